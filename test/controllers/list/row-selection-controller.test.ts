// A selection while a range of it is still being read: what somebody does meanwhile counts.
import { expect } from '@open-wc/testing';
import { RowSelectionController } from '../../../src/controllers/list/row-selection-controller.js';
import { waitUntil } from '../../wait-until.js';

const idOf = (row: number): string => `lead-${row}`;

/** Rows 0 and 9 of ten are loaded, and the others between them asked for. */
async function stretched(): Promise<{ selection: RowSelectionController; answer: () => Promise<unknown> }> {
  let answer!: (ids: string[]) => void;
  let asked = false;
  const reading = new Promise<string[]>((resolve) => (answer = resolve));
  const selection = new RowSelectionController({
    idAt: (row) => (row === 0 || row === 9 ? idOf(row) : undefined),
    rowOf: () => -1,
    read: () => {
      asked = true;
      return reading;
    },
    unread: () => undefined,
    whole: () => false,
    loaded: () => [],
    changed: () => undefined,
  });
  selection.toggle(0);
  selection.toggle(9, true);
  await waitUntil(() => asked);
  return {
    selection,
    answer: () => {
      answer(Array.from({ length: 10 }, (_, row) => idOf(row)));
      return reading;
    },
  };
}

describe('RowSelectionController', () => {
  it('holds the rows of a range as soon as they are read', async () => {
    const { selection, answer } = await stretched();
    expect(selection.ids).to.deep.equal([idOf(0), idOf(9)]);
    await answer();
    expect(selection.size).to.equal(10);
  });

  it('adds nothing of a range when all was taken out meanwhile', async () => {
    const { selection, answer } = await stretched();
    selection.select(selection.ids, false);
    await answer();
    expect(selection.ids).to.deep.equal([]);
  });

  it('adds no record that has gone meanwhile', async () => {
    const { selection, answer } = await stretched();
    selection.forget(idOf(5));
    await answer();
    expect(selection.size).to.equal(9);
    expect(selection.has(idOf(5))).to.equal(false);
  });
});
