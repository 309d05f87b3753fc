// Units in the names of columns: `Amount (in k€)`, `Betrag in Tsd.`, `金额（万元）`.

const codes = Intl.supportedValuesOf('currency');

/** A sign, a code or a word of a currency. */
const currency = String.raw`(?:\p{Lu}{0,2}\p{Sc}|${codes.join('|')}|euros?|dollars?|руб(?:лей|\.)?|元|円|원|zł|kr\.?|Kč|Ft|lei)`;
/** How many of it are one. */
const factor = String.raw`(?:[kKTM]|0{3}['’]?s?|['’]000s?|tsd\.?|tds\.?|mio\.?|mrd\.?|mill?\.?|mn|bn|mln\.?|mld\.?|cents?|thousands?|tausend|millions?|millionen|milliers|miles|milhares|migliaia|millones|milhões|milioni|lakhs?|lacs?|crores?|cr|тыс\.?|млн\.?|千|万|萬|億|亿|百万|百萬|천|만)`;
const unit = String.raw`(?:(?:in|en|à|em|w|в) )?(?:${factor}\s?(?:of )?${currency}?|${currency}\s?(?:${factor})?)`;

const whole = new RegExp(`^[([（［]?\\s*(${unit})\\s*[)\\]）］]?$`, 'iu');
/** Behind a name, in brackets or between blanks. */
const behind = new RegExp(`(?:\\s*[([（［]\\s*(${unit})\\s*[)\\]）］]|[,\\s]\\s*(${unit}))\\s*$`, 'iu');
const scaled = new RegExp(
  `^(?:(?:in|en|à|em|w|в) )?(?:${factor}\\s?(?:of )?${currency}?|${currency}\\s?${factor})$`,
  'iu',
);
const preposition = /^(?:in|en|à|em|w|в) /iu;

/** `ALL`, `TOP` and `TRY` are currencies, and words in small letters. */
const wordOfCode = new RegExp(`(?:^|[\\s(])(?!usd|eur|gbp|chf|inr|jpy|cny)(?:${codes.join('|').toLowerCase()})$`, 'u');

/** The unit that a text is and nothing else; `undefined` for any other text. */
export function unitAlone(text: string): string | undefined {
  const found = whole.exec(text.trim())?.[1];
  return found !== undefined && !wordOfCode.test(found) ? found.replace(preposition, '') : undefined;
}

/** A header in two: its name, and its unit if it has one. */
export function nameAndUnit(header: string): { name: string; unit?: string } {
  const found = behind.exec(header.replaceAll('_', ' '));
  const unit = found?.[1] ?? found?.[2];
  return found && unit !== undefined && !wordOfCode.test(unit)
    ? { name: header.slice(0, found.index), unit: unit.replace(preposition, '') }
    : { name: header };
}

/** Whether a unit makes more or less of its number. */
export const hasFactor = (unit: string): boolean => scaled.test(unit);
