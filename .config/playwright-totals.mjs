// Ends a Playwright run with the same closing line as the other tests.
import { reportTotals } from './totals.mjs';

export default class PlaywrightTotals {
  #suite;
  #errors = 0;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** An error outside of any test: a file that does not load, a server that does not start. */
  onError() {
    this.#errors++;
  }

  onEnd() {
    const counts = { passed: 0, failed: this.#errors, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'skipped') counts.skipped++;
      else counts[outcome === 'unexpected' ? 'failed' : 'passed']++;
    }
    process.once('exit', () => reportTotals(counts));
  }

  printsToStdio() {
    return false;
  }
}
