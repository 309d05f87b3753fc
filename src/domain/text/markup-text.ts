// What a cell shows that a web program has written with its markup: entities as their signs, a few tags as line breaks.

/** Tags, with names and values behind theirs: `a<b and c>d` has none. */
const tag =
  /<\/?(?:a|b|br|div|em|font|i|li|ol|p|span|strong|table|tbody|td|tr|u|ul)(?:\s+(?:[\w:-]+\s?=\s?(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)|nowrap|noshade|compact|reversed|clear))*\s*\/?>/gi;
const lineEnd = /<br(?:\s[^<>]*)?\/?>|<\/(?:div|li|p|tr)>/i;
const link = /<a\s[^<>]*\bhref\s*=\s*["']?(?:mailto:([^"'?<>\s]+)|(https?:[^"'<>\s]+))[^<>]*>(.*?)<\/a>/gis;

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  euro: '€',
  pound: '£',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Letters with accents are named after both: `&uuml;`. */
const accents: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

function signOf(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name === undefined) {
    const code = Number.parseInt(decimal ?? hex!, decimal === undefined ? 16 : 10);
    return code > 0x1f && code < 0x110000 ? String.fromCodePoint(code) : whole;
  }
  const accent = accents[name.slice(1)];
  return accent === undefined ? (named[name] ?? whole) : `${name[0]!}${accent}`.normalize('NFC');
}

/** Ends of lines as such, without the blanks around them. */
const lines = (text: string): string =>
  text
    .split(lineEnd)
    .map((line) => line.trim())
    .join('\n');

/** Of a text without those tags: a tag that is none of a few for letters and lines; an address in brackets is no tag. */
const otherTag = /<[a-z/!][^<>@]*>/i;

/** `if a<b>c`: a letter between two signs that nothing closes. */
const isComparison = (text: string): boolean => /[\p{L}\d)]\s?<[abiu]>/iu.test(text) && !text.includes('</');

/**
 * The text without its markup; the same where there is none, or other than programs put around a text. The target of a link
 * to an address or a page stands behind its text.
 */
export function textOfMarkup(text: string): string {
  let plain = text;
  if (text.includes('<')) {
    if (otherTag.test(text.replace(tag, '')) || isComparison(text)) return text;
    plain = plain.replace(link, (_, address: string | undefined, page: string, label: string) => {
      const shown = label.replace(tag, '').trim();
      if (address !== undefined) return shown === '' || shown.includes('@') ? address : `${shown} <${address}>`;
      return shown === '' || shown === page ? page : `${shown} (${page})`;
    });
    if (tag.test(plain)) plain = lines(plain).replace(tag, '').trim();
    tag.lastIndex = 0;
  }
  return plain.includes('&') ? plain.replace(entity, signOf) : plain;
}
