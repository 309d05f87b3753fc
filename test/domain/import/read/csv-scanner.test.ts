// A text may come in any pieces: its rows, what is wrong with them and where, are those of the text as a whole.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CsvScanner } from '../../../../src/domain/import/read/csv-scanner.js';
import { packRows, unpackRows } from '../../../../src/domain/import/read/row-cutter.js';
import type { FileRow } from '../../../../src/domain/import/read/file-table.js';

/** All rows of a text that comes in pieces. */
function rowsOf(pieces: readonly string[], newline: '\n' | '\r' = '\n'): FileRow[] {
  const scanner = new CsvScanner({ delimiter: ',', newline });
  const rows: FileRow[] = [];
  for (const [at, piece] of pieces.entries()) {
    scanner.append(piece, at === pieces.length - 1);
    for (let row = scanner.next(); row; row = scanner.next()) rows.push(row);
  }
  return rows;
}

/** The text cut at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, index) => text.slice(start, at[index] ?? text.length));
}

const scraps = fc.constantFrom(
  'a',
  'Ida Beck',
  ',',
  ',',
  '"',
  '"',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\\',
  '""',
  '","',
  'ü',
  '\0',
);

describe('the rows of a text that comes in pieces', () => {
  it('are those of the whole text, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(scraps, { maxLength: 80 }),
        fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }),
        fc.constantFrom<'\n' | '\r'>('\n', '\r'),
        (parts, places, newline) => {
          const text = parts.join('');
          expect(rowsOf(cut(text, places), newline)).to.deep.equal(rowsOf([text], newline));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('are the same when they were packed in one place and unpacked in another', () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 80 }), (parts) => {
        const rows = rowsOf([parts.join('')]);
        expect(unpackRows(structuredClone(packRows(rows)))).to.deep.equal(rows);
      }),
    );
  });

  it('are found without trying a long open quote again with every piece', () => {
    const line = 'Ida,ida@example.com,Berlin\n';
    const pieces = Array.from({ length: 400 }, () => line.repeat(400));
    pieces[0] = `"${pieces[0]!}`;
    const rows = rowsOf(pieces);
    expect(rows.length).to.equal(160_000);
    expect(rows[0]!.damage).to.deep.equal({ lines: 160_000 });
    expect(rows.slice(1).some(({ damage }) => damage)).to.equal(false);
  });
});

describe('an open quotation mark', () => {
  it('costs its own row where all rows are quoted', () => {
    const rows = rowsOf([
      '"Name","Email"\n"Ida","i@c.example"\n"Cem","c@c.example\n"Dora","d@c.example"\n"Eli","e@c.example"\n',
    ]);
    expect(rows.map(({ cells, damage }) => [cells[0], damage?.lines])).to.deep.equal([
      ['Name', undefined],
      ['Ida', undefined],
      ['"Cem"', 2],
      ['Dora', undefined],
      ['Eli', undefined],
    ]);
  });

  it('costs the rows in which it opens and closes where each line is a row by itself', () => {
    for (const [header, first, second] of [
      ['Name,Email,Notes', 'Ida Abel,ida@c.example,"open', 'Cem Costa,cem@c.example,close"'],
      ['Name,Notes,Email', 'Ida Abel,"open,ida@c.example', 'Cem Costa,close",cem@c.example'],
      ['Notes,Name,Email', '"open,Ida Abel,ida@c.example', 'close",Cem Costa,cem@c.example'],
      ['Name,Company', '"Ida Abel,Abel GmbH', 'Cem Costa",Costa SA'],
    ] as const) {
      const rows = rowsOf([[header, first, second, 'Dora,x,y'].join('\n')]);
      expect(
        rows.map(({ damage }) => damage !== undefined),
        first,
      ).to.deep.equal([false, true, true, false]);
    }
    const three = rowsOf([
      'Name,Mail,Notes\nIda,i@x.example,"open\nCem,c@x.example,x\nDora,d@x.example,close"\nEli,e,x\n',
    ]);
    expect(three.map(({ damage }) => damage !== undefined)).to.deep.equal([false, true, false, true, false]);
  });

  it('costs nothing where the lines are those of a letter', () => {
    for (const text of [
      'Name,Email,Notes\nIda,i@x.example,"Dear all,\nplease call Cem, c@x.example, today"\n',
      'Name,Notes\nIda,"call\nback,soon"\n',
      'Name,Address\nIda,"Street 1\n10115 Berlin, Germany"\n',
      'Name,City,Notes\nIda,Berlin,"one\ntwo"\n',
    ])
      expect(
        rowsOf([text]).map(({ damage }) => damage),
        text,
      ).to.deep.equal([undefined, undefined]);
  });

  it('costs the row as well in which it would close', () => {
    const rows = rowsOf(['Name,Notes\nIda,"call\nCem,back "soon"\nDora,x\n']);
    expect(rows.map(({ damage }) => damage !== undefined)).to.deep.equal([false, true, true, false]);
  });
});
