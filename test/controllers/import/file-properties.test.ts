// Any table comes back from any file that can be made of it, and no bytes at all make reading throw, hang or lose a row.
import { expect } from '@open-wc/testing';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { readFile } from '../../../src/controllers/import/read-file.js';
import { FileError } from '../../../src/domain/import/read/file-problem.js';

const signal = new AbortController().signal;
const read = (bytes: Uint8Array, name = 'table.csv') =>
  readFile(new File([bytes as Uint8Array<ArrayBuffer>], name), { signal });

const rows = (cell: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }),
    );
/** What people write in cells; the first column has no empty one, so that no row is blank. */
const word = fc.stringMatching(/^[A-Za-zäöüßéèñçŁłżΩЖшأد中文 .-]{1,12}$/).map((text) => `x${text.trim()}`);

const quoted = (cell: string, delimiter: string, always: boolean): string =>
  always || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function encoded(text: string, encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const marked = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A workbook with texts in their cells. */
function workbook(table: readonly string[][]): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet = table
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map(
            (text, column) =>
              `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

/** A spreadsheet of OpenDocument with texts in their cells. */
function openDocument(table: readonly string[][]): Uint8Array {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${xml(text)}</text:p></table:table-cell>`;
  const body = table.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('');
  const spaces = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${spaces.join(' ')}><office:body><office:spreadsheet><table:table table:name="One">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

/** Letters of a code page of one byte each, and how they are written in it. */
function codePage(encoding: 'windows-1250' | 'windows-1251' | 'windows-1252' | 'windows-1253' | 'macintosh') {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  const letters = [...codes.keys()].filter((character) => /\p{L}/u.test(character));
  return { letters, encode: (text: string) => Uint8Array.from([...text], (character) => codes.get(character)!) };
}

describe('any table', function () {
  this.timeout(60_000);

  it('comes back from text, whatever the delimiter, line end, encoding and quoting', async () => {
    const ways = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const, 'utf-16be' as const),
      always: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(rows(word), ways, async (table, { delimiter, newline, encoding, always }) => {
        const text = table.map((cells) => cells.map((cell) => quoted(cell, delimiter, always)).join(delimiter));
        const source = await read(encoded(text.join(newline), encoding));
        expect(source.rows.map(({ cells }) => cells)).to.deep.equal(table);
      }),
      { numRuns: 200 },
    );
  });

  it('comes back from the code page in which it was written', async () => {
    for (const encoding of ['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'macintosh'] as const) {
      const { letters, encode } = codePage(encoding);
      const cell = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
      await fc.assert(
        fc.asyncProperty(rows(cell), async (table) => {
          const bytes = encode(table.map((cells) => cells.join(';')).join('\r\n'));
          const source = await readFile(new File([bytes], 'table.csv'), { signal, encoding, delimiter: ';' });
          expect(source.rows.map(({ cells }) => cells)).to.deep.equal(table);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('comes back from quoted text with quotes, delimiters and line breaks in its cells', async () => {
    const cell = fc
      .array(fc.constantFrom('a', 'B', '"', ',', '\n', ' ', 'ß'), { maxLength: 6 })
      .map((parts) => `x${parts.join('')}x`);
    await fc.assert(
      fc.asyncProperty(rows(cell), async (table) => {
        const text = table.map((cells) => cells.map((each) => quoted(each, ',', true)).join(',')).join('\r\n');
        // A table of two columns or more: what looks like rows within a quote is a question of its own.
        const source = await readFile(new File([text], 'table.csv'), { signal, delimiter: ',' });
        expect(source.rows.reduce((sum, row) => sum + (row.damage ? 0 : 1), 0)).to.be.greaterThan(0);
        if (source.rows.every(({ damage }) => !damage))
          expect(source.rows.map(({ cells }) => cells)).to.deep.equal(table);
      }),
      { numRuns: 100 },
    );
  });

  for (const [name, write] of [
    ['table.xlsx', workbook],
    ['table.ods', openDocument],
  ] as const) {
    it(`comes back from a workbook: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(rows(word), async (table) => {
          const source = await read(write(table), name);
          expect(source.rows.map(({ cells }) => cells)).to.deep.equal(table);
        }),
        { numRuns: 60 },
      );
    });
  }
});

describe('any bytes', function () {
  this.timeout(60_000);

  it('are read or refused with a reason, and every line is counted', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(fc.constantFrom(...'ab,;\t"\'\\\r\n\0 é€='), { maxLength: 300 })
        .map((parts) => new TextEncoder().encode(parts.join(''))),
      // What begins like a workbook is none.
      fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([0x50, 0x4b, 3, 4, ...rest])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        try {
          const { rows: found, blank } = await read(given);
          const numbers = [...found.map(({ rowNumber }) => rowNumber), ...blank].sort((a, b) => a - b);
          expect(numbers).to.deep.equal(numbers.map((_, index) => index + 1));
        } catch (error) {
          expect(error).to.be.instanceOf(FileError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
