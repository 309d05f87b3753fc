// A record is found by what people mean, however they write it: numbers, names in other spellings, in one word or in two.
import { expect } from '@open-wc/testing';
import type { Lead } from '../../../src/domain/record/lead.js';
import { LeadTexts } from '../../../src/domain/list/lead-texts.js';
import { atOnce } from '../../../src/domain/platform/time-slicing.js';
import { searchTerms } from '../../../src/domain/text/search-terms.js';

function finds(record: Partial<Lead>, query: string): boolean {
  const lead = { id: 'a', name: 'Ann Lee', ...record } as Lead;
  const texts = new LeadTexts((slot) => (slot === 0 ? lead : undefined));
  const one = texts.has(0, searchTerms(query));
  expect(Boolean(atOnce(texts.find(searchTerms(query), 1))[0]), 'one record and a block agree').to.equal(one);
  return one;
}

const numbers: Record<string, string[]> = {
  '+1 555-123-4567': [
    '5551234567',
    '555-123-4567',
    '(555) 123-4567',
    '555.123.4567',
    '+15551234567',
    '1234567',
    '123-45',
  ],
  '+44 1632 960077': ['01632 960077', '1632-960077', '+44 (0)1632 960077', '0044 1632 960077', '٠١٦٣٢ ٩٦٠٠٧٧'],
  '01632 960077': ['+44 1632 960077', '+441632960077', '(01632) 960-077', '00441632960077', '０１６３２ ９６００７７'],
  '+49 (0)30 1234567': ['030/1234567', '+49 30 1234567', '030-1234567', '+49301234567'],
  '+49 30 901820': ['tel:+4930901820', 'TEL:+49 30 901820'],
  '555-123-4567': ['15551234567', '1-555-123-4567', '1 (555) 123-4567'],
  '(555) 987-6543 ext. 12': ['555-987-6543 x12', '+1 555 987 6543 ext. 12', '5559876543;ext=12'],
  '８０－１２３４－５６７８': ['8012345678'],
  '030 555-6001': ['+49 30 5556001', '0049 30 5556001', '030555 6001'],
};

const names: Record<string, string[]> = {
  'Jürgen Müller': ['Muller', 'Mueller', 'juergen mueller', 'Müller', 'MÜLLER', 'Mu\u0308ller'],
  'Anna Mueller': ['Müller', 'mueller', 'muller', 'anna müller'],
  'Lars Jørgensen': ['Jorgensen', 'Joergensen', 'jørgensen'],
  'Åse Bråthen': ['Aase', 'ase', 'brathen', 'Braathen'],
  'Aase Berg': ['Åse', 'aase', 'ase berg'],
  "Sean O'Brien": ['obrien', 'o’brien', 'oʼbrien', 'o brien', 'brien'],
  'Sean OBrien': ["o'brien", 'o’brien'],
  'Jean-Luc Picard': ['jeanluc', 'jean luc', 'jean‑luc', 'luc-picard'],
  'Mary Ann Evans': ['maryann', 'mary-ann', 'ann mary'],
  'Maryann Evans': ['mary ann', 'mary-ann'],
  'Piet van der Berg': ['vanderberg', 'van der berg'],
  'علي كريمي': ['علی', 'کریمی'],
  'علی کریمی': ['علي', 'كريمي'],
  'می\u200cرود': ['میرود'],
  'Ida\u200b Abel': ['ida abel', 'i\u00adda'],
  하나: ['하', '한', 'ㅎ', '하나'],
  과장님: ['고', '과', '과ㅈ'],
  'Anne\u2011Marie Fox': ['annemarie', 'anne-marie'],
  'Dara O\u02bcShea': ['oshea'],
  'Ida Müller-Lüdenscheid': ['Mueller-Luedenscheid', 'mueller-lüdenscheid'],
  'Smith & Sons': ['smith and sons', 'Smith + Sons', 'smith und sons', 'smith & sons', 'sons & smith'],
  'Smith and Sons': ['smith & sons'],
  'The “Blue” Room': ['"blue"', '„blue“', '(blue)'],
  Samuel: ['samuel', 'amue', 'el'],
};

const addresses = ['Ann.Lee+crm@X.example', '<ann.lee+crm@x.example>', 'Ann Lee <ann.lee+crm@x.example>'];
const addressLinks = ['mailto:ann.lee+crm@x.example', '<MAILTO:ann.lee+crm@x.example>;'];

describe('search terms', () => {
  for (const query of [...addresses, ...addressLinks])
    it(`finds an address by ${query}`, () => expect(finds({ email: 'ann.lee+crm@x.example' }, query)).to.equal(true));

  for (const [phone, queries] of Object.entries(numbers)) {
    for (const query of queries) it(`finds ${phone} by ${query}`, () => expect(finds({ phone }, query)).to.equal(true));
  }

  for (const [name, queries] of Object.entries(names)) {
    for (const query of queries) it(`finds ${name} by ${query}`, () => expect(finds({ name }, query)).to.equal(true));
  }

  it('does not take another number for the one that is meant', () => {
    expect(finds({ phone: '+1 555-123-4567' }, '555-123-4568')).to.equal(false);
    expect(finds({ phone: '+1 555-123-4567' }, '+44 555 123 4568')).to.equal(false);
  });

  it('finds a text of digits and signs that is no number by its words', () => {
    expect(finds({ name: 'Route 10-20 of 2026-11-24' }, '2026-11-24')).to.equal(true);
    expect(finds({ name: 'Lead 70001' }, '00007')).to.equal(false);
    expect(finds({ name: '(555) 123-45 Bar' }, '(555) 123-45')).to.equal(true);
  });

  it('asks for a word that means “and”, and for none where only the sign is typed', () => {
    expect(finds({ name: 'Smith Sons', phone: '+49 30 1234567' }, 'smith and sons')).to.equal(false);
    expect(finds({ name: 'Ann Lee' }, '-')).to.equal(false);
    expect(finds({ name: 'Smith Sons' }, 'smith & sons')).to.equal(true);
    for (const sign of ['"', '&', '(']) expect(searchTerms(sign), sign).to.deep.equal([]);
  });

  it('does not take names for each other that share letters only', () => {
    expect(finds({ name: 'Martin' }, 'Maertin')).to.equal(false);
    expect(finds({ name: 'Jörg' }, 'Jaerg')).to.equal(false);
  });
});
