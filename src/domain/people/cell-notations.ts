// How programs and people write somebody down besides a name or an address: objects, arrays, directory names, titles.
import { withoutRole } from './name-parts.js';

interface PersonObject {
  name: string | undefined;
  email: string | undefined;
  id: string | undefined;
}

const textAt = (value: object, keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const found = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof found === 'number' || (typeof found === 'string' && found.trim() !== '')) return String(found);
  }
  return undefined;
};

const objectOf = (value: object): PersonObject => ({
  name:
    textAt(value, ['name', 'displayName', 'display_name', 'fullName', 'full_name', 'label', 'title']) ??
    ([textAt(value, ['firstName', 'first_name']), textAt(value, ['lastName', 'last_name'])].filter(Boolean).join(' ') ||
      undefined),
  email: textAt(value, ['email', 'mail', 'emailAddress', 'email_address']),
  id: textAt(value, ['id', 'userId', 'user_id', 'value']),
});

function namedBy(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { name, email, id } = objectOf(value);
  return name !== undefined && email !== undefined ? `${name} <${email}>` : (email ?? name ?? id ?? '');
}

/** `[{"id":"u1","name":"Ann Lee"}]` and `{"email":"ann@…"}`, as interfaces print people. */
function fromObjects(cell: string): string | undefined {
  if (!/^\s*(?:\[\s*\{|\{\s*")/.test(cell)) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    const people = (Array.isArray(value) ? value : [value]).map(namedBy);
    // Of another shape: it stays as it is, and somebody is asked.
    return people.every(Boolean) ? people.join('\n') : undefined;
  } catch {
    return undefined;
  }
}

/** `12;#Ann Lee;#7;#Bob Ray`: the numbers are those of another program. */
const fromNumberedList = (cell: string): string | undefined =>
  cell.includes(';#')
    ? cell
        .split(';#')
        .filter((part) => !/^\s*\d*\s*$/.test(part))
        .join('\n')
    : undefined;

/**
 * `i:0#.f|membership|ann@…`: how a directory of Microsoft writes who somebody is; one word may say what knows the name.
 * https://learn.microsoft.com/sharepoint/troubleshoot/security/claims-encoding
 */
const withoutClaims = (cell: string): string => cell.replaceAll(/\bi:0[#ih].[a-z]\|(?:[^|;,:/\\@\s]*\|)?/gi, '');

/** `{u-ann,u-bob}`, an array as databases print it. */
const fromBraces = (cell: string): string | undefined => /^\s*\{([^{}:]*)\}\s*$/.exec(cell)?.[1];

/** A cell in which a program has written its people, as a list that a person would write. */
export const plainList = (cell: string): string =>
  /[{#]/.test(cell) ? (fromObjects(cell) ?? fromNumberedList(cell) ?? fromBraces(cell) ?? withoutClaims(cell)) : cell;

/** `CN=Ann Lee,OU=Sales,DC=crm`: what a directory calls somebody. https://www.rfc-editor.org/rfc/rfc4514 */
export const commonName = (text: string): string | undefined =>
  /^cn=((?:\\.|[^,\\])+)(?:,|$)/i.exec(text.trim())?.[1]?.replaceAll(/\\(.)/g, '$1').trim();

/** A link, and what it ends in: the page of a person has the id at its end. */
export function linkEnd(text: string): string | undefined {
  const path = /^https?:\/\/[^/?#\s]+\/([^?#\s]*)/i.exec(text.trim())?.[1];
  const last = path?.split('/').findLast(Boolean);
  try {
    return last === undefined ? undefined : decodeURIComponent(last);
  } catch {
    return last;
  }
}

const arrow = /\s*(?:-{1,2}>|[=~]>|[→➔➜➝⇒⟶⟹➡]\ufe0f?)\s*|\s>\s/u;

/** `Ann Lee → Bob Ray`: who gives a record up and who gets it, in this order; none for a text without an arrow. */
export function handoverParts(text: string): string[] {
  const parts = text.split(arrow).map((part) => part.trim());
  return parts.length > 1 ? parts.filter(Boolean) : [];
}

/** Words that send something to somebody, and are no part of a name. */
const direction = /^(?:(?:attn?|attention|cc|fao)\s*[:.]|c\/o\b|z\.\s?hd\.(?:\s?v\.)?|t\.a\.v\.)\s*:?\s*(?=\S)/iu;

const title =
  /^(?:(?:mrs?|ms|miss|mx|dr|prof|herrn?|frau|fr|hr|mme|mlle|monsieur|madame|sra?|srta|sig|sig\.ra|dott|dott\.ssa|dhr|mevr|pan|pani|г-н|г-жа|السيد|السيدة|الأستاذ|श्री|श्रीमती|מר|גב'?)\.?\s+)+(?=\S)/iu;
const honorific = /\s*(?:さん|様|氏|殿|先生|님|씨)$/u;

/** How much of a record is somebody's: `Ann Lee (50%)`. */
const share = /\s*[([:–-]?\s*\d{1,3}(?:[.,]\d+)?\s?[%％]\s*[)\]]?$/u;

/** A reference without words that send something to somebody or say how much is theirs: no name has them. */
export const withoutDirections = (text: string): string =>
  text.replace(direction, '').replace(share, '').trim() || text;

/** A reference without titles and what somebody does as well, which a name may have. */
export const withoutTitles = (text: string): string =>
  withoutRole(withoutDirections(text)).replace(title, '').replace(honorific, '').trim() || text;
