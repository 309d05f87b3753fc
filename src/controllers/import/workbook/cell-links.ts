// Where the cells of a workbook lead: the addresses and numbers behind a name, which a text file would have in a column of their own.

const link = /^(mailto|tel|callto|https?):(.+)$/is;

/** `=HYPERLINK("mailto:ida@…","Ida")`, as both formats write it; one that is put together is not worked out. */
const formula = /^(?:of:)?=?\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;].*)?\)$/is;

const saysPage = /^(?:https?:|www\.)\S|^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address or number that a link of a cell adds to what the cell shows; `undefined` where it adds none. */
export function addressOfLink(target: string, shown: string): string | undefined {
  const [, scheme = '', rest = ''] = link.exec(target.trim()) ?? [];
  if (rest === '' || shown.trim() === '' || shown.includes('@')) return undefined;
  if (/^http/i.test(scheme)) return saysPage.test(shown.trim()) ? undefined : target.trim();
  const isMail = scheme.toLowerCase() === 'mailto';
  if (!isMail && /\d{3}/.test(shown)) return undefined;
  return decoded(isMail ? rest.replace(/\?.*$/s, '') : rest).trim() || undefined;
}

/** Where a formula leads. */
export const targetOfFormula = (text: string): string | undefined =>
  formula.exec(text.trim())?.[1]?.replaceAll('""', '"');
