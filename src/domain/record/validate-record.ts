// Checks a record against its schema: the form, the importer and the embedded store find the same problems.
import { isBlank } from '../text/blank-text.js';
import { isEmail } from '../text/email-address.js';
import { booleanOf, dayOf, numberOf, textOfValue, timeOf, valuesOf } from '../values/plain-value.js';
import { visibleFields } from './field-condition.js';
import { fieldValue, type LeadDraft } from './lead.js';
import type { FieldSchema, RecordSchema } from './record-schema.js';

/** What is wrong with a value; the words are the caller's. */
export type FieldProblem =
  | { code: 'required' }
  | { code: 'email' }
  | { code: 'url' }
  | { code: 'number' }
  | { code: 'date' }
  | { code: 'option'; value: string }
  | { code: 'too-long'; maxLength: number };

/** Longest value in UTF-16 code units, from the schema or by the type. */
export function maxLengthOf(field: FieldSchema): number {
  return (
    field.maxLength ??
    (field.type === 'email' ? 254 : field.type === 'long-text' || field.type === 'multi-select' ? 10_000 : 200)
  );
}

/** Whether a text is the address of a page: of one, and not that of somebody's letter box. */
export function isUrl(text: string): boolean {
  if (/[\n\r\t]/.test(text)) return false;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url) return url.protocol === 'https:' || url.protocol === 'http:';
  // Browsers differ on whether a host may have a space.
  return URL.canParse(`https://${text}`) && text.includes('.') && !/[:\s]|^[^/?#]*@/.test(text);
}

function optionProblem(values: readonly string[], { options }: FieldSchema): FieldProblem | undefined {
  const stranger = options && values.find((value) => !options.some((option) => option.value === value));
  return stranger === undefined ? undefined : { code: 'option', value: stranger };
}

/** The first problem of one value, if it has one. An empty value is a problem only where it is required. */
export function validateField(value: unknown, field: FieldSchema): FieldProblem | undefined {
  const text = textOfValue(value).trim();
  // Fillers and zero-width marks make a name that nobody can see or click.
  if (isBlank(text)) return field.required ? { code: 'required' } : undefined;
  if (text.length > maxLengthOf(field)) return { code: 'too-long', maxLength: maxLengthOf(field) };
  switch (field.type) {
    case 'email':
      return isEmail(text) ? undefined : { code: 'email' };
    case 'url':
      return isUrl(text) ? undefined : { code: 'url' };
    case 'number':
    case 'money':
    case 'percent':
      return numberOf(value) === undefined ? { code: 'number' } : undefined;
    case 'date':
    case 'date-time':
      return dayOf(value) === undefined && timeOf(value) === undefined ? { code: 'date' } : undefined;
    case 'boolean':
      return booleanOf(value) === undefined ? { code: 'option', value: text } : undefined;
    case 'select':
      return optionProblem([text], field);
    case 'multi-select':
      return optionProblem(valuesOf(value), field);
    default:
      return undefined;
  }
}

/** Problems by field name; empty when the record is good. */
export function validateRecord(record: LeadDraft, schema: RecordSchema): Map<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const field of visibleFields(schema.fields, (name) => fieldValue(record, name))) {
    const problem = validateField(fieldValue(record, field.name), field);
    if (problem) problems.set(field.name, problem);
  }
  return problems;
}

/** A problem in plain English, for errors that no catalogue translates. */
export function problemText(problem: FieldProblem, label: string): string {
  switch (problem.code) {
    case 'required':
      return `${label} is required.`;
    case 'email':
      return `${label} is not a valid e-mail address.`;
    case 'url':
      return `${label} is not a valid web address.`;
    case 'number':
      return `${label} is not a number.`;
    case 'date':
      return `${label} is not a date of the form 2026-11-24.`;
    case 'option':
      return `${label} “${problem.value}” is not one of the choices.`;
    case 'too-long':
      return `${label} is longer than ${problem.maxLength} characters.`;
  }
}
