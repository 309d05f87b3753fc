// A selection is a set of ids: what is done to it must not depend on what is on screen.
import { expect } from '@open-wc/testing';
import { selectIn, selectionExtent } from '../../../src/domain/list/row-selection.js';

describe('selection', () => {
  it('adds and removes ids in their order and says whether that changes anything', () => {
    const selected = new Set(['a', 'b']);
    expect(selectIn(selected, ['b', 'c'], true)).to.be.true;
    expect([...selected]).to.deep.equal(['a', 'b', 'c']);
    expect(selectIn(selected, ['a'], false)).to.be.true;
    expect([...selected]).to.deep.equal(['b', 'c']);
    expect(selectIn(selected, ['b'], true)).to.be.false;
    expect(selectIn(selected, ['z'], false)).to.be.false;
  });

  it('is all only when every record of the list is loaded and selected', () => {
    const two = new Set(['a', 'b']);
    expect(selectionExtent(new Set(), ['a'], true)).to.equal('none');
    expect(selectionExtent(two, ['a', 'b'], true)).to.equal('all');
    expect(selectionExtent(two, ['a', 'b'], false)).to.equal('some');
    expect(selectionExtent(two, ['a', 'c'], true)).to.equal('some');
  });

  it('does not count what is selected in another list', () => {
    expect(selectionExtent(new Set(['x', 'y']), ['a'], true)).to.equal('none');
    expect(selectionExtent(new Set(['a', 'x']), ['a'], true)).to.equal('all');
  });
});
