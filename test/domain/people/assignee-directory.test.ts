import { expect } from '@open-wc/testing';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { AssigneeDirectory } from '../../../src/domain/people/assignee-directory.js';
import { PeopleIndex } from '../../../src/domain/people/people-search.js';
import { generateDemoData } from '../../../src/testing/index.js';

const directory = new AssigneeDirectory([
  { id: '1', name: 'Joanna Annis', kind: 'person', email: 'jo@crm.example', role: 'manager' },
  { id: '2', name: 'Ann Zimmer', kind: 'person' },
  { id: '3', name: 'Änne Abt', kind: 'person' },
  { id: '4', name: 'Old Ann', kind: 'person', inactive: true },
  { id: '5', name: 'Hannover', kind: 'team' },
]);
const find = (text: string): string[] => directory.search({ text, limit: 10 }).items.map(({ id }) => id);

describe('the directory of people', () => {
  it('puts names that begin with the text first, then words that do, then the rest', () => {
    expect(find('ann')).to.deep.equal(['2', '3', '1', '5']);
  });

  it('ranks exactly as a picker with the same people does', () => {
    const { people } = generateDemoData({ people: 500, leads: 0, clients: 0 });
    const big = new AssigneeDirectory(people);
    const everybody = big.search({ text: '', limit: 1000 }).items;
    const index = new PeopleIndex(everybody);
    for (const text of ['a', 'an', 'ann', 'mü', "o'", 'jm', 'e@', 'smith, j', '李', 'ова', '@crm']) {
      const { items, total } = big.search({ text, limit: 20 });
      expect(items, text).to.deep.equal(index.search(text).slice(0, 20));
      expect(total, text).to.equal(index.search(text).length);
    }
  });

  it('finds by e-mail too, and by all words in any order', () => {
    expect(find('jo@')).to.deep.equal(['1']);
    expect(find('abt anne')).to.deep.equal(['3']);
  });

  it('finds nobody by an e-mail that somebody had before', () => {
    const people = new AssigneeDirectory([{ id: 'a', name: 'Ann', kind: 'person', email: 'old@x.example' }]);
    people.put([{ id: 'a', name: 'Ann', kind: 'person', email: 'New@x.example' }]);
    expect(people.findByEmail('old@x.example')).to.equal(undefined);
    expect(people.findByEmail('new@x.example')?.id).to.equal('a');
    people.put([{ id: 'b', name: 'Bo', kind: 'person', email: 'new@x.example' }]);
    people.put([{ id: 'a', name: 'Ann', kind: 'person' }]);
    expect(people.findByEmail('new@x.example')?.id).to.equal('b');
  });

  it('takes nulls, as JSON has them, for what is not there', () => {
    const more = { email: null, openRecords: null, capacity: null, disabledReason: null, teamIds: null };
    const people = new AssigneeDirectory([
      { id: 'b', name: 'Bo', kind: 'person', ...more } as unknown as Assignee,
      { id: 'a', name: null, kind: 'person', ...more } as unknown as Assignee,
    ]);
    expect(people.search({ text: '', limit: 9 }).items).to.deep.equal([
      { id: 'a', name: '', kind: 'person' },
      { id: 'b', name: 'Bo', kind: 'person' },
    ]);
    expect(people.refusal('b')).to.equal(undefined);
    expect(people.teamsOf('b')).to.deep.equal([]);
  });

  it('keeps roles to itself', () => {
    expect(directory.get('1')).not.to.have.property('role');
    expect(directory.search({ text: 'joanna', limit: 1 }).items[0]).not.to.have.property('role');
  });
});

describe('demo data', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generateDemoData({ leads: 300 })).to.deep.equal(generateDemoData({ leads: 300 }));
    expect(generateDemoData({ leads: 300, seed: 2 })).not.to.deep.equal(generateDemoData({ leads: 300 }));
  });

  it('has three managers first, teams, inactive people with leads of theirs, many scripts, and unique ids and e-mails', () => {
    const { people, leads } = generateDemoData();
    expect(people.slice(0, 3).map(({ role }) => role)).to.deep.equal(['manager', 'manager', 'manager']);
    expect(people.filter(({ kind }) => kind === 'person').length).to.equal(200);
    expect(people.filter(({ kind }) => kind === 'team').length).to.be.greaterThan(5);
    expect(people.some(({ inactive }) => inactive)).to.equal(true);
    for (const script of [
      'Latin',
      'Cyrillic',
      'Greek',
      'Arabic',
      'Hebrew',
      'Devanagari',
      'Han',
      'Hiragana',
      'Hangul',
      'Thai',
    ]) {
      expect(
        leads.some(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
        script,
      ).to.equal(true);
    }
    const emails = leads.flatMap(({ email }) => email ?? []);
    expect(new Set(emails).size).to.equal(emails.length);
    expect(new Set(leads.map(({ id }) => id)).size).to.equal(2_200);
    const inactive = new Set(people.flatMap(({ id, inactive }) => (inactive ? id : [])));
    expect(leads.some(({ assigneeIds }) => assigneeIds.some((id) => inactive.has(id)))).to.equal(true);
  });
});
