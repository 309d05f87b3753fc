// How much of a record is each one's, as cells of people say it: no back end keeps that, so it is taken off the names and told.

/** `50%`, `(50 %)`, `: 33,3 %`, `- 50%` behind a name, and `60% ` before one. */
const percentage = /\s*[([:=–-]?\s*\d{1,3}(?:[.,]\d+)?\s?[%％](?:\s?[)\]])?(?=\s|[,;|/&+]|$)/gu;

/** `: 60`, `=60`, `(60)`, ` 0.5`, `|60` behind a name, before the next one or the end. */
const numberBehind =
  /(?<=[\p{L}.>)])\s*[:=([|–-]?\s*(?<!\d)(\d{1,3}(?:[.,]\d{1,2})?)\s*[)\]]?(?=\s*(?:[;,|/&+\n]|$))/gu;

/** Longer texts name many, and say nothing more of each. */
const longest = 1_000;

/** What the numbers of all who share a record come to. */
const wholes = [100, 1];

const toNumber = (text: string): number => Number(text.replace(',', '.'));

function withoutNumbers(cell: string): string | undefined {
  const numbers = [...cell.matchAll(numberBehind)].map(([, number = '']) => toNumber(number));
  const all = numbers.reduce((sum, number) => sum + number, 0);
  const areShares = numbers.length > 1 && wholes.some((whole) => Math.abs(all - whole) <= whole * 0.015);
  return areShares ? cell.replaceAll(numberBehind, '') : undefined;
}

/** A cell of people without the shares that it says; `undefined` where it says none. */
export function withoutShares(cell: string): string | undefined {
  if (cell.length > longest || !/\d/.test(cell)) return undefined;
  const bare = /[%％]/.test(cell) ? cell.replaceAll(percentage, '') : withoutNumbers(cell);
  return bare !== undefined && bare !== cell && /\p{L}/u.test(bare) ? bare.trim() : undefined;
}
