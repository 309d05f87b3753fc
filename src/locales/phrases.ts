// What translations are written with, so that a catalogue is texts and hardly any code.
import type { Format, PluralForms } from './format.js';

type Counted = (count: number, format: Format) => string;

/** A phrase with a number in it: `#` in its forms. A language whose nouns have no plural gives one text. */
export const numbered = (forms: PluralForms | string): Counted => {
  const all = typeof forms === 'string' ? { other: forms } : forms;
  return (count, format) => format.plural(count, all).replaceAll('#', () => format.number(count));
};

export interface Field {
  name: string;
  label: string;
  currency?: string;
}

/** Names of the fields and choices of the default schema; those of a host's own schema are left as they are. */
export function schemaNames(
  fields: Record<string, string>,
  choices: Record<string, string>,
): { fieldLabel: (field: Field) => string; optionLabel: (option: { value: string; label?: string }) => string } {
  const named = new Map(Object.entries(fields));
  const chosen = new Map(Object.entries(choices));
  return {
    fieldLabel: ({ label, currency }) => {
      const name = named.get(label) ?? label;
      return currency ? `${name} (${currency})` : name;
    },
    optionLabel: ({ value, label }) => label ?? chosen.get(value) ?? value,
  };
}

/** The parts that there is something to say of. */
export const listed = (separator: string, ...parts: readonly (readonly [said: boolean, text: string])[]): string =>
  parts.flatMap(([said, text]) => (said ? [text] : [])).join(separator);
