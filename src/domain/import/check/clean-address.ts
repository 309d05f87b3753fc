// Addresses to write to and of pages, as they stand in cells: with names, words and further addresses around them.
import { isEmail } from '../../text/email-address.js';
import { addressesIn } from '../../people/beside-addresses.js';
import { personReference, withoutInvisible } from '../../people/person-reference.js';
import { isUrl } from '../../record/validate-record.js';
import { conceptsOf } from '../columns/record-headers.js';
import type { CleanValue } from './cell-notice.js';

/** One sign for all blanks in a row: what cuts at them with others around would try every way to part them. */
export const shortBlanks = (text: string): string =>
  text.replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));

/** Without the signs that close a sentence or a list: by a loop, since an expression would begin anew at each of them. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

const severalMails = /\s*(?::::|[;,|\n]|\s)\s*(?=\S+@)/;

/** What stands between addresses and never in one. */
const betweenMails = /[\s<>()[\]{}"'“”„,;:|/\\]+/;

/** Longer cells are lists or letters, in which only the addresses themselves are looked for. */
const longestList = 1_000;

const severalOf = ([text = '', ...others]: readonly string[]): CleanValue => {
  const rest = others.filter((other) => other.toLowerCase() !== text.toLowerCase());
  return rest.length > 0 ? { text, notice: 'several', rest } : { text, notice: 'cleaned' };
};

/** Addresses among words, such as `E-Mail: ida@… (work)`. */
function foundEmails(text: string, bare: string): CleanValue {
  const words = bare.split(betweenMails).map((mail) => withoutEnd(mail, '.!?'));
  const found = new Set(words.filter((mail) => mail.includes('@') && isEmail(mail)));
  return found.size === 0 ? { text } : severalOf([...found]);
}

/**
 * What stands before an address as if it was a part of it: small letters before a blank or another sign without one. A
 * label is none, nor is the name of somebody.
 */
function brokenBefore(text: string, mail: string): string | undefined {
  const before = text.slice(0, Math.max(text.indexOf(mail), 0));
  if (/<[^<>@]+>$/.test(before)) return before;
  const [, word] = /(?:^|[\s<])([\p{Ll}\d][\p{Ll}\d._%+-]*)(?: |[,;:"])$/u.exec(before) ?? [];
  return word === undefined || word === 'mailto' || conceptsOf(word).length > 0 ? undefined : before.trim();
}

/** An address that a sign cuts short, and what follows at once behind it: `ida@c.exam"ple`. */
function brokenBehind(text: string, mail: string): string | undefined {
  const at = text.indexOf(mail);
  const behind = at < 0 ? '' : text.slice(at + mail.length);
  return /^["'`´’\\]+[\p{L}\p{N}][^\s@]*(?:\s|$)/u.test(behind) ? `${mail}${behind.trim()}` : undefined;
}

/** What people write beside an address that is not to be used any more. */
const statusWords = String.raw`(?:old|not|no longer|don['’]?t|do not|never|wrong|invalid|inactive|bounce[ds]?|bouncing|unsubscribed?|opt(?:ed)?[ -]?out|blocked|dead|left|former(?:ly)?|deleted|spam|typo|alt|nicht|falsch|ungültig|abgemeldet|gesperrt|ehemalig|ausgetreten|ancien(?:ne)?|invalide|désabonné|désinscrit|erroné|antigu[ao]|inválid[ao]|baja|rebotad[ao]|vecchi[ao]|errat[ao]|disiscritto|antig[ao]|descadastrad[ao]|oud|ongeldig|afgemeld|stary|nieprawidłowy|старый|неверный|недействителен|отписан|無効|无效|已退订)`;
const isStatus = new RegExp(String.raw`^${statusWords}(?: (?:e-?mail|address|use|adresse))?$`, 'iu');
const hasStatus = new RegExp(String.raw`(?<![\p{L}\p{N}])${statusWords}(?![\p{L}\p{N}])`, 'iu');
/** Which address it is. */
const isKind =
  /^(?:work|home|private?|personal|business|office|main|other|new|primary|secondary|e-?mail|address|adresse|privat|geschäftlich|dienstlich|arbeit|büro|neu|nouveau|personnel|travail|trabajo|casa|nuevo)\.?$/iu;

/** What stands around an address, where that may say that it is not to be used. */
function wordsBeside(text: string, mail: string): string | undefined {
  const at = text.indexOf(mail);
  if (at < 0) return undefined;
  const [before = '', behind = ''] = [text.slice(0, at), text.slice(at + mail.length)].map((part) =>
    part.replaceAll(/^[\s()[\]{}<>,;:/–.!-]+|[\s()[\]{}<>,;:/–.!-]+$/g, ''),
  );
  if (isStatus.test(before)) return before;
  // A name begins with a capital.
  const isOfOne = /^\p{Ll}/u.test(behind) && !isKind.test(behind) && !behind.includes('@');
  return hasStatus.test(behind) || isOfOne ? behind : undefined;
}

/** `"ida.abel"@c.example`: quotation marks that the part before the sign does not need. */
const needlesslyQuoted = /^"([\w.!#$%&'*+/=?^`{|}~-]+)"(?=@[^@\s]+$)/;

/** Where there are several, the words may belong to another one, which stands there in full. */
const besideOne = ({ text, rest }: CleanValue, bare: string): string | undefined =>
  rest ? undefined : wordsBeside(bare, text);

/** Quotation marks and marks of lists that stand before or behind an address and are taken for a part of it. */
const strayMarks = /^[\s'"`´‘’‚“”„«»‹›*•·–—#~|]+(?=[^\s@]+@)|['"`´‘’“”„«»‹›*·–—|]+$/g;

/** What a link has its mail begin with. */
const linkOptions = /(@[^\s?@]{1,253})\?(?:subject|body)=[^@]*$/i;

export function cleanEmail(given: string): CleanValue {
  const text = given.replace(needlesslyQuoted, '$1').replace(linkOptions, '$1').replaceAll(strayMarks, '');
  if (isEmail(text) || !text.includes('@')) return { text };
  const bare = shortBlanks(withoutInvisible(text)).trim();
  if (bare.length > longestList) return foundEmails(text, bare);
  const [first = '', ...rest] = bare.split(/\s*(?::::|[;|\n]|,(?=\s*\S+@))\s*/).filter(Boolean);
  const parts = rest.length > 0 ? [first, ...rest] : first.includes('<') ? [first] : first.split(severalMails);
  const [mail = '', ...others] = parts.map((part) => withoutEnd(personReference(part).email ?? part, '.,;'));
  const all = addressesIn(bare).filter(isEmail);
  const value = isEmail(mail) ? severalOf([mail, ...others]) : foundEmails(text, bare);
  const told = [value.text, ...(value.rest ?? [])].map((each) => each.toLowerCase());
  // In a mixture of notations one may stand where a name is looked for.
  if (all.length > 1 && all.some((each) => !told.includes(each.toLowerCase()))) return severalOf(all);
  const cut =
    value.notice === undefined
      ? undefined
      : (brokenBefore(bare, value.text) ?? brokenBehind(bare, value.text) ?? besideOne(value, bare));
  return cut === undefined ? value : { text: value.text, notice: 'several', rest: [cut, ...(value.rest ?? [])] };
}

/** `http//…` and `https:/…`: a sign was lost. */
const brokenScheme = /^(https?)(?:\/\/|:\/?(?!\/))/i;

/** What may stand between two addresses. */
const betweenLinks = /\s*[;|\n]\s*|\s+|,\s+|,(?=https?:|www\.)/i;

/** What stands between two addresses and seldom in one, before one that says that it is one. */
const beforeLink = /[;|\n,] *(?=https?:\/\/|www\.)/i;

/**
 * Addresses of pages among words, or in the markup of a link. Brackets that close again are part of them, and behind the
 * host `;` and `|` between signs, if no other address begins there.
 */
const linkInText =
  /(?:https?:\/\/|www\.)[^\s<>"'()[\]{}|;/?#]+(?:[/?#](?:[^\s<>"'()[\]{}|;]|\([^\s<>"'()[\]{}|;]*\)|[;|](?=[^\s;|<>"'()[\]{}])(?!https?:|www\.))*)?/gi;

const saysLink = /^(?:https?:\/\/|www\.)/i;
const furtherLink = /[\s;|,](?:https?:|www\.)/i;
const linkHost = /^(?:https?:\/\/|www\.)[^\s/?#;|,<>()]+(?:[/?#]|$)/i;

/** The one address that a text is from its beginning to its end: paths and questions may have blanks, `;` and `|`. */
function wholeLink(text: string): string | undefined {
  if (!linkHost.test(text) || furtherLink.test(text)) return undefined;
  // Only with a scheme it is an address with blanks, too.
  const link = /^www\./i.test(text) ? text.replaceAll(' ', '%20') : text;
  return isUrl(link) ? link : undefined;
}

/** Several addresses, if a text is nothing else. Where one says that it is one, what does not is a part of it. */
function linksOf(text: string): string[] {
  const links = text.split(beforeLink).flatMap((part) => (part.trim() === '' ? [] : [wholeLink(part.trim())]));
  if (links.length > 1 && links.every((link) => link !== undefined)) return links;
  const parts = text.split(betweenLinks).filter(Boolean);
  const alike = parts.every((part) => saysLink.test(part)) || !parts.some((part) => saysLink.test(part));
  return alike && parts.every(isUrl) ? parts : [];
}

/** What is said of a page in brackets or behind a dash; the words of a sentence around it say nothing of it. */
function wordsBehind(text: string, link: string): string | undefined {
  const rest = text.slice(text.indexOf(link) + link.length);
  const [, behind = ''] = /^\s*[([–-]\s*([^<>=]{2,80}?)[\s)\].]*$/u.exec(rest) ?? [];
  return /\p{L}{2}/u.test(behind) ? behind : undefined;
}

export function cleanUrl(text: string): CleanValue {
  if (isEmail(text.replace(/^mailto:/i, ''))) return { text: '', notice: 'no-link', rest: [text] };
  const mended = withoutEnd(
    text
      .replace(brokenScheme, '$1://')
      .replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '')
      .replaceAll('&amp;', '&'),
    '.,;',
  );
  const whole = wholeLink(mended);
  if (whole !== undefined) return { text: whole };
  const links = linksOf(mended);
  if (links.length > 1) return severalOf(links);
  if (links.length === 1 && !/\s/.test(mended)) return { text: mended };
  const found = new Set((text.match(linkInText) ?? []).map((link) => withoutEnd(link, '.,!?')).filter(isUrl));
  if (found.size !== 1) return found.size === 0 ? { text } : severalOf([...found]);
  const [link = ''] = found;
  const words = wordsBehind(text, link);
  return words === undefined ? severalOf([link]) : { text: link, notice: 'several', rest: [words] };
}
