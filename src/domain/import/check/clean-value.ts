// Takes off cells what spreadsheets and programs have put around a value, and tells what was done: nothing is cleaned unseen.
import { isEmail } from '../../text/email-address.js';
import { textOfMarkup } from '../../text/markup-text.js';
import { foldText, narrow } from '../../text/search-folding.js';
import { personReference, withoutInvisible } from '../../people/person-reference.js';
import type { FieldSchema } from '../../record/record-schema.js';
import { isDayType } from '../../values/field-type.js';
import { optionOf } from '../../values/read-value.js';

export type CellNotice = 'cleaned' | 'placeholder' | 'several' | 'digits-lost' | 'no-phone' | 'bad-bytes';

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
    ...[
      '\\n',
      'not available',
      'not applicable',
      'not provided',
      'not specified',
      'no data',
      'empty',
      'blank',
      '#n/v',
      '#nv',
      'no value',
      'not set',
      'unspecified',
      'nicht angegeben',
      'ohne angabe',
      'n.v.t.',
      'no informado',
      'sin especificar',
      'não especificado',
      'non spécifié',
      'non specificato',
    ],
    ...['no email', 'no e-mail', 'no mail', 'keine e-mail', 'keine email', 'sin correo', 'sin email', 'sem email'],
    ...['no phone', 'kein telefon', 'sin teléfono', 'sem telefone', 'pas de téléphone', '未设置', '設定なし', '値なし'],
    ...['n/d', 'nd', 'n.d.', 's/d', 'não informado', 'sin datos', 'sin información', 'non renseigné', 'non disponible'],
    ...[
      'なし',
      '未設定',
      '未入力',
      '不明',
      '無し',
      '无',
      '無',
      '暂无',
      '未填写',
      'कोई नहीं',
      'उपलब्ध नहीं',
      'אין',
      'לא ידוע',
      'ללא',
      'لا شيء',
    ],
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
    ...[
      'nicht vergeben',
      'nicht zugeordnet',
      'unzugeordnet',
      'ohne',
      'vakant',
      'vacant',
      'sans propriétaire',
      'non affecté',
    ],
    ...[
      'sin propietario',
      'sin responsable',
      'sem responsável',
      'sem proprietário',
      'não definido',
      'n. a.',
      'unassigned user',
    ],
    ...['unassigned lead', 'no assignee', 'nobody assigned', 'unowned', 'no rep', '0', 'x', 'default', 'default user'],
    ...[
      '未割り当て',
      '未割当',
      '担当なし',
      '担当者なし',
      '未分配',
      '未指派',
      '未分配人员',
      'לא משויך',
      'לא הוקצה',
      'ללא אחראי',
    ],
    ...['असाइन नहीं', 'असाइन नहीं किया गया', 'अनिर्दिष्ट', 'غير مسند', 'بدون مسؤول', 'לא שויך', 'atanmamış', '미지정'],
    ...['non assegnato', 'não atribuído', 'niet toegewezen', 'nieprzypisany', 'не назначен', 'غير معين'],
  ].map(foldText),
);

/** What stands between brackets or dashes is said without them; signs alone say nothing. */
const placeholderKey = (text: string): string => {
  const key = foldText(text).trim();
  const bare = key.replace(/^[[({<\s*-]+/, '').replace(/[\])}>\s*-]+$/, '');
  return bare === '' ? '-' : bare;
};

/** What a spreadsheet shows in the place of a value: an error, or a column that is too narrow. */
const sheetError = /^(?:#[\p{Lu}\d_/ ]{2,20}[!?]|#{3,})$/u;
export const isSheetError = (text: string): boolean => text.startsWith('#') && sheetError.test(text.trim());

/** What databases and address books write where there is no day. */
const noDay = /^0{1,4}([-/.])0{1,2}\1(?:0{4}|0{1,2})(?:[ T]00:00(?::00)?)?$/;

/** A name in which a program has written that it has none: `Ida null`. Somebody may be called Null. */
const noName = /(?<!\S)(?:null|NULL|undefined|NaN)(?!\S)/g;

/** Longer texts say something. */
const longest = Math.max(...[...placeholders, ...nobodies].map(({ length }) => length)) + 4;

/** No placeholder has a digit that counts, or an address in it: most values are told in a moment. */
const isValue = /[1-9@]/;

export const isPlaceholder = (text: string): boolean =>
  (text.length <= longest && !isValue.test(text) && placeholders.has(placeholderKey(text))) || isSheetError(text);
export const isNobody = (text: string): boolean =>
  text.length <= longest && (isPlaceholder(text) || (!isValue.test(text) && nobodies.has(placeholderKey(text))));

/** `="030"` and an apostrophe before digits and signs: how spreadsheets are told to leave text alone. */
function withoutArmour(text: string): string {
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  const formula = /^="([^"]*)"$/.exec(text);
  if (formula) return formula[1]!.trim();
  return /^'[\d+(=@-]/.test(text) ? text.slice(1) : text;
}

const hyperlink = /^=HYPERLINK\(\s*"(mailto:|tel:)?([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i;

/**
 * The address or the number that a cell links: what it shows, if that is one, else where it leads. In texts a formula stays
 * what it is.
 */
function withoutLink(text: string): string {
  const [, scheme = '', target = '', label = ''] = hyperlink.exec(text) ?? [];
  if (target === '') return text;
  const shown = label.trim();
  const isOne = scheme === '' ? shown !== '' : isEmail(shown) || /\d{3}/.test(shown);
  return isOne ? shown : target.replace(/\?.*$/, '').trim();
}

const scientific = /^[+-]?\d(?:[.,]\d+)?E\+?\d{1,2}$/i;

/** A sign that could not be read, or UTF-8 that another program has taken for something else: `JÃ¼rgen`. */
const isGarbled = (text: string): boolean =>
  /[\ufffdÃÂâ]/.test(text) &&
  (text.includes('\ufffd') || /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œžš¢¦“”]/.test(text));

/** A value of a column that is kept as it is. */
export function cleanExtra(cell: string): CleanValue {
  const text = cell.trim();
  const bare = withoutArmour(text);
  if (isGarbled(text)) return { text: bare, notice: 'bad-bytes' };
  return bare === text ? { text } : { text: bare, notice: 'cleaned' };
}

/** One sign for all blanks in a row: what cuts at them with others around would try every way to part them. */
const shortBlanks = (text: string): string => text.replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));

const severalMails = /\s*(?::::|[;,|\n]|\s)\s*(?=\S+@)/;

const addresses = /[^\s<>()[\]{}"'“”„,;:|/\\]+@[^\s<>()[\]{}"'“”„,;:|/\\]+\.[^\s<>()[\]{}"'“”„,;:|/\\]+/g;

/** Addresses among words, such as `E-Mail: ida@… (work)`. */
function foundEmails(text: string, bare: string): CleanValue {
  const found = (bare.match(addresses) ?? []).map((mail) => mail.replace(/[.!?]+$/, '')).filter(isEmail);
  const [mail, ...rest] = new Set(found);
  if (mail === undefined) return { text };
  return rest.length > 0 ? { text: mail, notice: 'several', rest } : { text: mail, notice: 'cleaned' };
}

function cleanEmail(text: string): CleanValue {
  if (isEmail(text) || !text.includes('@')) return { text };
  const bare = shortBlanks(withoutInvisible(text)).trim();
  const [first = '', ...rest] = bare.split(/\s*(?::::|[;|\n]|,(?=\s*\S+@))\s*/).filter(Boolean);
  const parts = rest.length > 0 ? [first, ...rest] : first.includes('<') ? [first] : first.split(severalMails);
  const [mail = '', ...others] = parts.map((part) => (personReference(part).email ?? part).replace(/[.,;]+$/, ''));
  if (!isEmail(mail)) return foundEmails(text, bare);
  return others.length > 0 ? { text: mail, notice: 'several', rest: others } : { text: mail, notice: 'cleaned' };
}

/** Several numbers side by side; a comma or a slash may stand within one as well. */
function numbersOf(text: string): string[] {
  const parts = text
    .split(/[,|،、]|\s(?:\/|or|and|oder|und|ou|et|o|y|&)\s/i)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.every((part) => part.replaceAll(/\D/g, '').length >= 6) ? parts : [text];
}

function cleanPhone(text: string): CleanValue {
  if (scientific.test(text)) return { text, notice: 'digits-lost' };
  if (!/\p{Nd}/u.test(text)) return { text: '', notice: 'no-phone', rest: [text] };
  const parts = text.split(/:::|[\n;]/).map((part) => part.trim());
  const numbers = parts.length > 1 ? parts : numbersOf(text);
  const [first = '', ...rest] = numbers;
  const bare = withoutInvisible(first)
    .replaceAll('\u00a0', ' ')
    .replace(/^(?:p|tel|phone):\s*/i, '')
    .replace(/^(\d{7,})[.,]0$/, '$1')
    .trim();
  if (rest.length > 0) return { text: bare, notice: 'several', rest: rest.filter(Boolean) };
  return bare === text ? { text } : { text: bare, notice: 'cleaned' };
}

/** The pages that a program adds to the names of linked records: `Abel GmbH (https://…)`. */
const linksBehind = /\s\(https?:\/\/[^\s()]+\)/g;

/** A text without what a program has written around it. */
function withoutDress(text: string, field: FieldSchema): string {
  if (field.type === 'url') return text;
  const plain = textOfMarkup(text);
  return field.type === 'text' && plain.includes('://') ? plain.replace(linksBehind, '').trim() || plain : plain;
}

/** Numbers and addresses as nearly all of them are: nothing stands around them that would have to go. */
const plainNumber = /^\+?[\d().-]+(?:x\d+)?$/;
const plainEmail = /^\w[\w.+-]*@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i;

const isPlain = (text: string, { type }: FieldSchema): boolean =>
  type === 'email'
    ? plainEmail.test(text) && isEmail(text)
    : type === 'phone' && plainNumber.test(text) && isValue.test(text) && !text.endsWith('.0');

/** Whether the cell says that nothing is known: not where the field has a choice of that name, or where it may be a name. */
const saysNothing = (text: string, { type, name, options }: FieldSchema): boolean =>
  isPlaceholder(text) &&
  (name !== 'name' || /[^\p{L}]/u.test(text)) &&
  type !== 'long-text' &&
  !(options && optionOf(text, options));

/** A value as its field can take it. */
export function cleanValue(cell: string, field: FieldSchema): CleanValue {
  const dressed = cell.trim();
  if (dressed === '' || isPlain(dressed, field)) return { text: dressed };
  const given = withoutDress(dressed, field);
  const isText = field.type === 'text' || field.type === 'long-text';
  if (saysNothing(given, field) || (isDayType(field.type) && noDay.test(given)))
    return { text: '', notice: 'placeholder' };
  const name = field.name === 'name' ? given.replaceAll(noName, '').trim() : given;
  if (name !== given) return { text: shortBlanks(name), notice: name === '' ? 'placeholder' : 'cleaned' };
  const bare = isText && field.name === 'name' ? given : withoutArmour(given);
  const text = field.type === 'email' || field.type === 'phone' ? withoutLink(bare) : bare;
  const armoured = text !== dressed;
  const clean =
    field.type === 'email' ? cleanEmail(narrow(text)) : field.type === 'phone' ? cleanPhone(narrow(text)) : { text };
  if (isGarbled(clean.text)) return { ...clean, notice: 'bad-bytes' };
  return (armoured || clean.text !== text) && !clean.notice ? { ...clean, notice: 'cleaned' } : clean;
}
