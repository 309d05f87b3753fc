// Numbers to call whose first digits stand in a column of their own: `Area Code` beside `Phone Number`.
import { headerKey } from '../columns/record-headers.js';
import type { ImportColumn } from '../columns/import-column.js';

const areaWords =
  /\barea code\b|\bstd code\b|^(?:orts)?vorwahl$|\bvorwahl(?:nummer)?$|^indicatif(?: regional)?$|\bprefijo\b|\bcodigo de area\b|^prefisso\b|^ddd$|\bnetnummer\b|市外局番|区号|區號|код города/;
const countryWords =
  /\bcountry (?:calling |phone |dial |dialing |dialling )?code\b|\b(?:calling|dial|dialing|dialling|isd|phone country|phone) code\b|\b(?:phone|country) prefix\b|lander\s?vorwahl|landes\s?vorwahl|\bindicatif (?:du )?pays\b|\bcodigo (?:de|do) pais\b|^ddi$|\bprefisso internazionale\b|国番号|国家代码|国家区号|код страны/;

/** How far from its number a code stands. */
const farthest = 2;

const code = /^\(?(\+|00)?(\d{1,5})\)?$/;
/** Numbers there keep their first zero behind the code of the country. */
const keepsZero = '39';

const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** Whether a number already begins with a code. */
const hasCode = (number: string, digitsOfCode: string): boolean =>
  digits(number).startsWith(digitsOfCode.replace(/^0+/, '')) && digits(number).length > 9;

/** A number with the code before it; as it is where it begins with a code. */
function withArea(number: string, cell: string): string {
  const area = code.exec(cell)?.[2];
  // A first zero is that of an area.
  return area === undefined || digits(number).startsWith('0') || hasCode(number, area) ? number : `${area} ${number}`;
}

function withCountry(number: string, cell: string): string {
  const country = code.exec(cell)?.[2];
  if (country === undefined || country.startsWith('0') || hasCode(number, country)) return number;
  return `+${country} ${country === keepsZero ? number : number.replace(/^(\(?)0(?=\d)/, '$1')}`;
}

/** Puts the codes of columns beside a column of numbers before them; `undefined` where none stands there. */
export function joinedNumber(
  { index }: ImportColumn,
  columns: readonly ImportColumn[],
): ((number: string, cells: readonly string[]) => string) | undefined {
  const near = columns.filter((column) => column.target.kind === 'extra' && Math.abs(column.index - index) <= farthest);
  const country = near.find(({ header }) => countryWords.test(headerKey(header)));
  const area = near.find((column) => column !== country && areaWords.test(headerKey(column.header)));
  if (!country && !area) return undefined;
  return (number, cells) => {
    const text = number.trim();
    if (!/^[\d(]/.test(text) || text.startsWith('00')) return number;
    const inArea = area ? withArea(text, cells[area.index]?.trim() ?? '') : text;
    const joined = country ? withCountry(inArea, cells[country.index]?.trim() ?? '') : inArea;
    return joined === text ? number : joined;
  };
}
