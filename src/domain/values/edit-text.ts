// A stored value as the text that stands in its field while it is edited; `readValue` reads it back in the same language.
import { decimalOf } from './decimal-sign.js';
import type { ValueField } from './field-type.js';
import { booleanOf, dayOf, numberOf, textOfValue, timeOf, valuesOf } from './plain-value.js';

function numberText(value: unknown, locale: string): string {
  const number = numberOf(value);
  return number === undefined ? textOfValue(value) : String(number).replace('.', decimalOf(locale));
}

/** `2026-11-24T10:15`, in the time zone of this device, as the browser's control takes it. */
function localTime(value: unknown): string {
  const time = timeOf(value);
  if (time === undefined) return textOfValue(value);
  const date = new Date(time);
  return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function editText(value: unknown, field: ValueField, locale: string): string {
  switch (field.type) {
    case 'number':
    case 'money':
    case 'percent':
      return numberText(value, locale);
    case 'date':
      return dayOf(value) ?? textOfValue(value);
    case 'date-time':
      return localTime(value);
    case 'boolean':
      return String(booleanOf(value) ?? textOfValue(value));
    case 'multi-select':
      return valuesOf(value).join('\n');
    default:
      return textOfValue(value);
  }
}
