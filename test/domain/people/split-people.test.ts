// Lists of people as programs write them: read in one place, for what is pasted and for what is imported.
import { expect } from '@open-wc/testing';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { isPeopleList } from '../../../src/domain/people/is-people-list.js';
import { personNames, referencesIn, splitPeople } from '../../../src/domain/people/split-people.js';
import { PeopleMatcher } from '../../../src/domain/people/people-matcher.js';
import { personDraft, searchTextOf } from '../../../src/domain/people/person-reference.js';

const person = (id: string, name: string, email?: string): Assignee => ({
  id,
  name,
  kind: 'person',
  ...(email && { email }),
});

const people = new PeopleMatcher();
people.learn([
  person('ann', 'Ann Lee', 'ann@x.com'),
  person('bob', 'Bob Ray', 'b.ray+crm@x.com'),
  person('cyd', 'Cyd Berg', 'cyd@x.com'),
  person('tan', '田中'),
  person('sat', '佐藤'),
  person('ahm', 'أحمد'),
  person('moh', 'محمد'),
  person('s1', 'Sam Hill', 's1@x.com'),
  person('s2', 'Sam Hill'),
  { id: 'rd', name: 'Research & Development', kind: 'team' },
  { id: 'sales', name: 'Sales (North)', kind: 'team' },
]);

const ids = (cell: string): string[] =>
  splitPeople(cell, people).map((reference) => {
    const match = people.match(reference);
    return match.status === 'known' ? match.assignee.id : `${match.status}: ${reference}`;
  });

describe('lists of people in one line', () => {
  const ids = (cell: string): string[] => splitPeople(cell, people);
  for (const cell of [
    '@Ann Lee @Bob Ray',
    '1. Ann Lee 2. Bob Ray',
    'Ann Lee · Bob Ray',
    'Ann Lee::Bob Ray',
    '[Ann Lee, Bob Ray]',
    'Ann Lee (Owner), Bob Ray (Support)',
  ]) {
    it(`are told apart in ${cell}`, () => {
      const found = ids(cell).map((reference) => people.match(reference));
      expect(found.map((match) => (match.status === 'known' ? match.assignee.id : match.status))).to.deep.equal([
        'ann',
        'bob',
      ]);
    });
  }

  it('are the same person where the name stands behind the address or a slash between them', () => {
    for (const cell of ['ann@x.com (Ann Lee)', 'Ann Lee/ann@x.com'])
      expect(people.match(ids(cell)[0]!)).to.deep.include({ status: 'known' });
  });
});

describe('a list of people', () => {
  for (const [what, text] of Object.entries({
    'between Chinese commas': 'Ann Lee，Bob Ray',
    'between Japanese commas': 'Ann Lee、Bob Ray',
    'between Arabic commas': 'Ann Lee، Bob Ray',
    'between wide semicolons': 'ann@x.com；b.ray+crm@x.com',
    'between Arabic semicolons': 'Ann Lee؛ Bob Ray',
    'with addresses in round brackets': 'Ann Lee (ann@x.com)\nBob Ray (b.ray+crm@x.com)',
    'with addresses in round brackets, in a line': 'Ann L. (ann@x.com), Bob R. (b.ray+crm@x.com)',
    'with addresses in square brackets': 'Ann Lee [ann@x.com]; [b.ray+crm@x.com]',
    'with addresses behind a dash': 'Ann L. - ann@x.com\nBob R. – b.ray+crm@x.com',
    'with addresses behind a colon': 'Ann L.: ann@x.com\nBob R.: b.ray+crm@x.com',
    'with addresses behind a space': 'Ann L. ann@x.com\nBob R. b.ray+crm@x.com',
    'of links': 'mailto:ann@x.com\nmailto:b.ray%2Bcrm@x.com?subject=Hello',
    'of links in Markdown': '- [Ann](mailto:ann@x.com)\n- [Bob](mailto:b.ray+crm@x.com)',
    'of mentions': '@Ann Lee\n@Bob Ray',
    'of a mail with names turned round': '"Lee, Ann" <ann@x.com>, \'Ray, Bob\' <b.ray+crm@x.com>',
    'with zero-width spaces and byte order marks': '\ufeff\u200bAnn Lee; \u200bBob\u200b Ray',
    'with direction marks': '\u200eann@x.com; \u2067b.ray+crm@x.com\u2069',
    'joined by an ampersand': 'Ann Lee & Bob Ray',
    'joined by and': 'Ann Lee and Bob Ray',
    'joined by und': 'Ann Lee und Bob Ray',
    'joined by et': 'Ann Lee et Bob Ray',
    'joined by a slash': 'Ann Lee / Bob Ray',
    'joined by a plus': 'Ann Lee + Bob Ray',
    'joined and turned round': 'Lee, Ann & Ray, Bob',
    'as a printed array': '["Ann Lee", "Bob Ray"]',
    'as a printed array of another language': "['Ann Lee', 'Bob Ray']",
    'in quotation marks': '"Ann Lee","Bob Ray"',
    'of a name and an address': 'Ann Lee, b.ray+crm@x.com',
    'of addresses with names in brackets': 'ann@x.com (Ann Lee); b.ray+crm@x.com (Bob Ray)',
    'in wide brackets': 'Ann Lee（ann@x.com）；Bob Ray＜b.ray+crm＠x.com＞',
    'of mentions in a line': '@Ann Lee @Bob Ray',
    'that ends as a sentence does': 'Ann Lee, Bob Ray.',
    'between line separators of Unicode': 'Ann Lee\u2028Bob Ray',
    'between dots in the middle': 'Ann Lee · Bob Ray',
    'between wide bars': 'Ann Lee｜Bob Ray',
    'between small commas': 'Ann Lee﹐Bob Ray',
    'joined by a wide slash': 'Ann Lee／Bob Ray',
    'of one link with a subject': 'mailto:ann@x.com,b.ray+crm@x.com?subject=Hello',
    'quoted from a mail': '> Ann Lee\n> Bob Ray',
    'joined by y': 'Ann Lee y Bob Ray',
    'joined in Hebrew': 'Ann Lee ו Bob Ray',
    'joined in Hindi': 'Ann Lee और Bob Ray',
  })) {
    it(`${what} is understood`, () => {
      expect(ids(text)).to.deep.equal(['ann', 'bob']);
      expect(isPeopleList(text), 'looks like a list').to.equal(true);
    });
  }

  it('is understood with a comma before the word that joins', () => {
    expect(ids('Ann Lee, Bob Ray, and Cyd Berg')).to.deep.equal(['ann', 'bob', 'cyd']);
    expect(ids('Ann Lee, Bob Ray and Cyd Berg')).to.deep.equal(['ann', 'bob', 'cyd']);
  });

  it('is understood where words are joined without spaces', () => {
    expect(ids('田中と佐藤')).to.deep.equal(['tan', 'sat']);
    expect(ids('أحمد ومحمد')).to.deep.equal(['ahm', 'moh']);
  });

  it('keeps a team whole whose name has a sign or a bracket in it', () => {
    expect(ids('Research & Development')).to.deep.equal(['rd']);
    expect(ids('Ann Lee; Research & Development; Sales (North)')).to.deep.equal(['ann', 'rd', 'sales']);
  });

  it('keeps whole who is unknown, so that nobody is made of half a name', () => {
    expect(ids('Smith & Sons')).to.deep.equal(['unknown: Smith & Sons']);
    expect(ids('Ortega y Gasset')).to.deep.equal(['unknown: Ortega y Gasset']);
    expect(ids('Karl·Zed')).to.deep.equal(['unknown: Karl·Zed']);
    expect(ids('Zed Zoe Jr.')).to.deep.equal(['unknown: Zed Zoe Jr.']);
    expect(ids('Zed, Zoe')).to.deep.equal(['unknown: Zed, Zoe']);
  });

  it('tells people of one name apart as the picker itself does: by address, else by id', () => {
    expect(ids('Sam Hill (s1@x.com)\nSam Hill (s2)')).to.deep.equal(['s1', 's2']);
  });
});

describe('one person in a text', () => {
  it('is created with name and address, however both are written', () => {
    const zoe = { name: 'Zoe Zorn', email: 'zoe@x.com' };
    for (const text of [
      'Zoe Zorn <zoe@x.com>',
      '"Zoe Zorn" <mailto:zoe@x.com>',
      'Zoe Zorn (zoe@x.com)',
      'Zoe Zorn [zoe@x.com]',
      'Zoe Zorn - zoe@x.com',
      '[Zoe Zorn](mailto:zoe@x.com)',
      'zoe@x.com (Zoe Zorn)',
      '\u200bZoe Zorn zoe@x.com',
    ])
      expect(personDraft(text), text).to.deep.equal(zoe);
    expect(personDraft('Zoe Zorn (Sales)')).to.deep.equal({ name: 'Zoe Zorn (Sales)' });
    expect(personDraft("“Zoe O'Hara”")).to.deep.equal({ name: "Zoe O'Hara" });
  });

  it('is looked for by the address where there is one', () => {
    expect(searchTextOf('Zoe (zoe@x.com)')).to.equal('zoe@x.com');
    expect(searchTextOf('Zoe Zorn')).to.equal('Zoe Zorn');
  });

  for (const text of ['Ann', 'Ann Lee', 'Lee, Ann', 'ann@x.com', 'R&D', 'O’Hara-Lee', 'Sales (North)']) {
    it(`is a word to search for: ${text}`, () => expect(isPeopleList(text)).to.equal(false));
  }
});

describe('people as programs print them', () => {
  for (const [what, cell] of [
    ['line breaks of a web page', 'Ann Lee<br>Bob Ray'],
    ['lists of a web page', '<ul><li>Ann Lee</li><li>Bob Ray</li></ul>'],
    ['links to addresses', '<a href="mailto:ann@x.com">Ann Lee</a>; <a href="mailto:b.ray+crm@x.com">Bob</a>'],
    ['entities', 'Ann Lee &amp; Bob Ray'],
    ['links behind the names', 'Ann Lee (https://crm.example/users/7), Bob Ray (https://crm.example/users/8)'],
    ['links to their pages', 'https://crm.example/users/ann;https://crm.example/u/b.ray+crm@x.com'],
    ['objects', '[{"id":"7","name":"Ann Lee"},{"email":"b.ray+crm@x.com"}]'],
    ['a list with numbers of its own', '12;#Ann Lee;#7;#Bob Ray'],
    ['an array of a database', '{ann,bob}'],
    ['a backslash', 'Ann Lee \\ Bob Ray'],
    ['a dash', 'Ann Lee - Bob Ray'],
    ['a slash without spaces', 'Ann Lee/Bob Ray'],
    ['addresses of a mail server', 'SMTP:ann@x.com;smtp:b.ray+crm@x.com'],
    ['claims of a directory', 'i:0#.f|membership|ann@x.com;i:0#.f|membership|b.ray+crm@x.com'],
    ['shares', 'Ann Lee (50%), Bob Ray (50 %)'],
    ['titles', 'Ms. Ann Lee, Herr Bob Ray'],
    ['words of a letter', 'att: Ann Lee; c/o Bob Ray'],
    ['names of a directory', 'CN=Ann Lee,OU=Sales,DC=x;CN=Ray\\, Bob,OU=Sales'],
    ['family names in capitals in front', 'LEE Ann; RAY Bob'],
  ] as const)
    it(`are found between or beside ${what}`, () => expect(ids(cell)).to.deep.equal(['ann', 'bob']));

  it('are asked about between an arrow, whoever gets the record first', () => {
    for (const sign of [' -> ', '->', ' → ', '→', ' => ', ' ➜ ', ' > ']) {
      const cell = `Ann Lee${sign}Bob Ray`;
      expect(referencesIn(cell), cell).to.include.members(['Ann Lee', 'Bob Ray']);
      const [reference, ...others] = splitPeople(`${cell}; Cyd Berg`, people);
      const match = people.match(reference!);
      expect(others, cell).to.deep.equal(['Cyd Berg']);
      expect(match.status === 'ambiguous' && match.candidates.map(({ id }) => id), cell).to.deep.equal(['bob', 'ann']);
    }
    expect(ids('Ann Lee → Zoe Zorn')).to.deep.equal(['unknown: Ann Lee → Zoe Zorn']);
  });

  it('are not lost between claims of a directory, whatever parts them', () => {
    for (const between of ['\n', ';', '|', ' | ', '\n\n'])
      expect(personNames(`i:0#.w|crm\\ann${between}i:0#.w|crm\\bob`), between).to.deep.equal(['crm\\ann', 'crm\\bob']);
    expect(personNames('i:0#.w|crm\\ann/i:0#.w|crm\\bob')).to.deep.equal(['crm\\ann/crm\\bob']);
    expect(personNames('i:0#.w|crm\\ann | Bob Ray')).to.deep.equal(['crm\\ann', 'Bob Ray']);
    for (const between of ['\n', '|', '/'])
      expect(ids(`i:0#.f|membership|ann@x.com${between}i:0#.f|membership|b.ray+crm@x.com`), between).to.have.length(2);
  });

  it('are not lost behind what the mail of a link says', () => {
    for (const cell of [
      'mailto:ann@x.com?subject=Hi;mailto:b.ray+crm@x.com?subject=Hi',
      'mailto:ann@x.com?subject=Hi,mailto:b.ray+crm@x.com',
      'mailto:ann@x.com?subject=Hi,%20there,you,b.ray+crm@x.com',
      'mailto:ann@x.com?subject=Hi|b.ray+crm@x.com',
      'mailto:ann@x.com?subject=Hi；b.ray+crm@x.com',
      'mailto:ann@x.com?subject=Hi; Bob Ray',
      'mailto:ann@x.com?subject=Hi, Bob Ray',
    ])
      expect(ids(cell), cell).to.deep.equal(['ann', 'bob']);
  });

  it('are told apart, however many blanks are between and in their names', () => {
    const blanks = ' '.repeat(30_000);
    expect(ids(`Ann${blanks}Lee${blanks}/${blanks}Bob${blanks}Ray`)).to.deep.equal(['ann', 'bob']);
    expect(ids(`Zed${blanks}Zoe`)).to.deep.equal(['unknown: Zed Zoe']);
    expect(referencesIn(`Zed${blanks}Zoe`)).to.include('Zed Zoe');
  });

  it('are the same with and without a space where the script needs none', () => {
    const others = new PeopleMatcher();
    others.learn([person('taro', '田中 太郎')]);
    expect(others.match('田中太郎')).to.deep.include({ status: 'known' });
    expect(others.match('田中　太郎')).to.deep.include({ status: 'known' });
  });

  it('are one team where its name has an entity or a dash', () => {
    expect(ids('Research &amp; Development')).to.deep.equal(['rd']);
    expect(ids('Ann Lee - Unknown')).to.deep.equal(['unknown: Ann Lee - Unknown']);
    expect(ids('Ann Lee/Unknown')).to.deep.equal(['unknown: Ann Lee/Unknown']);
  });

  it('are one in a printed array of one', () => {
    for (const cell of ['[Ann Lee]', ' [ Ann Lee ] ', '["Ann Lee"]', '[ann@x.com]'])
      expect(ids(cell), cell).to.deep.equal(['ann']);
    expect(ids('[]')).to.deep.equal([]);
    expect(ids('[Zoe Zorn]')).to.deep.equal(['unknown: Zoe Zorn']);
  });

  it('are asked about where they are written in a shape of their own', () => {
    for (const cell of ['[{"user":{"name":"Zoe Zorn"}}]', '[{"user":{"name":"Zoe Zorn"}},{"name":"Ann Lee"}]'])
      expect(ids(cell).join()).to.contain('unknown').and.to.contain('Zoe Zorn');
  });

  it('are created without what says how much is theirs or that they have left', () => {
    expect(ids('att: Zoe Zorn (30%)')).to.deep.equal(['unknown: Zoe Zorn']);
    expect(personDraft('Zoe Zorn (deactivated)')).to.deep.equal({ name: 'Zoe Zorn' });
  });
});

describe('a list whose names are turned round', () => {
  it('has a last and a first name side by side', () => {
    expect(ids('Ulm, Uwe, Ann Lee')).to.deep.equal(['unknown: Ulm, Uwe', 'ann']);
    expect(ids('Lee, Ann, Bob Ray')).to.deep.equal(['ann', 'bob']);
    expect(referencesIn('Lee, Ann, Bob Ray')).to.include('Ann Lee');
  });

  it('may be one of first names alone', () => {
    expect(ids('Ann, Bob')).to.deep.equal(['unknown: Ann', 'unknown: Bob']);
    expect(ids('Lee, Bob')).to.deep.equal(['unknown: Lee, Bob']);
  });

  it('keeps first names of which somebody has one to themselves', () => {
    expect(ids('Cyd, Uwe, Ann Lee')).to.deep.equal(['unknown: Cyd', 'unknown: Uwe', 'ann']);
    expect(ids('night, support, Ann Lee')).to.deep.equal(['unknown: night', 'unknown: support', 'ann']);
  });
});
