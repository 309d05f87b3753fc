// Checks a record against its schema: the form, the importer and the embedded store find the same problems.
import { isBlank } from '../text/blank-text.js';
import { isEmail } from '../text/email-address.js';
import { textOfValue } from './field-text.js';
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
  return field.maxLength ?? (field.type === 'email' ? 254 : field.type === 'long-text' ? 10_000 : 200);
}

function isUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url) return url.protocol === 'https:' || url.protocol === 'http:';
  // Browsers differ on whether a host may have a space.
  return URL.canParse(`https://${text}`) && text.includes('.') && !/[:\s]/.test(text);
}

/** A calendar date of ISO 8601 (`2026-11-24`), or a date with a time. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text) || Number.isNaN(Date.parse(text))) return false;
  // Chromium takes 30 February for 2 March.
  const day = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))));
  return day.getUTCDate() === Number(text.slice(8, 10));
}

/** Digits, a sign, a decimal point and an exponent; not the hexadecimal and binary forms that `Number` takes too. */
const isNumber = (text: string): boolean => Number.isFinite(Number(text)) && !/^0[box]/i.test(text);

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
      return isNumber(text) ? undefined : { code: 'number' };
    case 'date':
      return isDate(text) ? undefined : { code: 'date' };
    case 'select':
      return !field.options || field.options.some((option) => option.value === text)
        ? undefined
        : { code: 'option', value: text };
    case 'text':
    case 'phone':
    case 'long-text':
      return undefined;
  }
}

/** Problems by field name; empty when the record is good. */
export function validateRecord(record: LeadDraft, schema: RecordSchema): Map<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const field of schema.fields) {
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
