// Numbers that are shown as codes and telephone numbers keep the digits and signs that people see.
import { expect } from '@open-wc/testing';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { lookOfFormat, numericCell } from '../../../../src/controllers/import/workbook/cell-text.js';
import { readFile } from '../../../../src/controllers/import/read-file.js';

const cellsOf = async (files: Zippable): Promise<(readonly string[])[]> => {
  const { rows } = await readFile(new File([zipSync(files)], 'leads.xlsx'), {
    signal: new AbortController().signal,
  });
  return rows.map(({ cells }) => cells);
};

const shown = (code: string, value: string): string => numericCell(value, lookOfFormat(170, code), false);

describe('a number with a format of its own', () => {
  it('is shown with the zeros and signs in front of it, which a code and a telephone number need', () => {
    expect(shown('"0"0', '301234')).to.equal('0301234');
    expect(shown('\\+0', '491701234')).to.equal('+491701234');
    expect(shown('"+"#', '491701234')).to.equal('+491701234');
    expect(shown('00000', '1067')).to.equal('01067');
    expect(shown('000-000', '1067')).to.equal('001-067');
    expect(shown('"K-"0000', '42')).to.equal('K-0042');
    expect(shown('0000 000000', '3012345678')).to.equal('3012 345678');
  });

  it('is shown with the word in front of what it counts, and a year alone as that', () => {
    expect(shown('"Lead "0', '12')).to.equal('Lead 12');
    expect(shown('"KW "00', '8')).to.equal('KW 08');
    expect(shown('"Q"0', '3')).to.equal('Q3');
    expect(shown('"ca. "0', '40')).to.equal('40');
    expect(shown('yyyy', '46350')).to.equal('2026');
  });

  it('is shown with the country in front of it, and with what ends a code', () => {
    expect(shown('"+49 "0', '301234')).to.equal('+49 301234');
    expect(shown('"A-"0"-B"', '5')).to.equal('A-5-B');
    expect(shown('0"/2026"', '12')).to.equal('12/2026');
    expect(shown('0" pcs"', '12')).to.equal('12');
    expect(shown('0"-fold"', '12')).to.equal('12');
  });

  it('is the word that its format shows in its place', () => {
    for (const [code, words] of Object.entries({
      '"Yes";;"No"': ['Yes', '-1', 'No'],
      '"Yes";"Yes";"No"': ['Yes', 'Yes', 'No'],
      '[=1]"Ja";[=0]"Nein";General': ['Ja', '-1', 'Nein'],
      '[Green][>0]"✓";[Red][<=0]"✗"': ['✓', '✗', '✗'],
      '"VIP"': ['VIP', 'VIP', 'VIP'],
      '0;-0;"none"': ['1', '-1', '0'],
      '#,##0;-#,##0;"-"': ['1', '-1', '0'],
      ';;;': ['1', '-1', '0'],
    }))
      expect(
        ['1', '-1', '0'].map((value) => shown(code, value)),
        code,
      ).to.deep.equal(words);
  });

  it('is hours, minutes and seconds where it counts a time that has passed, however long', () => {
    expect(shown('[h]:mm:ss', '1.5')).to.equal('36:00');
    expect(shown('[mm]:ss', '0.01')).to.equal('0:14:24');
    expect(numericCell('40.25', lookOfFormat(46, undefined), false)).to.equal('966:00');
    expect(shown('[h]:mm', '-0.5')).to.equal('-12:00');
    expect(shown('[$-409]h:mm AM/PM', '0.5')).to.equal('12:00');
  });

  it('is shown as rounded where it has more digits than a workbook keeps', () => {
    expect(shown('0', '1.23456789012346E+15')).to.equal('1.23456789012346E+15');
    expect(shown('0', '491701234567890')).to.equal('491701234567890');
  });

  it('is the number alone where the rest is a unit or a currency', () => {
    expect(shown('#,##0.00 "€"', '1234.5')).to.equal('1234.5');
    expect(shown('0 "pieces"', '40')).to.equal('40');
    expect(shown('"EUR "0', '40')).to.equal('40');
    expect(shown('[$€-407] 0', '40')).to.equal('40');
    expect(shown('#,##0', '1234')).to.equal('1234');
    expect(shown('0.00', '1234')).to.equal('1234');
    expect(shown('[<=9999999]###-####;(###) ###-####', '5551234567')).to.equal('5551234567');
    expect(shown('000-000', '1.5')).to.equal('1.5');
  });
});

describe('a number whose groups a blank parts', () => {
  it('is the number alone', () => {
    for (const code of ['# ##0', '#\\ ##0', '#" "##0', '# ### ##0', '### ##0', '#\\ ###'])
      expect(shown(code, '1234567'), code).to.equal('1234567');
  });

  it('is a telephone number where the format has another number of places or zeros', () => {
    expect(shown('### ### ####', '5551234567')).to.equal('555 123 4567');
    expect(shown('0## ### ###', '301234567')).to.equal('301 234 567');
    expect(shown('"0"## ### ###', '30123456')).to.equal('030 123 456');
    expect(shown('###-###-####', '5551234567')).to.equal('555-123-4567');
  });
});

describe('a formula that nobody has worked out', () => {
  it('is an error of its cell and not an empty one', async () => {
    const cells = await cellsOf({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r0" Target="worksheets/s0.xml"/></Relationships>',
      ),
      'xl/worksheets/s0.xml': strToU8(
        `<worksheet><sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>1+1</f><v /></c></row></sheetData></worksheet>`,
      ),
    });
    expect(cells).to.deep.equal([['#CALC!', '', '2', '#CALC!']]);
  });
});

describe('a number of a spreadsheet of OpenDocument', () => {
  it('is shown with the zeros and the plus in front of it', async () => {
    const cell = (value: string, text: string) =>
      `<t:table-cell o:value-type="float" o:value="${value}"><x:p>${text}</x:p></t:table-cell>`;
    const cells = await cellsOf({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(
        `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet><t:table t:name="S"><t:table-row>${cell('301234', '0301234')}${cell('49301234', '+49 30 1234')}${cell('1234.5', '1.234,50')}${cell('0.5', '0,5')}</t:table-row></t:table></o:spreadsheet></o:body></o:document-content>`,
      ),
    });
    expect(cells).to.deep.equal([['0301234', '+49 30 1234', '1234.5', '0.5']]);
  });

  it('is the word, the code or the error that is shown in its place', async () => {
    const cell = (value: string, text: string) =>
      `<t:table-cell o:value-type="float" o:value="${value}"><x:p>${text}</x:p></t:table-cell>`;
    const failed = (text: string) =>
      `<t:table-cell o:value-type="string" o:string-value="" c:value-type="error"><x:p>${text}</x:p></t:table-cell>`;
    const drawn = `<t:table-cell o:value-type="string"><x:p>Ida</x:p><d:frame><x:p>drawn</x:p></d:frame></t:table-cell>`;
    const numbers = [
      ['1', 'Yes'],
      ['0', '-'],
      ['12', '0012-DE'],
      ['12', '12/2026'],
      ['3012345', '(30) 12345'],
      ['0.5', '1/2'],
      ['-5', '(5)'],
      ['0', '#N/A'],
    ] as const;
    const row =
      numbers.map(([value, text]) => cell(value, text)).join('') + failed('#DIV/0!') + failed('Err:508') + drawn;
    const cells = await cellsOf({
      'content.xml': strToU8(
        `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:c="c" xmlns:d="d"><o:body><o:spreadsheet><t:table t:name="S"><t:table-row>${row}</t:table-row></t:table></o:spreadsheet></o:body></o:document-content>`,
      ),
    });
    expect(cells).to.deep.equal([
      ['Yes', '0', '0012-DE', '12/2026', '(30) 12345', '0.5', '-5', '#N/A', '#DIV/0!', 'Err:508', 'Ida'],
    ]);
  });
});
