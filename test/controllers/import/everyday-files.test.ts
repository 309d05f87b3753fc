// Files as people have them, from their bytes to the leads that they become: nothing is lost, and what is not certain is asked.
import { expect } from '@open-wc/testing';
import { checkOf } from './check-file.js';

const fieldOf = async (field: string, ...texts: string[]): Promise<unknown[]> => {
  const label = { value: 'Deal value', closeDate: 'Close date', meeting: 'Meeting', phone: 'Phone' }[field]!;
  const lines = texts.map((text, at) => `Lead ${at},"${text.replaceAll('"', '""')}"`);
  const { drafts } = await checkOf([`Name,${label}`, ...lines].join('\r\n'));
  return drafts.map((draft) => (field === 'phone' ? draft.phone : draft.fields?.[field]));
};

describe('days and amounts in a dress', () => {
  it('say how their column is written', async () => {
    for (const [first, second] of [
      ['="24/11/2026"', '="03/04/2026"'],
      [`'24/11/2026`, `'03/04/2026`],
      ['24 / 11 / 2026', '03 / 04 / 2026'],
      ['٢٤/١١/٢٠٢٦', '٠٣/٠٤/٢٠٢٦'],
      ['\u200e24/11/2026', '\u200e03/04/2026'],
      ['Tue 24/11/2026', '03/04/2026'],
    ] as const)
      expect(await fieldOf('closeDate', first, second), first).to.deep.equal(['2026-11-24', '2026-04-03']);
    expect(await fieldOf('value', '="1.234,50"', '="2.000"')).to.deep.equal([1234.5, 2000]);
  });

  it('are told by each other in another currency as well', async () => {
    expect(await fieldOf('value', 'R$ 1.200', 'R$ 2.500,00')).to.deep.equal([1200, 2500]);
    const { checked } = await checkOf('Name,Deal value\r\nIda,1.500 Kč\r\nCem,12.000 Kč\r\n');
    expect(checked.formats.get('value')?.open).to.equal('1.500 Kč');
  });

  it('may begin with a year of two digits', async () => {
    expect(await fieldOf('closeDate', '26-11-24', '26-03-04', '25-12-01')).to.deep.equal([
      '2026-11-24',
      '2026-03-04',
      '2025-12-01',
    ]);
  });

  it('are a question where dots stand among American days', async () => {
    const { checked } = await checkOf('Name,Close date\r\nIda,12/24/2026\r\nCem,7.8.2026\r\n');
    expect(checked.formats.get('closeDate')?.open).to.equal('7.8.2026');
  });

  it('keep the time of a day that is counted', async () => {
    const [meeting] = await fieldOf('meeting', '46350.427');
    expect(new Date(meeting as string).getHours()).to.equal(10);
  });
});

describe('numbers to call', () => {
  it('are warned of where a spreadsheet has lost their digits, in every spelling', async () => {
    for (const text of ['4.91701E+012', '4.91701 E+12', 'p:4.91701E+12', '4.91701E+12; 4.91702E+12', '"4.91701E+12"']) {
      const { warnings } = await checkOf(`Name,Phone\r\nIda Abel,"${text.replaceAll('"', '""')}"\r\n`);
      expect(warnings, text).to.deep.equal([['digits-lost']]);
    }
  });

  it('lose what a program has left behind them', async () => {
    expect(await fieldOf('phone', '491701234567.00', '+49 30 1234;;', '+49 30 1234,')).to.deep.equal([
      '491701234567',
      '+49 30 1234',
      '+49 30 1234',
    ]);
  });
});

describe('how a file is written', () => {
  const leadsOf = async (text: string) => (await checkOf(text)).drafts.map(({ name, email }) => [name, email]);

  it('is told by the names of columns that a delimiter gives', async () => {
    expect(await leadsOf('Name, Vorname;E-Mail\r\nAbel, Ida;ida@x.example\r\n')).to.deep.equal([
      ['Abel, Ida', 'ida@x.example'],
    ]);
    for (const eol of ['\r\n', '\n'])
      expect(await leadsOf(['Name,Email', 'Ida Abel;ida@x.example', ''].join(eol))).to.deep.equal([
        ['Ida Abel', 'ida@x.example'],
      ]);
    const ends = ['', 'Gesamtsumme (1 Datensatz)', 'Vertraulich, intern', 'Copyright (c) 2026, inc.', 'Beispiel AG'];
    expect(await leadsOf(['Vorname;Nachname;E-Mail', 'Ida;Abel;ida@x.example', ...ends].join('\n'))).to.deep.equal([
      ['Ida Abel', 'ida@x.example'],
    ]);
  });

  it('may end its lines twice over, with quotation marks too, and its block with zeros', async () => {
    for (const eol of ['\r\r\n', '\n\r'])
      expect(await leadsOf(['"Name","Email"', '"Abel, Ida","ida@x.example"', ''].join(eol)), eol).to.deep.equal([
        ['Abel, Ida', 'ida@x.example'],
      ]);
    expect(await leadsOf(`Name,Email\r\nIda,ida@x.example\r\n${'\0'.repeat(4000)}`)).to.deep.equal([
      ['Ida', 'ida@x.example'],
    ]);
  });
});

describe('rows that are not what they seem', () => {
  it('have a problem where another sign separates their values than those of the file', async () => {
    const { checked, drafts } = await checkOf('Name,Email\r\nIda Abel,ida@x.example\r\nCem Costa;cem@x.example\r\n');
    expect(checked.bad.map(({ row, problems }) => [row.rowNumber, problems[0]!.code])).to.deep.equal([
      [3, 'other-delimiter'],
    ]);
    expect(drafts[0]!.email).to.equal('ida@x.example');
  });

  it('are worth a look where they stand as titles between records', async () => {
    const rows = [
      'Name,Email,Phone',
      'Berlin,,',
      'Ida Abel,i@x.example,030 1234',
      'Hamburg,,',
      'Cem,c@x.example,1234567',
    ];
    expect((await checkOf(rows.join('\r\n'))).warnings).to.deep.equal([['lone'], [], ['lone'], []]);
    const names = ['Name,Email,Phone', 'Ida,,', 'Cem,,', 'Dora,d@x.example,1234567', 'Eli,e@x.example,1234568'];
    expect((await checkOf(names.join('\r\n'))).warnings).to.deep.equal([[], [], [], []]);
  });

  it('are none where nothing of them can be seen, and no records where a year is the name of a column', async () => {
    const { matching } = await checkOf('Name,Email,2025,2026\r\nIda,i@x.example,100,200\r\n\u00a0,\u200b,,\r\n');
    expect([matching.table.headerRow, matching.table.rows.length, matching.table.blankRows]).to.deep.equal([1, 1, 1]);
  });
});

describe('a file without a header', () => {
  it('keeps its first record where companies or days stand in it as in the next one', async () => {
    for (const text of [
      'Ida Abel,Abel GmbH,Ann Lee\r\nCem Costa,Costa SA,Bob Ray\r\n',
      'Ida Abel,Abel,2026-03-12\r\nCem Costa,Costa,2026-03-13\r\n',
    ])
      expect((await checkOf(text)).matching.table.rows, text).to.have.length(2);
  });
});

describe('a text that says that nothing is known', () => {
  it('is none of a company or a source, and a note is none where a database says so', async () => {
    for (const [company, notes] of [
      ['Unknown', 'NULL'],
      ['TBD', String.raw`\N`],
    ]) {
      const { drafts } = await checkOf(`Name,Company,Notes\r\nIda Abel,${company},${notes}\r\n`);
      expect([drafts[0]!.company, drafts[0]!.notes]).to.deep.equal([undefined, undefined]);
    }
  });
});
