// Ordinary files whose columns could be read in two ways: what is not plain becomes a question, or stays what it says.
import { expect } from '@open-wc/testing';
import { matchColumns, targetKey } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';

/** Where each column of a file is led; `?` behind one that somebody should look at. */
function targetsOf(header: string, ...rows: string[]): Record<string, string> {
  const headers = header.split(',');
  const columns = matchColumns(
    headers,
    rows.map((row) => row.split(',')),
    defaultSchema('lead'),
  );
  return Object.fromEntries(
    columns.map(({ header: name, target, doubt }) => [name, targetKey(target) + (doubt ? '?' : '')]),
  );
}

describe('a name beside another column of names', () => {
  it('is the fuller one, and that is asked', () => {
    expect(targetsOf('Name,Full Name,Email', 'Abel,Ida Abel,i@x.example', 'Costa,Cem Costa,c@x.example')).to.include({
      Name: 'extra',
      'Full Name': 'field:name?',
    });
  });

  it('is asked about where both are called the same', () => {
    const columns = matchColumns(['Name', 'Email', 'Name'], [['Ida', 'i@x.example', 'Abel']], defaultSchema('lead'));
    expect(columns.map(({ target, doubt }) => targetKey(target) + (doubt ? '?' : ''))).to.deep.equal([
      'field:name?',
      'field:email',
      'extra',
    ]);
  });
});

describe('a lead beside a contact', () => {
  it('keeps its name where the contact is a number, an answer or a day, and is asked about where it is another name', () => {
    for (const [header, ...rows] of [
      ['Lead Name,Email,Phone,Contact', 'Ann Lee,a@x.example,+1 555 123 4567,+1 555 999 0000'],
      ['Lead Name,Email,Primary Contact', 'Ann Lee,a@x.example,Yes', 'Bob Ray,b@x.example,No'],
      ['Lead Name,Email,Contact', 'Ann Lee,a@x.example,2026-03-12', 'Bob Ray,b@x.example,2026-03-13'],
      ['Lead Name,Company,Email,Contact Person', 'Ann Lee,Acme,a@x.example,Eve Ort', 'Bob Ray,Zed,b@x.example,Uwe Ulm'],
      ['Lead Name,Email,Contact Person', 'Acme Industries,a@x.example,Eve Ort', 'Yahoo!,b@x.example,Uwe Ulm'],
      ['Lead Name,Email,Contact Person', 'Need 5 chairs,a@x.example,Sales', 'Need 2 desks,b@x.example,Support'],
    ] as const)
      expect(targetsOf(header, ...rows), rows[0]).to.include({
        'Lead Name': /Eve Ort/.test(rows[0]) ? 'field:name?' : 'field:name',
      });
  });

  it('is called after the contact where it is a case, and that is asked', () => {
    for (const titles of [
      ['Need 5 chairs', 'Need 2 desks'],
      ['Website redesign', 'Relaunch of the shop'],
      ['Quist Deal', 'Haddad Deal'],
      ['Anfrage Stühle', 'Angebot Tische'],
    ])
      expect(
        targetsOf('Lead Name,Email,Contact', `${titles[0]},a@x.example,Ann Lee`, `${titles[1]},b@x.example,Bob Ray`),
      ).to.include({ 'Lead Name': 'extra', Contact: 'field:name?' });
  });

  it('is no company where another column is one', () => {
    expect(
      targetsOf('Lead ID,Lead Name,Contact Name,Company,Email', 'L1,Need 5 chairs,Ann Lee,Acme,a@x.example'),
    ).to.include({ Company: 'field:company', 'Lead Name': 'extra', 'Contact Name': 'field:name?' });
    expect(targetsOf('lead_id,lead_name,contact_name,company', 'L1,Need 5 chairs,Ann Lee,Acme')).to.include({
      company: 'field:company',
      lead_name: 'extra',
    });
  });
});

describe('a whole name beside its parts', () => {
  it('stays the name where few rows have parts, in whatever case', () => {
    const header = 'Name,First Name,Last Name,Email';
    expect(targetsOf(header, 'Ann Lee,,,a@x.example', 'Bob Ray,,,b@x.example', 'CEM OZ,Cem,Oz,c@x.example')).to.include(
      {
        Name: 'field:name',
        'First Name': 'extra',
      },
    );
    expect(targetsOf(header, 'CEM ÖZ,Cem,Öz,c@x.example', 'ANN LEE,Ann,Lee,a@x.example')).to.include({
      Name: 'field:name',
    });
    expect(
      targetsOf(header, 'Ann Lee,,,a@x.example', 'Bob Ray,,,b@x.example', 'Web form,Cem,Oz,c@x.example'),
    ).to.include({
      Name: 'field:name',
    });
    expect(targetsOf(header, 'Web form,Ann,Lee,a@x.example', 'Web form,Cem,Oz,c@x.example')).to.include({
      Name: 'extra',
      'First Name': 'name-part:first',
    });
    expect(targetsOf(header, ',Ann,Lee,a@x.example', ',Cem,Oz,c@x.example')).to.include({
      Name: 'extra',
      'Last Name': 'name-part:last',
    });
  });
});

describe('a state', () => {
  it('is a place or a status by its values', () => {
    expect(targetsOf('Name,Email,Current State', 'Ann,a@x.example,Qualified', 'Bob,b@x.example,Won')).to.include({
      'Current State': 'field:status?',
    });
    expect(targetsOf('Name,Email,Customer State', 'Ann,a@x.example,Dormant')).to.include({
      'Customer State': 'field:status?',
    });
    expect(targetsOf('Name,Email,Customer State', 'Ann,a@x.example,CA', 'Bob,b@x.example,TX')).to.include({
      'Customer State': 'extra',
    });
    expect(targetsOf('Name,Email,Billing State', 'Ann,a@x.example,Bavaria')).to.include({ 'Billing State': 'extra' });
    expect(targetsOf('Name,City,State', 'Ann,Odense,Fyn')).to.include({ State: 'extra' });
  });

  it('is asked about where its word is the usual one for a status, beside a place', () => {
    const header = 'Nombre,Correo,Ciudad,Estado';
    expect(targetsOf(header, 'Ann,a@x.example,Vigo,Seguimiento', 'Bob,b@x.example,Vigo,Cita agendada')).to.include({
      Estado: 'field:status?',
    });
    expect(targetsOf(header, 'Ann,a@x.example,Zapopan,Jalisco', 'Bob,b@x.example,León,Guanajuato')).to.include({
      Estado: 'extra',
    });
    expect(targetsOf('Nome,Cidade,Estado', 'Ann,Campinas,São Paulo', 'Bob,Niterói,RJ')).to.include({ Estado: 'extra' });
  });
});

describe('a name that no header tells', () => {
  it('is guessed from values that are names of people, and asked about', () => {
    expect(targetsOf('Chat,Email', 'Ann Lee,a@x.example', 'Bob Ray,b@x.example')).to.include({ Chat: 'field:name?' });
  });

  it('is not guessed from companies, from whom many rows share, or from who looks after them', () => {
    for (const [header, ...rows] of [
      ['Seller firm,Email', 'Abel Stone Ltd,a@x.example', 'Costa Wood GmbH,b@x.example'],
      ['Tutor,Email', 'Ann Lee,a@x.example', 'Bob Ray,b@x.example', 'Ann Lee,c@x.example', 'Ann Lee,d@x.example'],
      ['Created by,Email', 'Ann Lee,a@x.example', 'Bob Ray,b@x.example'],
    ] as const)
      expect(Object.values(targetsOf(header, ...rows)), header).not.to.include('field:name?');
  });

  it('is asked about where first names stand beside words that may be the family names', () => {
    const header = 'First name,Sippe,Email';
    expect(targetsOf(header, 'Ann,Lee,a@x.example', 'Bob,Raymond,b@x.example')).to.include({
      'First name': 'name-part:first?',
    });
    expect(targetsOf('First name,Code,Email', 'Ann,x7,a@x.example', 'Bob,x8,b@x.example')).to.include({
      'First name': 'name-part:first',
    });
  });

  it('is made of its parts where the whole one is that of a company', () => {
    const header = 'Contact Name,First name,Last name,Email';
    expect(targetsOf(header, 'Lee & Sons Ltd,Ann,Lee,a@x.example', 'Ray GmbH,Bob,Ray,b@x.example')).to.include({
      'Contact Name': 'field:company?',
      'First name': 'name-part:first',
      'Last name': 'name-part:last',
    });
  });
});

describe('a number that looks like one to call', () => {
  it('is none where it is the address of a computer', () => {
    expect(targetsOf('Name,Email,Seen from', 'Ann,a@x.example,192.0.2.1')).to.include({ 'Seen from': 'extra' });
    expect(targetsOf('Name,Email,Fon direkt', 'Ann,a@x.example,044.123.45.67')).to.include({
      'Fon direkt': 'field:phone?',
    });
  });
});

describe('a name of digits', () => {
  it('is an amount or a number of the case, and the person beside it is the name', () => {
    expect(targetsOf('Lead - Value,Contact person,Email', '1200 EUR,Ann Lee,a@x.example')).to.include({
      'Lead - Value': 'extra',
      'Contact person': 'field:name',
    });
    expect(targetsOf('Lead name,Primary contact,Email', 'Lead-1001,Ann Lee,a@x.example')).to.include({
      'Lead name': 'extra',
      'Primary contact': 'field:name',
    });
  });
});

describe('a second column of people', () => {
  it('is pointed out, because it may be that of people who are assigned as well', () => {
    const targets = targetsOf(
      'Name,Email,Lead Owner,Assigned To,Created By',
      'Ida,i@x.example,ann@crm.example,bob@crm.example,eve@crm.example',
    );
    expect(targets).to.include({ 'Lead Owner': 'assignees', 'Assigned To': 'extra?', 'Created By': 'extra' });
  });
});

describe('a Japanese name of a column with a voiced sound', () => {
  it('is known by its end', () => {
    expect(targetsOf('姓,名,プライマリー会社,Eメール', '山田,太郎,山田商事,t@x.example')).to.include({
      プライマリー会社: 'field:company',
    });
  });
});

describe('a file without a name column', () => {
  const led = (...rows: string[][]) =>
    matchColumns(
      rows[0]!.map(() => ''),
      rows,
      defaultSchema('lead'),
    ).map(({ target, doubt }) => targetKey(target) + (doubt ? '?' : ''));

  it('has first and last names side by side, if companies or addresses of their rows say so', () => {
    const company = led(['Ida', 'Abel', 'Abel GmbH'], ['Cem', 'Costa', 'Costa SA'], ['Dora', 'Diaz', 'Elan SA']);
    expect(company.slice(0, 2)).to.deep.equal(['name-part:first?', 'name-part:last?']);
    const mail = led(['Abel', 'Ida', 'ida.abel@c.example'], ['Costa', 'Cem', 'cem.costa@c.example']);
    expect(mail).to.deep.equal(['name-part:last?', 'name-part:first?', 'field:email?']);
    expect(led(['Siemens', 'Berlin', '030 1234567'], ['Renault', 'Paris', '01 2345678']).slice(0, 2)).to.deep.equal([
      'extra',
      'extra',
    ]);
  });

  it('takes the names that stand before its addresses', () => {
    expect(
      targetsOf(
        'Email,Company',
        'Ida Abel (ida@c.example),Abel GmbH',
        'cem@c.example,Costa SA',
        'Dora Diaz <d@c.example>,',
      ),
    ).to.deep.equal({
      Email: 'field:name?',
      Company: 'field:company',
    });
  });
});
