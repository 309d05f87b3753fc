// Takes off cells what spreadsheets and programs have put around a value, and tells what was done: nothing is cleaned unseen.
import { isEmail } from '../../text/email-address.js';
import { foldText } from '../../text/search-folding.js';
import { personReference, withoutInvisible } from '../../people/person-reference.js';
import type { FieldSchema } from '../../record/record-schema.js';

export type CellNotice = 'cleaned' | 'placeholder' | 'several' | 'digits-lost' | 'bad-bytes';

export interface CleanValue {
  text: string;
  notice?: CellNotice;
  /** Further values of the cell, which the field has no place for. */
  rest?: string[];
}

/** What programs write where nothing is known. */
const placeholders = new Set(
  [
    ...[
      'n/a',
      'n.a.',
      'n/v',
      '#n/a',
      '#na',
      'na',
      'null',
      '(null)',
      '<null>',
      'nil',
      'none',
      '-none-',
      '(none)',
      'nan',
    ],
    ...['undefined', '(blank)', '(empty)', '-', '--', '---', '–', '—', '.', '?', 'k.a.', 'k. a.', 's/o', 's.o.'],
    ...['keine angabe', 'keine', 'aucun', 'aucune', 'ninguno', 'nessuno', 'nenhum', 'geen', 'brak', 'нет', 'لا يوجد'],
  ].map(foldText),
);
/** Nobody, said in words. */
const nobodies = new Set(
  [
    ...[
      'unassigned',
      'not assigned',
      'no owner',
      'nobody',
      'no one',
      'unknown',
      'tbd',
      'tba',
      'not set',
      '(unassigned)',
    ],
    ...[
      'nicht zugewiesen',
      'niemand',
      'offen',
      'unbekannt',
      'non attribué',
      'non assigné',
      'sin asignar',
      'no asignado',
    ],
    ...['non assegnato', 'não atribuído', 'niet toegewezen', 'nieprzypisany', 'не назначен', 'غير معين'],
  ].map(foldText),
);

const placeholderKey = (text: string): string => foldText(text).trim();

/** Longer texts say something. */
const longest = Math.max(...[...placeholders, ...nobodies].map(({ length }) => length)) + 4;

export const isPlaceholder = (text: string): boolean =>
  text.length <= longest && placeholders.has(placeholderKey(text));
export const isNobody = (text: string): boolean =>
  text.length <= longest && (isPlaceholder(text) || nobodies.has(placeholderKey(text)));

/** `="030"` and an apostrophe before digits and signs: how spreadsheets are told to leave text alone. */
function withoutArmour(text: string): string {
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  const formula = /^="([^"]*)"$/.exec(text);
  if (formula) return formula[1]!.trim();
  return /^'[\d+(=@-]/.test(text) ? text.slice(1) : text;
}

const scientific = /^[+-]?\d(?:[.,]\d+)?E\+?\d{1,2}$/i;

/** A value of a column that is kept as it is. */
export function cleanExtra(cell: string): CleanValue {
  const text = cell.trim();
  const bare = withoutArmour(text);
  if (text.includes('\ufffd')) return { text: bare, notice: 'bad-bytes' };
  return bare === text ? { text } : { text: bare, notice: 'cleaned' };
}

const severalMails = /\s*(?::::|[;,|\n]|\s)\s*(?=\S+@)/;

function cleanEmail(text: string): CleanValue {
  if (isEmail(text)) return { text };
  const bare = withoutInvisible(text).replaceAll('\u00a0', ' ').trim();
  const [first = '', ...rest] = bare.split(/\s*(?::::|[;|\n]|,(?=\s*\S+@))\s*/).filter(Boolean);
  const parts = rest.length > 0 ? [first, ...rest] : first.includes('<') ? [first] : first.split(severalMails);
  const [mail = '', ...others] = parts.map((part) => (personReference(part).email ?? part).replace(/[.,;]+$/, ''));
  if (!isEmail(mail)) return { text };
  return others.length > 0 ? { text: mail, notice: 'several', rest: others } : { text: mail, notice: 'cleaned' };
}

function cleanPhone(text: string): CleanValue {
  if (scientific.test(text)) return { text, notice: 'digits-lost' };
  const [first = '', ...rest] = text.split(/\s*(?::::|\n|;)\s*/);
  const bare = first
    .replace(/^(?:p|tel|phone):\s*/i, '')
    .replace(/^(\d{7,})[.,]0$/, '$1')
    .trim();
  if (rest.length > 0) return { text: bare, notice: 'several', rest: rest.filter(Boolean) };
  return bare === text ? { text } : { text: bare, notice: 'cleaned' };
}

/** A value as its field can take it. */
export function cleanValue(cell: string, field: FieldSchema): CleanValue {
  const given = cell.trim();
  if (given === '') return { text: '' };
  const isText = field.type === 'text' || field.type === 'long-text';
  if (isPlaceholder(given) && (field.name !== 'name' || /[^\p{L}]/u.test(given)) && field.type !== 'long-text')
    return { text: '', notice: 'placeholder' };
  const text = isText && field.name === 'name' ? given : withoutArmour(given);
  const armoured = text !== given;
  const clean = field.type === 'email' ? cleanEmail(text) : field.type === 'phone' ? cleanPhone(text) : { text };
  if (clean.text.includes('\ufffd')) return { ...clean, notice: 'bad-bytes' };
  return armoured && !clean.notice ? { ...clean, notice: 'cleaned' } : clean;
}
