// Which of two people a reference means: whoever is assigned gets access, so what may be somebody else is asked.
import { expect } from '@open-wc/testing';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { PeopleOfCells } from '../../../src/domain/import/people/import-people.js';
import { PeopleMatcher } from '../../../src/domain/people/people-matcher.js';

const person = (id: string, name: string, more: Partial<Assignee> = {}): Assignee => ({
  id,
  name,
  kind: 'person',
  ...more,
});

/** Who a cell means among people: ids, `unknown: …`, and `one of: …`. */
function whoIn(cell: string, ...known: Assignee[]): string[] {
  const active = new PeopleMatcher();
  active.learn(known);
  const left = new PeopleMatcher('inactive');
  left.learn(known);
  return new PeopleOfCells(active, left).resolve(cell).map(({ reference, match }) => {
    if (match.status === 'known') return match.assignee.id;
    if (match.status === 'ambiguous') return `one of: ${match.candidates.map(({ id }) => id).join(', ')}`;
    return `${match.status}: ${reference}`;
  });
}

const ann = person('ann', 'Ann Lee');
const bob = person('bob', 'Bob Ray');
const cyd = person('cyd', 'Cyd Berg');

describe('two people of one family', () => {
  const sam = person('sam', 'Sam Hill');
  const junior = person('junior', 'Sam Hill Jr.');

  it('are told apart by what stands behind the name, however it is written', () => {
    for (const cell of [
      'Sam Hill Jr',
      'Sam Hill Jr.',
      'Sam Hill, Jr.',
      'Sam Hill, Jr',
      'Hill, Sam Jr.',
      'Hill, Sam, Jr.',
      'Hill Jr., Sam',
      'Sam Hill jun.',
      'Sam Hill Junior',
      'Sam Hill (Junior)',
      'Sam Hill (Jr.)',
      'sam hill JR',
    ])
      expect(whoIn(cell, sam, junior), cell).to.deep.equal(['junior']);
    for (const cell of ['Sam Hill', 'Hill, Sam', 'HILL Sam'])
      expect(whoIn(cell, sam, junior), cell).to.deep.equal(['sam']);
  });

  it('are two in a list', () => {
    for (const cell of [
      'Sam Hill Jr., Ann Lee',
      'Sam Hill, Jr., Ann Lee',
      'Sam Hill Jr & Ann Lee',
      'Ann Lee; Hill, Sam, Jr.',
    ])
      expect(whoIn(cell, sam, junior, ann).sort(), cell).to.deep.equal(['ann', 'junior']);
  });

  it('are never mistaken for each other: who is neither is asked about', () => {
    for (const cell of [
      'Sam Hill II',
      'Sam Hill III',
      'Sam Hill Sr.',
      'Hill, Sam, Sr.',
      'Sam Hill sen.',
      'Sam Hill (Senior)',
      'Sam Hill [Sr.]',
    ])
      expect(whoIn(cell, sam, junior).join(), cell).to.match(/^unknown: /);
    expect(whoIn('Sam Hill Jr.', sam).join()).to.match(/^unknown: /);
    expect(whoIn('Sam Hill', junior).join()).to.match(/^unknown: /);
  });

  it('are offered to whoever is asked', () => {
    const active = new PeopleMatcher();
    active.learn([sam, junior]);
    const cells = new PeopleOfCells(active);
    cells.count('Sam Hill Sr.', 1);
    expect(cells.unknown.map(({ candidates }) => candidates.map(({ id }) => id))).to.deep.equal([['sam', 'junior']]);
  });

  it('have names that end so', () => {
    expect(whoIn('Sen, Amartya', person('sen', 'Amartya Sen'))).to.deep.equal(['sen']);
    expect(whoIn('Amartya Kumar Sen', person('sen', 'Amartya Kumar Sen'))).to.deep.equal(['sen']);
    expect(whoIn('Kim Jun', person('kim', 'Kim Jun'))).to.deep.equal(['kim']);
  });
});

describe('a name', () => {
  it('is that of whoever has the same title, with a dot or without', () => {
    const doctor = person('doctor', 'Dr. Ann Lee');
    expect(whoIn('Dr Ann Lee', ann, doctor)).to.deep.equal(['doctor']);
    expect(whoIn('Ann Lee', ann, doctor)).to.deep.equal(['ann']);
    expect(whoIn('Dr. Ann Lee', ann)).to.deep.equal(['ann']);
  });

  it('is found with the family name in front', () => {
    const ivan = person('ivan', 'Иван Петров');
    for (const [cell, who] of [
      ['Lee Ann', ann],
      ['Петров Иван', ivan],
      ['Dupont Jean-Pierre', person('jp', 'Jean-Pierre Dupont')],
      ['De La Cruz Maria', person('maria', 'María de la Cruz')],
      ['Nagy Béla', person('bela', 'Béla Nagy')],
      ['伟 王', person('wang', '王伟')],
    ] as const)
      expect(whoIn(cell, who), cell).to.deep.equal([who.id]);
  });

  it('is that of whoever is written just so, and is asked about where several may be meant', () => {
    expect(whoIn('Lee Ann', ann, person('lee', 'Lee Ann'))).to.deep.equal(['lee']);
    expect(whoIn('Lee Ann', ann, person('ann-2', 'Ann Lee'))).to.deep.equal(['one of: ann, ann-2']);
    expect(whoIn('North Team', person('t', 'Team North', { kind: 'team' })).join()).to.match(/^unknown: /);
  });

  it('stands without what somebody has become or does', () => {
    for (const cell of [
      'Ann Lee, PhD',
      'Ann Lee, Ph.D.',
      'Ann Lee MBA',
      'Ann Lee [AE]',
      'Ann Lee (AE)',
      'AE: Ann Lee',
      'Ann Lee - AE',
      'Ann Lee – Account Executive',
      'Owner: Ann Lee',
      'Ann Lee (Sales)',
      'Lee, Ann (Sales)',
    ])
      expect(whoIn(cell, ann, bob), cell).to.deep.equal(['ann']);
    expect(whoIn('Ann Lee, PhD, Bob Ray, MBA', ann, bob)).to.deep.equal(['ann', 'bob']);
    expect(whoIn('AE: Ann Lee; SDR: Bob Ray', ann, bob)).to.deep.equal(['ann', 'bob']);
  });
});

describe('one of several', () => {
  it('is asked about where the text says or', () => {
    for (const cell of [
      'Ann Lee or Bob Ray',
      'Ann Lee oder Bob Ray',
      'Ann Lee ou Bob Ray',
      'Ann Lee o Bob Ray',
      'Ann Lee and/or Bob Ray',
      'Ann Lee или Bob Ray',
    ])
      expect(whoIn(cell, ann, bob), cell).to.deep.equal(['one of: ann, bob']);
    expect(whoIn('Ann Lee, Bob Ray or Cyd Berg', ann, bob, cyd)).to.deep.equal(['one of: ann, bob, cyd']);
    expect(whoIn('Ann Lee and Bob Ray', ann, bob)).to.deep.equal(['ann', 'bob']);
  });

  it('is asked about where another person stands in brackets', () => {
    for (const cell of [
      'Ann Lee (Bob Ray)',
      'Ann Lee (backup Bob Ray)',
      'Ann Lee (not Bob Ray)',
      'Ann Lee (Bob)',
      'Ann Lee (für Bob)',
      'Ann Lee (for Bob Ray)',
      'Ann Lee [i.V. Bob Ray]',
      'Ann Lee (Vertretung: Ray, Bob)',
    ])
      expect(whoIn(cell, ann, bob), cell).to.deep.equal(['one of: ann, bob']);
    expect(whoIn('Ann Lee (Ann Lee)', ann, bob)).to.deep.equal(['ann']);
  });

  it('is asked about where the brackets say that somebody is no longer there', () => {
    for (const word of [
      'left',
      'ausgeschieden',
      'until 2025',
      'former',
      'no longer here',
      'parti',
      'уволен',
      'bis 12/2025',
    ])
      expect(whoIn(`Ann Lee (${word})`, ann).join(), word).to.match(/^unknown: /);
    expect(whoIn('Ann Lee (left)', { ...ann, inactive: true })).to.deep.equal(['inactive: Ann Lee (left)']);
  });
});

describe('more people than a cell names', () => {
  it('are no people called so', () => {
    for (const cell of [
      'Ann Lee et al.',
      'Ann Lee et al',
      'Ann Lee, ...',
      'Ann Lee, …',
      'Ann Lee u. a.',
      'Ann Lee (+1)',
      'Ann Lee +2',
    ])
      expect(whoIn(cell, ann), cell).to.deep.equal(['ann']);
  });
});

describe('names without spaces between them', () => {
  it('are two people where a space stands between two who are known', () => {
    expect(whoIn('王伟 李娜', person('wang', '王伟'), person('li', '李娜'))).to.deep.equal(['wang', 'li']);
    expect(whoIn('田中 太郎', person('tanaka', '田中太郎'))).to.deep.equal(['tanaka']);
  });
});
