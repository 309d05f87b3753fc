// A clock that a test moves on by hand, so that nobody waits for it and no load makes it late.
import { type SinonFakeTimers, useFakeTimers } from 'sinon';

let clock: SinonFakeTimers | undefined;

/** Stands still until it is told to go on; the test's end gives the real one back. Call it after the element is drawn. */
export const fakeClock = (): SinonFakeTimers =>
  (clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));

afterEach(() => {
  clock?.restore();
  clock = undefined;
});
