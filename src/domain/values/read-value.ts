// Reads a text as the value that a record keeps, by the type of its field and the language of whoever wrote it.
import { foldText } from '../text/search-folding.js';
import { readDay, readMoment } from './date-text.js';
import type { FieldOption, ValueField } from './field-type.js';
import { readMoney, readNumber, readPercent } from './number-text.js';
import { empty, type Reading, type ReadOptions, read, unread } from './reading.js';

/** A value as a record keeps it: ISO 8601 for days and moments, a list for a `multi-select`. */
export type FieldValue = string | number | boolean | string[];

const key = (text: string): string => foldText(text).trim().replaceAll(/\s+/gu, ' ');

/** Words of the ten languages for yes and no, and the marks of spreadsheets. */
const yes = new Set(
  'true yes y 1 x on ja j oui o vrai si s sim verdadeiro verdadero igen tak da да نعم כן はい 是 हां हाँ ✓ ✔ ☑ t v checked wahr vero waar prawda истина doğru evet ναι صحيح 真 예 有 あり ✅ [x] (x)'
    .split(' ')
    .map(key),
);
const no = new Set(
  'false no n 0 off nein non faux nao falso nem nie net нет لا לא いいえ 否 नहीं ✗ ✘ ☐ - f unchecked falsch onwaar fałsz ложь yanlış hayır όχι خطأ 假 아니요 无 無 なし 無し keine kein aucun aucune ninguno ninguna nessuno nessuna nenhum nenhuma geen brak ❌ [] ()'
    .split(' ')
    .map(key),
);

function readBoolean(text: string): Reading<boolean> {
  // Boxes of texts: `[x]`, `[ ]`.
  const word = key(text).replace(/^([[(])\s*(.?)\s*([\])])$/u, '$1$2$3');
  return yes.has(word) ? read(true) : no.has(word) ? read(false) : unread;
}

/** The option that a text names, by its value or its label, whatever the case. */
export function optionOf(text: string, options: readonly FieldOption[]): FieldOption | undefined {
  const exact = options.find(({ value }) => value === text.trim());
  if (exact) return exact;
  const wanted = key(text);
  return options.find(({ value, label }) => key(value) === wanted || (label !== undefined && key(label) === wanted));
}

function readChoices(text: string, options: readonly FieldOption[] | undefined): Reading<string[]> {
  // As controls write them: a choice may have any sign in its name.
  const lines = text.split('\n').filter((line) => line.trim());
  const chosen = options && lines.flatMap((line) => optionOf(line, options)?.value ?? []);
  if (chosen?.length === lines.length) return read([...new Set(chosen)]);
  const parts = text.split(/[;|\n]/).length > 1 ? text.split(/[;|\n]/) : [text];
  const values: string[] = [];
  for (const part of parts.map((each) => each.trim()).filter(Boolean)) {
    // A choice may have a comma in its name.
    const whole = options && optionOf(part, options);
    for (const each of whole || !options ? [part] : part.split(',')) {
      const option = options ? optionOf(each, options)?.value : each.trim();
      if (option === undefined) return unread;
      if (!values.includes(option)) values.push(option);
    }
  }
  return read(values);
}

/** `unread`: the text says no value of this type whole; it is shown as it is and never read in part. */
export function readValue(text: string, field: ValueField, options: ReadOptions): Reading<FieldValue> {
  if (text.trim() === '') return empty;
  switch (field.type) {
    case 'number':
      return readNumber(text, options);
    case 'money':
      return readMoney(text, field.currency, options);
    case 'percent':
      return readPercent(text, options);
    case 'date':
      return readDay(text, options);
    case 'date-time':
      return readMoment(text, options);
    case 'boolean':
      return readBoolean(text);
    case 'select': {
      const option = field.options && optionOf(text, field.options);
      return field.options ? (option ? read(option.value) : unread) : read(text.trim());
    }
    case 'multi-select':
      return readChoices(text, field.options);
    default:
      return read(text.trim());
  }
}
