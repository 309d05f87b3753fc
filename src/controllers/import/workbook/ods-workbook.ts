// Reads a spreadsheet of OpenDocument, where all sheets stand in one part and equal cells and rows are written once with a count.
import { targetOfFormula } from './cell-links.js';
import { isCountWord, numberText } from './cell-text.js';
import { isSheetError } from '../../../domain/import/read/placeholders.js';
import { type MergedCell, WorksheetRows } from './worksheet-rows.js';
import { readXml } from './xml-events.js';
import type { OpenWorkbook } from './xlsx-workbook.js';
import type { ZipEntries } from './zip-entries.js';

type Attribute = (name: string) => string | undefined;

/** Columns that a sheet can have; what is repeated beyond is the empty rest of it. */
const mostColumns = 16_384;
const mostRepeated = 200_002;

/** The value as it is stored; `undefined` where the text of the cell is it. */
function storedText(attribute: Attribute): string | undefined {
  const value = Number(attribute('value'));
  switch (attribute('value-type')) {
    case 'float':
    case 'currency':
      return numberText(value);
    case 'percentage':
      return `${numberText(value * 100)}%`;
    case 'date':
      return attribute('date-value')
        ?.replace('T', ' ')
        .replace(/ 00:00:00(\.0+)?$/, '');
    case 'boolean':
      return attribute('boolean-value');
    case 'string':
      return attribute('string-value');
    default:
      return undefined;
  }
}

/** `0301234`, `+49 30 1234`, `K-0012`, `12/2026` and `Yes`: what is shown of a number whose signs or letters are part of it. */
function shownNumber(stored: string, shown: string): string {
  if (!/\d/.test(shown)) return /[\p{L}✓✔✗✘☑☐]/u.test(shown) ? shown : stored;
  const [, counted] = /^(\d+)[-/][\p{Lu}\d]{1,6}$/u.exec(shown) ?? [];
  const isParted = /^(?=.*[-()/])\(?\d[\d\s()/-]*\d$/.test(shown);
  const isShown = counted !== undefined && Number(counted) === Number(stored);
  return isShown || (isParted && Number(shown.replaceAll(/\D/g, '')) === Number(stored)) ? shown : stored;
}

function shownText(stored: string | undefined, shown: string, isNumber: boolean): string {
  // What could not be worked out is stored as nothing, or as 0.
  if (stored === undefined || isSheetError(shown)) return shown;
  // Of a day only its year.
  if (/^\d{4}$/.test(shown) && stored.startsWith(`${shown}-`)) return shown;
  const isCode = /^(?:\p{Lu}{1,5}[-/ ]?(?=0)|(?=\+|0\d))\+?\d[\d\s()/-]*$/u.test(shown);
  const isCounted = isCountWord(/^(.*?)\d+$/.exec(shown)?.[1] ?? '');
  return (isCode || isCounted) && Number(shown.replaceAll(/\D/g, '')) === Number(stored)
    ? shown
    : isNumber
      ? shownNumber(stored, shown)
      : stored;
}

/** The currency or the unit that is shown beside a number: `USD`, `Mio. €`. */
function shownUnit(shown: string): string | undefined {
  const [, before = '', behind = ''] = /^([^\d+-]*)[-+\d.,'’\s]*\d([^\d]*)$/u.exec(shown) ?? [];
  const unit = (before.trim() || behind.trim()).replace(/^-\s*/, '');
  return /^(?:\p{L}[\p{L}.]{0,4}(?: ?\p{Sc})?|\p{Lu}{0,2}\p{Sc})$/u.test(unit) ? unit : undefined;
}

const asides = new Set(['annotation', 'shapes', 'frame', 'ruby-text']);

/** What is open while one sheet is read. */
class TableReader {
  readonly rows = new WorksheetRows();
  readonly #merged: MergedCell[] = [];
  #row = 0;
  #rowCount = 1;
  #hidden = false;
  #cells: string[] = [];
  #cellCount = 1;
  #stored: string | undefined;
  #text = '';
  #paragraphs = 0;
  /** Comments, drawings and how a word is spoken are no part of the value of their cell. */
  #aside = 0;
  /** Whether another cell lies over it. */
  #covered = false;
  #isNumber = false;
  #column = 0;
  /** Where the cell leads. */
  #target: string | undefined;
  readonly #links = new Map<number, string>();
  #currency: string | undefined;
  readonly #currencies = new Map<number, string>();

  open(name: string, attribute: Attribute): void {
    if (asides.has(name)) this.#aside++;
    switch (name) {
      case 'table-row':
        this.#rowCount = Number(attribute('number-rows-repeated') ?? 1);
        this.#hidden = /^(collapse|filter)$/.test(attribute('visibility') ?? '');
        this.#cells = [];
        break;
      case 'table-column':
        this.#openColumn(attribute);
        break;
      case 'a':
        if (this.#aside === 0) this.#target ??= attribute('href');
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#covered = name === 'covered-table-cell';
        this.#openCell(attribute);
        break;
      case 'p':
        if (this.#aside === 0 && this.#paragraphs++ > 0) this.#text += '\n';
        break;
      case 's':
        this.text(' '.repeat(Math.min(Number(attribute('c') ?? 1), 1000)));
        break;
      case 'tab':
        this.text('\t');
        break;
      case 'line-break':
        this.text('\n');
    }
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#paragraphs > 0) this.#text += text;
  }

  close(name: string): void {
    if (asides.has(name)) this.#aside--;
    if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    if (name === 'table-row') this.#closeRow();
  }

  finish(): void {
    for (const merged of this.#merged) this.rows.merge(merged);
  }

  #openColumn(attribute: Attribute): void {
    const count = Number(attribute('number-columns-repeated') ?? 1);
    if (/^(collapse|filter)$/.test(attribute('visibility') ?? ''))
      this.rows.hideColumns(this.#column, this.#column + count - 1);
    this.#column += count;
  }

  #openCell(attribute: Attribute): void {
    this.#target = targetOfFormula(attribute('formula') ?? '');
    this.#cellCount = Math.min(Number(attribute('number-columns-repeated') ?? 1), mostColumns);
    this.#stored = storedText(attribute);
    this.#currency = attribute('value-type') === 'currency' ? attribute('currency') : undefined;
    this.#isNumber = attribute('value-type') === 'float';
    this.#text = '';
    this.#paragraphs = 0;
    const rows = Number(attribute('number-rows-spanned') ?? 1);
    if (rows > 1) this.#merged.push({ row: this.#row, column: this.#cells.length, rows });
  }

  #closeCell(): void {
    const text = this.#covered ? '' : shownText(this.#stored, this.#text, this.#isNumber);
    if (this.#isNumber && text === this.#stored) this.#currency = shownUnit(this.#text);
    if (this.#target) this.#links.set(this.#cells.length, this.#target);
    if (this.#currency) this.#currencies.set(this.#cells.length, this.#currency);
    for (let count = 0; count < this.#cellCount && this.#cells.length < mostColumns; count++) this.#cells.push(text);
    this.#paragraphs = 0;
  }

  #closeRow(): void {
    const isBlank = this.#cells.every((cell) => cell === '');
    for (let count = 0; !isBlank && count < Math.min(this.#rowCount, mostRepeated); count++)
      this.#addRow(this.#row + count);
    this.#links.clear();
    this.#currencies.clear();
    this.#row += this.#rowCount;
  }

  #addRow(at: number): void {
    this.rows.add(at, [...this.#cells], this.#hidden);
    for (const [column, target] of this.#links) this.rows.link(at, column, target);
    for (const [column, currency] of this.#currencies) this.rows.showCurrency(at, column, currency);
  }
}

/** A sheet is hidden by its style. */
function sheetsOf(xml: string): { name: string; hidden: boolean }[] {
  const sheets: { name: string; hidden: boolean }[] = [];
  const hiding = new Set<string>();
  let style = '';
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'style') style = attribute('name') ?? '';
      if (name === 'table-properties' && attribute('display') === 'false') hiding.add(style);
      if (name === 'table')
        sheets.push({ name: attribute('name') ?? '', hidden: hiding.has(attribute('style-name') ?? '') });
    },
  });
  return sheets;
}

/** The sheet that was in sight when the spreadsheet was saved; settings that nobody can read say nothing. */
function activeSheet(xml: string): string | undefined {
  let active: string | undefined;
  let isOpen = false;
  try {
    readXml(xml, {
      open: (name, attribute) => void (isOpen = name === 'config-item' && attribute('name') === 'ActiveTable'),
      text: (text) => void (isOpen && (active = (active ?? '') + text)),
      close: () => void (isOpen = false),
    });
  } catch {
    return undefined;
  }
  return active;
}

export async function openOds(zip: ZipEntries): Promise<OpenWorkbook> {
  const xml = (await zip.text('content.xml')) ?? '<document-content/>';
  const sheets = sheetsOf(xml);
  const visible = sheets.filter(({ hidden }) => !hidden);
  return {
    sheets: (visible.length > 0 ? visible : sheets).map(({ name }) => name),
    active: activeSheet((await zip.text('settings.xml')) ?? '<document-settings/>'),
    daysFrom: 1900,
    read: (wanted) => {
      const reader = new TableReader();
      let reading = false;
      readXml(xml, {
        open: (name, attribute) => {
          if (name === 'table') reading = attribute('name') === wanted;
          else if (reading) reader.open(name, attribute);
        },
        text: (text) => reading && reader.text(text),
        close: (name) => {
          if (name === 'table') reading = false;
          else if (reading) reader.close(name);
        },
      });
      reader.finish();
      return Promise.resolve(reader.rows.table);
    },
  };
}
