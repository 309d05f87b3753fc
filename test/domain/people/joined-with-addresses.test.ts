// Lists of people in which some have their address beside them: each is one, and nobody is swallowed by an address.
import { expect } from '@open-wc/testing';
import { PeopleMatcher } from '../../../src/domain/people/people-matcher.js';
import { nameAndAddress } from '../../../src/domain/people/person-reference.js';
import { splitPeople } from '../../../src/domain/people/split-people.js';

const people = new PeopleMatcher();
people.learn([
  { id: 'ann', kind: 'person', name: 'Ann Lee', email: 'ann@crm.example' },
  { id: 'bob', kind: 'person', name: 'Bob Ray', email: 'bob@crm.example' },
  { id: 'dirk', kind: 'person', name: 'Dirk de Laat', email: 'dirk@crm.example' },
  { id: 'sales', kind: 'team', name: 'Sales & Service', email: 'sales@crm.example' },
]);

describe('people with addresses who are joined by a word or a sign', () => {
  for (const [text, wanted] of [
    [
      'Ann Lee <ann@crm.example> & Bob Ray <bob@crm.example>',
      ['Ann Lee <ann@crm.example>', 'Bob Ray <bob@crm.example>'],
    ],
    [
      'Ann Lee (ann@crm.example) / Bob Ray (bob@crm.example)',
      ['Ann Lee (ann@crm.example)', 'Bob Ray (bob@crm.example)'],
    ],
    ['Ann Lee <ann@crm.example> and Zed Zorn', ['Ann Lee <ann@crm.example>', 'Zed Zorn']],
    ['Zed Zorn + Bob Ray <bob@crm.example>', ['Zed Zorn', 'Bob Ray <bob@crm.example>']],
    ['Sales & Service <sales@crm.example>', ['Sales & Service <sales@crm.example>']],
  ] as const)
    it(`are each one: ${text}`, () => expect(splitPeople(text, people)).to.deep.equal(wanted));

  it('make no name out of an address', () => {
    for (const text of ['ida@c.example / Ida Abel <cem@d.example>', 'Ida <ida@c.example> & Cem <cem@d.example>'])
      expect(nameAndAddress(text), text).to.equal(undefined);
  });

  const notations: readonly ((first: string, last: string, mail: string) => string)[] = [
    (first, last) => `${first} ${last}`,
    (first, last) => `${last.toUpperCase()} ${first}`,
    (first, last) => `${first} ${last} (Sales)`,
    (first, last, mail) => `${first} ${last} <${mail}>`,
    (first, last, mail) => `${first} ${last} (${mail})`,
    (first, last, mail) => `"${last}, ${first}" <${mail}>`,
    (_first, _last, mail) => `mailto:${mail}`,
  ];
  const signs = [', ', ' / ', ' & ', ' and ', ' und ', ' • ', '•', '\t', ' + ', '; ', '\n', ' y '];

  it('are the same people in every mixture of notations and signs, or are asked about', () => {
    for (const one of notations)
      for (const other of notations)
        for (const sign of signs) {
          const text = [one('Ann', 'Lee', 'ann@crm.example'), other('Dirk', 'de Laat', 'dirk@crm.example')].join(sign);
          const found = splitPeople(text, people).map((each) => people.match(each));
          const ids = found.flatMap((match) => (match.status === 'known' ? [match.assignee.id] : []));
          const isAsked = found.some(({ status }) => status !== 'known');
          expect(isAsked || ids.join(' ') === 'ann dirk', `${JSON.stringify(text)}: ${ids.join(' ')}`).to.equal(true);
        }
  });

  for (const [text, wanted] of [
    ['Zoe Zorn, Bob Ray <bob@crm.example>', ['Zoe Zorn', 'Bob Ray <bob@crm.example>']],
    ['RAY Bob•Ann Lee•Dirk de Laat <dirk@crm.example>', ['RAY Bob', 'Ann Lee', 'Dirk de Laat <dirk@crm.example>']],
    ['Ann Lee Bob Ray <bob@crm.example>', ['Ann Lee', 'Bob Ray <bob@crm.example>']],
    ['Annie <ann@crm.example>', ['Annie <ann@crm.example>']],
  ] as const)
    it(`before an address stand apart: ${text}`, () => expect(splitPeople(text, people)).to.deep.equal(wanted));
});
