// Columns whose words are those of a name, a person or a field, and whose values or other words say that they are not.
import { expect } from '@open-wc/testing';
import { matchColumns, targetKey } from '../../../../src/domain/import/columns/match-columns.js';
import type { ImportColumn } from '../../../../src/domain/import/columns/import-column.js';
import { peopleReader } from '../../../../src/domain/import/check/people-cells.js';
import { formatOf } from '../../../../src/domain/import/check/column-formats.js';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { defaultSchema, type RecordSchema } from '../../../../src/domain/record/record-schema.js';

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());

const own: RecordSchema = {
  ...defaultSchema('lead'),
  fields: [
    ...defaultSchema('lead').fields,
    { name: 'closeDate', label: 'Close date', type: 'date' },
    { name: 'value', label: 'Deal value', type: 'money', currency: 'EUR', synonyms: ['Amount'] },
    { name: 'employees', label: 'Employees', type: 'number' },
    { name: 'website', label: 'Website', type: 'url' },
  ],
};

const columnsOf = (schema: RecordSchema, header: string, ...rows: string[]): ImportColumn[] =>
  matchColumns(cellsOf(header), rows.map(cellsOf), schema);

/** Where each column of a file is led; `?` behind one that somebody should look at. */
const targetsOf = (header: string, ...rows: string[]): Record<string, string> =>
  Object.fromEntries(
    columnsOf(own, header, ...rows).map(({ header: name, target, doubt }) => [
      name,
      targetKey(target) + (doubt ? '?' : ''),
    ]),
  );

describe('what a column called Name holds', () => {
  it('is no name where it is the number or the title of a case beside the person', () => {
    for (const [header, ...rows] of [
      ['Name|Email|Billing Name', '#1001|i@x.example|Ida Abel', '#1002|c@x.example|Cem Costa'],
      ['Name|Email|Shipping Name', '№ 7|i@x.example|Ida Abel', '№ 8|c@x.example|Cem Costa'],
      ['Name|Primary Contact|Company', 'Abel deal|Ida Abel|Abel GmbH', 'Costa renewal|Cem Costa|Costa SA'],
      ['Name|Client|Email', 'Website redesign|Ida Abel|i@x.example', 'New logo|Cem Costa|c@x.example'],
      ['Name|Contact|Due', 'Call back|Ida Abel|2026-12-01', 'Send offer|Cem Costa|2026-12-02'],
      [
        'Name|Contact name|Email',
        'Abel GmbH - 20 seats|Ida Abel|i@x.example',
        'Costa SA - renewal|Cem Costa|c@x.example',
      ],
      ['Lead name|People|Company', 'Abel lead|Ida Abel|Abel GmbH', 'Costa lead|Cem Costa|Costa SA'],
      ['Name|Ansprechpartner|E-Mail', 'Angebot Heizung|Ida Abel|i@x.example', 'Projekt Dach|Cem Costa|c@x.example'],
      [
        'Name|Customer',
        '550e8400-e29b-41d4-a716-446655440000|Ida Abel',
        '550e8400-e29b-41d4-a716-446655440001|Cem Costa',
      ],
    ] as const) {
      const targets = targetsOf(header, ...rows);
      const [title, ...others] = Object.entries(targets);
      expect(title![1], header).to.match(/^extra/);
      expect(
        others.map(([, target]) => target),
        header,
      ).to.satisfy((found: string[]) => found.some((target) => target.startsWith('field:name')));
    }
  });

  it('is the company where it holds companies beside a person', () => {
    expect(
      targetsOf('Name|Contact Person|Phone', 'Abel GmbH|Ida Abel|030 123456', 'Costa Ltd|Cem Costa|030 123457'),
    ).to.include({
      Name: 'field:company?',
      'Contact Person': 'field:name?',
    });
  });

  it('is the name where people stand in it, and asked about where a contact stands beside', () => {
    expect(targetsOf('Name|Contact|Email', 'Ida Abel|Ann Lee|i@x.example', 'Cem Costa|Bob Ray|c@x.example')).to.include(
      {
        Name: 'field:name?',
      },
    );
    expect(targetsOf('Name|Email', 'Abel GmbH|i@x.example', 'Costa SA|c@x.example')).to.include({ Name: 'field:name' });
  });

  it('is no name where it is a login beside the full name', () => {
    expect(targetsOf('Full Name|Name|Email', 'Ida Abel|ida_a|i@x.example', 'Cem Costa|cem77|c@x.example')).to.include({
      'Full Name': 'field:name?',
      Name: 'extra',
    });
  });

  it('is asked about where it only counts', () => {
    expect(targetsOf('Name|Email', '#1001|i@x.example', '#1002|c@x.example').Name).to.match(/\?$|^extra/);
    expect(targetsOf('Lead|Email', '# 1|i@x.example', '# 2|c@x.example').Lead).to.match(/\?$|^extra/);
  });
});

describe('words for a name in the header of something else', () => {
  it('are no name, or asked about', () => {
    for (const [header, value] of [
      ['Nombre de empleados', 'diez'],
      ['Nombre de la calle', 'Gran Vía'],
      ['Nombre fiscal', 'Abel SL'],
      ['Nom de rue', 'Rue de Paris'],
      ['Nom du père', 'Jean'],
      ['Nome via', 'Via Roma'],
      ['Nome da mãe', 'Maria'],
      ['Nom de la campagne', 'Printemps'],
      ['商品名称', '苹果手机'],
      ['产品名称', '椅子'],
    ] as const)
      expect(targetsOf(`${header}|Tel`, `${value}|030 123456`)[header], header).to.match(/^extra$|\?$/);
  });

  it('are the name where they say whose', () => {
    for (const header of ['Nombre', 'Nom', 'Nome', 'Nombre de contacto', 'Nom du client', 'Nome do cliente', 'Имя'])
      expect(targetsOf(`${header}|Tel`, 'Ida Abel|030 123456')[header], header).to.match(/^field:name/);
  });
});

describe('people of a column', () => {
  it('are none where it answers yes or no', () => {
    for (const header of ['Home owner', 'Business owner', 'Agent', 'Owner', 'Pet owner'])
      for (const values of [
        ['Yes', 'No'],
        ['ja', 'nein'],
        ['TRUE', 'FALSE'],
      ])
        expect(targetsOf(`Name|${header}`, `Ida|${values[0]}`, `Cem|${values[1]}`)[header], header).to.equal('extra');
    expect(targetsOf('Name|Home owner', 'Ida|Ann Lee', 'Cem|Bob Ray')['Home owner']).to.equal('extra');
  });

  it('are asked about where they are companies', () => {
    expect(targetsOf('Name|Person|Status', 'Chairs|Abel GmbH|New', 'Desks|Costa Ltd|Won').Person).to.not.equal(
      'assignees',
    );
    expect(targetsOf('Name|Person|Status', 'Ida Abel|Ann Lee|New', 'Cem Costa|Bob Ray|Won').Person).to.equal(
      'assignees',
    );
  });

  it('are one each where first and last names stand in two columns', () => {
    for (const [first, last] of [
      ['Owner First Name', 'Owner Last Name'],
      ['Lead Owner: First Name', 'Lead Owner: Last Name'],
      ['owner_first_name', 'owner_last_name'],
      ['Assigned To First Name', 'Assigned To Last Name'],
      ['Sales Rep First', 'Sales Rep Last'],
      ['Prénom du commercial', 'Nom du commercial'],
      ['Betreuer Vorname', 'Betreuer Nachname'],
    ] as const) {
      const columns = columnsOf(own, `Name|${first}|${last}`, 'Ida Abel|Ann|Lee', 'Cem Costa|Bob|Ray');
      expect(
        columns.slice(1).map(({ target }) => target.kind),
        first,
      ).to.deep.equal(['assignees', 'assignees']);
      const read = peopleReader(columns).read;
      expect(read(['Ida', 'Ann', 'Lee'])).to.equal('Ann Lee');
      expect(read(['Ida', '', 'Lee'])).to.equal('Lee');
      expect(read(['Ida', '', ''])).to.equal('');
    }
    const turned = columnsOf(own, 'Name|Owner Last Name|Owner First Name', 'Ida Abel|Lee|Ann');
    expect(peopleReader(turned).read(['Ida', 'Lee', 'Ann'])).to.equal('Ann Lee');
    expect(targetsOf('Name|Owner|Owner First Name|Owner Last Name', 'Ida|Ann Lee|Ann|Lee')).to.include({
      Owner: 'assignees',
      'Owner First Name': 'extra',
    });
  });
});

describe('a field of the page', () => {
  it('is found with a unit, a format or a few more words around its name', () => {
    expect(
      targetsOf(
        'Name|Close date (DD/MM/YYYY)|Amount (USD)|Number of employees|Company URL',
        'Ida|03/04/2026|1200|40|https://abel.example',
      ),
    ).to.include({
      'Close date (DD/MM/YYYY)': 'field:closeDate',
      'Amount (USD)': 'field:value',
      'Number of employees': 'field:employees',
      'Company URL': 'field:website',
    });
    expect(targetsOf('Name|Company website', 'Ida|abel.example')['Company website']).to.equal('field:website');
    expect(targetsOf('Name|LinkedIn URL', 'Ida|https://linkedin.com/in/ida')['LinkedIn URL']).to.equal('extra');
  });

  it('is the amount where a program calls it otherwise', () => {
    for (const header of [
      'Est. Value',
      'Expected Revenue',
      'Budget',
      'Betrag',
      'Montant',
      'Importe',
      'Бюджет, руб.',
      '金额',
    ])
      expect(targetsOf(`Name|${header}`, 'Ida|1200')[header], header).to.equal('field:value');
    expect(targetsOf('Name|Budget', 'Ida|10-20k', 'Cem|over 50k').Budget).to.equal('extra');
    for (const header of ['Phone 2 - Value', 'Annual Revenue', 'Total Orders', 'Value proposition'])
      expect(targetsOf(`Name|Phone|${header}`, 'Ida|030 123456|12')[header], header).to.equal('extra');
  });

  it('is no address of whoever wrote last', () => {
    expect(targetsOf('Name|Contacts|Last Email From', 'Ida|i@x.example|ann@crm.example')).to.include({
      Contacts: 'field:email?',
    });
  });

  it('is no number to call where months or amounts look like one', () => {
    expect(targetsOf('Name|First delivery (MM/YYYY)', 'Ida|11/2026')['First delivery (MM/YYYY)']).to.equal('extra');
  });
});

describe('the name of a column of days', () => {
  it('says their order, unless the days themselves say another', () => {
    const field = { name: 'day', label: 'Day', type: 'date' } as const;
    const orderOf = (header: string, ...days: string[]) => {
      const { dateOrder, open } = formatOf(days, field, 'en', header)!;
      return open === undefined ? dateOrder : 'asked';
    };
    for (const header of ['Close date (DD/MM/YYYY)', 'Datum (TT.MM.JJJJ)', 'Date JJ/MM/AAAA', 'Day dd-mm-yy', 'd/m/Y'])
      expect(orderOf(header, '03/04/2026', '05/06/2026'), header).to.equal('day-first');
    for (const header of ['Close date (MM/DD/YYYY)', 'Date mm-dd-yyyy', 'm/d/y'])
      expect(orderOf(header, '03/04/2026'), header).to.equal('month-first');
    expect(orderOf('Close date (MM/DD/YYYY)', '24/11/2026', '03/04/2026')).to.equal('day-first');
    for (const header of ['Close date', 'Managing director (MD)', 'Add mm', 'Comma'])
      expect(orderOf(header, '03/04/2026'), header).to.equal('asked');
  });
});

describe('a second column of one kind', () => {
  it('steps in where the first is empty', () => {
    const columns = columnsOf(
      own,
      'Name|Phone|Mobile Phone|Email|Personal Email',
      'Ida||0170 1234567||i@x.example',
      'Cem|030 123456|0170 1|c@x.example|',
    );
    const read = createRowReader(columns, own);
    const first = read({ rowNumber: 2, cells: ['Ida', '', '0170 1234567', '', 'i@x.example'] }).draft;
    expect(first).to.include({ phone: '0170 1234567', email: 'i@x.example' });
    const second = read({
      rowNumber: 3,
      cells: ['Cem', '030 123456', '0170 7654321', 'c@x.example', 'other@x.example'],
    }).draft;
    expect(second).to.include({ phone: '030 123456', email: 'c@x.example' });
    expect(second.fields).to.include({ 'Mobile Phone': '0170 7654321' });
  });

  it('steps in by its values where its words are those of the record', () => {
    for (const header of ['First Phone', 'Work', 'Default Address Phone', 'Main']) {
      const columns = columnsOf(own, `Name|Mobile|${header}`, 'Ida|0170 1234567|030 1234567', 'Cem||030 7654321');
      const { draft } = createRowReader(columns, own)({ rowNumber: 3, cells: ['Cem', '', '030 7654321'] });
      expect(draft.phone, header).to.equal('030 7654321');
    }
  });

  it('does not where it is that of somebody else', () => {
    const columns = columnsOf(
      own,
      'Name|Phone|Parent Phone|Fax|Owner Email|Email',
      'Ida|030 1234567|030 7654321|030 1|a@x.example|i@x.example',
    );
    const { draft } = createRowReader(
      columns,
      own,
    )({ rowNumber: 2, cells: ['Ida', '', '030 7654321', '030 7654322', 'a@x.example', ''] });
    expect(draft.phone).to.equal(undefined);
    expect(draft.email).to.equal(undefined);
  });
});

describe('what is asked about columns of exports', () => {
  it('is nothing of owners whose addresses end like companies do', () => {
    expect(targetsOf('Name|Contact owner', 'Ida Abel|ann@team.se', 'Cem Costa|ann@team.se')).to.deep.equal({
      Name: 'field:name',
      'Contact owner': 'assignees',
    });
  });

  it('is nothing of a column without values', () => {
    expect(targetsOf('Name|Phone 1 - Value', 'Ida Abel|', 'Cem Costa|')['Phone 1 - Value']).to.equal('field:phone');
  });

  it('is whether numbers are notes, and whether the owner of a house is the lead', () => {
    expect(targetsOf('Name|Nota', 'Ida Abel|87', 'Cem Costa|90')['Nota']).to.equal('field:notes?');
    expect(targetsOf('Name|Exam Nota', 'Ida Abel|87', 'Cem Costa|90')['Exam Nota']).to.equal('extra');
    expect(
      targetsOf('Property Address|Owner Name', '1 Main St|Ida Abel', '2 Main St|Cem Costa')['Owner Name'],
    ).to.equal('field:name?');
  });

  it('is what people have heard of somebody by, in the words of a form', () => {
    for (const question of [
      'Where did you find out about us?',
      'Wie sind Sie auf uns aufmerksam geworden?',
      'Comment avez-vous entendu parler de nous ?',
      '¿Cómo nos conoció?',
      'Como ficou sabendo de nós?',
      'Come ci hai conosciuto?',
      'Hoe heeft u ons gevonden?',
      'Skąd się Pan o nas dowiedział?',
      'Как вы о нас узнали?',
      'كيف سمعت عنا؟',
      'איך שמעת עלינו?',
      'आपने हमारे बारे में कैसे सुना?',
      '当社をどこで知りましたか',
      '您是如何了解到我们的？',
    ])
      expect(targetsOf(`Name|${question}`, 'Ida Abel|A friend', 'Cem Costa|Web')[question], question).to.equal(
        'field:source',
      );
  });
});
