// Workbooks as people have them: what they see in a sheet is what is imported, and a small file that unpacks to a huge one is refused.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { readFile } from '../../../../src/controllers/import/read-file.js';
import { FileError } from '../../../../src/domain/import/read/file-problem.js';
import { data, row, text, xlsx } from './make-workbook.js';

const read = (files: Zippable, sheet?: string) =>
  readFile(new File([zipSync(files)], 'leads.xlsx'), { signal: new AbortController().signal, sheet });

describe('reading a workbook', () => {
  it('reads texts, numbers, days, percentages and codes as they are seen', async () => {
    const { rows } = await read(
      xlsx({
        shared: '<si><t>Ida &amp; Abel</t></si><si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si>',
        sheets: {
          Leads: data(
            row(1, text('A1', 'Name') + text('B1', 'Day')),
            row(2, '<c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>46350</v></c><c r="D2"><v>351900000</v></c>'),
            row(
              3,
              '<c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46350.427083333336</v></c><c r="C3" s="2"><v>1067</v></c>',
            ),
            row(
              5,
              `${text('A5', 'a_x000A_b')}<c r="B5" s="3"><v>0.125</v></c><c r="C5" t="b"><v>1</v></c><c r="D5"><v>1.234</v></c><c r="E5"><v>0.30000000000000004</v></c>`,
            ),
          ),
        },
      }),
    );
    expect(rows.map(({ cells }) => cells)).to.deep.equal([
      ['Name', 'Day'],
      ['Ida & Abel', '2026-11-24', '', '351900000'],
      ['Rich text', '2026-11-24 10:15', '01067'],
      ['a\nb', '12.5%', 'true', '1.2340', '0.3'],
    ]);
    expect(rows.map(({ rowNumber }) => rowNumber)).to.deep.equal([1, 2, 3, 5]);
  });

  it('finds its parts by what refers to them, wherever a program has put them', async () => {
    const usual = xlsx({
      shared: '<si><t>Ida</t></si>',
      sheets: { Leads: data(row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46350</v></c>')) },
    });
    const moved = {
      'workbook.xml': 'xl/workbook.xml',
      'texts.xml': 'xl/sharedStrings.xml',
      'looks 2.xml': 'xl/styles.xml',
    };
    const files: Zippable = { ...usual };
    for (const [name, from] of Object.entries(moved)) {
      files[name] = usual[from]!;
      delete files[from];
    }
    const refer = (kind: string, id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/>`;
    files['_rels/.rels'] = strToU8(`<Relationships>${refer('officeDocument', 'r1', 'workbook.xml')}</Relationships>`);
    const parts = [
      refer('worksheet', 'r0', '/xl/worksheets/s0.xml'),
      refer('sharedStrings', 'r1', 'texts.xml'),
      refer('styles', 'r2', 'looks%202.xml'),
    ];
    files['_rels/workbook.xml.rels'] = strToU8(`<Relationships>${parts.join('')}</Relationships>`);
    expect((await read(files)).rows[0]!.cells).to.deep.equal(['Ida', '2026-11-24']);
  });

  it('offers the sheets that people see, and reads the one that is chosen', async () => {
    const workbook = xlsx({
      sheets: { Empty: data(), One: data(row(1, text('A1', 'x'))), Two: data(row(1, text('A1', 'y'))) },
    });
    const first = await read(workbook);
    expect(first.sheets).to.deep.equal(['Empty', 'One', 'Two']);
    expect(first.sheet).to.equal('One');
    expect((await read(workbook, 'Two')).rows[0]!.cells).to.deep.equal(['y']);
  });

  it('tells hidden rows, fills merged cells downwards and counts days from 1904 where the workbook does', async () => {
    const { rows } = await read(
      xlsx({
        workbookPr: 'date1904="1"',
        sheets: {
          S: `${data(row(1, text('A1', 'Team') + text('B1', 'Name')), row(2, text('A2', 'North') + text('B2', 'Ida')), row(3, text('B3', 'Cem'), 'hidden="1"'), row(4, '<c r="B4" s="1"><v>44888</v></c>'))}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`,
        },
      }),
    );
    expect(rows.map(({ cells }) => cells)).to.deep.equal([
      ['Team', 'Name'],
      ['North', 'Ida'],
      ['North', 'Cem'],
      ['', '2026-11-24'],
    ]);
    expect(rows.map(({ hidden }) => hidden ?? false)).to.deep.equal([false, false, true, false]);
  });

  it('reads the sheet that was in sight when the workbook was saved', async () => {
    const table = (name: string) =>
      data(row(1, text('A1', 'Name') + text('B1', 'Town')), row(2, text('A2', name) + text('B2', 'Kiel')));
    const sheets = { Old: table('Ida'), New: table('Cem'), Notes: data(row(1, text('A1', 'x'))) };
    expect((await read(xlsx({ sheets, active: 1 }))).sheet).to.equal('New');
    expect((await read(xlsx({ sheets, active: 2 }))).sheet).to.equal('Old');

    const cells =
      '<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Town</text:p></table:table-cell></table:table-row>';
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="Old">${cells}${cells}</table:table><table:table table:name="New">${cells}${cells}</table:table></office:document-content>`;
    const settings = `<office:document-settings xmlns:office="o" xmlns:config="c"><config:config-item config:name="ActiveTable" config:type="string">New</config:config-item><config:config-item config:name="Zoom">100</config:config-item></office:document-settings>`;
    const parts = (text: string) => ({ 'content.xml': strToU8(content), 'settings.xml': strToU8(text) });
    expect((await read(parts(settings))).sheet).to.equal('New');
    expect((await read(parts('<broken'))).sheet).to.equal('Old');
  });

  it('parts lines of a text file that a spreadsheet has left in one column', async () => {
    const lines = ['Name;Email;Town', 'Ida;i@x.example;"Kiel; Wik"', 'Cem;c@x.example;'];
    const { rows } = await read(
      xlsx({ sheets: { S: data(...lines.map((line, at) => row(at + 1, text(`A${at + 1}`, line)))) } }),
    );
    expect(rows.map(({ cells }) => cells)).to.deep.equal([
      ['Name', 'Email', 'Town'],
      ['Ida', 'i@x.example', 'Kiel; Wik'],
      ['Cem', 'c@x.example', ''],
    ]);
    const names = data(row(1, text('A1', 'Name')), row(2, text('A2', 'Abel, Ida')));
    expect((await read(xlsx({ sheets: { S: names } }))).rows.map(({ cells }) => cells)).to.deep.equal([
      ['Name'],
      ['Abel, Ida'],
    ]);
  });

  it('keeps the currency that a cell shows beside its amount', async () => {
    const formats = '<xf numFmtId="166"/>';
    const files = xlsx({
      sheets: {
        S: data(
          row(1, text('A1', 'Name') + text('B1', 'Amount')),
          row(2, text('A2', 'Ida') + '<c r="B2" s="4"><v>1200.5</v></c>'),
        ),
      },
      formats,
    });
    const styles = strFromU8(files['xl/styles.xml'] as Uint8Array).replace(
      '</numFmts>',
      () => '<numFmt numFmtId="166" formatCode="[$$-409]#,##0.00"/></numFmts>',
    );
    const { rows } = await read({ ...files, 'xl/styles.xml': strToU8(styles) });
    expect([rows[1]!.cells, rows[1]!.currencies]).to.deep.equal([['Ida', '1200.5'], new Map([[1, '$']])]);
  });

  it('reads a spreadsheet of OpenDocument', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
      <table:table table:name="Leads">
        <table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>Ida<text:s text:c="2"/>Abel</text:p><text:p>two</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-11-24"><text:p>24.11.26</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1250.5"><text:p>1.250,50</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>`;
    const { rows, sheets } = await read({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(content),
    });
    expect(sheets).to.deep.equal(['Leads']);
    expect(rows.map(({ cells }) => cells)).to.deep.equal([
      ['Name', 'x', 'x'],
      ['Ida  Abel\ntwo', '2026-11-24', '1250.5'],
      ['Ida  Abel\ntwo', '2026-11-24', '1250.5'],
    ]);
  });

  it('recognises a workbook by its parts, however its zip file is packed', async () => {
    const cell = (value: string) => `<table:table-cell><text:p>${value}</text:p></table:table-cell>`;
    const line = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const content = strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Leads">${line('Name', 'Town')}${line('Ida Abel', 'Kiel')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    );
    const kind = strToU8('application/vnd.oasis.opendocument.spreadsheet');
    const picture = crypto.getRandomValues(new Uint8Array(9_000));
    const packed: Zippable[] = [
      // By a program that packs a folder: the kind is compressed, and comes when it comes.
      { mimetype: [kind, { level: 9 }], 'content.xml': content },
      { 'Thumbnails/thumbnail.png': picture, 'content.xml': content, mimetype: kind },
      { 'content.xml': content },
      {
        'customXml/item1.xml': picture,
        ...xlsx({
          sheets: {
            Leads: data(
              row(1, text('A1', 'Name') + text('B1', 'Town')),
              row(2, text('A2', 'Ida Abel') + text('B2', 'Kiel')),
            ),
          },
        }),
      },
    ];
    for (const files of packed) {
      const { rows } = await read(files);
      expect(rows.map(({ cells }) => cells)).to.deep.equal([
        ['Name', 'Town'],
        ['Ida Abel', 'Kiel'],
      ]);
    }
  });

  it('gives back any table of texts that was written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '&', '<', '"', '_', 'x', '0', '\n', ' ', '界') });
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => ['x', ...cells, 'y']);
    const escaped = (value: string) =>
      value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('_x', '_x005F_x');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (table) => {
        const rows = table.map((cells, at) =>
          row(
            at + 1,
            cells
              .map((value) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`)
              .join(''),
          ),
        );
        expect((await read(xlsx({ sheets: { S: data(...rows) } }))).rows.map(({ cells }) => cells)).to.deep.equal(
          table,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a workbook that unpacks to far more than it says, a broken one, and a zip file of other things', async () => {
    const problem = async (files: Zippable) => {
      try {
        await read(files);
      } catch (error) {
        if (error instanceof FileError)
          return error.problem.code === 'format' ? error.problem.format : error.problem.code;
        throw error;
      }
      return 'read';
    };
    const zeros = new Uint8Array(260_000_000);
    expect(
      await problem({ ...xlsx({ sheets: { S: data() } }), 'xl/sharedStrings.xml': [zeros, { level: 1 }] }),
    ).to.equal('unpacked-too-big');
    expect(
      await problem({ ...xlsx({ sheets: { S: data() } }), 'xl/worksheets/s0.xml': strToU8('<worksheet><') }),
    ).to.equal('broken-workbook');
    expect(await problem({ 'xl/x.txt': strToU8('x') })).to.equal('zip');
    const letter = strToU8('<office:document-content xmlns:office="o"/>');
    for (const level of [0, 9] as const)
      expect(
        await problem({
          mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level }],
          'content.xml': letter,
        }),
      ).to.equal('zip');
  }).timeout(90_000);
});
