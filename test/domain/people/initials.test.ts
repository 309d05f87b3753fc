// Initials and colours stand for people in every list, so they must hold for every script and never break a character.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { avatarColors, colorIndex, initialsOf } from '../../../src/domain/people/initials.js';

describe('initialsOf', () => {
  const cases: [string, string][] = [
    ['Ann Lee', 'AL'],
    ['ann maria lee', 'AL'],
    ['Cher', 'C'],
    ['  Ann   Lee ', 'AL'],
    ['Éva Ångström', 'ÉÅ'],
    ['李小龍', '李'],
    ['김철수', '김'],
    ['山田 太郎', '山'],
    ['Мария Иванова', 'МИ'],
    ['"Bob" (Sales)', 'BS'],
    ['👩‍🚀 Crew', '👩‍🚀C'],
    ['𝒜nn Lee', '𝒜L'],
    ['', ''],
    ['– ()', '–'],
    ['???', '?'],
    [' … ', '…'],
  ];
  for (const [name, initials] of cases) {
    it(`makes "${initials}" of "${name}"`, () => expect(initialsOf(name)).to.equal(initials));
  }

  it('makes none of a name that is not there, as some back ends have it', () => {
    expect(initialsOf(null)).to.equal('');
    expect(initialsOf(undefined)).to.equal('');
  });

  it('uses the capitals of the language', () => {
    expect(initialsOf('ipek irmak', 'tr')).to.equal('İİ');
  });

  it('never throws and never cuts a character in half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(initialsOf(name).isWellFormed()).to.equal(true);
      }),
    );
  });
});

describe('colorIndex', () => {
  it('is one of the colours, and the same for the same person', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const index = colorIndex(id);
        expect(index).to.be.within(0, avatarColors - 1);
        expect(colorIndex(id)).to.equal(index);
      }),
    );
  });

  it('spreads people over the colours', () => {
    const used = new Set(Array.from({ length: 200 }, (_, at) => colorIndex(`person-${at}`)));
    expect(used.size).to.equal(avatarColors);
  });
});
