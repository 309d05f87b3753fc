// What is wrong with a draft or a patch by its schema, and what the schema fills in: for adapters whose back end does neither.
import { visibleFields } from '../domain/record/field-condition.js';
import { isEmptyValue } from '../domain/record/field-kind.js';
import { fieldValue, withFieldValue, type LeadDraft, type LeadPatch } from '../domain/record/lead.js';
import type { FieldSchema, RecordSchema } from '../domain/record/record-schema.js';
import { problemText, validateField, validateRecord } from '../domain/record/validate-record.js';

/** The draft with the presets of the schema where it is empty; a field that is not there for its values gets none. */
export function withDefaults(draft: LeadDraft, schema: RecordSchema): LeadDraft {
  const filledBy = (fields: readonly FieldSchema[]): LeadDraft =>
    fields.reduce(
      (filled, { name, defaultValue }) =>
        defaultValue !== undefined && isEmptyValue(fieldValue(filled, name))
          ? withFieldValue(filled, name, defaultValue)
          : filled,
      draft,
    );
  const filled = filledBy(schema.fields);
  const visible = visibleFields(schema.fields, (name) => fieldValue(filled, name));
  return visible.length === schema.fields.length ? filled : filledBy(visible);
}

/** Messages by field name; `undefined` when the draft is good. */
export function draftProblems(draft: LeadDraft, schema: RecordSchema): Record<string, string> | undefined {
  const problems = validateRecord(draft, schema);
  if (problems.size === 0) return undefined;
  const label = (name: string): string => schema.fields.find((field) => field.name === name)?.label ?? name;
  return Object.fromEntries([...problems].map(([name, problem]) => [name, problemText(problem, label(name))]));
}

/** Messages for the fields that a patch sets; what it leaves alone is not judged. */
export function patchProblems(patch: LeadPatch, schema: RecordSchema): Record<string, string> | undefined {
  const problems: Record<string, string> = {};
  for (const field of schema.fields) {
    const value = fieldValue(patch as LeadDraft, field.name);
    const problem = value === undefined ? undefined : validateField(value, field);
    if (problem) problems[field.name] = problemText(problem, field.label);
  }
  return Object.keys(problems).length > 0 ? problems : undefined;
}
