// Columns that programs and forms call by words that say plainly what they are: nobody has to be asked about those.
import { expect } from '@open-wc/testing';
import { ChoiceMatcher } from '../../../../src/domain/import/columns/choice-matching.js';
import { matchColumns, targetKey } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema, type FieldSchema } from '../../../../src/domain/record/record-schema.js';

const cellsOf = (line: string): string[] => line.split('|');

/** Where the columns of a file are led, in their order; `?` behind one that somebody should look at. */
function targetsOf(header: string, rows: readonly string[], more: readonly FieldSchema[] = []): string[] {
  const schema = defaultSchema('lead');
  return matchColumns(cellsOf(header), rows.map(cellsOf), { ...schema, fields: [...schema.fields, ...more] }).map(
    ({ target, doubt }) => targetKey(target).replace(/^[a-z-]+:/, '') + (doubt ? '?' : ''),
  );
}

describe('headers that say plainly what they are', () => {
  it('are the parts of a name, written in one word', () => {
    for (const header of ['firstname|lastname', 'FIRSTNAME|LASTNAME', 'fname|lname', 'givenname|surname'])
      expect(targetsOf(`${header}|email`, ['Ida|Abel|ida@x.example']), header).to.deep.equal([
        'first',
        'last',
        'email',
      ]);
  });

  it('are asked for by a form', () => {
    for (const header of [
      "What's your first name?|And your last name?|What's your email address?|What is your phone number?",
      'Wie lautet Ihr Vorname?|Wie lautet Ihr Nachname?|Wie lautet Ihre E-Mail-Adresse?|Wie lautet Ihre Telefonnummer?',
      'Quel est votre prénom ?|Quel est votre nom de famille ?|Quelle est votre adresse e-mail ?|Quel est votre téléphone ?',
      '¿Cuál es tu nombre?|¿Cuál es tu apellido?|¿Cuál es tu correo?|¿Cuál es tu teléfono?',
    ])
      expect(targetsOf(header, ['Ida|Abel|ida@x.example|030 1234567']), header).to.deep.equal([
        'first',
        'last',
        'email',
        'phone',
      ]);
  });

  it('say which one it is, in other languages as well', () => {
    for (const [header, value, target] of [
      ['Primäres Unternehmen', 'Abel GmbH', 'company'],
      ['Entreprise principale', 'Abel SARL', 'company'],
      ['Empresa principal', 'Abel SL', 'company'],
      ['Telefoon op werk', '020 1234567', 'phone'],
      ['Internal Notes', 'Met in May', 'notes'],
      ['Interne Notizen', 'Im Mai', 'notes'],
      ['Notes internes', 'En mai', 'notes'],
      ['Notas internas', 'En mayo', 'notes'],
      ['Comments or questions', 'Call', 'notes'],
      ['Questions & Comments', 'Call', 'notes'],
      ['Comment or Message', 'Call', 'notes'],
      ['Current Status', 'Contacted', 'status'],
      ['POC Email ID', 'ida@x.example', 'email'],
      ['POC Contact No.', '9876543210', 'phone'],
      ['assigned_to_email', 'ann.lee@crm.example', 'assignees'],
      ['Relationship Manager', 'Ann Lee', 'assignees'],
      ['Assigned User Name', 'ann.lee', 'assignees'],
      ['data_source', 'Fair', 'source'],
    ] as const)
      expect(targetsOf(`Name|${header}`, [`Ida Abel|${value}`]), header).to.deep.equal(['name', target]);
    expect(targetsOf('Nome|Segundo Nome|Sobrenome', ['Ida|Maria|Abel'])).to.deep.equal(['first', 'middle', 'last']);
  });

  it('say how a number is written', () => {
    expect(
      targetsOf('name|country_code|mobile_without_country_code', [
        'Ida Abel|+49|1701234567',
        'Cem Costa|+49|1701234568',
      ]),
    ).to.deep.equal(['name', 'extra', 'phone']);
  });

  it('are a place where a province stands beside the state', () => {
    expect(targetsOf('Name|State or Province', ['Ida Abel|BE'])).to.deep.equal(['name', 'extra']);
  });

  it('say when a sale is to be closed', () => {
    const field: FieldSchema = { name: 'closeDate', label: 'Close date', type: 'date' };
    for (const header of [
      'Closing Date',
      'Expected Closing',
      'Expected close',
      'Voraussichtliches Abschlussdatum',
      'Date de clôture',
      'Fecha de cierre prevista',
      'Data de fechamento',
    ])
      expect(targetsOf(`Name|${header}`, ['Ida Abel|2026-12-24'], [field]), header).to.deep.equal([
        'name',
        'closeDate',
      ]);
    expect(
      targetsOf('Name|Closing remarks|Closed by', ['Ida Abel|fine|Ann Lee'], [field]),
      'something else',
    ).not.to.include('closeDate');
  });

  it('are the title of a deal where the name of the person stands beside it', () => {
    expect(
      targetsOf('Lead Name|First Name|Second Name|Last Name', ['Call of Abel|Ida|Maria|Abel', 'Ask Costa|Cem||Costa']),
    ).to.deep.equal(['extra', 'first', 'middle', 'last']);
  });

  it('are the company, beside the customers of the books', () => {
    expect(targetsOf('Customer|Company|Full Name|Open Balance', ['Abel, Ida|Abel GmbH|Ida Abel|12.00'])).to.deep.equal([
      'extra',
      'company',
      'name',
      'extra',
    ]);
  });
});

describe('how far a sale has come', () => {
  it('is known by the words that programs begin with', () => {
    const status = defaultSchema('lead').fields.find(({ name }) => name === 'status')!;
    const matcher = new ChoiceMatcher(status, undefined);
    for (const [text, value] of [
      ['Contact Made', 'Contacted'],
      ['Initial contact', 'Contacted'],
      ['OPEN - Attempted Contact', 'Contacted'],
      ['Qualified to buy', 'Qualified'],
      ['Proposal Made', 'Proposal Sent'],
      ['Negotiations Started', 'Negotiation'],
    ] as const)
      expect(matcher.match(text).target, text).to.deep.equal({ kind: 'option', value });
  });
});
