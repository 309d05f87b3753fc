// A list from a mail, a document or a spreadsheet: its bullets, numbers and headings are nobody, and nobody is lost by them.
import { expect } from '@open-wc/testing';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { PeopleMatcher } from '../../../src/domain/people/people-matcher.js';
import { resolvePasted } from '../../../src/domain/people/pasted-people.js';

const person = (id: string, name: string, more: Partial<Assignee> = {}): Assignee => ({
  id,
  name,
  kind: 'person',
  ...more,
});

const everybody = [
  person('p1', 'Ann Lee', { email: 'ann@x.com' }),
  person('p2', 'Bob Ray', { email: '3com@x.com' }),
  person('p3', 'Cyd Berg'),
  person('7', '50 Cent'),
  person('t1', '1. FC Köln', { kind: 'team' }),
  person('t2', 'Owner', { kind: 'team' }),
];

function pasted(text: string, people: readonly Assignee[] = everybody, headings: readonly string[] = []) {
  const known = new PeopleMatcher();
  known.learn(people);
  const { found, unknown } = resolvePasted(text, {
    people: known,
    chosen: new Set(),
    room: Infinity,
    offered: () => true,
    headings,
  });
  return { found: found.map(({ id }) => id), unknown };
}

describe('a pasted list', () => {
  const both = { found: ['p1', 'p2'], unknown: [] };

  for (const [what, text] of Object.entries({
    'with numbers': '1. Ann Lee\n2. Bob Ray',
    'with numbers and brackets': '1) Ann Lee\n(2) Bob Ray',
    'with numbers of another script': '١. Ann Lee\n٢- Bob Ray',
    'with numbers in cells of their own': '1.\tAnn Lee\n2.\tBob Ray',
    'with numbers and addresses': '1. Ann Lee\tann@x.com\n2. Robert\t3com@x.com',
    'with numbers of which one is missing': '1. Ann Lee\nBob Ray',
    'with hyphens': '- Ann Lee\n- Bob Ray',
    'with dashes': '– Ann Lee\n— Bob Ray',
    'with bullets': '• Ann Lee\n•Bob Ray',
    'with bullets in cells of their own': '•\tAnn Lee\n·\tBob Ray',
    'with asterisks': '* Ann Lee\n * Bob Ray',
    'with names turned round': '1. Lee, Ann\n2. Ray, Bob',
    'in one line after its number': '1. Ann Lee, Bob Ray\n',
  })) {
    it(`names its people ${what}`, () => expect(pasted(text)).to.deep.equal(both));
  }

  it('leaves addresses, ids and names as they are that begin with a digit', () => {
    expect(pasted('3com@x.com\n7\n1. FC Köln')).to.deep.equal({ found: ['p2', '7', 't1'], unknown: [] });
    expect(pasted('1. 50 Cent\n2. 7')).to.deep.equal({ found: ['7'], unknown: [] });
  });

  it('tells whom nobody knows without the number, where all have one, else as it stands there', () => {
    expect(pasted('1. Zed\n2. Ann Lee').unknown).to.deep.equal(['Zed']);
    expect(pasted('2. FC Nowhere\nAnn Lee').unknown).to.deep.equal(['2. FC Nowhere']);
    expect(pasted('- Zed\n-\nAnn Lee').unknown).to.deep.equal(['Zed']);
  });

  for (const text of [
    'Name\tE-mail\nAnn Lee\tann@x.com\nBob Ray\t3com@x.com',
    'Assigned to\nAnn Lee\nBob Ray',
    'Assignee:\n\n1. Ann Lee\n2. Bob Ray',
    'Name, E-Mail\nAnn Lee, ann@x.com\nBob Ray, 3com@x.com',
    'Vorname;Nachname;E-Mail-Adresse\nann@x.com\n3com@x.com',
    'Zuständige Person\nAnn Lee\nBob Ray',
    'الاسم\tالبريد الإلكتروني\nAnn Lee\tann@x.com\nBob Ray\t3com@x.com',
    'المسؤول\nAnn Lee\nBob Ray',
  ]) {
    it(`leaves out its heading ${text.split('\n')[0]!.replaceAll('\t', ' | ')}`, () => {
      expect(pasted(text)).to.deep.equal(both);
    });
  }

  it('leaves out the name of the field', () => {
    expect(pasted('Account team\nAnn Lee\nBob Ray', everybody, ['Account Team'])).to.deep.equal(both);
  });

  it('names whoever is called like a heading', () => {
    expect(pasted('Owner\nAnn Lee')).to.deep.equal({ found: ['t2', 'p1'], unknown: [] });
  });

  it('keeps what stands beside a heading, in its other lines or alone', () => {
    expect(pasted('Name\tZed\nAnn Lee').unknown).to.deep.equal(['Zed']);
    expect(pasted('Ann Lee\nName').unknown).to.deep.equal(['Name']);
    expect(pasted('Name; E-mail').unknown).to.deep.equal(['Name', 'E-mail']);
  });
});
