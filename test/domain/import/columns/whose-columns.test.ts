// Columns whose words say that they are somebody else's, or another thing's, wherever in the header those words stand.
import { expect } from '@open-wc/testing';
import { matchColumns, targetKey } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';

const cellsOf = (line: string): string[] => line.split('|');

/** Where the columns of a file are led, in their order; `?` behind one that somebody should look at. */
const targetsOf = (header: string, ...rows: string[]): string[] =>
  matchColumns(cellsOf(header), rows.map(cellsOf), defaultSchema('lead')).map(
    ({ target, doubt }) => targetKey(target).replace(/^[a-z-]+:/, '') + (doubt ? '?' : ''),
  );

describe('a first name and a family name', () => {
  it('are no one name where they are those of two people', () => {
    for (const [header, first, last] of [
      ['First Name|Buyer Last Name', 'first?', 'extra'],
      ['First Name (Billing)|Last Name (Shipping)', 'first?', 'extra'],
      ['First Name (Student)|Last Name', 'extra', 'last?'],
      ['Vorname|Nachname (Rechnungsempfänger)', 'first?', 'extra'],
    ] as const)
      expect(targetsOf(`${header}|Email`, 'Ida|Costa|i@x.example').slice(0, 2), header).to.deep.equal([first, last]);
  });

  it('are those of one person, whichever column comes first', () => {
    expect(
      targetsOf('First Name (Shipping)|Last Name (Billing)|First Name (Billing)', 'Ida|Costa|Cem').map((each) =>
        each.replace('?', ''),
      ),
    ).to.deep.equal(['extra', 'last', 'first']);
  });

  it('are one where the other words say nothing of somebody else', () => {
    for (const header of [
      'Given name|Family name / Surname',
      'Vorname (Pflichtfeld)|Nachname*',
      'First Name (Legal)|Last Name',
      'Contact First Name|Last Name',
      '名（漢字）|姓（漢字）',
      'Имя|Фамилия клиента',
    ])
      expect(targetsOf(`${header}|Email`, 'Ida|Abel|i@x.example').slice(0, 2).join(), header).to.match(
        /^first\??,last\??$/,
      );
    expect(targetsOf('First Name|Last Name (Usage)', 'Ida|Abel')).to.deep.equal(['first?', 'last?']);
  });
});

describe('words in brackets or before a dash', () => {
  it('say of a value what they say in front of its name', () => {
    for (const [header, value, target] of [
      ['Status (Payment)', 'paid', 'extra'],
      ['Source (Income)', 'job', 'extra'],
      ['Company (Parent)', 'Holding AG', 'company?'],
      ['Email (Manager)', 'boss@x.example', 'extra'],
      ['E-Mail（保護者）', 'boss@x.example', 'email?'],
      ['Payment - Status', 'paid', 'extra'],
      ['Manager - Email', 'boss@x.example', 'extra'],
      ['Emergency - Phone', '030 1234567', 'extra'],
      ['Mobile (Owner)', '030 1234567', 'extra'],
    ] as const)
      expect(targetsOf(`Name|${header}`, `Ida Abel|${value}`)[1], header).to.equal(target);
  });

  it('leave it sure where they say how it is written or which line it is', () => {
    for (const [header, value, target] of [
      ['Email (required)', 'i@x.example', 'email'],
      ['Phone (with country code)', '+49 30 1234567', 'phone'],
      ['Telefon (geschäftlich)', '030 1234567', 'phone'],
      ['Company (Billing)', 'Abel GmbH', 'company'],
      ['Company (from Accounts)', 'Abel GmbH', 'company'],
      ['Contact - Email', 'i@x.example', 'email'],
      ['Lead - Status', 'New', 'status'],
      ['電話（携帯）', '090-1234-5678', 'phone'],
    ] as const)
      expect(targetsOf(`Name|${header}`, `Ida Abel|${value}`)[1], header).to.equal(target);
  });
});

describe('the name of a thing', () => {
  it('is no half of the name of somebody', () => {
    for (const [header, row] of [
      ['Interlocuteur|Nom du projet|Email', 'Ida Abel|Toit Neuf|i@x.example'],
      ['Contacto|Nombre de la campaña|Correo', 'Ida Abel|Otoño Azul|i@x.example'],
      ['Contatto|Nome del prodotto|Email', 'Ida Abel|Pompa Blu|i@x.example'],
    ] as const)
      expect(targetsOf(header, row), header).to.deep.equal(['name', 'extra', 'email']);
  });
});

describe('a list of organizations', () => {
  it('asks whether their names are those of the records', () => {
    expect(
      targetsOf('Organization - Name|Organization - Owner|Organization - Address', 'Abel GmbH|Ann Lee|Hof'),
    ).to.deep.equal(['name?', 'assignees', 'extra']);
  });
});

describe('numbers that nobody calls', () => {
  it('are no number to call, however many digits they have', () => {
    for (const header of [
      'Fax',
      'Annual Revenue',
      'Kundennummer',
      'Número de contrato',
      '客户编号',
      'Notruf',
      'Tax no',
    ])
      expect(targetsOf(`Name|${header}`, 'Ida Abel|1000000', 'Cem Costa|2500000')[1], header).to.equal('extra');
    expect(targetsOf('Name|Ring me at', 'Ida Abel|030 1234567')[1]).to.equal('phone?');
  });
});
