// Says why something was refused in the language of the request: the one place that serves every element. Loaded on demand.
// It imports no more than types and the codes, since whatever it shared would be a file of its own in every page.
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { Format } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';
import { type Reason, type ReasonCode, reasonOf } from './reason-codes.js';

/** A problem of a field, in the catalogue's words; the sentences are those of `problemText`. */
const fieldProblems: [RegExp, 'problemRequired' | 'problemEmail' | 'problemUrl' | 'problemNumber' | 'problemDate'][] = [
  [/^(.+) is required$/, 'problemRequired'],
  [/^.+ is not a valid e-mail address$/, 'problemEmail'],
  [/^.+ is not a valid web address$/, 'problemUrl'],
  [/^.+ is not a number$/, 'problemNumber'],
  [/^.+ is not a date of the form [\d-]+$/, 'problemDate'],
];

function fieldProblem(text: string, catalogue: Locale, name: string | undefined): string | undefined {
  const words = catalogue['lead-create-form'];
  const sentence = text.trim().replace(/\.$/, '');
  for (const [pattern, key] of fieldProblems) {
    const found = pattern.exec(sentence);
    const word = found && words?.[key];
    if (!word) continue;
    const [, label = ''] = found;
    const shown = name === undefined ? label : (words.fieldLabel?.({ name, label }) ?? label);
    return typeof word === 'string' ? word : word(shown);
  }
  const option = /^.+ “(.*)” is not one of the choices$/.exec(sentence);
  return option ? words?.problemOption?.(option[1]!) : undefined;
}

const inWords = ({ code, label = '', count = 0 }: Reason, catalogue: Locale): string | undefined => {
  const words = catalogue.reasons;
  const format = { number: (value: number) => value.toLocaleString(catalogue.language) } as Format;
  switch (code) {
    case 'mostAssignees':
    case 'leastAssignees':
      return words?.[code]?.(count, format);
    case 'notActive':
      return words?.[code]?.(label);
    case 'tooLongField':
      return words?.[code]?.(label, count, format);
    default:
      return words?.[code];
  }
};

/** One sentence or several; what has no code stays as it is. */
export function translatedReason(text: string, catalogue: Locale, name?: string): string {
  const reason = reasonOf(text);
  const said = (reason && inWords(reason, catalogue)) ?? fieldProblem(text, catalogue, name);
  if (said !== undefined) return said;
  const parts = text.split(/; /);
  const spokenParts = parts.map((part) => (parts.length > 1 ? translatedReason(part, catalogue) : part));
  // A sentence of somebody else's may have a semicolon in it too.
  return spokenParts.every((part, at) => part !== parts[at]) ? spokenParts.join(' ') : text;
}

/** The words of a code that an adapter gives itself, or of its text. */
const spoken = (text: string, code: unknown, catalogue: Locale): string =>
  (typeof code === 'string' && inWords({ code: code as ReasonCode }, catalogue)) || translatedReason(text, catalogue);

const spokenFields = (fields: Record<string, string>, catalogue: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, translatedReason(String(text), catalogue, name)]),
  );

/** Where an answer keeps the reasons of its parts. */
const parts = ['refused', 'failed', 'kept', 'results', 'outcome'];

/** An answer with its reasons in the words of the catalogue; the same answer where it has none. */
export function translatedAnswer(answer: unknown, catalogue: Locale): unknown {
  if (Array.isArray(answer)) {
    const all = answer.map((each) => translatedAnswer(each, catalogue));
    return all.every((each, at) => each === answer[at]) ? answer : all;
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  const before = answer as Record<string, unknown>;
  const changed: Record<string, unknown> = {};
  if (typeof before['reason'] === 'string') {
    changed['reason'] = spoken(before['reason'], before['code'], catalogue);
    if (typeof before['fields'] === 'object' && before['fields'] !== null) {
      const fields = before['fields'] as Record<string, string>;
      changed['fields'] = spokenFields(fields, catalogue);
      if (Object.values(fields).join(' ') === before['reason'])
        changed['reason'] = Object.values(changed['fields'] as object).join(' ');
    }
  }
  for (const part of parts) {
    if (typeof before[part] !== 'object') continue;
    const said = translatedAnswer(before[part], catalogue);
    if (said !== before[part]) changed[part] = said;
  }
  return Object.keys(changed).some((key) => changed[key] !== before[key]) ? { ...before, ...changed } : answer;
}

/** An error with its message in the words of the catalogue; the same error where there are none. */
export function translatedError(error: unknown, catalogue: Locale): unknown {
  const { kind, message, code, fields: told } = (error ?? {}) as Partial<AdapterError>;
  if (kind === undefined || typeof message !== 'string') return error;
  const fields = told && spokenFields(told, catalogue);
  const ofFields = told && Object.values(told).join(' ') === message;
  const said = ofFields ? Object.values(fields!).join(' ') : spoken(message, code, catalogue);
  if (said === message) return error;
  // The rest of it, its class too, is the error's own.
  return Object.create(error as object, {
    message: { value: said },
    ...(fields && { fields: { value: fields, enumerable: true } }),
  }) as unknown;
}
