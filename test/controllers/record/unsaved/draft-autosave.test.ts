// A browser without a storage must not make the page busy for ever with what cannot be kept.
import { expect } from '@open-wc/testing';
import { DraftAutosave } from '../../../../src/controllers/record/unsaved/draft-autosave.js';
import { waitUntil } from '../../../wait-until.js';

const place = { storageKey: 'test', userId: 'ada', subject: 'record:1' };
const content = { profile: { company: { text: 'Zed', base: '' } } };

/** Draws at each news and hands over what is typed, as the elements do. */
function drawnForm(most: number): { autosave: DraftAutosave; draw: () => void; drawings: () => number } {
  let drawings = 0;
  const draw = (): void => {
    drawings += 1;
    if (drawings < most) autosave.keep(place, content);
  };
  const autosave = new DraftAutosave(draw);
  return { autosave, draw, drawings: () => drawings };
}

describe('drafts where the browser has no storage', () => {
  let before: PropertyDescriptor | undefined;

  beforeEach(() => {
    before = Object.getOwnPropertyDescriptor(window, 'indexedDB');
    Object.defineProperty(window, 'indexedDB', { configurable: true, get: () => undefined });
  });

  afterEach(() => {
    Reflect.deleteProperty(window, 'indexedDB');
    if (before) Object.defineProperty(window, 'indexedDB', before);
  });

  it('says once that nothing is kept, and is at rest until something is typed', async () => {
    const { autosave, draw, drawings } = drawnForm(50);
    // Loads what stores.
    await autosave.read(place, (value): value is object => typeof value === 'object');
    draw();
    await waitUntil(() => drawings() >= 2, 'nothing is said');
    await new Promise((done) => setTimeout(done));
    expect(drawings()).to.equal(2);
    expect(autosave.hasFailed(place)).to.equal(true);
    expect(autosave.isKept(place, content)).to.equal(false);
  });
});
