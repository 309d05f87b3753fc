// A person is found by what colleagues type: any part of the name, in any order, with or without accents and hyphens.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { matchSegments, PeopleIndex } from '../../../src/domain/people/people-search.js';

const person = (name: string, email?: string): Assignee => ({
  id: name,
  kind: 'person',
  name,
  ...(email && { email }),
});

const people = [
  person('Ann Lee', 'ann.lee@example.com'),
  person('Al Stone', 'al@example.com'),
  person("Sean O'Brien", 'sob@example.com'),
  person('Jean-Paul Łódź'),
  person('Anna-Lena Maaß', 'maass@example.com'),
  person('Lee Annand', 'lee@other.example'),
  person('李小龍'),
];
const found = (text: string) => new PeopleIndex(people).search(text).map(({ name }) => name);

describe('PeopleIndex', () => {
  it('answers everybody, in order, for an empty text', () => {
    expect(found('')).to.deep.equal(people.map(({ name }) => name));
    expect(found('   ')).to.have.length(people.length);
  });

  it('finds a name in its other spellings, in one word, and by a syllable that is still being typed', () => {
    const index = new PeopleIndex(
      ['Jürgen Müller', 'Lars Jørgensen', 'Anna Mueller', 'Mary Ann Evans', 'علي كريمي', '하나', 'Ida\u200b Abel'].map(
        (name) => person(name),
      ),
    );
    const names = (text: string) => index.search(text).map(({ name }) => name);
    expect(names('mueller')).to.have.members(['Jürgen Müller', 'Anna Mueller']);
    expect(names('müller')).to.have.members(['Jürgen Müller', 'Anna Mueller']);
    expect(names('joergensen')).to.deep.equal(['Lars Jørgensen']);
    expect(names('maryann')).to.deep.equal(['Mary Ann Evans']);
    expect(names('کریمی')).to.deep.equal(['علي كريمي']);
    expect(names('한')).to.deep.equal(['하나']);
    expect(names('ida abel')).to.deep.equal(['Ida\u200b Abel']);
  });

  it('takes nulls, as JSON has them, for what is not there', () => {
    const nobody = { ...person('Nobody'), name: null, email: null } as unknown as Assignee;
    const index = new PeopleIndex([nobody, { ...person('Ann'), email: null } as unknown as Assignee]);
    expect(index.search('an').map(({ id }) => id)).to.deep.equal(['Ann']);
    expect(index.search('null')).to.deep.equal([]);
    expect(matchSegments(nobody.name, 'an')).to.deep.equal([]);
    expect(matchSegments(nobody.name, '')).to.deep.equal([{ text: '', match: false }]);
  });

  it('puts names that begin with the text before names with a later word, and those before initials', () => {
    expect(found('ann')).to.deep.equal(['Ann Lee', 'Anna-Lena Maaß', 'Lee Annand']);
    // "al" begins Al Stone and is the initials of Ann Lee and Anna-Lena Maaß.
    expect(found('al').slice(0, 3)).to.deep.equal(['Al Stone', 'Ann Lee', 'Anna-Lena Maaß']);
  });

  it('does not rank a name lower because its initials match too', () => {
    const index = new PeopleIndex([person('Lee Annand'), person('Ann Nolan')]);
    expect(index.search('an').map(({ name }) => name)).to.deep.equal(['Ann Nolan', 'Lee Annand']);
  });

  it('ranks: the text, words of the name, initials, the start of the e-mail, anywhere; ties by their order', () => {
    const ranked = [
      person('Anne Kestrel'),
      person('Ann Kent'),
      person('Kea Ann Ott'),
      person('Karl Abel Zorn', 'ann.ott@example.com'),
      person('Joanna Kemp'),
      person('Bo Mann'),
      person('Cy Poe', 'joann@example.com'),
    ];
    const names = (text: string) => new PeopleIndex(ranked.toReversed()).search(text).map(({ name }) => name);
    expect(names('ann')).to.deep.equal([
      'Ann Kent',
      'Anne Kestrel',
      'Kea Ann Ott',
      'Karl Abel Zorn',
      'Cy Poe',
      'Bo Mann',
      'Joanna Kemp',
    ]);
    expect(names('ka')).to.deep.equal(['Karl Abel Zorn', 'Kea Ann Ott']);
    expect(names('kaz')).to.deep.equal(['Karl Abel Zorn']);
    expect(names('ke an')).to.deep.equal(['Kea Ann Ott', 'Ann Kent', 'Anne Kestrel', 'Joanna Kemp']);
    expect(names("ke, an'")).to.deep.equal(names('ke an'));
  });

  it('finds the same, key by key, as with the whole text at once', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aAbBcÄñß İ'-.,@é́ΣK李"), maxLength: 12 });
    const crowd = fc.array(fc.record({ name: letters, email: letters }), { maxLength: 12 });
    fc.assert(
      fc.property(crowd, letters, (members, text) => {
        const everybody = members.map(({ name, email }, at) => ({ ...person(name, email), id: String(at) }));
        const typing = new PeopleIndex(everybody);
        for (let end = 1; end <= text.length; end++) {
          const now = text.slice(0, end);
          expect(typing.search(now), now).to.deep.equal(new PeopleIndex(everybody).search(now));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is ready for the first key when it was prepared in steps', () => {
    const crowd = Array.from({ length: 1200 }, (_, at) => person(`Person ${at}`));
    const index = new PeopleIndex(crowd);
    const steps = [...index.prepare()].length;
    expect(steps).to.be.greaterThan(1);
    expect([...index.prepare()]).to.deep.equal([]);
    expect(index.search('person 1199').map(({ name }) => name)).to.deep.equal(['Person 1199']);
  });

  it('finds words in any order', () => {
    expect(found('lee ann')[0]).to.equal('Lee Annand');
    expect(found('lee ann')).to.include('Ann Lee');
  });

  for (const text of ['lodz', 'ŁÓDŹ', 'jean-paul', 'jean paul', 'jeanpaul']) {
    it(`finds Jean-Paul Łódź by "${text}"`, () => expect(found(text)).to.deep.equal(['Jean-Paul Łódź']));
  }
  for (const text of ["o'brien", 'o’brien', 'obrien', 'brien', "sean o'b"]) {
    it(`finds Sean O'Brien by "${text}"`, () => expect(found(text)).to.deep.equal(["Sean O'Brien"]));
  }
  for (const text of ['ann.lee', 'ann.lee@example.com', 'lee, ann', 'lee@exam']) {
    it(`finds Ann Lee by "${text}"`, () => expect(found(text)).to.include('Ann Lee'));
  }
  it('finds names without spaces by any part', () => expect(found('小龍')).to.deep.equal(['李小龍']));
  it('finds ß by ss', () => expect(found('maass')).to.deep.equal(['Anna-Lena Maaß']));
  it('finds nobody for what nobody has', () => expect(found('zz')).to.deep.equal([]));

  it('finds everybody by the own name, typed as it is written', () => {
    const names = fc.stringMatching(/^[A-Za-zÀ-ÿ'’.-]{1,8}( [A-Za-zÀ-ÿ'’.-]{1,8}){0,2}$/);
    fc.assert(
      fc.property(names, (name) => {
        fc.pre(/\p{L}/u.test(name));
        expect(new PeopleIndex([person(name)]).search(name)).to.have.length(1);
      }),
    );
  });
});

describe('matchSegments', () => {
  const marked = (text: string, query: string) =>
    matchSegments(text, query)
      .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
      .join('');

  it('marks what the query found', () => {
    expect(marked('Ann Lee', 'ann')).to.equal('[Ann] Lee');
    expect(marked('Ann Lee', 'lee a')).to.equal('[A]nn [Lee]');
    expect(marked('Łódź', 'lod')).to.equal('[Łód]ź');
    expect(marked('Maaß', 'ass')).to.equal('Ma[aß]');
    expect(marked('Ann Lee', '')).to.equal('Ann Lee');
  });

  it('keeps an accent with its letter', () => expect(marked('Jose\u0301 Diaz', 'jose')).to.equal('[Jose\u0301] Diaz'));
  it("marks the parts of O'Brien", () => {
    expect(marked("O'Brien", "o'brien")).to.equal("[O'Brien]");
    expect(marked("O'Brien", 'obrien')).to.equal("O'Brien");
  });

  it('never changes the text and never cuts a character in half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const segments = matchSegments(text, query);
        expect(segments.map((segment) => segment.text).join('')).to.equal(text);
        for (const segment of segments) expect(segment.text.isWellFormed()).to.equal(true);
      }),
    );
  });

  it('never cuts a character that folds into several', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('🄐', '㎏', '🆎', 'ﬃ', '𝔸'),
        fc.constantFrom('a', '(', 'k', 'f', 'b'),
        (text, query) => {
          for (const segment of matchSegments(`x${text}y`, query)) expect(segment.text.isWellFormed()).to.equal(true);
        },
      ),
    );
  });
});
