// A column that is matched wrongly, or dropped without a word, is data lost: the names of real exports decide here.
import { expect } from '@open-wc/testing';
import type { ImportColumn } from '../../../../src/domain/import/columns/import-column.js';
import {
  columnProblems,
  matchColumns,
  targetKey,
  targetOfKey,
} from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema, type RecordSchema } from '../../../../src/domain/record/record-schema.js';

const schema = defaultSchema('lead');
const targets = (columns: readonly ImportColumn[]) => columns.map(({ target }) => targetKey(target));
const match = (headers: string[], rows: string[][] = [headers.map((_, index) => `value ${index}`)]) =>
  matchColumns(headers, rows, schema);
const withTargets = (...keys: string[]) =>
  match(keys.map((_, index) => `Column ${index}`)).map((column, index) => ({
    ...column,
    target: targetOfKey(keys[index]!),
  }));

describe('columns of an import file', () => {
  it('are matched by name for the columns of a CRM export, and the rest is kept as extra fields', () => {
    const headers = [
      'Index',
      'Account Id',
      'Lead Owner',
      'First Name',
      'Last Name',
      'Company',
      'Phone 1',
      'Phone 2',
      'Email 1',
      'Email 2',
      'Website',
      'Source',
      'Deal Stage',
      'Notes',
    ];
    const rows = [1, 2, 3].map((number) => [
      String(number),
      `acc${number}`,
      'Ann',
      'A',
      'B',
      'C',
      '1',
      '2',
      'a@b.c',
      'd@e.f',
      'w',
      's',
      't',
      'n',
    ]);
    expect(targets(match(headers, rows))).to.deep.equal([
      'ignore',
      'extra',
      'assignees',
      'name-part:first',
      'name-part:last',
      'field:company',
      'field:phone',
      'extra',
      'field:email',
      'extra',
      'extra',
      'field:source',
      'field:status',
      'field:notes',
    ]);
  });

  it('are those of the record before those of its company, and what it is now before what it was', () => {
    expect(targets(match(['Name', 'Company Phone', 'Handy', 'Original Source', 'Quelle']))).to.deep.equal([
      'field:name',
      'extra',
      'field:phone',
      'extra',
      'field:source',
    ]);
    expect(targets(match(['Name', 'Company Phone', 'Original Source']))).to.deep.equal([
      'field:name',
      'field:phone',
      'field:source',
    ]);
  });

  it('are matched in any order, case, accent and punctuation', () => {
    expect(targets(match(['NOTES', 'deal_stage', '  E-Mail ', 'full-name', 'ASSIGNED TO']))).to.deep.equal([
      'field:notes',
      'field:status',
      'field:email',
      'field:name',
      'assignees',
    ]);
  });

  it('are known by the words of other programs', () => {
    const wanted = {
      'field:email': 'Dirección de correo electrónico|Adresse de messagerie|Buyer Email|Pessoa - E-mail - Trabalho',
      'field:phone': 'Tél. fixe|Sender Phone|Telefone do emprego',
      'field:status': 'Statut de la piste|Estado de candidato|Section/Column',
      'field:source': 'Fonte originale|Ursprüngliche Traffic-Quelle',
      assignees: 'Für Kontakt zuständiger Mitarbeiter|名刺所有者|OwnerIdName|Assigned Agent Name',
      extra: 'Company State',
    };
    for (const [target, headers] of Object.entries(wanted))
      for (const header of headers.split('|')) expect(targets(match(['Name', header]))[1], header).to.equal(target);
  });

  it('make a name of its parts in other languages as well', () => {
    for (const [headers, row] of [
      [
        ['성', '이름'],
        ['김', '철수'],
      ],
      [
        ['Namn', 'Förnamn'],
        ['Abel', 'Ida'],
      ],
      [
        ['Ansprechpartner Nachname', 'Ansprechpartner Vorname'],
        ['Abel', 'Ida'],
      ],
      [
        ["Nom d'usage", 'Prénom'],
        ['Abel', 'Ida'],
      ],
    ] as const)
      expect(targets(match([...headers], [[...row]])), headers[0]).to.deep.equal(['name-part:last', 'name-part:first']);
    expect(targets(match(["Nom d'usage", 'Nom de naissance', 'Prénom'], [['Abel', 'Costa', 'Ida']]))[0]).to.equal(
      'name-part:last',
    );
  });

  it('keep a second column of one meaning as an extra field', () => {
    expect(targets(match(['Email', 'E-mail']))).to.deep.equal(['field:email', 'extra']);
  });

  it('take `FN` for the first name, and for the whole one only in what address books write', () => {
    for (const last of ['LN', 'Surname', 'Last Name'])
      expect(targets(match(['FN', last, 'Email'], [['Ida', 'Abel', 'ida@x.example']])), last).to.deep.equal([
        'name-part:first',
        'name-part:last',
        'field:email',
      ]);
    expect(targets(match(['FN', 'ORG', 'EMAIL'], [['Ida Abel', 'Abel GmbH', 'ida@x.example']]))[0]).to.equal(
      'field:name',
    );
  });

  it('keep the parts of a name beside a column for the whole name', () => {
    const of = (whole: string) => targets(match(['First Name', 'Name', 'Last Name'], [['Ida', whole, 'Abel']]));
    expect(of('Ida Abel')).to.deep.equal(['extra', 'field:name', 'extra']);
    expect(of('Autumn fair')).to.deep.equal(['name-part:first', 'extra', 'name-part:last']);
  });

  it('find the fields that only this schema has', () => {
    const own: RecordSchema = {
      ...schema,
      fields: [...schema.fields, { name: 'budget', label: 'Budget', type: 'money', synonyms: ['Deal size'] }],
    };
    expect(targets(matchColumns(['deal size'], [['5']], own))).to.deep.equal(['field:budget']);
  });

  it('are matched in the languages of the catalogues, whatever the language of the page', () => {
    expect(targets(match(['Zuständige Person', 'Vorname', 'Nachname']))).to.deep.equal([
      'assignees',
      'name-part:first',
      'name-part:last',
    ]);
    expect(targets(match(['المكلَّفون', 'الاسم الأول', 'اسم العائلة']))).to.deep.equal([
      'assignees',
      'name-part:first',
      'name-part:last',
    ]);
  });

  it('find the names of the page’s own language', () => {
    const names = { first: 'Rufname', middle: 'Zweitname', last: 'Zuname', assignees: 'Zuständige' };
    const columns = matchColumns(['zustandige', 'RUFNAME', 'Zuname'], [['a', 'b', 'c']], schema, { names });
    expect(targets(columns)).to.deep.equal(['assignees', 'name-part:first', 'name-part:last']);
  });

  it('leave out a number of the row, but never an id that only looks like one', () => {
    const rows = ['1', '2', '3'].map((number) => [number, number]);
    expect(targets(match(['#', 'Customer'], rows))).to.deep.equal(['ignore', 'extra']);
    expect(targets(match(['No'], [['17'], ['4']]))).to.deep.equal(['extra']);
  });

  it('leave out a column that has neither a name nor a value', () => {
    expect(targets(match(['', 'Name'], [['', 'Ann']]))).to.deep.equal(['ignore', 'field:name']);
  });

  it('get keys of their own, whatever they are called', () => {
    const keys = match(['Phone', 'Phone', '', 'status', 'version', '__proto__']).map(({ key }) => key);
    expect(new Set(keys).size).to.equal(6);
    expect(keys).to.include('Column 3').and.include('__proto__');
    expect(keys).to.not.include('version');
  });

  it('show a few different values of the first rows', () => {
    const [column] = match(['Source'], [['Web'], [''], ['Web'], ['Mail'], ['Fair'], ['Shop']]);
    expect(column!.samples).to.deep.equal(['Web', 'Mail', 'Fair']);
  });
});

describe('problems of columns', () => {
  it('are found on both columns that share a target', () => {
    expect([
      ...columnProblems(withTargets('field:name', 'field:email', 'extra', 'field:email'), schema).duplicates,
    ]).to.deep.equal([1, 3]);
  });

  it('are found on a name and its parts together', () => {
    const { duplicates } = columnProblems(withTargets('field:name', 'name-part:first', 'name-part:last'), schema);
    expect([...duplicates].sort()).to.deep.equal([0, 1, 2]);
  });

  it('do not arise from first and last name, or from several extra and ignored columns', () => {
    const { duplicates, missing } = columnProblems(
      withTargets('name-part:first', 'name-part:last', 'extra', 'extra', 'ignore', 'ignore'),
      schema,
    );
    expect(duplicates.size).to.equal(0);
    expect(missing).to.be.empty;
  });

  it('name the mandatory field that nothing fills, but not one that has a default', () => {
    expect(columnProblems(withTargets('field:email'), schema).missing.map(({ name }) => name)).to.deep.equal(['name']);
  });
});

describe('target keys', () => {
  it('lead back to their target, also for field names with colons', () => {
    for (const key of [
      'field:a:b',
      'field:name',
      'name-part:first',
      'name-part:last',
      'assignees',
      'extra',
      'ignore',
    ]) {
      expect(targetKey(targetOfKey(key))).to.equal(key);
    }
  });
});
