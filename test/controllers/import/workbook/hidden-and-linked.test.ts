// Columns that a workbook hides and the addresses behind its names: what people see is imported, and what they cannot see is said.
import { expect } from '@open-wc/testing';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readMatching } from '../../../../src/controllers/import/file-matching.js';
import { targetKey } from '../../../../src/domain/import/columns/match-columns.js';
import { data, row, text, xlsx } from './make-workbook.js';

const names = {
  targets: { first: 'First name', middle: 'Middle name', last: 'Last name', assignees: 'Assignees' },
  report: { row: 'Row', reason: 'Reason' },
};

const match = (files: Zippable, name = 'leads.xlsx') => matchFile(new File([zipSync(files)], name));

async function matchFile(file: File, sheet?: string) {
  const { columns, table } = await readMatching(file, {
    adapter: undefined,
    recordType: 'lead',
    locale: 'en',
    signal: new AbortController().signal,
    names,
    sheet,
  });
  return {
    currencies: table.rows.map(({ currencies }) => Object.fromEntries(currencies ?? [])),
    sheet: table.sheet,
    sheets: table.sheets,
    leftOut: table.leftOut.map(({ row, reason }) => `${row.rowNumber} ${reason}`),
    columns: columns.map(({ header, target, reason }) => [header, targetKey(target), reason ?? ''].join(' | ')),
    rows: table.rows.map(({ cells }) => [...cells]),
  };
}

const head = (...cells: string[]) => row(1, cells.map((cell, at) => text(`${'ABCDE'[at]}1`, cell)).join(''));
const ods = (before: string, ...lines: string[]): Zippable => ({
  mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
  'content.xml': strToU8(
    `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:xlink="l"><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Lists" table:style-name="ta2"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table><table:table table:name="Leads" table:style-name="ta1">${before}${lines.map((line) => `<table:table-row>${line}</table:table-row>`).join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  ),
});
const cell = (inside: string, attributes = '') =>
  `<table:table-cell ${attributes} office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`;

describe('a column that the workbook hides', () => {
  it('is left out unless somebody takes it in, and says why', async () => {
    const { columns, rows } = await match(
      xlsx({
        sheets: {
          Leads: `<cols><col min="1" max="1" width="9" hidden="1"/><col min="4" max="4" width="0"/><col min="5" max="16384" hidden="1"/></cols>${data(
            head('(Do Not Modify) Lead', 'Name', 'Email', 'Phone'),
            row(2, text('A2', 'f00d') + text('B2', 'Ida') + text('C2', 'ida@x.example') + text('D2', '030 1')),
          )}`,
        },
      }),
    );
    expect(columns).to.deep.equal([
      '(Do Not Modify) Lead | ignore | hidden',
      'Name | field:name | ',
      'Email | field:email | ',
      'Phone | ignore | hidden',
    ]);
    expect(rows).to.deep.equal([['f00d', 'Ida', 'ida@x.example', '030 1']]);
  });

  it('is known in a spreadsheet of OpenDocument, and so is a hidden sheet', async () => {
    const { columns } = await match(
      ods(
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="1021"/>',
        ['Name', 'Cost', 'Margin', 'Email'].map((name) => cell(name)).join(''),
        ['Ida', '5', '6', 'ida@x.example'].map((name) => cell(name)).join(''),
      ),
      'leads.ods',
    );
    expect(columns).to.deep.equal([
      'Name | field:name | ',
      'Cost | ignore | hidden',
      'Margin | ignore | hidden',
      'Email | field:email | ',
    ]);
  });
});

describe('a link behind a cell', () => {
  const links = { r1: 'mailto:ida%2Bcrm@x.example?subject=Hi', r2: 'mailto:cem@x.example' };
  const linksOf = (...refs: string[]) =>
    `<hyperlinks>${refs.map((ref, at) => `<hyperlink ref="${ref}" r:id="r${at + 1}"/>`).join('')}<hyperlink ref="B2" location="Other!A1"/></hyperlinks>`;

  it('gives the address of a name in a column of its own', async () => {
    const { columns, rows } = await match(
      xlsx({
        links,
        sheets: {
          Leads: `${data(
            head('Name', 'Company'),
            row(2, text('A2', 'Ida Abel') + text('B2', 'Abel GmbH')),
            row(3, text('A3', 'Cem Ak') + text('B3', 'Ak AG')),
            row(4, text('A4', 'Dora Diaz')),
          )}${linksOf('A2', 'A3')}`,
        },
      }),
    );
    expect(columns).to.deep.equal([
      'Name | field:name | ',
      'Company | field:company | ',
      'Name (link) | field:email | link',
    ]);
    expect(rows).to.deep.equal([
      ['Ida Abel', 'Abel GmbH', 'ida+crm@x.example'],
      ['Cem Ak', 'Ak AG', 'cem@x.example'],
      ['Dora Diaz'],
    ]);
  });

  it('says nothing where the cell shows an address of its own, or one that others show too', async () => {
    const { columns } = await match(
      xlsx({
        links: { r1: 'mailto:old@x.example', r2: 'https://x.example/' },
        sheets: {
          Leads: `${data(
            head('Name', 'Email', 'Website'),
            row(2, text('A2', 'Ida') + text('B2', 'ida@x.example') + text('C2', 'x.example')),
          )}${linksOf('B2', 'C2')}`,
        },
      }),
    );
    expect(columns).to.have.length(3);
  });

  it('stands in for a text that every cell of the column repeats', async () => {
    const { columns, rows } = await match(
      xlsx({
        links,
        sheets: {
          Leads: `${data(
            head('Name', 'Email'),
            row(2, text('A2', 'Ida') + text('B2', 'Write')),
            row(3, text('A3', 'Cem') + text('B3', 'Write')),
          )}<hyperlinks><hyperlink ref="B2" r:id="r1"/><hyperlink ref="B3" r:id="r2"/></hyperlinks>`,
        },
      }),
    );
    expect(columns).to.deep.equal(['Name | field:name | ', 'Email | field:email | ']);
    expect(rows.map(([, email]) => email)).to.deep.equal(['ida+crm@x.example', 'cem@x.example']);
  });

  it('is read from formulas and from spreadsheets of OpenDocument', async () => {
    const formula = await match(
      xlsx({
        sheets: {
          Leads: data(
            head('Name', 'Town'),
            row(
              2,
              '<c r="A2" t="str"><f>HYPERLINK("mailto:ida@x.example","Ida")</f><v>Ida</v></c><c r="B2" t="str"><f>HYPERLINK(A2)</f><v>Kiel</v></c>',
            ),
          ),
        },
      }),
    );
    expect(formula.rows).to.deep.equal([['Ida', 'Kiel', 'ida@x.example']]);
    const { columns, rows } = await match(
      ods(
        '',
        cell('Name') + cell('Company'),
        cell('<text:a xlink:href="mailto:ida@x.example">Ida</text:a>') + cell('Abel GmbH'),
        cell('Cem', 'table:formula="of:=HYPERLINK(&quot;mailto:cem@x.example&quot;;&quot;Cem&quot;)"') + cell('Ak AG'),
      ),
      'leads.ods',
    );
    expect(columns.at(-1)).to.equal('Name (link) | field:email | link');
    expect(rows.map((cells) => cells.at(-1))).to.deep.equal(['ida@x.example', 'cem@x.example']);
  });
});

describe('a spreadsheet of OpenDocument', () => {
  const number = (value: string, shown: string) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

  it('keeps what is shown beside a number, and the letters of a code', async () => {
    const { rows, currencies } = await match(
      ods(
        '',
        ['Name', 'Company', 'Amount', 'Code'].map((name) => cell(name)).join(''),
        cell('Ida') + cell('Abel GmbH') + number('1200.5', '1,200.50 USD') + number('12', 'K-0012'),
        cell('Cem') + cell('Ak AG') + number('12', '12.0 Mio. €') + number('7', '7'),
        cell('Dora') + cell('Diaz AG') + number('5', '5') + number('12', 'Lead 12'),
      ),
      'leads.ods',
    );
    expect(rows).to.deep.equal([
      ['Ida', 'Abel GmbH', '1200.5', 'K-0012'],
      ['Cem', 'Ak AG', '12', '7'],
      ['Dora', 'Diaz AG', '5', 'Lead 12'],
    ]);
    expect(currencies.slice(0, 2)).to.deep.equal([{ 2: 'USD' }, { 2: 'Mio. €' }]);
  });

  it('is read without what lies under another cell and without how its words are spoken', async () => {
    const covered =
      '<table:covered-table-cell office:value-type="string"><text:p>Hidden AG</text:p></table:covered-table-cell>';
    const spoken =
      '<text:ruby><text:ruby-base>山田</text:ruby-base><text:ruby-text>やまだ</text:ruby-text></text:ruby>花子';
    const { rows } = await match(
      ods(
        '',
        ['Name', 'Company', 'Email'].map((name) => cell(name)).join(''),
        cell('Ida', 'table:number-columns-spanned="2"') + covered + cell('ida@x.example'),
        cell(spoken) +
          cell('Ak AG') +
          '<table:table-cell office:value-type="string" office:string-value="h@x.example"/>',
      ),
      'leads.ods',
    );
    expect(rows).to.deep.equal([
      ['Ida', '', 'ida@x.example'],
      ['山田花子', 'Ak AG', 'h@x.example'],
    ]);
  });
});

describe('a workbook that LibreOffice has written', () => {
  for (const name of ['messe.xlsx', 'messe.ods'])
    it(`is read as people see it: ${name}`, async () => {
      const answer = await fetch(new URL(`./files/${name}`, import.meta.url));
      const { sheets, columns, rows, leftOut } = await matchFile(new File([await answer.blob()], name));
      expect(sheets).to.deep.equal(['Kontakte']);
      expect(leftOut).to.deep.equal(['1 above', '6 hidden']);
      expect(columns).to.deep.equal([
        'Name | field:name | ',
        'Marge | ignore | hidden',
        'Firma | field:company | ',
        'Telefon | field:phone | ',
        'PLZ | extra | ',
        'Termin | extra | ',
        'Uhrzeit | extra | ',
        'Chance | extra | ',
        'Zuständig | assignees | ',
        'Notizen | field:notes | ',
        'Name (link) | field:email | link',
      ]);
      expect(rows[0]).to.deep.equal(
        'Ida Abel|12|Abel & Söhne|+49 30 1234|01067|2026-11-24|10:30|25%|Ann Lee; Bob Ray|Zeile eins\nZeile zwei|ida@abel.example'.split(
          '|',
        ),
      );
      expect(rows[1]!.at(-1)).to.equal('cem@abel.example');
      expect(rows[1]![2], 'of a merged cell').to.equal('Abel & Söhne');
    });
});

describe('a workbook of several sheets', () => {
  const table = (...lines: string[][]) =>
    data(
      ...lines.map((cells, at) =>
        row(at + 1, cells.map((each, place) => text(`${'ABC'[place]}${at + 1}`, each)).join('')),
      ),
    );
  const files = xlsx({
    sheets: {
      Explanations: table(['Column', 'Meaning'], ['Email', 'where we write to'], ['Source', 'see the lists']),
      Lists: table(['Source', 'Code'], ['Fair', 'F']),
      Leads: table(['Name', 'Email'], ['Ida', 'ida@x.example']),
    },
  });

  it('is read from the sheet that has what a record needs, unless another one is chosen', async () => {
    expect((await match(files)).sheet).to.equal('Leads');
    const chosen = await matchFile(new File([zipSync(files)], 'leads.xlsx'), 'Lists');
    expect(chosen.sheet).to.equal('Lists');
  });
});
