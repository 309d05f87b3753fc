// Amounts that say elsewhere in which currency or unit they are: in the format of their cell, the name of their column or a column beside them.
import { foldText } from '../../text/search-folding.js';
import { currencyNames } from '../../values/number-text.js';
import type { FileRow } from '../read/file-table.js';
import { hasFactor, nameAndUnit } from '../read/units-in-headers.js';
import { isForeign } from './cell-value.js';
import type { Compiled } from './field-readers.js';
import type { RowNotice } from './row-reading.js';

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const sign = /^(?:\p{Lu}{0,2}\p{Sc})$/u;

/** Whether a cell says nothing but a currency. */
const isCurrency = (cell: string): boolean => cell.length <= 4 && (codes.has(cell) || sign.test(cell));

const currencyWord =
  /currency|währung|devise|moneda|moeda|valuta|divisa|валюта|waluta|通貨|货币|币种|貨幣|幣別|通화|मुद्रा|عملة|מטבע/iu;

/** A code as ISO 4217 writes it; any other text is what it is. */
const codeOf = (text: string): string => (codes.has(text.toUpperCase()) ? text.toUpperCase() : text);

/** Whether a text is what a currency is called: `Euro`, `kr`, `zł`. */
function isCalled(text: string, currency: string, locale: string): boolean {
  const plain = (name: string): string => foldText(name).replace(/\.$/, '').trim();
  const several = [locale, 'en'].map((language) => new Intl.DisplayNames(language, { type: 'currency' }).of(currency));
  const names = [...currencyNames(currency, locale, ['symbol', 'narrowSymbol', 'name']), ...several];
  return (
    names.some((name) => name !== undefined && plain(name) === plain(text)) || plain(text).includes(plain(currency))
  );
}

/** `k€`, `T€`, `Mio. EUR`, `cents`: an amount is more or less than its number. */
const factor =
  /(?<!\p{L})(?:[kKTM](?=\s?\p{Sc})|k(?=\s?[A-Z]{3}(?!\p{L}))|[kK]$|tsd|mio|mrd|mn|bn|mln|cents?|thousands?|millions?|lakhs?|crores?|тыс|млн|千|万|億|亿|百万)(?!\p{L})/iu;

const saysUnit = (text: string): boolean => factor.test(text.replaceAll('_', ' '));

/** The currency or unit in the name of a column: `Amount (USD)`, `Amount in k€`, `amount_cents`. */
function ofHeader(header: string, unit: string | undefined): string | undefined {
  const words = header.replaceAll('_', ' ');
  if (unit !== undefined && hasFactor(unit)) return unit;
  const found = factor.exec(words)?.[0];
  const currency =
    /\p{Lu}{0,2}\p{Sc}/u.exec(words)?.[0] ??
    words
      .match(/(?<!\p{L})(?:[A-Z]{3}|usd|eur|gbp|chf)(?!\p{L})/gu)
      ?.find((each) => codes.has(each.toUpperCase()))
      ?.toUpperCase();
  return found === undefined ? currency : [found, currency].filter(Boolean).join(' ');
}

/** Tells the amounts of a row that are in another currency or unit than their field. */
export function foreignAmounts({ columns, schema, decisions }: Compiled): (row: FileRow) => readonly RowNotice[] {
  const amounts = columns.flatMap(({ target, index, header }) => {
    const field = target.kind === 'field' ? schema.fields.find(({ name }) => name === target.field) : undefined;
    const { unit } = nameAndUnit(header);
    const said = ofHeader(header, unit);
    const isAmount = field?.type === 'money' || (field?.type === 'number' && said !== undefined && hasFactor(said));
    return isAmount ? [{ field, index, header: said, unit: said ?? unit }] : [];
  });
  const others = columns.filter(({ target }) => target.kind === 'extra' || target.kind === 'ignore');
  const named = others.filter(({ header }) => currencyWord.test(header));
  // What a column of currencies says in words, by its text.
  const known = new Map<string, boolean>();
  const isOwn = (text: string, currency: string): boolean => {
    const key = `${currency} ${text}`;
    if (!known.has(key)) known.set(key, isCalled(text, currency, decisions.locale));
    return known.get(key)!;
  };
  if (amounts.length === 0) return () => [];
  return ({ cells, currencies }) => {
    const beside = others.flatMap(({ index }) => {
      const cell = cells[index]?.trim() ?? '';
      return isCurrency(cell) ? [cell] : [];
    });
    return amounts.flatMap(({ field, index, header, unit }): RowNotice[] => {
      const amount = cells[index]?.trim() ?? '';
      if (!/\d/.test(amount)) return [];
      const said = [currencies?.get(index), header, ...beside].filter((each) => each !== undefined);
      const words = [...named.map(({ index: at }) => cells[at]?.trim() ?? ''), unit ?? '']
        .map(codeOf)
        .filter((text) => /[\p{L}\p{Sc}]/u.test(text));
      const { currency } = field;
      const other =
        said.find(
          (each) => saysUnit(each) || hasFactor(each) || isForeign(`${amount} ${each}`, field, decisions.locale),
        ) ?? (currency === undefined ? undefined : words.find((text) => text !== currency && !isOwn(text, currency)));
      return other === undefined
        ? []
        : [{ code: 'currency', level: 'warning', column: index, value: `${amount} ${other}` }];
    });
  };
}
