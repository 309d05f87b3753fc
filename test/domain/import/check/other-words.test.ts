// Values as other programs, countries and spreadsheets write them: cleaned where it is seen, warned of where something is lost.
import { expect } from '@open-wc/testing';
import { ChoiceMatcher } from '../../../../src/domain/import/columns/choice-matching.js';
import { cleanValue } from '../../../../src/domain/import/check/clean-value.js';
import { isNobody } from '../../../../src/domain/import/read/placeholders.js';
import { agreeingFormats, formatOf } from '../../../../src/domain/import/check/column-formats.js';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { matchColumns } from '../../../../src/domain/import/columns/match-columns.js';
import { guessCodePage } from '../../../../src/domain/import/read/guess-encoding.js';
import { layoutTable } from '../../../../src/domain/import/read/table-layout.js';
import { defaultSchema, type FieldSchema, type RecordSchema } from '../../../../src/domain/record/record-schema.js';

const field = (type: FieldSchema['type'], name: string = type): FieldSchema => ({ type, name, label: name });
const schema = defaultSchema('lead');

const targetsOf = (header: string) =>
  matchColumns(header.split('|'), [[]], schema).map(({ target }) =>
    target.kind === 'field' ? target.field : target.kind === 'name-part' ? target.part : target.kind,
  );

const recordsOf = (...lines: string[]) =>
  layoutTable(
    {
      rows: lines.map((line, at) => ({ rowNumber: at + 1, cells: line.split(',') })),
      blank: new Set(),
      fingerprint: '',
      encoding: 'utf-8',
      delimiter: ',',
      delimiterFound: true,
    },
    { isKnown: (cell) => ['Name', 'Email', 'Phone', 'Company', 'Amount'].includes(cell) },
  ).rows.map(({ cells }) => cells[0]);

const read = (header: string[], cells: string[], wanted: RecordSchema = schema) =>
  createRowReader(matchColumns(header, [cells], wanted), wanted)({ rowNumber: 2, cells });

describe('columns in the languages of the library', () => {
  const all = ['name', 'email', 'company', 'phone', 'assignees', 'source', 'status', 'notes'];
  for (const [language, header] of [
    ['Japanese', '氏名|メールアドレス|会社名|電話番号|担当者|リードソース|ステータス|備考'],
    ['Chinese', '客户姓名|电子邮件|公司名称|手机|销售负责人|来源|状态|备注'],
    ['Traditional Chinese', '姓名|電子郵件|公司|電話|負責人|來源|狀態|備註'],
    ['Hindi', 'नाम|ईमेल|कंपनी|फ़ोन|स्वामी|स्रोत|स्थिति|टिप्पणी'],
    ['Hebrew', 'שם מלא|דוא"ל|חברה|נייד|אחראי|מקור|סטטוס|הערות'],
  ] as const) {
    it(`are found by their names in ${language}`, () => expect(targetsOf(header)).to.deep.equal(all));
  }

  it('are not found by names that only look alike', () => {
    expect(targetsOf('Name|Phone Extension|Company Size|Email Bounced')).to.deep.equal([
      'name',
      'extra',
      'extra',
      'extra',
    ]);
  });

  it('are all columns of people where several are numbered', () => {
    expect(targetsOf('Name|Owner 1|Owner 2|Owner 3')).to.deep.equal(['name', 'assignees', 'assignees', 'assignees']);
  });
});

describe('rows that are no records', () => {
  it('are sums, averages and counts in other words, but not people whose names look so', () => {
    expect(
      recordsOf(
        'Name,Company,Amount',
        'Ida,A,100',
        'Total général,,100',
        'Durchschnitt,,100',
        'Anzahl: 1,,',
        'Max,,030',
        'Total Recall,Summe AG,1',
      ),
    ).to.deep.equal(['Ida', 'Max', 'Total Recall']);
  });

  it('are counts and ends that a program writes below them', () => {
    expect(
      recordsOf('Name,Email,Phone', 'Ida,ida@x.example,1', '2 records', '(2 rows affected)', '-- end --'),
    ).to.deep.equal(['Ida']);
  });
});

describe('values in other spellings', () => {
  it('are addresses among words, several of them, and prefixes of programs', () => {
    const email = field('email');
    expect(cleanValue('E-Mail: kim@x.example (work)', email)).to.deep.equal({
      text: 'kim@x.example',
      notice: 'cleaned',
    });
    expect(cleanValue('SMTP:gus@x.example', email).text).to.equal('gus@x.example');
    expect(cleanValue('eli@x.example / eli2@x.example', email).rest).to.deep.equal(['eli2@x.example']);
    expect(cleanValue('hana @x.example', email).text).to.equal('hana @x.example');
  });

  it('are several numbers of one cell, but not one number with a comma', () => {
    const phone = field('phone');
    expect(cleanValue('+49 30 1234 / +49 170 5678', phone)).to.deep.include({
      text: '+49 30 1234',
      rest: ['+49 170 5678'],
    });
    expect(cleanValue('030/1234567', phone).text).to.equal('030/1234567');
    expect(cleanValue('030 1234567, ext. 5', phone).text).to.equal('030 1234567, ext. 5');
  });

  it('are nothing in the words of databases, programs and other languages', () => {
    for (const text of ['\\N', '[null]', '(not available)', '-- none --', 'なし', '无'])
      expect(cleanValue(text, field('email')).notice, text).to.equal('placeholder');
    for (const text of ['<unassigned>', 'nicht vergeben', '未分配', 'ללא אחראי', '*', 'sin propietario'])
      expect(isNobody(text), text).to.equal(true);
    expect(isNobody('Zoe Zorn')).to.equal(false);
  });

  it('are warned of where a spreadsheet shows an error in the place of a value', () => {
    const { notices, problems } = read(['Name', 'Email'], ['Ida', '#REF!']);
    expect(problems).to.deep.equal([]);
    expect(notices).to.deep.equal([
      { code: 'placeholder', level: 'warning', column: 1, value: '#REF!', rest: undefined },
    ]);
  });

  it('are warned of where a name was written in one code page and read in another', () => {
    expect(read(['Name'], ['JÃ¼rgen MÃ¼ÃŸig']).notices).to.deep.equal([
      { code: 'bad-bytes', level: 'warning', column: 0, value: 'JÃ¼rgen MÃ¼ÃŸig' },
    ]);
  });

  it('are amounts in another currency, with a warning, and those of price tags', () => {
    const money: RecordSchema = {
      recordType: 'lead',
      fields: [
        { name: 'name', label: 'Name', type: 'text', required: true },
        { name: 'value', label: 'Value', type: 'money', currency: 'EUR' },
      ],
    };
    const dollars = read(['Name', 'Value'], ['Ida', '$1,250.00'], money);
    expect(dollars.draft.fields).to.deep.equal({ value: 1250 });
    expect(dollars.notices).to.deep.equal([{ code: 'currency', level: 'warning', column: 1, value: '$1,250.00' }]);
    const tag = read(['Name', 'Value'], ['Ida', '99,-'], money);
    expect(tag.draft.fields).to.deep.equal({ value: 99 });
    expect(tag.notices).to.deep.equal([]);
  });
});

describe('choices in other words', () => {
  const statuses = new ChoiceMatcher(
    { ...field('select'), options: ['Contacted', 'Qualified', 'Active'].map((value) => ({ value })) },
    undefined,
  );
  it('are never the opposite of what the file says', () => {
    for (const text of ['Not contacted yet', 'Never qualified', 'Inactive', 'Unqualified', 'nicht qualified'])
      expect(statuses.match(text).target, text).to.deep.equal({ kind: 'keep' });
    for (const text of ['Qualified Out', 'Qualified Lost', 'Contacted, withdrawn'])
      expect(statuses.match(text).target, text).to.deep.equal({ kind: 'keep' });
    for (const text of [
      'To be contacted',
      'Needs to be qualified',
      'Was qualified',
      'Pre-qualified',
      'Contacted by mistake',
      'Previously contacted',
      'Contacted 0x',
      'Qualified?',
      'Ready to be qualified',
      'Zu contacted',
    ])
      expect(statuses.match(text).target, text).to.deep.equal({ kind: 'keep' });
    for (const text of ['Qualified lead', 'Lead is already qualified', 'Qualified (stage 2)', 'Qualified by phone'])
      expect(statuses.match(text).target, text).to.deep.equal({ kind: 'option', value: 'Qualified' });
    const industries = new ChoiceMatcher({ ...field('select'), options: [{ value: 'Health' }] }, undefined);
    expect(industries.match('Wealth').target).to.deep.equal({ kind: 'keep' });
    expect(industries.match('Healt').target).to.deep.equal({ kind: 'option', value: 'Health' });
    expect(statuses.match('Qualifid').target).to.deep.equal({ kind: 'option', value: 'Qualified' });
    expect(statuses.match('2 - Working').target).to.deep.equal({ kind: 'option', value: 'Contacted' });
  });
});

describe('a choice that another program calls otherwise', () => {
  it('is the one of its meaning, and no other whose name is only close', () => {
    const options = ['New Lead', 'Contacted', 'Qualified', 'Negotiation', 'Closed Won', 'Closed Lost', 'Disqualified'];
    const stages = new ChoiceMatcher({ ...field('select'), options: options.map((value) => ({ value })) }, undefined);
    const meant = (text: string) => {
      const { target } = stages.match(text);
      return target.kind === 'option' ? target.value : target.kind;
    };
    expect(['UNQUALIFIED', 'Qualified Out', 'Contracted'].map(meant)).to.deep.equal([
      'Disqualified',
      'Disqualified',
      'Closed Won',
    ]);
    expect(meant('Negotiation Lost')).to.equal('keep');
  });
});

describe('the code page of a file', () => {
  it('is the Hebrew one for Hebrew, not accented Latin letters', () => {
    const bytes = [...'שם מלא\nדנה כהן\nחברת אור\nטלפון'].map((letter) =>
      letter < '\u0080' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x05d0 + 0xe0,
    );
    expect(guessCodePage(Uint8Array.from(bytes))).to.equal('windows-1255');
  });
});

describe('values with the dress of a program around them', () => {
  it('are cleaned of markup and entities, where it is seen', () => {
    expect(cleanValue('M&uuml;ller &amp; Co', field('text', 'company'))).to.deep.equal({
      text: 'Müller & Co',
      notice: 'cleaned',
    });
    expect(cleanValue('Niamh O&#39;Brien', field('text', 'name')).text).to.equal("Niamh O'Brien");
    expect(cleanValue('<p>Call<br>back</p>', field('long-text', 'notes')).text).to.equal('Call\nback');
    expect(cleanValue('<a href="mailto:ida@x.example">ida@x.example</a>', field('email')).text).to.equal(
      'ida@x.example',
    );
  });

  it('keep the page that a link leads to', () => {
    expect(
      cleanValue('See <a href="https://x.example/17">the <b>offer</b></a>', field('long-text', 'notes')).text,
    ).to.equal('See the offer (https://x.example/17)');
  });

  it('are left alone where signs only look like markup', () => {
    for (const text of ['AT&T', 'a < b > c', 'R&D; Sales', '<ida>', 'x &unknown; y', '<img src=x> &amp; <b>bold</b>'])
      expect(cleanValue(text, field('text', 'company'))).to.deep.equal({ text });
  });

  it('are names of linked records without their pages', () => {
    const linked = 'Abel GmbH (https://notes.example/Abel-1a2b?pvs=21)';
    expect(cleanValue(linked, field('text', 'company'))).to.deep.equal({ text: 'Abel GmbH', notice: 'cleaned' });
    expect(cleanValue('https://abel.example', field('url')).text).to.equal('https://abel.example');
  });

  it('are numbers and addresses in the wide signs of East Asia', () => {
    expect(cleanValue('０３－１２３４－５６７８', field('phone'))).to.deep.equal({
      text: '03-1234-5678',
      notice: 'cleaned',
    });
    expect(cleanValue('ｉｄａ＠x.example', field('email')).text).to.equal('ida@x.example');
  });
});

describe('rows that are no records', () => {
  it('are sums whose cells name what is counted', () => {
    const rows = ['Name,Email,Company', 'Ida,ida@x.example,Abel', 'Subtotal,Count,2', 'Total,Count,2'];
    expect(recordsOf(...rows)).to.deep.equal(['Ida']);
  });

  it('are the leads by which an advertising platform tries its form out', () => {
    const rows = [
      'Name,Email,Company',
      'Ida,ida@x.example,Abel',
      '<test lead: dummy data for full_name>,test@x.example,x',
    ];
    expect(recordsOf(...rows)).to.deep.equal(['Ida']);
  });
});

describe('the spelling of numbers and days', () => {
  const number = { ...field('number', 'employees') };
  const money = { ...field('money', 'value') };
  const formats = (delimiter: string, ...columns: [string[], FieldSchema][]) =>
    agreeingFormats(
      columns.map(([values, one]) => formatOf(values, one, 'en')!),
      delimiter,
    ).map(({ decimal, dateOrder, open }) => ({ decimal, dateOrder, open }));

  it('is that of the other columns where one leaves it open', () => {
    expect(formats(',', [['1,200'], number], [['1,250.00'], money])[0]).to.deep.equal({
      decimal: '.',
      dateOrder: undefined,
      open: undefined,
    });
  });

  it('is asked for with a decimal comma chosen where semicolons part the cells', () => {
    expect(formats(';', [['1.200'], number])[0]).to.deep.include({ decimal: ',', open: '1.200' });
    expect(formats(';', [['03/04/2026'], field('date', 'closeDate')])[0]).to.deep.include({
      dateOrder: 'day-first',
      open: '03/04/2026',
    });
  });
});

describe('the ISO code pages', () => {
  it('are told by the letters in which they differ from those of Windows', () => {
    // Œuvres, 12 € and Žluťák in the bytes of their pages.
    const bytes = (text: string, ...codes: [string, number][]) =>
      Uint8Array.from([...text], (letter) => new Map(codes).get(letter) ?? letter.charCodeAt(0));
    expect(guessCodePage(bytes('Œuvres SA;Abèl;12 €', ['Œ', 0xbc], ['€', 0xa4]))).to.equal('iso-8859-15');
    expect(guessCodePage(bytes('Žluťák;Říhová', ['Ž', 0xae], ['ť', 0xbb], ['Ř', 0xd8]))).to.equal('iso-8859-2');
    expect(guessCodePage(bytes('Müller;Abèl;Ida'))).to.equal('windows-1252');
  });
});

describe('what a file says in its own notation', () => {
  it('puts the family name first where people do', () => {
    const name = (header: string[], cells: string[]) => read(header, cells).draft.name;
    expect(name(['姓', '名', 'メール'], ['鈴木', '花子', ''])).to.equal('鈴木 花子');
    expect(name(['姓', '名', '邮箱'], ['王', '小明', ''])).to.equal('王小明');
    expect(name(['姓', '名', '邮箱'], ['Abel', 'Ida', ''])).to.equal('Ida Abel');
  });

  it('takes the number to call where another one is labelled as a fax', () => {
    const header = ['Name', 'Phone 1 - Label', 'Phone 1 - Value', 'Phone 2 - Label', 'Phone 2 - Value'];
    expect(read(header, ['Ida', 'Work Fax', '+49 30 99', 'Mobile', '+49 170 1234']).draft).to.deep.include({
      phone: '+49 170 1234',
    });
    const { draft } = read(header, ['Ida', 'Work Fax', '+49 30 99', '', '']);
    expect(draft.phone).to.equal(undefined);
    expect(draft.fields).to.deep.include({ 'Phone 1 - Value': '+49 30 99' });
  });

  it('keeps words in a column of numbers, and says so', () => {
    const { draft, notices } = read(['Name', 'Phone'], ['Ida', 'do not call']);
    expect(draft.phone).to.equal(undefined);
    expect(Object.values(draft.fields ?? {})).to.deep.equal(['do not call']);
    expect(notices).to.deep.include({
      code: 'no-phone',
      level: 'warning',
      column: 1,
      value: 'do not call',
      rest: ['do not call'],
    });
  });

  it('keeps a text that is about a number beside its field, and says so', () => {
    const rough = [
      '11-50',
      '1,000+',
      '~200',
      '200 employees',
      '10,001+ employees',
      '<10',
      'ca. 50',
      '€5k–€10k',
      '5 bis 10',
      '1200 p.a.',
      '100/month',
      '10 (2025)',
      '50?',
      'on request',
      'many',
    ];
    for (const text of rough)
      for (const type of ['number', 'money'] as const)
        expect(cleanValue(text, field(type)), text).to.deep.equal({ text: '', notice: 'no-number', rest: [text] });
  });

  it('leaves a number or a day empty that nobody knows yet', () => {
    for (const text of ['TBD', 'tba', 'unbekannt'])
      for (const type of ['number', 'money', 'date'] as const)
        expect(cleanValue(text, field(type)), text).to.deep.equal({ text: '', notice: 'placeholder' });
  });

  it('takes off a name what keeps a spreadsheet from reading it', () => {
    for (const text of ['="Ida Abel"', "'Ida Abel"])
      expect(cleanValue(text, field('text', 'name')), text).to.deep.equal({ text: 'Ida Abel', notice: 'cleaned' });
    expect(cleanValue("'t Hooft", field('text', 'name'))).to.deep.equal({ text: "'t Hooft" });
  });

  it('tells a quotation mark within a word', () => {
    for (const text of ['Gus Gome"z', 'F"inn Fuchs'])
      expect(cleanValue(text, field('text', 'name')), text).to.deep.equal({ text, notice: 'bad-bytes' });
    for (const text of ['Dora "Dee" Diaz', '5"x10', 'סה"כ'])
      expect(cleanValue(text, field('text')), text).to.deep.equal({ text });
  });

  it('has no value where a list or a spreadsheet of another language says that there is none', () => {
    for (const text of [
      '(en blanco)',
      '(leeg)',
      '(пусто)',
      '(비어 있음)',
      'не указано',
      '없음',
      'غير متوفر',
      'xxx',
      '...',
    ])
      expect(cleanValue(text, field('text')), text).to.deep.equal({ text: '', notice: 'placeholder' });
  });

  it('takes no number that says itself for about a number', () => {
    for (const text of ['-5', '5-', '(1,200)', '1.234,-', '1 200 EUR', '€1,200.50', '12 thousand', '+5'])
      expect(cleanValue(text, field('money')), text).to.not.have.property('notice', 'no-number');
  });

  it('reads what a linked cell shows', () => {
    const cell = '=HYPERLINK("tel:+49301234","+49 30 1234")';
    expect(cleanValue(cell, field('phone'))).to.deep.equal({ text: '+49 30 1234', notice: 'cleaned' });
    expect(cleanValue(cell, field('long-text', 'notes'))).to.deep.equal({ text: cell });
  });

  it('reads where a linked cell leads, when what it shows is no address and no number', () => {
    const value = (cell: string, type: 'email' | 'phone') => cleanValue(cell, field(type)).text;
    expect(value('=HYPERLINK("mailto:ann@x.example","Ann Lee")', 'email')).to.equal('ann@x.example');
    expect(value('=HYPERLINK("mailto:ann@x.example?subject=Hi")', 'email')).to.equal('ann@x.example');
    expect(value('=HYPERLINK("tel:+49301234","Call")', 'phone')).to.equal('+49301234');
  });

  it('keeps a number in digits of any script', () => {
    for (const number of ['٠٥٠١٢٣٤٥٦٧', '۰۵۰۱۲۳۴۵۶۷', '०९८७६५४३२१', '０３１２３４'])
      expect(cleanValue(number, field('phone'))).to.not.have.property('notice', 'no-phone');
  });

  it('takes remarks below the last record for no records, but names alone for some', () => {
    const lines = ['Name,Company,Email', 'Ida,Abel GmbH,i@x.example', 'Cem,Costa SA,c@x.example'];
    expect(recordsOf(...lines, '* subject to change,,')).to.deep.equal(['Ida', 'Cem']);
    expect(recordsOf(...lines, 'Dora,,')).to.deep.equal(['Ida', 'Cem', 'Dora']);
  });

  it('gives the value of a group to all its rows', () => {
    const lines = ['Email ↑,Name,Phone', 'a@x.example (2),Ida,1', ',Cem,2', 'b@x.example (1),Dora,3'];
    expect(recordsOf(...lines)).to.deep.equal(['a@x.example', 'a@x.example', 'b@x.example']);
  });
});
