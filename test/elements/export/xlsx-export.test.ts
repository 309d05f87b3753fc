// A file for Excel: what looks like a formula is text in it.
import { expect } from '@open-wc/testing';
import { readWorkbook } from '../../../src/controllers/import/workbook/workbook-file.js';
import { csvFile } from '../../../src/elements/export/csv-export.js';
import type { ExportTable } from '../../../src/elements/export/export-table.js';
import { xlsxFile } from '../../../src/elements/export/xlsx-export.js';

const table = (signal = new AbortController().signal): ExportTable => ({
  heads: ['Name', 'Budget'],
  count: 2,
  row: (at) => (at === 0 ? ['=1+1', 12.5] : ['Ann', new Date('2026-03-04T00:00:00Z')]),
  signal,
});

/** Parts of a zip archive are stored by name; their content is deflated. */
async function sheetOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const [size, nameLength, start] = [
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + nameLength));
    if (!name.includes('worksheets/sheet1.xml')) continue;
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const stream = new Blob([bytes.slice(from, from + size)]).stream();
    return new Response(stream.pipeThrough(new DecompressionStream('deflate-raw'))).text();
  }
  throw new Error('There is no sheet');
}

describe('an exported file', () => {
  it('has numbers as numbers and no formula, as a workbook', async () => {
    const sheet = await sheetOf(await xlsxFile(table()));
    expect(sheet).to.include('12.5').and.not.include('<f>');
  });

  it('is read back as it was, whatever its texts are made of', async () => {
    const texts = ['a < b && c > "d"', ' two\nlines ', 'bell\u0007', '_x0041_', '張偉 😀', '=1+1', ''];
    const file = await xlsxFile({ ...table(), heads: texts.map((_, at) => `Head ${at}`), count: 1, row: () => texts });
    const { rows } = await readWorkbook(file, { signal: new AbortController().signal });
    expect(rows[1]!.cells.map((cell) => cell.trim())).to.deep.equal(
      ['a < b && c > "d"', 'two\nlines', 'bell', '_x0041_', '張偉 😀', '=1+1', ''].slice(0, rows[1]!.cells.length),
    );
    expect(rows[1]!.cells.length).to.be.at.least(6);
  });

  it('is written while the page goes on, and all of it is there', async () => {
    const cells = Array.from({ length: 12 }, (_, at) => `Cell ${at} of a row`);
    let turns = 0;
    const counting = setInterval(() => turns++);
    const file = await xlsxFile({ ...table(), heads: cells, count: 10_000, row: (at) => [at, ...cells] });
    clearInterval(counting);
    expect(turns, 'turns of others').to.be.above(3);
    const { rows } = await readWorkbook(file, { signal: new AbortController().signal });
    expect(rows.length).to.equal(10_001);
    expect(rows.at(-1)!.cells.slice(0, 2)).to.deep.equal(['9999', 'Cell 0 of a row']);
  });

  it('has no formula as CSV either', async () => {
    const text = await (await csvFile(table())).text();
    expect(text).to.include("'=1+1").and.include('2026-03-04');
  });

  it('is given up when somebody stops it', async () => {
    const stopped = AbortSignal.abort();
    for (const write of [csvFile, xlsxFile]) {
      const outcome = await write(table(stopped)).then(
        () => 'written',
        () => 'given up',
      );
      expect(outcome).to.equal('given up');
    }
  });
});
