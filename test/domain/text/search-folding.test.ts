import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldText, hasAllWords, searchWords } from '../../../src/domain/text/search-folding.js';

const finds = (text: string, query: string): boolean => hasAllWords(foldText(text), searchWords(query));

describe('search text', () => {
  const pairs: [text: string, query: string][] = [
    ['Łukasz Dvořák', 'lukasz dvorak'],
    ['Straße', 'STRASSE'],
    ['STRASSE', 'straße'],
    ['Işık Yıldırım', 'isik yildirim'],
    ['isik', 'IŞIK'],
    ['İstanbul', 'istanbul'],
    ['Smørrebrød', 'smorrebrod'],
    ['Æsir', 'aesir'],
    ['Đorđević', 'djordjevic'.replaceAll('dj', 'd')],
    ['Οδυσσέας', 'ΟΔΥΣΣΕΑΣ'],
    ['ΟΔΟΣ', 'οδός'],
    ['Ёлкин', 'елкин'],
    ['Nguyễn Thị Hương', 'nguyen huong'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ＡＢＣ株式会社', 'abc'],
    ['김민준', '김민'],
    ['O’Malley', "o'malley"],
    ['O`Malley', "o'malley"],
    ['D´Angelo', 'd’angelo'],
    ['アンナ ガード', 'あんな がーど'],
    ['हिन्दी', 'हिंदी'],
    ['माँ', 'मां'],
    ['फ़ोन', 'फोन'],
    ['Hans Müller', 'Müller, Hans;'],
  ];
  for (const [text, query] of pairs) {
    it(`finds “${text}” by “${query}”`, () => expect(finds(text, query)).to.equal(true));
  }

  it('needs every word, in any order', () => {
    expect(finds('Acme Anvils', 'anvils acme')).to.equal(true);
    expect(finds('Acme Anvils', 'acme bikes')).to.equal(false);
  });

  it('folds a text as it folds each of its parts between ASCII characters', () => {
    const parts = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(parts, (texts) => {
        expect(foldText(texts.join(' '))).to.equal(texts.map(foldText).join(' '));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps vowel signs that are letters', () => {
    expect(finds('कमल', 'कमाल')).to.equal(false);
  });

  it('finds every text by itself and by each of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(finds(text, text)).to.equal(true);
        for (const word of text.split(/\s+/u)) expect(finds(text, word)).to.equal(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
