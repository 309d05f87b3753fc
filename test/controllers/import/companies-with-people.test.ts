// Lists of companies with a person each, whose column is called as one of owners: the directory tells which it is.
import { expect } from '@open-wc/testing';
import { checkOf } from './check-file.js';

const targetsOf = async (text: string) => {
  const { matching, drafts } = await checkOf(text);
  const targets = matching.columns.map(({ target, doubt }) => {
    const name = target.kind === 'field' ? target.field : target.kind;
    return doubt ? `${name} ?` : name;
  });
  return { targets, names: drafts.map(({ name }) => name) };
};

describe('a list of companies with whom to speak to there', () => {
  for (const [header, ...people] of [
    ['会社名,担当者,電話番号', '山田 太郎', '鈴木 花子'],
    ['Empresa,Responsable,Teléfono', 'Ida Abel', 'Cem Costa'],
    ['Company,Owner,Phone', 'Ida Abel', 'Cem Costa'],
  ] as const)
    it(`is one of these people, which is asked about: ${header}`, async () => {
      const rows = people.map((person, at) => `Firma ${at},${person},030 123450${at}`);
      const { targets, names } = await targetsOf([header, ...rows].join('\n'));
      expect(targets).to.deep.equal(['company', 'name ?', 'phone']);
      expect(names).to.deep.equal(people);
    });

  it('is one of companies where they are people of the directory, or look after several', async () => {
    const known = 'Company,Owner,Phone\nAbel GmbH,Ann Lee,030 1234500\nCosta SA,Bob Ray,030 1234501';
    expect((await targetsOf(known)).targets).to.deep.equal(['company', 'assignees', 'phone']);
    const rows = ['Zoe Zorn', 'Uwe Ulm', 'Zoe Zorn', 'Uwe Ulm'].map(
      (owner, at) => `Firma ${at},${owner},030 123450${at}`,
    );
    expect((await targetsOf(['Company,Owner,Phone', ...rows].join('\n'))).targets).to.include('assignees');
  });

  it('is none where the word is that of whoever looks after records, or the addresses are those of others', async () => {
    for (const text of [
      'Account Manager,Company,Phone\nZoe Zorn,Abel GmbH,030 1234567\nUwe Ulm,Costa SA,030 1234568',
      'Lead Owner,Phone,Email\nZoe Zorn,030 1234567,ida@a.example\nUwe Ulm,030 1234568,cem@b.example',
      'Owner,Company,Email\nZoe Zorn,Abel GmbH,ida@a.example\nUwe Ulm,Costa SA,cem@b.example',
    ])
      expect((await targetsOf(text)).targets[0], text).to.equal('assignees');
    const own = 'Owner,Company,Email\nIda Abel,Abel GmbH,ida@a.example\nCem Costa,Costa SA,info@b.example';
    expect((await targetsOf(own)).targets[0]).to.equal('name ?');
  });
});
