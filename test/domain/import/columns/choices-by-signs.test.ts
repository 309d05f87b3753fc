// Choices that differ by a sign are different choices: `A+` is no `A-`, and `< 10` no `> 10`.
import { expect } from '@open-wc/testing';
import { choiceKey } from '../../../../src/domain/import/columns/choice-key.js';
import { ChoiceMatcher } from '../../../../src/domain/import/columns/choice-matching.js';

const fieldOf = (options: readonly (string | { value: string; label: string })[], name = 'tier') => ({
  name,
  label: name,
  type: 'select' as const,
  options: options.map((each) => (typeof each === 'string' ? { value: each } : each)),
});

/** What a text becomes, with `?` where somebody is asked. */
function become(text: string, options: readonly (string | { value: string; label: string })[], name?: string): string {
  const { target, guessed } = new ChoiceMatcher(fieldOf(options, name), undefined).match(text);
  return `${target.kind === 'option' ? target.value : target.kind}${guessed ? ' ?' : ''}`;
}

describe('choices that differ by a sign', () => {
  it('are read as they stand', () => {
    for (const options of [
      ['A', 'A+', 'A-'],
      ['<10', '>10', '10', '≤10'],
      ['10', '10+', '10%', '~10'],
      ['$', '$$', '$$$'],
      ['🔥', '❄️', '🙂'],
      ['C', 'C++', 'C#'],
      ['+1', '-1', '1'],
      ['1-10', '1.10', '1/10'],
      ['★', '★★'],
      ['it', 'IT'],
      ['Pécs', 'Pecs'],
      ['€', '$', '£', '¥'],
      ['Other', '(Other)'],
      ['か', 'が', 'カ'],
      ['все', 'всё'],
      ['कला', 'कल'],
      ['كَتَبَ', 'كُتِبَ'],
    ])
      for (const text of options) {
        expect(become(text, options), text).to.equal(text);
        expect(become(` ${text} `, options), text).to.equal(text);
      }
  });

  it('are read in other ways to write them', () => {
    expect(become('< 10', ['<10', '>10'])).to.equal('<10');
    expect(become('<=10', ['≤ 10', '> 10'])).to.equal('≤ 10');
    expect(become('1 – 10', ['1-10', '11-50'])).to.equal('1-10');
    expect(become('10 %', ['10%', '20%'])).to.equal('10%');
    expect(become('in progress', ['In-Progress', 'Done'])).to.equal('In-Progress');
    expect(become('R & D', ['R&D', 'Sales'])).to.equal('R&D');
  });

  it('are asked about where none has that sign', () => {
    for (const [text, options] of [
      ['A+', ['A', 'B']],
      ['C#', ['C', 'D']],
      ['<10', ['10', '100']],
      ['10+', ['10', '100']],
      ['≤ 10', ['<10', '>10']],
      ['2025/26', ['2025', '2026']],
      ['10-1', ['1-10', '11-50']],
      ['It', ['it', 'IT']],
      ['Level 10', ['Level 1', 'Level 2']],
    ] as const)
      expect(become(text, options), text).to.equal('keep ?');
    expect(become('★ Won', ['Won', 'Lost'])).to.equal('Won ?');
    expect(become('Won!', ['Won', 'Lost'])).to.equal('Won ?');
  });

  it('are decided apart', () => {
    expect(new Set(['<10', '>10', '10+', '10', 'A+', 'A-', 'A'].map(choiceKey)).size).to.equal(7);
  });
});

describe('a label that is the value of another choice', () => {
  it('is the label, as people see it', () => {
    const options = [
      { value: '5', label: '1' },
      { value: '1', label: '5' },
    ];
    expect([become('1', options), become('5', options)]).to.deep.equal(['5', '1']);
  });
});

describe('two choices of one name', () => {
  it('are asked about', () => {
    const options = [
      { value: 'b1', label: 'Berlin' },
      { value: 'b2', label: 'Berlin' },
      { value: 'k', label: 'Kiel' },
    ];
    expect([become('Berlin', options), become('Kiel', options)]).to.deep.equal(['keep ?', 'k']);
  });
});

describe('words that mean nearly the same', () => {
  it('are told apart where both are choices', () => {
    for (const [text, options] of [
      ['Hot', ['Warm', 'Cold']],
      ['Opportunity', ['MQL', 'SQL']],
      ['Cancelled', ['Spam', 'Not interested']],
      ['Offer sent', ['Quote', 'Presented']],
      ['Australia', ['Austria', 'Germany']],
      ['Slovenia', ['Slovakia', 'Spain']],
      ['Sales Manager', ['Manager', 'Director']],
    ] as const)
      expect(become(text, options), text).to.equal('keep ?');
    expect(become('Marketing Qualified Lead', ['SQL', 'MQL'])).to.equal('MQL ?');
    expect(become('NEW', ['New Lead', 'Contacted'])).to.equal('New Lead ?');
    expect(become('Neu', ['New Lead', 'Contacted'])).to.equal('New Lead ?');
    expect(become('Hot', ['New', 'Qualified'])).to.equal('Qualified ?');
    expect(become('Offer sent', ['Proposal Sent', 'New'])).to.equal('Proposal Sent ?');
  });
});
