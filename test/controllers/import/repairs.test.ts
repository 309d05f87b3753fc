// Quotation marks are put right where somebody can see it and say no: by kind, with the rows as they stand and as they are read.
import { expect } from '@open-wc/testing';
import { readFile } from '../../../src/controllers/import/read-file.js';
import type { RepairChoices } from '../../../src/domain/import/read/quote-repairs.js';

const never = new AbortController().signal;
const read = (text: string, repairs?: RepairChoices, delimiter?: ',') =>
  readFile(new File([text], 'leads.csv'), { signal: never, repairs, delimiter });
const cells = async (text: string, repairs?: RepairChoices) => (await read(text, repairs)).rows.map((row) => row.cells);

describe('a file that a spreadsheet has written with another sign than its lines have', () => {
  const lines = [
    ['Name', 'Note', 'Town'],
    ['Ann', 'a, b', 'Bonn'],
    ['Bob', '', 'Kiel'],
  ];

  it('is read where lines with quotation marks alone are quoted as a whole, and with empty cells behind them', async () => {
    for (const text of [
      'Name,Note,Town\n"Ann,""a, b"",Bonn"\nBob,,Kiel\n',
      '"Name,Note,Town";\n"Ann,""a, b"",Bonn";\n"Bob,,Kiel";\n',
      '"Name,Note,Town",,\r\n"Ann,""a, b"",Bonn",,\r\n"Bob,,Kiel",,\r\n',
    ]) {
      const { rows, repairs } = await read(text);
      expect(
        rows.map((row) => row.cells),
        text,
      ).to.deep.equal(lines);
      expect(repairs!.map(({ kind, taken }) => [kind, taken])).to.deep.equal([['quoted-lines', true]]);
    }
  });

  it('is none where values stand between quotes', async () => {
    for (const text of ['Name,Note\n"Abel, Ann","a, b"\n', 'Name\n"Abel, Ann"\n', 'Name,Town\n"Abel, Ann"\nBob,Kiel\n'])
      expect((await read(text)).repairs, text).to.deep.equal([]);
  });

  it('is read where its header has another sign and names that nobody knows', async () => {
    expect(await cells('Name,Email,Shoe size\nAnn;a@x.example;42\nBob;b@x.example;43\n')).to.deep.equal([
      ['Name', 'Email', 'Shoe size'],
      ['Ann', 'a@x.example', '42'],
      ['Bob', 'b@x.example', '43'],
    ]);
  });
});

describe('a repair of quotation marks', () => {
  it('of lines that are quoted as a whole is shown, and can be declined and taken again', async () => {
    const text = '"Name,Note"\n"Ann,""a, b"""\n';
    const { repairs, rows } = await read(text);
    expect(rows.map((row) => row.cells)).to.deep.equal([
      ['Name', 'Note'],
      ['Ann', 'a, b'],
    ]);
    expect(repairs).to.deep.equal([
      {
        kind: 'quoted-lines',
        taken: true,
        samples: [
          { rowNumber: 1, written: '"Name,Note"', cells: ['Name', 'Note'] },
          { rowNumber: 2, written: '"Ann,""a, b"""', cells: ['Ann', 'a, b'] },
        ],
      },
    ]);
    const declined = await read(text, { 'quoted-lines': false }, ',');
    expect(declined.rows.map((row) => row.cells)).to.deep.equal([['Name,Note'], ['Ann,"a, b"']]);
    expect(declined.repairs).to.deep.equal([{ ...repairs![0], taken: false }]);
    // The delimiter that was found is said when the file is read again.
    expect((await read(text, { 'quoted-lines': true }, ',')).rows.map((row) => row.cells)).to.deep.equal(
      rows.map((row) => row.cells),
    );
  });

  it('of single and of curly quotation marks can be declined', async () => {
    const single = "'Name','Note'\n'Ann','a'\n";
    expect(await cells(single)).to.deep.equal([
      ['Name', 'Note'],
      ['Ann', 'a'],
    ]);
    expect(await cells(single, { 'single-quotes': false })).to.deep.equal([
      ["'Name'", "'Note'"],
      ["'Ann'", "'a'"],
    ]);
    const curly = '“Name”,“Note”\n“Ann”,“a”\n';
    expect(await cells(curly, { 'curly-quotes': false })).to.deep.equal([
      ['“Name”', '“Note”'],
      ['“Ann”', '“a”'],
    ]);
  });

  it('of quotation marks behind backslashes counts its rows; declined, they have a problem', async () => {
    const text = 'Name,Note\nAnn,"say \\"hi\\", please"\nBo,"\\"oh\\", well"\nCy,fine\n';
    const { repairs, rows } = await read(text);
    expect(repairs!.map(({ kind, taken, rows: count }) => [kind, taken, count])).to.deep.equal([
      ['backslash', true, 2],
    ]);
    expect(repairs![0]!.samples[0]).to.deep.equal({
      rowNumber: 2,
      written: 'Ann,"say \\"hi\\", please"',
      cells: ['Ann', 'say "hi", please'],
    });
    expect(rows.map((row) => row.repair)).to.deep.equal([undefined, 'backslash', 'backslash', undefined]);
    const declined = await read(text, { backslash: false });
    expect(declined.rows.map(({ damage }) => damage !== undefined)).to.deep.equal([false, true, true, false]);
    expect(declined.repairs).to.deep.equal([{ ...repairs![0], taken: false }]);
  });

  it('of stray quotation marks is offered, and made when somebody wants it', async () => {
    const text =
      'Name,Note,City\nAnn,"She said "hi" twice, then left",Rome\nBo,"open,Oslo\nCy,fine,Bern\nDi,"a" b" c,d,Ulm\n';
    const { repairs, rows } = await read(text);
    expect(rows.map(({ damage }) => damage !== undefined)).to.deep.equal([false, true, true, false, true]);
    expect(repairs!.map(({ kind, taken, rows: count }) => [kind, taken, count])).to.deep.equal([['stray', false, 2]]);
    const taken = await read(text, { stray: true });
    expect(taken.rows.map((row) => row.cells).slice(1, 4)).to.deep.equal([
      ['Ann', 'She said "hi" twice, then left', 'Rome'],
      ['Bo', 'open', 'Oslo'],
      ['Cy', 'fine', 'Bern'],
    ]);
    expect(taken.rows.map(({ repair }) => repair)).to.deep.equal([undefined, 'stray', 'stray', undefined, undefined]);
    // Nothing tells how the last one was meant.
    expect(taken.rows[4]!.damage).to.deep.equal({ lines: 1 });
  });
});

describe('marks of a whole file that its header does not have', () => {
  it('stand around the values of all rows', async () => {
    for (const mark of ["'", '`']) {
      const quoted = (text: string): string => `${mark}${text}${mark}`;
      const rows = [
        [quoted(`Ida O${mark}${mark}Neil`), quoted('Abel, Inc.'), '200'],
        [quoted('Cem'), 'NULL', '3.5'],
        ['ida@c.example', quoted('Costa, SA'), ''],
      ];
      const file = `Name,Company,Amount\r\n${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
      expect((await cells(file)).slice(1), mark).to.deep.equal([
        [`Ida O${mark}Neil`, 'Abel, Inc.', '200'],
        ['Cem', 'NULL', '3.5'],
        ['ida@c.example', 'Costa, SA', ''],
      ]);
    }
  });

  it('are no marks where a row has words without them', async () => {
    const file = "Name,Company\n'Ida','Abel'\nCem's,Costa\n";
    expect((await read(file)).repairs).to.deep.equal([]);
    expect((await cells(file))[1]).to.deep.equal(["'Ida'", "'Abel'"]);
  });
});

describe('a delimiter behind a backslash', () => {
  const file = 'Name,Company,City\r\nIda,Abel\\, Inc.,Berlin\r\nCem,Costa,Porto\r\n';

  it('is part of its value, which can be declined', async () => {
    const { repairs, rows } = await read(file);
    expect(rows.map((row) => row.cells)).to.deep.equal([
      ['Name', 'Company', 'City'],
      ['Ida', 'Abel, Inc.', 'Berlin'],
      ['Cem', 'Costa', 'Porto'],
    ]);
    expect(repairs!.map(({ kind, taken }) => [kind, taken])).to.deep.equal([['escaped-delimiters', true]]);
    expect((await cells(file, { 'escaped-delimiters': false }))[1]).to.deep.equal(['Ida', 'Abel\\', ' Inc.', 'Berlin']);
  });

  it('is one where the row has as many values as the header', async () => {
    const paths = 'Name,Folder,City\nIda,C:\\ida\\,Berlin\n';
    expect((await read(paths)).repairs).to.deep.equal([]);
    expect((await cells(paths))[1]).to.deep.equal(['Ida', 'C:\\ida\\', 'Berlin']);
  });
});
