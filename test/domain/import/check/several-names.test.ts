// A cell of names that links several records: the record is that of the first one, and nothing of two people is mixed.
import { expect } from '@open-wc/testing';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { matchColumns } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';
import { PeopleMatcher } from '../../../../src/domain/people/people-matcher.js';
import { splitPeople } from '../../../../src/domain/people/split-people.js';

const schema = defaultSchema('lead');

function readingOf(name: string) {
  const columns = matchColumns(['Name', 'Company'], [[name, 'Abel']], schema);
  return createRowReader(columns, schema)({ rowNumber: 2, cells: [name, 'Abel'] });
}

describe('several people in a cell of names', () => {
  it('make a record of the first one; the others are kept and told', () => {
    for (const text of [
      'Cem Costa (cem@c.example);Dora Diaz (dora@c.example)',
      'Cem Costa <cem@c.example>; Dora Diaz <dora@c.example>',
      'Cem Costa (cem@c.example), Dora Diaz (dora@c.example)',
      'Cem Costa <cem@c.example> ::: Dora Diaz <dora@c.example>',
    ]) {
      const { draft, notices } = readingOf(text);
      expect([draft.name, draft.email], text).to.deep.equal(['Cem Costa', 'cem@c.example']);
      expect(draft.fields?.['Name (2)'] ?? draft.fields?.Name, text).to.match(/^Dora Diaz .dora@c\.example.$/);
      expect(notices.some(({ code, level }) => code === 'several' && level === 'warning')).to.equal(true);
    }
    for (const text of ['Cem Costa;Dora Diaz', 'Cem Costa\nDora Diaz'])
      expect(readingOf(text).draft.name, text).to.equal('Cem Costa');
  });

  it('are one where a sign is part of a name', () => {
    for (const text of ['Abel, Ida', 'Ida Abel (ida@c.example)', 'Abel GmbH; Berlin', 'R&D: Abel']) {
      const { notices } = readingOf(text);
      expect(
        notices.some(({ code }) => code === 'several'),
        text,
      ).to.equal(false);
    }
  });
});

describe('an id beside a name', () => {
  const people = new PeopleMatcher();
  people.learn([
    { id: '10042', kind: 'person', name: 'Sven Hall' },
    { id: 'u-ann', kind: 'person', name: 'Ann Lee' },
  ]);

  it('is that of the person, or of two people of whom one is meant', () => {
    for (const text of ['10042 - Ann Lee', 'Ann Lee - 10042', '10042 : Ann Lee']) {
      expect(splitPeople(text, people), text).to.deep.equal([text]);
      expect(people.match(text).status, text).to.equal('ambiguous');
    }
    expect(people.match('10042 - Sven Hall')).to.deep.include({ status: 'known' });
    expect(splitPeople('Ann Lee - Sven Hall', people)).to.deep.equal(['Ann Lee', 'Sven Hall']);
  });
});
