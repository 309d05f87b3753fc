// Lists of people in which some have their address beside them: each is one, and nobody is swallowed by an address.
import { expect } from '@open-wc/testing';
import { PeopleMatcher } from '../../../src/domain/people/people-matcher.js';
import { nameAndAddress } from '../../../src/domain/people/person-reference.js';
import { splitPeople } from '../../../src/domain/people/split-people.js';

const people = new PeopleMatcher();
people.learn([
  { id: 'ann', kind: 'person', name: 'Ann Lee', email: 'ann@crm.example' },
  { id: 'bob', kind: 'person', name: 'Bob Ray', email: 'bob@crm.example' },
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
});
