// The XML of a workbook with one sheet, ECMA-376. Every text is a cell of text there, so that none of them is a formula.
import type { ExportCell } from './export-table.js';

/** Letters that a cell can hold. */
const mostLetters = 32_767;
/** Day 0 of a sheet: 1900 was a leap year to the first spreadsheets. */
const dayZero = Date.UTC(1899, 11, 30);
const msOfDay = 86_400_000;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const main = `xmlns="${schemas}/spreadsheetml/2006/main"`;
const relationships = `xmlns="${schemas}/package/2006/relationships"`;
const kinds = `${schemas}/officeDocument/2006/relationships`;
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPath = 'xl/worksheets/sheet1.xml';

/** Places in the list of formats of `xl/styles.xml`. */
const formats = { plain: 0, bold: 1, day: 2 };

/** All files of the archive but the sheet, the way to it first. */
export const parts: readonly (readonly [path: string, xml: string])[] = (
  [
    [
      '[Content_Types].xml',
      `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/${sheetPath}" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships ${relationships}><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${kinds}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships ${relationships}><Relationship Id="rId1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${kinds}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
  ] as const
).map(([path, xml]) => [path, declaration + xml]);

/** Its first row stays in sight. */
export const sheetStart = `${declaration}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';

/** @param number From 1. */
export function rowXml(number: number, cells: readonly ExportCell[], format: 'plain' | 'bold' = 'plain'): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell, format)).join('')}</row>`;
}

function cellXml(place: string, cell: ExportCell, format: 'plain' | 'bold'): string {
  if (cell === '') return '';
  if (cell instanceof Date)
    return `<c r="${place}" s="${formats.day}"><v>${(cell.getTime() - dayZero) / msOfDay}</v></c>`;
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  const text = xmlText(cell.slice(0, mostLetters));
  return `<c r="${place}" s="${formats[format]}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const columnNames: string[] = [];

/** A … Z, AA … */
function columnName(at: number): string {
  const known = columnNames[at];
  if (known !== undefined) return known;
  const last = String.fromCharCode(65 + (at % 26));
  return (columnNames[at] = at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last);
}

const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '' };
// What XML cannot hold, what has a meaning in it, and `_x0041_`, which spreadsheets read as a sign of that number.
// oxlint-disable-next-line no-control-regex
const notPlain = /[\0-\x08\x0b-\x1f\ufffe\uffff&<>]|_(?=x[\da-f]{4}_)/gi;

const xmlText = (text: string): string =>
  text.replaceAll(notPlain, (sign) => (sign === '_' ? '_x005F_' : (special[sign] ?? '')));
