// Texts are divided where people would divide them, and come back as they were.
import { expect } from '@open-wc/testing';
import {
  dividers,
  likelyDivision,
  piecesOf,
  RowDivider,
} from '../../../../src/domain/import/columns/divided-columns.js';

describe('a text of a file', () => {
  const cases: [text: string, at: (typeof dividers)[number], pieces: string[]][] = [
    ['Hafenweg 3, 10115 Berlin, Germany', ',', ['Hafenweg 3', '10115 Berlin', 'Germany']],
    ['1,200, 5', ',', ['1,200', '5', '']],
    ['東京、渋谷', ',', ['東京', '渋谷', '']],
    ['Ida Abel (Abel GmbH)', '(', ['Ida Abel', 'Abel GmbH', '']],
    ['Ida Abel <ida@abel.example>', '(', ['Ida Abel', 'ida@abel.example', '']],
    ['Jean-Paul Foy - CTO – Paris', '-', ['Jean-Paul Foy', 'CTO', 'Paris']],
    ['Ida Abel\r\nAbel GmbH\nBerlin', 'line', ['Ida Abel', 'Abel GmbH', 'Berlin']],
    ['a / b / c / d', '/', ['a', 'b', 'c / d']],
    ['Ida Maria Abel', 'space', ['Ida', 'Maria', 'Abel']],
    ['new', ';', ['new', '', '']],
    ['', ';', ['', '', '']],
    ['Abel GmbH', 'whole', ['Abel GmbH', 'Abel GmbH', 'Abel GmbH']],
  ];
  for (const [text, at, pieces] of cases)
    it(`“${text}” is divided at ${at}`, () => expect(piecesOf(text, { at, into: 3 })).to.deep.equal(pieces));

  it('is divided at the sign that most texts have, into as many pieces as some have', () => {
    expect(likelyDivision(['Berlin, 10115', 'Bonn, 53111', ''])).to.deep.equal({ at: ',', into: 2 });
    expect(likelyDivision(['Ida (Abel, GmbH)', 'Cem (Costa)'])).to.deep.equal({ at: '(', into: 2 });
    expect(likelyDivision(['a|b|c', 'd|e'])).to.deep.equal({ at: '|', into: 3 });
    expect(likelyDivision(['Abel', 'Costa'])).to.deep.equal({ at: 'whole', into: 2 });
    expect(likelyDivision([])).to.deep.equal({ at: 'whole', into: 2 });
  });
});

describe('a row of a file with a divided column', () => {
  for (const at of dividers) {
    const division = { at, into: 2 };
    const divider = RowDivider.of([
      { index: 0 },
      { index: 1 },
      { index: 2, piece: { of: 0, place: 0, ...division } },
      { index: 3, piece: { of: 0, place: 1, ...division } },
    ])!;

    it(`has the pieces behind its own cells, and is put together again (${at})`, () => {
      const rows = [['Ida, Abel – a/b (c); d', 'x'], ['', 'x'], ['short'], ['a: b', 'x', 'one too much']];
      for (const cells of rows) {
        const row = { rowNumber: 2, cells };
        const divided = divider.divide(row);
        expect(divided.rowNumber).to.equal(2);
        expect(divided.cells.slice(2, 4)).to.deep.equal(piecesOf(cells[0]!, division));
        const { cells: back } = divider.together(divided);
        expect(back.slice(0, cells.length)).to.deep.equal(cells);
      }
    });
  }

  it('has in the file what was put right in its pieces', () => {
    const division = { at: ',' as const, into: 2 };
    const divider = RowDivider.of([
      { index: 0 },
      { index: 1, piece: { of: 0, place: 0, ...division } },
      { index: 2, piece: { of: 0, place: 1, ...division } },
    ])!;
    const divided = divider.divide({ rowNumber: 2, cells: ['Berlin,10115'] }, new Map([[1, 'Bonn']]));
    expect(divided.cells).to.deep.equal(['Berlin,10115', 'Bonn', '10115']);
    expect(divider.together(divided).cells).to.deep.equal(['Bonn, 10115']);
  });
});
