// A selection is a set of ids: what is done to it must not depend on what is on screen.
import { expect } from '@open-wc/testing';
import { rowRange, selectionExtent, withSelected } from '../../../src/domain/list/row-selection.js';

describe('selection', () => {
  it('adds and removes ids and leaves the others as they were', () => {
    const two = withSelected(new Set(['a', 'b']), ['b', 'c'], true);
    expect([...two]).to.deep.equal(['a', 'b', 'c']);
    expect([...withSelected(two, ['a'], false)]).to.deep.equal(['b', 'c']);
  });

  it('is the same object when nothing changes, so that nobody is told', () => {
    const selected = new Set(['a']);
    expect(withSelected(selected, ['a'], true)).to.equal(selected);
    expect(withSelected(selected, ['z'], false)).to.equal(selected);
  });

  it('ranges over the same rows in both directions', () => {
    expect(rowRange(3, 7)).to.deep.equal({ start: 3, end: 8 });
    expect(rowRange(7, 3)).to.deep.equal({ start: 3, end: 8 });
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
