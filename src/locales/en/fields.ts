// English words of a record's fields, the same in the form and in the detail.
import type { Format } from '../format.js';

/** `label` is the field's; `value` what was typed. */
export const fieldWords = {
  /** A translation may name the fields of the default schema by `field.name`. */
  fieldLabel: (field: { name: string; label: string; currency?: string }) =>
    field.currency ? `${field.label} (${field.currency})` : field.label,
  /** A translation may name the choices of the default schema by `option.value`. */
  optionLabel: (option: { value: string; label?: string }) => option.label ?? option.value,
  choose: 'Choose…',
  notSet: 'Not set',
  yes: 'Yes',
  no: 'No',
  lookupSearch: 'Search',
  lookupLoading: 'Searching…',
  lookupFailed: 'The search has failed.',
  lookupNoMatch: (query: string) => `Nothing matches “${query}”.`,
  lookupNothing: 'There is nothing to choose.',
  lookupFound: (count: number, format: Format) => `${format.number(count)} found`,
  lookupChosen: (name: string) => `${name} chosen.`,
  lookupRemoved: (name: string) => `${name} removed.`,
  lookupUnknown: 'Unknown',
  requiredNote: 'Fields with * are mandatory.',
  problemRequired: (label: string) => `${label} is required. Fill it in.`,
  problemRequiredChoice: (label: string) => `${label} is required. Choose one.`,
  problemEmail: 'Enter an e-mail address like name@example.com.',
  problemUrl: 'Enter a web address like https://example.com.',
  problemNumber: 'Enter a number, with digits only, like 1250 or 12.5.',
  problemDate: 'Enter a complete date.',
  problemOption: (value: string) => `“${value}” is not one of the choices. Choose another.`,
  problemTooLong: (length: number, maxLength: number, format: Format) =>
    `Too long: ${format.number(length)} characters. Shorten it to ${format.number(maxLength)}.`,
};

export type FieldWords = typeof fieldWords;
