// Reads a workbook of Office Open XML: its sheets, shared texts and formats, and the cells of the sheet that is asked for.
import { targetOfFormula } from './cell-links.js';
import { lookOfFormat, type NumberLook, numericCell } from './cell-text.js';
import { pathFrom, type Relations, relations, relationsOf } from './workbook-parts.js';
import { type WorksheetTable, WorksheetRows } from './worksheet-rows.js';
import { readXml } from './xml-events.js';
import type { ZipEntries } from './zip-entries.js';

interface SheetEntry {
  name: string;
  id: string;
  hidden: boolean;
}

/** `_x000D_` is how a text keeps a control character. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function sheetsOf(xml: string): { sheets: SheetEntry[]; from1904: boolean; active: number } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  let active = 0;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name === 'workbookView') active = Number(attribute('activeTab') ?? 0);
      if (name !== 'sheet') return;
      const state = attribute('state') ?? 'visible';
      sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', hidden: state !== 'visible' });
    },
  });
  return { sheets, from1904, active };
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  // How a name is spoken is no part of it.
  let spoken = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') spoken = true;
      inText = name === 't' && !spoken;
    },
    text: (text) => void (inText && (current += text)),
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') spoken = false;
      if (name === 'si') texts.push(unescaped(current));
    },
  });
  return texts;
}

function looksOf(xml: string): NumberLook[] {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      looks.push(lookOfFormat(id, codes.get(id)));
    },
    close: (name) => void (name === 'cellXfs' && (inCells = false)),
  });
  return looks;
}

/** `BC12` as row and column from 0. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference ?? '') ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

interface Shared {
  texts: readonly string[];
  looks: readonly NumberLook[];
  from1904: boolean;
  /** Where links lead, by the id of their relation. */
  targets: ReadonlyMap<string, string>;
}

/** Cells of one link: a range may be all of a column. */
const mostLinked = 200_000;

function cellText(type: string, value: string, look: NumberLook, { texts, from1904 }: Shared): string {
  switch (type) {
    case 's':
      // A text that is not there is an error, and no empty cell.
      return texts[Number(value)] ?? '#REF!';
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return value;
    case 'd':
      return value.replace('T', ' ').replace(/ 00:00:00(\.0+)?$/, '');
    default:
      return numericCell(value, look, from1904);
  }
}

/** What is open while the cells of a sheet are read. */
class SheetReader {
  readonly rows = new WorksheetRows();
  readonly #shared: Shared;
  #row = -1;
  #hidden = false;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #look: NumberLook = 'plain';
  #value = '';
  /** Whether it has a formula and no value: whoever wrote the file has not worked it out. */
  #unsolved = false;
  #takes = false;
  #spoken = false;
  #formula: string | undefined;
  /** Links of formulas, until their row is there. */
  readonly #links = new Map<number, string>();
  readonly #currencies = new Map<number, string>();

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    switch (name) {
      case 'row':
        this.#row = attribute('r') ? Number(attribute('r')) - 1 : this.#row + 1;
        this.#hidden = /^(1|true)$/.test(attribute('hidden') ?? '');
        this.#cells = [];
        this.#column = -1;
        break;
      case 'c':
        this.#column = placeOf(attribute('r'))?.column ?? this.#column + 1;
        this.#type = attribute('t') ?? 'n';
        this.#look = this.#shared.looks[Number(attribute('s') ?? 0)] ?? 'plain';
        this.#value = '';
        this.#unsolved = false;
        break;
      case 'f':
        this.#unsolved = true;
        this.#formula = '';
        break;
      case 'col':
        this.#hideColumns(attribute);
        break;
      case 'hyperlink':
        this.#link(attribute('ref') ?? '', this.#shared.targets.get(attribute('id') ?? ''));
        break;
      case 'rPh':
        this.#spoken = true;
        break;
      case 'v':
      case 't':
        // A formula may well say an empty text; a number it cannot leave empty.
        if (this.#type === 'str') this.#unsolved = false;
        this.#takes = !this.#spoken;
        break;
      case 'mergeCell':
        this.#merge(attribute('ref') ?? '');
    }
  }

  text(text: string): void {
    if (this.#takes) {
      this.#value += text;
      this.#unsolved = false;
    }
    if (!this.#takes && this.#formula !== undefined) this.#formula += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#takes = false;
    if (name === 'rPh') this.#spoken = false;
    if (name === 'f') {
      const target = targetOfFormula(this.#formula ?? '');
      if (target) this.#links.set(this.#column, target);
      this.#formula = undefined;
    }
    if (name === 'c' && this.#column >= 0) {
      const text = this.#unsolved ? '#CALC!' : cellText(this.#type, this.#value, this.#look, this.#shared);
      if (text === '') return;
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = text;
      if (this.#type === 'n' && typeof this.#look === 'object' && 'currency' in this.#look)
        this.#currencies.set(this.#column, this.#look.currency);
    }
    if (name === 'row') {
      this.rows.add(this.#row, this.#cells, this.#hidden);
      for (const [column, target] of this.#links) this.rows.link(this.#row, column, target);
      for (const [column, currency] of this.#currencies) this.rows.showCurrency(this.#row, column, currency);
      this.#links.clear();
      this.#currencies.clear();
    }
  }

  #hideColumns(attribute: (name: string) => string | undefined): void {
    const isHidden = /^(1|true)$/.test(attribute('hidden') ?? '') || Number(attribute('width') ?? 1) === 0;
    const [first, last] = [Number(attribute('min')), Number(attribute('max'))];
    if (isHidden && first > 0 && last >= first) this.rows.hideColumns(first - 1, last - 1);
  }

  #link(reference: string, target: string | undefined): void {
    const [from, to = from] = reference.split(':').map(placeOf);
    if (!target || !from || !to) return;
    for (let row = from.row; row <= Math.min(to.row, from.row + mostLinked); row++)
      for (let column = from.column; column <= to.column; column++) this.rows.link(row, column, target);
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (from && to && to.row > from.row) this.rows.merge({ ...from, rows: to.row - from.row + 1 });
  }
}

export interface OpenWorkbook {
  /** Those that people see. */
  sheets: string[];
  /** The one that was in sight when the workbook was saved. */
  active: string | undefined;
  /** The year from which it counts its days. */
  daysFrom: 1900 | 1904;
  read: (sheet: string) => Promise<WorksheetTable>;
}

/** @param part Of the workbook, which names the others: they are not always called as programs of Microsoft call them. */
export async function openXlsx(zip: ZipEntries, part: string): Promise<OpenWorkbook> {
  const { sheets, from1904, active } = sheetsOf((await zip.text(part)) ?? '<workbook/>');
  const related = async (path: string): Promise<Relations> =>
    relations((await zip.text(relationsOf(path))) ?? '<Relationships/>');
  const { targets, kinds } = await related(part);
  const textOf = async (kind: string, usual: string): Promise<string | undefined> =>
    zip.text(pathFrom(part, kinds.get(kind) ?? usual));
  const visible = sheets.filter(({ hidden }) => !hidden);
  return {
    sheets: (visible.length > 0 ? visible : sheets).map(({ name }) => name),
    active: sheets[active]?.name,
    daysFrom: from1904 ? 1904 : 1900,
    read: async (wanted) => {
      const { id = '' } = sheets.find(({ name }) => name === wanted) ?? {};
      const path = pathFrom(part, targets.get(id) ?? 'worksheets/sheet1.xml');
      const xml = await zip.text(path);
      const texts = sharedTexts((await textOf('sharedStrings', 'sharedStrings.xml')) ?? '<sst/>');
      const looks = looksOf((await textOf('styles', 'styles.xml')) ?? '<styleSheet/>');
      const reader = new SheetReader({ texts, looks, from1904, targets: (await related(path)).targets });
      readXml(xml ?? '<worksheet/>', {
        open: (name, attribute) => reader.open(name, attribute),
        text: (text) => reader.text(text),
        close: (name) => reader.close(name),
      });
      return reader.rows.table;
    },
  };
}
