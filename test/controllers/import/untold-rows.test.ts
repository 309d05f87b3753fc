// What a file says beside its records, or only by halves, is told: a sum of a few, a header among records, half an address, shares.
import { expect } from '@open-wc/testing';
import { withoutShares } from '../../../src/domain/import/people/shares.js';
import { checkOf } from './check-file.js';

const file = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('a last row whose amount is that of the two above', () => {
  it('may be their sum, in whatever words', async () => {
    const { warnings, drafts } = await checkOf('Name,Deal value\nIda,100\nCem,200\nДальше,300\n');
    expect(warnings).to.deep.equal([[], [], ['sum']]);
    expect(drafts.length).to.equal(3);
  });

  it('is a record as any other where it says more of somebody', async () => {
    for (const [header, ida, cem, last] of [
      ['Name,Email,Deal value', 'Ida,ida@x.example,100', 'Cem,cem@x.example,200', 'Eva,eva@x.example,300'],
      ['Name,Deal value', 'Ida,100', 'Cem,200', 'Eva,310'],
      ['Name,Company,Deal value', 'Ida,Abel,100', 'Cem,Costa,200', 'Eva,Ernst,300'],
    ]) {
      const { warnings } = await checkOf([header, ida, cem, last].join('\n'));
      expect(warnings, last).to.deep.equal([[], [], []]);
    }
  });
});

describe('a row with the name of its own column', () => {
  it('may be a header, and the lone word above it a title', async () => {
    const { warnings } = await checkOf('Name,City\nIda,Berlin\nClients\nClient,City\nCem,Bonn\nDora,Bonn\n');
    expect(warnings).to.deep.equal([[], ['lone'], ['heading'], [], []]);
  });

  it('is a record where the column says so again and again', async () => {
    const rows = ['Ida,Newsletter', 'Cem,', 'Eva,Newsletter', 'Dora,newsletter'];
    const { warnings } = await checkOf(['Name,Newsletter', ...rows].join('\n'));
    expect(warnings.flat()).to.deep.equal([]);
  });
});

describe('what a report says of itself in two cells', () => {
  const records = ['Ida Abel,ida@c.example,Berlin,a', 'Cem Costa,cem@c.example,Porto,b', 'Dora Diaz,dora@c.example,,c'];

  it('is no record at its end, whatever stands beside it', async () => {
    for (const end of [
      ['Prepared by:,Ann Lee,,', 'Confidential,,,'],
      ['Date:,2026-03-12'],
      ['', 'Source: CRM', 'By:,Ann'],
    ])
      expect((await checkOf(file('Name,Email,City,Notes', ...records, ...end))).drafts, end.join()).to.have.length(3);
  });

  it('is warned of where it may be a record', async () => {
    for (const row of ['Checked,yes', 'Stand:,12.03.2026'])
      for (const [head, before] of [
        ['Vorname,Nachname,Firma,Ort', ['Ida,Abel,Abel GmbH,Berlin', 'Cem,Costa,,Porto']],
        ['Firma,Name,Ort,Notizen', ['Abel GmbH,Ida Abel,Berlin,', 'Costa SA,Cem Costa,Porto,b']],
      ] as const) {
        const ended = (await checkOf(file(head, ...before, row))).warnings;
        expect(ended.length === 2 || ended.at(-1)!.length > 0, row).to.equal(true);
      }
  });

  it('is a record that says little of somebody', async () => {
    for (const row of ['4,Eve,,', ',Eve,,a'])
      expect(
        (
          await checkOf(
            file('ID,Name,Email,Notes', '1,Ida,i@c.example,a', '2,Cem,c@c.example,b', '3,Dora,d@c.example,c', row),
          )
        ).warnings.at(-1),
        row,
      ).to.deep.equal([]);
  });
});

describe('half an address in a further column', () => {
  it('is kept, and told', async () => {
    const { warnings, drafts } = await checkOf(
      'Name,Email,Email 2\nIda,ida@x.example,ida.abel\nCem,,cem@\nEva,eva@x.example,e@x.example\nDora,d@x.example,\n',
    );
    expect(warnings).to.deep.equal([['no-mail'], ['no-mail'], [], []]);
    expect(drafts.map(({ fields }) => fields?.['Email 2'])).to.deep.equal([
      'ida.abel',
      'cem@',
      'e@x.example',
      undefined,
    ]);
  });

  it('is none where the column says something of an address', async () => {
    for (const [header, value] of [
      ['Email status', 'valid'],
      ['E-mail', 'yes'],
      ['Email opens', '3'],
    ]) {
      const { warnings } = await checkOf(`Name,Email,${header}\nIda,ida@x.example,${value}\n`);
      expect(warnings, header).to.deep.equal([[]]);
    }
  });
});

describe('shares of people', () => {
  it('are told once for all rows and kept as text; their people are assigned', async () => {
    const { warnings, drafts, checked } = await checkOf(
      [
        'Name,Owner',
        'Ida,Ann Lee 50%',
        'Cem,"Ann Lee: 60, Bob Ray: 40"',
        'Eva,"60% Ann Lee, 40% Bob Ray"',
        'Dora,Ann Lee|60|Bob Ray|40',
        'Eli,Bob Ray',
      ].join('\n'),
    );
    expect(warnings).to.deep.equal([['shares'], [], [], [], []]);
    expect(checked.notices.get(2)).to.deep.include({
      code: 'shares',
      level: 'warning',
      column: 1,
      value: 'Ann Lee 50%',
      rows: 4,
    });
    expect(checked.unknown).to.deep.equal([]);
    expect(drafts[1]!.fields?.Owner).to.equal('Ann Lee: 60, Bob Ray: 40');
    expect(drafts[4]!.fields?.Owner).to.equal(undefined);
    expect(checked.people.known.map(({ reference, rows }) => `${reference} ${rows}`)).to.deep.equal([
      'Ann Lee 4',
      'Bob Ray 4',
    ]);
  });

  it('are no numbers that come to something else, nor those of ids', () => {
    for (const cell of ['12', '12, 88', 'Ann Lee 2', 'Team 7, Team 9', '50%', 'Ann Lee'])
      expect(withoutShares(cell), cell).to.equal(undefined);
    expect(withoutShares('Ann Lee 33,3%; Bob Ray 66,7%')).to.equal('Ann Lee; Bob Ray');
  });
});

describe('an address that was taken off the name', () => {
  it('is told where another row has it, also in rows that end before its column', async () => {
    const { warnings } = await checkOf('Name;Email\nIda Abel ida@c.example\nCem;cem@c.example\nIda Bo ida@c.example\n');
    expect(warnings[2]).to.deep.equal(['repeated']);
  });
});

describe('a name that is none', () => {
  it('is told', async () => {
    const names = ['(no name)', 'Unknown', 'Anonymous', 'FALSE', '12345', '+49 30 1234567'];
    const { warnings } = await checkOf(
      ['Name,Company', ...names.map((name) => `${name},Abel`), 'Ida Abel,Abel'].join('\n'),
    );
    expect(warnings).to.deep.equal([...names.map(() => ['no-name']), []]);
  });

  it('stands without the marks around it', async () => {
    const { drafts } = await checkOf('Name,Company\n“Ida Abel”,Abel\n„Cem Costa“,x\n«Eva Ernst»,y\nThe “Ray”,z\n');
    expect(drafts.map(({ name }) => name)).to.deep.equal(['Ida Abel', 'Cem Costa', 'Eva Ernst', 'The “Ray”']);
  });
});

describe('a number that nobody can be called by', () => {
  it('is told and kept', async () => {
    const { warnings } = await checkOf('Name,Phone\nIda,00000000\nCem,-493012345\nEva,030 1234567\n');
    expect(warnings).to.deep.equal([['no-phone'], ['no-phone'], []]);
  });
});

describe('a company that is called as the person of its row', () => {
  it('is none where another column is one', async () => {
    const { drafts } = await checkOf('Наименование,Имя,Фамилия,Компания\nIda Abel,Ida,Abel,Abel GmbH\n');
    expect(drafts[0]).to.include({ name: 'Ida Abel', company: 'Abel GmbH' });
  });
});
