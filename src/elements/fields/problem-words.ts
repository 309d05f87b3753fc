// Says what is wrong with a value and how to put it right, in the words of the catalogue.
import type { ShownProblem } from '../../controllers/record/record-fields.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { FieldWords } from '../../locales/en/fields.js';
import type { Format } from '../../locales/format.js';

export function problemWords(
  problem: ShownProblem,
  field: FieldSchema,
  value: string,
  words: FieldWords,
  format: Format,
): string {
  const label = words.fieldLabel(field);
  switch (problem.code) {
    case 'required':
      return field.type === 'select' ? words.problemRequiredChoice(label) : words.problemRequired(label);
    case 'email':
      return words.problemEmail;
    case 'url':
      return words.problemUrl;
    case 'number':
      return words.problemNumber;
    case 'date':
      return words.problemDate;
    case 'option':
      return words.problemOption(problem.value);
    case 'too-long':
      return words.problemTooLong(value.trim().length, problem.maxLength, format);
    case 'refused':
      return problem.message;
  }
}
