// What an adapter throws, made whole: what it says of fields is text, and the record that it tells of is one.
import { AdapterError } from '../../adapters/adapter-error.js';
import { wholeCurrent } from './normalize-records.js';
import { type Loose, mended, type Tell, textOf } from './normalize-people.js';
import { isObject } from '../../domain/platform/shapes.js';

/** A message, several as many back ends list them, or the message of an object; empty for anything else. */
const messageOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(messageOf).filter(Boolean).join(' ')
    : textOf(isObject(value) ? value['message'] : value);

/** `{ company: ['Too short'] }` as well as `[{ field: 'company', message: 'Too short' }]`. */
function messagesOf(fields: Loose): Record<string, string> {
  const named: [string, unknown][] = Object.entries(fields).map(([name, each]) =>
    Array.isArray(fields) ? [isObject(each) ? textOf(each['field']) : '', each] : [name, each],
  );
  const told = named.map(([name, each]): [string, string] => [name, messageOf(each)]);
  return Object.fromEntries(told.filter(([name, message]) => name && message));
}

const wholeFields = (fields: Loose): Loose =>
  Array.isArray(fields) || mended(fields, Object.keys(fields)) ? messagesOf(fields) : fields;

const wholeWait = (wait: unknown): unknown => (Number(textOf(wait) || Number.NaN) >= 0 ? Number(wait) : undefined);

/** The same error where it is whole, and what is no `AdapterError` as it is. */
export function wholeError(error: unknown, tell: Tell): unknown {
  if (!(error instanceof AdapterError)) return error;
  const { fields, current, retryAfter } = error as unknown as Loose;
  const whole = {
    fields: isObject(fields) ? wholeFields(fields) : undefined,
    current: wholeCurrent(current, tell),
    retryAfter: wholeWait(retryAfter),
  };
  const wrong = Object.entries(whole).filter(([name, value]) => value !== (error as unknown as Loose)[name]);
  if (wrong.length === 0) return error;
  tell(`the ${wrong.map(([name]) => name).join(', ')} of an AdapterError must be as its type says`, error);
  const parts = wrong.map(([name, value]) => [name, { value, enumerable: true }]);
  // Its class, kind and message stay its own.
  return Object.create(error, Object.fromEntries(parts) as PropertyDescriptorMap) as unknown;
}
