// Makes workbooks of Office Open XML from the XML of their sheets.
import { strToU8, type Zippable } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** What stands in each sheet, by its name. */
  sheets: Record<string, string>;
  shared?: string;
  formats?: string;
  workbookPr?: string;
  /** The sheet in sight, from 0. */
  active?: number;
  /** Where the links of the first sheet lead, by their id. */
  links?: Record<string, string>;
}

/** A workbook whose sheets are given as the XML of their rows, and what stands behind them. */
export function xlsx({ sheets, shared = '', formats = '', workbookPr = '', active = 0, links = {} }: Parts): Zippable {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join('');
  const targets = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('');
  const linked = Object.entries(links).map(
    ([id, target]) => `<Relationship Id="${id}" Target="${target}" TargetMode="External"/>`,
  );
  return {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relationship}"><workbookPr ${workbookPr}/><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${list}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${targets}</Relationships>`),
    'xl/worksheets/_rels/s0.xml.rels': strToU8(`<Relationships>${linked.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${shared}</sst>`),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/>${formats}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/s${at}.xml`, strToU8(`<worksheet>${sheets[name]}</worksheet>`)]),
    ),
  };
}

export const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const row = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`;
export const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
