// Whoever is assigned gets access, so a name must never find the wrong person, and a comma must never make two of one.
import { expect } from '@open-wc/testing';
import type { Assignee } from '../../../../src/domain/people/assignee.js';
import { PeopleOfCells, type PeopleChoices } from '../../../../src/domain/import/people/import-people.js';
import { referencesIn, splitPeople } from '../../../../src/domain/people/split-people.js';
import { PeopleMatcher } from '../../../../src/domain/people/people-matcher.js';
import { personDraft } from '../../../../src/domain/people/person-reference.js';

const person = (id: string, name: string, more: Partial<Assignee> = {}): Assignee => ({
  id,
  name,
  kind: 'person',
  ...more,
});

function peopleOf(...known: Assignee[]): PeopleMatcher {
  const people = new PeopleMatcher();
  people.learn(known);
  return people;
}

const ann = person('p1', 'Ann Lee', { email: 'Ann@Example.com' });
const jose = person('p2', 'José García');
const marias = [person('p3', 'Maria Silva', { email: 'm1@x.com' }), person('p4', 'MARIA SILVA', { email: 'm2@x.com' })];
const sales = person('t1', 'Sales', { kind: 'team' });
const people = peopleOf(ann, jose, ...marias, sales);

const found = (reference: string): string => {
  const match = people.match(reference);
  return match.status === 'known' ? match.assignee.id : match.status;
};

describe('the recipients of a mail', () => {
  const bob = person('p5', 'Bob Ray', { email: 'bob@x.com' });
  const crew = peopleOf(ann, bob);
  const ids = (cell: string): string[] =>
    splitPeople(cell, crew).map((reference) => {
      const match = crew.match(reference);
      return match.status === 'known' ? match.assignee.id : match.status;
    });

  for (const [what, cell] of Object.entries({
    'with names': 'Ann Lee <ann@example.com>, Bob Ray <bob@x.com>',
    'with names turned round': 'Lee, Ann <ann@example.com>, "Ray, Bob" <bob@x.com>',
    'of other names than here': 'A. <ann@example.com>,B. <bob@x.com>',
    'as addresses alone': 'ann@example.com bob@x.com',
    'between commas': 'ann@example.com, bob@x.com',
  })) {
    it(`are all of them, ${what}`, () => expect(ids(cell)).to.deep.equal(['p1', 'p5']));
  }

  it('are looked up one by one', () => {
    expect(referencesIn('Ann Lee <ann@example.com>, Bob Ray <bob@x.com>')).to.deep.equal([
      'Ann Lee <ann@example.com>',
      'Bob Ray <bob@x.com>',
    ]);
  });
});

describe('a person in an import file', () => {
  it('is found by id, then e-mail, then name, in any case, accent and spacing', () => {
    expect(found('p1')).to.equal('p1');
    expect(found(' ann@example.COM ')).to.equal('p1');
    expect(found('Ann <ann@example.com>')).to.equal('p1');
    expect(found('jose  garcia')).to.equal('p2');
    expect(found('García, José')).to.equal('p2');
    expect(found('SALES')).to.equal('t1');
  });

  it('is nobody when nothing matches wholly', () => {
    expect(found('Ann')).to.equal('unknown');
    expect(found('Ann Leeson')).to.equal('unknown');
  });

  it('is ambiguous when several people have the name, unless the e-mail tells', () => {
    expect(found('Maria Silva')).to.equal('ambiguous');
    expect(found('Maria Silva <m2@x.com>')).to.equal('p4');
  });

  it('is ambiguous when the name is that of somebody else than the e-mail', () => {
    const people = new PeopleMatcher();
    people.learn([
      { id: 'ann', name: 'Ann Lee', kind: 'person', email: 'ann@x.com' },
      { id: 'bob', name: 'Bob Ray', kind: 'person', email: 'bob@x.com' },
    ]);
    const match = people.match('Ann Lee <bob@x.com>');
    expect(match.status === 'ambiguous' && match.candidates.map(({ id }) => id)).to.deep.equal(['bob', 'ann']);
    expect(people.match('Anna L. <bob@x.com>').status).to.equal('known');
  });

  it('is ambiguous when several people have the e-mail, unless the name tells', () => {
    const box = { email: 'sales@x.com' };
    const shared = peopleOf(person('p5', 'Al Ray', box), person('p6', 'Bo Ray', box), person('p7', 'Bo Ray'));
    const match = shared.match('Sales@x.com');
    expect(match.status === 'ambiguous' && match.candidates.map(({ id }) => id)).to.deep.equal(['p5', 'p6']);
    expect(shared.match('Bo Ray <sales@x.com>')).to.deep.equal({
      status: 'known',
      assignee: person('p6', 'Bo Ray', box),
    });
    expect(shared.match('Cy Ray <sales@x.com>').status).to.equal('ambiguous');
  });

  it('is found among people of whom the back end knows no name or no e-mail', () => {
    const nameless = { ...ann, id: 'p8', name: null, email: null } as unknown as Assignee;
    expect(peopleOf(nameless, ann).match('Ann Lee')).to.deep.equal({ status: 'known', assignee: ann });
    expect(peopleOf(nameless).match('p8').status).to.equal('known');
  });

  it('is never somebody who is inactive', () => {
    expect(peopleOf(person('p9', 'Old Hand', { inactive: true })).match('Old Hand').status).to.equal('unknown');
  });

  it('becomes a draft with the e-mail where there is a good one', () => {
    expect(personDraft('Zoe Ray <zoe@x.com>')).to.deep.equal({ name: 'Zoe Ray', email: 'zoe@x.com' });
    expect(personDraft('zoe@x.com')).to.deep.equal({ name: 'zoe@x.com', email: 'zoe@x.com' });
    expect(personDraft('zoe@')).to.deep.equal({ name: 'zoe@' });
    expect(personDraft('Zoe Ray')).to.deep.equal({ name: 'Zoe Ray' });
  });
});

describe('several people in one cell', () => {
  it('are told apart by semicolon, bar and line break', () => {
    expect(splitPeople('Ann Lee; Bo Ray | Cy\nDi', people)).to.deep.equal(['Ann Lee', 'Bo Ray', 'Cy', 'Di']);
  });

  it('are told apart by a comma when a part is somebody or an address', () => {
    expect(splitPeople('Ann Lee, José García', people)).to.deep.equal(['Ann Lee', 'José García']);
    expect(splitPeople('Ann Lee, Nobody Known', people)).to.deep.equal(['Ann Lee', 'Nobody Known']);
    expect(splitPeople('x@y.com, z@y.com', people)).to.deep.equal(['x@y.com', 'z@y.com']);
  });

  it('are one person when the comma stands between last and first name', () => {
    expect(splitPeople('García, José', people)).to.deep.equal(['García, José']);
    expect(splitPeople('Doyle, Selena', people)).to.deep.equal(['Doyle, Selena']);
  });

  it('count once when they stand there twice', () => {
    expect(splitPeople('Ann Lee; ANN LEE;', people)).to.deep.equal(['Ann Lee']);
  });

  it('are looked up under every name that they may have', () => {
    expect(referencesIn('Doyle, Selena; Ann Lee')).to.deep.equal(['Selena Doyle', 'Doyle', 'Selena', 'Ann Lee']);
  });
});

describe('a list in a cell', () => {
  it('is read without its bullets and numbers', () => {
    expect(splitPeople('1. Ann Lee\n2. Zoe Ray', people)).to.deep.equal(['Ann Lee', 'Zoe Ray']);
    expect(splitPeople('• Ann Lee\n• Zoe Ray', people)).to.deep.equal(['Ann Lee', 'Zoe Ray']);
    expect(splitPeople('1) Ann Lee', people)).to.deep.equal(['Ann Lee']);
  });

  it('is no list where a name begins so, and a dash alone is none', () => {
    expect(splitPeople('1. FC Nowhere', people)).to.deep.equal(['1. FC Nowhere']);
    expect(splitPeople('3com@x.com', people)).to.deep.equal(['3com@x.com']);
    expect(splitPeople('-', people)).to.deep.equal(['-']);
  });

  it('is looked up with and without its numbers', () => {
    expect(referencesIn('1. Ann Lee; - Bo')).to.deep.equal(['1. Ann Lee', 'Ann Lee', 'Bo']);
  });
});

describe('people that a file leaves open', () => {
  const choices = (unknown: PeopleChoices['unknown'], ambiguous: [string, string][] = []): PeopleChoices => ({
    unknown,
    ambiguous: new Map(ambiguous),
  });
  const cells = new PeopleOfCells(people);
  cells.count('Zoe Ray; Ann Lee', 2);
  cells.count('ZOE RAY', 1);
  cells.count('Maria Silva', 1);
  cells.count('Kim', 5);

  it('are listed with the number of rows, the most frequent first', () => {
    expect(cells.unknown.map(({ reference, rows }) => [reference, rows])).to.deep.equal([
      ['Kim', 5],
      ['Zoe Ray', 3],
    ]);
    expect(cells.ambiguous.map(({ candidates }) => candidates.map(({ id }) => id))).to.deep.equal([['p3', 'p4']]);
  });

  it('are created', () => {
    const created = new Map([['zoe ray', 'new']]);
    expect(cells.assigneesOf('Zoe Ray; Ann Lee', choices('create'), 'me', created)).to.deep.equal({
      ids: ['new', 'p1'],
      unresolved: [],
    });
  });

  it('are replaced by me, and their names kept', () => {
    expect(cells.assigneesOf('Zoe Ray; Kim', choices('me'), 'me', new Map())).to.deep.equal({
      ids: ['me'],
      unresolved: ['Zoe Ray', 'Kim'],
    });
  });

  it('are left out, and their names kept', () => {
    expect(cells.assigneesOf('Zoe Ray; Ann Lee', choices('unassigned'), 'me', new Map())).to.deep.equal({
      ids: ['p1'],
      unresolved: ['Zoe Ray'],
    });
  });

  it('are who somebody says they are', () => {
    const chosen = choices('unassigned', [['maria silva', 'p4']]);
    expect(cells.assigneesOf('maria SILVA', chosen, 'me', new Map()).ids).to.deep.equal(['p4']);
    const nobody = choices('unassigned', [['maria silva', '']]);
    expect(cells.assigneesOf('Maria Silva', nobody, 'me', new Map())).to.deep.equal({
      ids: [],
      unresolved: ['Maria Silva'],
    });
  });
});

describe('people whom nobody knows yet', () => {
  const crew = peopleOf(ann, person('p5', 'Bob Ray', { email: 'bob@x.com' }));
  const left = new PeopleMatcher('inactive');
  left.learn([person('p6', 'Olga Old', { email: 'olga@x.com', inactive: true })]);
  const opened = (...cells: string[]) => {
    const people = new PeopleOfCells(crew, left);
    for (const cell of cells) people.count(cell, 1);
    return {
      unknown: people.unknown.map(({ reference }) => reference).sort(),
      inactive: people.inactive.map(({ candidates }) => candidates[0]!.name),
      rows: people.unknown.map(({ rows }) => rows),
    };
  };

  it('are as many as their names, however these are joined', () => {
    for (const cell of ['Uwe Ulm & Vera Voss', 'Uwe Ulm and Vera Voss', 'Uwe Ulm / Vera Voss', 'Ulm, Uwe, Voss, Vera'])
      expect(opened(cell).unknown, cell).to.deep.equal(['Uwe Ulm', 'Vera Voss']);
    expect(opened('王伟,李娜').unknown).to.deep.equal(['李娜', '王伟']);
    expect(opened('Olga Old & Uwe Ulm')).to.deep.include({ unknown: ['Uwe Ulm'], inactive: ['Olga Old'] });
    for (const team of ['Sales & Service', 'Sales Team & Support Team', 'Ernst & Young'])
      expect(opened(team).unknown, team).to.deep.equal([team]);
  });

  it('are one where the name stands turned round before an address', () => {
    for (const cell of ['Ulm, Uwe <uwe@new.example>', '"Ulm, Uwe" <uwe@new.example>', 'Ulm, Uwe (uwe@new.example)'])
      expect(opened(cell).unknown, cell).to.deep.equal(['Uwe Ulm <uwe@new.example>']);
    expect(opened('Old, Olga <olga@x.com>')).to.deep.include({ unknown: [], inactive: ['Olga Old'] });
  });

  it('are one in all spellings of the name and the address', () => {
    const { unknown, rows } = opened(
      'Zoe Zorn',
      'Zoe Zorn <zoe@new.example>',
      'zoe@new.example',
      'ZORN Zoe',
      'Ms. Zoe Zorn',
      'Zoe Zorn, PhD',
      'Zorn, Zoe',
    );
    expect(unknown).to.deep.equal(['Zoe Zorn <zoe@new.example>']);
    expect(rows).to.deep.equal([7]);
  });

  it('are two where one name has two addresses', () => {
    expect(opened('Zoe Zorn <a@new.example>', 'Zoe Zorn <b@new.example>').unknown).to.have.length(2);
  });

  it('are nobody where the text says so', () => {
    for (const cell of [
      'N.N.',
      'keiner',
      'kein Betreuer',
      'Unassigned Queue',
      'Deleted user',
      'Former Employee',
      'Not Assigned Yet',
      '??',
      'Ann Lee and 2 others',
      'Ann Lee ::: Bob Ray',
      String.raw`Ann Lee\nBob Ray`,
    ])
      expect(opened(cell).unknown, cell).to.deep.equal([]);
  });

  it('are asked for by an id of one digit as by any other', () => {
    for (const cell of ['1', '7', '12']) expect(opened(cell).unknown, cell).to.deep.equal([cell]);
  });
});
