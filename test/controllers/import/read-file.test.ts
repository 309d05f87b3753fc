// What people choose is seldom a clean UTF-8 file with commas: every other kind is read right or refused with its reason.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import papa from 'papaparse';
import { readFile, type ReadFileOptions } from '../../../src/controllers/import/read-file.js';
import { layoutTable } from '../../../src/domain/import/read/table-layout.js';
import { FileError, type FileProblem } from '../../../src/domain/import/read/file-problem.js';

const never = new AbortController().signal;
const file = (...parts: BlobPart[]) => new File(parts, 'leads.csv');
const read = async (given: File, options: Partial<ReadFileOptions> = {}) => {
  const source = await readFile(given, { signal: new AbortController().signal, ...options });
  return layoutTable(source, { isKnown: () => false, header: source.rows[0]!.rowNumber });
};

async function cellsOf(given: File, options?: Partial<ReadFileOptions>): Promise<(readonly string[])[]> {
  const { headers, rows } = await read(given, options);
  return [headers, ...rows.map(({ cells }) => cells)];
}

async function problemOf(given: File): Promise<FileProblem> {
  try {
    await read(given);
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  throw new Error('The file was read.');
}

const utf16 = (text: string, bigEndian: boolean): ArrayBuffer => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return view.buffer;
};

describe('reading a CSV file', () => {
  it('keeps quoted commas, quotes and line breaks', async () => {
    const cells = await cellsOf(file('Name,Company\r\nAnn,"Mooney, ""M"" and\r\nAli"\r\n'));
    expect(cells).to.deep.equal([
      ['Name', 'Company'],
      ['Ann', 'Mooney, "M" and\r\nAli'],
    ]);
  });

  it('reads every kind of line break, also mixed', async () => {
    for (const text of ['a,b\n1,2\n3,4', 'a,b\r\n1,2\r\n3,4\r\n', 'a,b\r1,2\r3,4', 'a,b\r\n1,2\n3,4']) {
      expect(await cellsOf(file(text)), JSON.stringify(text)).to.deep.equal([
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ]);
    }
  });

  it('finds the delimiter, by itself or in Excel’s first line', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      expect((await read(file(`a${delimiter}b\n1${delimiter}2`))).delimiter).to.equal(delimiter);
    }
    const named = await read(file('sep=;\r\na;b\r\n1,5;2'));
    expect(named.delimiter).to.equal(';');
    expect(named.headers).to.deep.equal(['a', 'b']);
  });

  it('reads another delimiter when told to', async () => {
    expect(await cellsOf(file('a;b,c\n1;2,3'), { delimiter: ';' })).to.deep.equal([
      ['a', 'b,c'],
      ['1', '2,3'],
    ]);
  });

  it('numbers rows as a spreadsheet does, blank ones included but left out', async () => {
    const { rows, blankRows } = await read(file('a,b\n1,2\n\n,,\n"3\n3",4\n5,6\n'));
    expect(rows.map(({ rowNumber }) => rowNumber)).to.deep.equal([2, 5, 6]);
    expect(blankRows).to.equal(2);
  });

  it('says that a text has no delimiter', async () => {
    expect((await read(file('Name\nAnn\n'))).delimiterFound).to.be.false;
  });

  describe('finds the encoding', () => {
    const text = 'Näme,Ort\nŁukasz,東京\n';
    const expected = [
      ['Näme', 'Ort'],
      ['Łukasz', '東京'],
    ];

    it('of UTF-8, with and without a mark', async () => {
      expect(await cellsOf(file(text))).to.deep.equal(expected);
      expect(await cellsOf(file('\ufeff', text))).to.deep.equal(expected);
    });

    it('of UTF-16, with and without a mark', async () => {
      for (const bigEndian of [true, false]) {
        expect(await cellsOf(file(utf16(`\ufeff${text}`, bigEndian)))).to.deep.equal(expected);
      }
      expect((await read(file(utf16('Name,City\nAnn,Rome\n', false)))).encoding).to.equal('utf-16le');
      expect((await read(file(utf16('Name,City\nAnn,Rome\n', true)))).encoding).to.equal('utf-16be');
    });

    it('of anything else as Windows-1252, also when that shows late in the file', async () => {
      const late = await read(
        file('a,b\n', 'x,y\n'.repeat(200_000).slice(0, 390_000), new Uint8Array([0x80, 0x2c, 0xe9, 0x0a])),
      );
      expect(late.encoding).to.equal('windows-1252');
      expect(late.rows.at(-1)!.cells.join()).to.match(/€,é$/);
    });

    it('unless one is chosen', async () => {
      const cells = await cellsOf(file('a,b\n', new Uint8Array([0xcf, 0x2c, 0x31])), { encoding: 'windows-1251' });
      expect(cells[1]).to.deep.equal(['П', '1']);
    });
  });

  for (const delimiter of [':', '#', '\u001f']) {
    it(`reads cells that ${JSON.stringify(delimiter)} separates, where the header has nothing else`, async () => {
      const lines = [
        ['Name', 'Email', 'Company'],
        ['Ida Beck', 'ida@example.com', 'Beck, Sons; Co'],
        ['Cem Costa', 'cem@example.com', 'Costa'],
      ];
      expect(await cellsOf(file(lines.map((line) => line.join(delimiter)).join('\n')))).to.deep.equal(lines);
    });
  }

  it('takes remarks above the header for no columns', async () => {
    for (const above of ['# exported 2026-03-12\n# by Bob\n', 'Exported: today\nBy: Bob\n']) {
      const { rows, delimiter } = await readFile(file(`${above}Name,Email\nIda,i@x.example\n`), { signal: never });
      expect(delimiter, above).to.equal(',');
      expect(rows.at(-1)!.cells, above).to.deep.equal(['Ida', 'i@x.example']);
    }
  });

  it('takes times, addresses and numbers of a table for no separators', async () => {
    const lines = [
      ['Name', 'At'],
      ['Ida #1 #2', '2026-01-01T08:30:00'],
      ['Cem #1 #2', '2026-01-01T09:30:00'],
    ];
    expect(await cellsOf(file(lines.map((line) => line.join(',')).join('\n')))).to.deep.equal(lines);
  });

  it('takes curly quotation marks around cells off, and says so', async () => {
    const given = file('“Name”,“Company”\n“Ida Beck”,“Beck, Sons”\n“Cem “der” Costa”,“Costa”\n„Dora“,„Dora, GmbH“\n');
    const table = await read(given);
    expect(table.repairs!.map(({ kind, taken }) => [kind, taken])).to.deep.equal([['curly-quotes', true]]);
    expect(table.rows.map(({ cells }) => cells)).to.deep.equal([
      ['Ida Beck', 'Beck, Sons'],
      ['Cem “der” Costa', 'Costa'],
      ['Dora', 'Dora, GmbH'],
    ]);
  });

  it('reads the same whatever the pieces are that it is cut into', async () => {
    const row = ['東京 "x"', 'a,b', 'line\nbreak', '€'];
    const rows = [
      ['a', 'b', 'c', 'd'],
      ...Array.from({ length: 30_000 }, (_, at) => [...row.slice(at % 3), ...row.slice(0, at % 3)]),
    ];
    const big = file(papa.unparse(rows, { newline: '\r\n' }));
    expect(big.size).to.be.above(1024 * 1024);
    const cells = await cellsOf(big);
    expect(cells.length).to.equal(rows.length);
    expect(cells.every((given, at) => given.join('\0') === rows[at]!.join('\0'))).to.be.true;
  });

  it('gives back any table that was written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '界', "'") });
    const tables = fc.integer({ min: 2, max: 4 }).chain((width) => {
      // A header starts with a letter and no row is blank, because blank rows are left out.
      const line = fc.array(cell, { minLength: width - 1, maxLength: width - 1 });
      return fc.tuple(line, fc.array(line, { minLength: 1, maxLength: 6 }));
    });
    await fc.assert(
      fc.asyncProperty(tables, async ([header, rows]) => {
        const written = [['h', ...header.map((name) => `h${name.trim()}`)], ...rows.map((line) => ['x', ...line])];
        const text = papa.unparse(written, { newline: '\r\n', quotes: true });
        expect(await cellsOf(file(text), { delimiter: ',' })).to.deep.equal(written);
      }),
      { numRuns: 60 },
    );
  });

  it('takes any bytes or says what they are not, and counts no row twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'a,b\n', 'PK\u0003\u0004', '\ufeff"'),
        async (bytes, start) => {
          try {
            const { rows, blank } = await readFile(file(start, new Uint8Array(bytes)), { signal: never });
            const numbers = [...rows.map(({ rowNumber }) => rowNumber), ...blank];
            expect(new Set(numbers).size).to.equal(numbers.length);
          } catch (error) {
            expect(error).to.be.instanceOf(FileError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells how far it is', async () => {
    const given = file('a,b\n', 'x,y\n'.repeat(300_000).slice(0, 399_996));
    const done: number[] = [];
    await read(given, { progress: (bytes) => done.push(bytes) });
    expect(done.at(-1)).to.equal(given.size);
    expect([...done].sort((a, b) => a - b)).to.deep.equal(done);
  });

  it('stops when it is aborted', async () => {
    const abort = new AbortController();
    const reading = read(file('a,b\n', 'x,y\n'.repeat(90_000)), { signal: abort.signal });
    abort.abort(new Error('enough'));
    expect(await reading.catch((error: Error) => error.message)).to.equal('enough');
  });

  describe('refuses', () => {
    it('what is no text, whatever its name', async () => {
      const found = async (...parts: BlobPart[]) => {
        const problem = await problemOf(file(...parts));
        return problem.code === 'format' ? problem.format : problem.code;
      };
      expect(await found('PK\x03\x04....[Content_Types].xml')).to.equal('zip');
      expect(await found('PK\x03\x04....photo.jpg')).to.equal('zip');
      expect(await found(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).to.equal(
        'spreadsheet',
      );
      expect(await found(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).to.equal('image');
      expect(await found('%PDF-1.7\n')).to.equal('pdf');
      expect(await found('  <!DOCTYPE html><p>a,b')).to.equal('html');
      expect(await found('a,b\n1,\0\n')).to.equal('binary');
    });

    it('text that is no table, whatever its name', async () => {
      const found = async (text: string, name = 'leads.csv') => {
        const problem = await problemOf(new File([text], name));
        return problem.code === 'format' ? problem.format : problem.code;
      };
      for (const text of [
        '[{"name":"Ida","email":"i@x.example"},\n{"name":"Cem","email":"c@x.example"}]',
        '{"name":"Ida","email":"i@x.example"}\n{"name":"Cem","email":"c@x.example"}\n',
        '<?xml version="1.0"?>\n<leads><lead><name>Ida, Abel</name></lead></leads>',
        '<leads>\n<lead><name>Ida, Abel</name></lead>\n<lead><name>Cem, Costa</name></lead></leads>',
        'BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:=41=62;=49;;;\r\nTEL;CELL:+4930\r\nEND:VCARD\r\n',
        'BEGIN:VCALENDAR\r\nSUMMARY:Call, Ida\r\nEND:VCALENDAR\r\n',
        'dn: cn=Ida Abel,mail=i@x.example\nobjectclass: top\nmail: i@x.example\n',
        'From: Ida <i@x.example>\r\nTo: c@x.example\r\nSubject: Leads, new\r\n\r\nHello, world\r\n',
        "-- dump\nINSERT INTO `leads` (`name`, `email`) VALUES\n('Ida', 'i@x.example'),\n('Cem', 'c@x.example');\n",
        '- name: Ida\n  email: i@x.example\n- name: Cem\n  email: c@x.example\n',
        '{\\rtf1\\ansi Name, Email\\par Ida, i@x.example}',
      ])
        expect(await found(text), text.slice(0, 20)).to.equal('document');
      const table = '<div>\n<table><tr><td>Name, first</td><td>Email</td></tr></table></div>';
      expect(await found(table)).to.equal('html');
      for (const text of [
        table,
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
        'ID;PWXL;N;E\nC;Y1;X1;K"Name"\nE\n',
        '\t\b\b\0\0\0\x05\x05',
      ])
        expect(await found(text, 'leads.xls'), text.slice(0, 20)).to.equal('spreadsheet');
    });

    it('no table whose beginning only looks like such a file', async () => {
      for (const text of [
        'ID;Phone;Name\n1;+49 30 1234567;Ida\n2;+49 30 7654321;Cem\n',
        'From: 01.01.2026\nTo: 31.01.2026\nName,Email\nIda,i@x.example\nCem,c@x.example\n',
        'Date: 01.01.2026\nReport: Leads\nName,Email\nIda,i@x.example\nCem,c@x.example\n',
      ])
        expect((await readFile(file(text), { signal: never })).rows.length, text.slice(0, 20)).to.be.greaterThan(0);
    });

    it('an empty file, and one of blank lines', async () => {
      expect(await problemOf(file(''))).to.deep.equal({ code: 'empty' });
      expect(await problemOf(file('\n\r\n  \n'))).to.deep.equal({ code: 'empty' });
    });

    it('150 MB of text without reading it', async () => {
      const huge = Object.defineProperty(file('a,b\n'), 'size', { value: 150_000_000 });
      Object.defineProperty(huge, 'slice', { value: () => expect.fail('It was read.') });
      expect(await problemOf(huge)).to.deep.equal({ code: 'too-big', size: 150_000_000, limit: 100_000_000 });
    });

    it('more rows and more columns than the limit', async () => {
      expect(await problemOf(file('a,b\n', 'x,y\n'.repeat(200_001)))).to.deep.equal({
        code: 'too-many-rows',
        limit: 200_000,
      });
      expect(await problemOf(file(`${'a,'.repeat(1000)}b\n1\n`))).to.deep.equal({
        code: 'too-many-columns',
        columns: 1001,
        limit: 1000,
      });
    });
  });

  it('keeps a quote that never closes in its row, and tells how many lines it would have taken in', async () => {
    const { rows } = await read(file('a,b\n1,"x\ny"\n2,"open\n3,4\n'));
    expect(rows.map(({ cells }) => cells[0])).to.deep.equal(['1', '2', '3']);
    expect(rows.map(({ damage }) => damage?.lines)).to.deep.equal([undefined, 2, undefined]);
  });

  it('gives rows back that an open quote would have swallowed up to the next one', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => `L${at},x,fine`);
    lines[10] = 'L10,x,"call back';
    lines[60] = 'L60,x,"fine, really"';
    const { rows } = await read(file(['a,b,c', ...lines].join('\n')));
    expect(rows.length).to.equal(100);
    // The row of the quote that would have closed it is as doubtful.
    expect(rows.filter(({ damage }) => damage).map(({ cells }) => cells[0])).to.deep.equal(['L10', 'L60']);
  });

  it('marks the one row in which a quote stands where none may', async () => {
    const { rows } = await read(file('a,b\n1,"x" y",2\n3,4\n5,"z "q" z"\n6,7\n'));
    expect(rows.map(({ damage }) => damage !== undefined)).to.deep.equal([true, false, true, false]);
  });

  it('takes quotation marks behind backslashes, behind spaces and around whole lines for what they are', async () => {
    expect(await cellsOf(file('"a","b"\n"x \\"y\\", z","1"\n'))).to.deep.equal([
      ['a', 'b'],
      ['x "y", z', '1'],
    ]);
    expect(await cellsOf(file('a, b\nx, "y, z"\n'))).to.deep.equal([
      ['a', 'b'],
      ['x', 'y, z'],
    ]);
    expect(await cellsOf(file('"a,b"\n"x,""y, z"""\n'))).to.deep.equal([
      ['a', 'b'],
      ['x', 'y, z'],
    ]);
  });

  it('reads rows that end as those of mainframes and databases do, where no row ends otherwise', async () => {
    for (const end of ['\u0085', '\u2028', '\v', '\f', '\u001e'])
      expect(await cellsOf(file(`a,b${end}x,"y${end}z"${end}`)), JSON.stringify(end)).to.deep.equal([
        ['a', 'b'],
        ['x', 'y\nz'],
      ]);
    expect(await cellsOf(file('a,b\nx\u2028y,z\v1\n'))).to.deep.equal([
      ['a', 'b'],
      ['x\u2028y', 'z\v1'],
    ]);
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await read(file(bytes)).catch((error) => expect(error).to.be.instanceOf(FileError));
      }),
      { numRuns: 300 },
    );
  });
});
