// Ends a Playwright run with the same closing line as the other tests.
import { reportTotals } from './totals.mjs';

export default class PlaywrightTotals {
  #suite;
  #errors = [];

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** An error outside of any test: a file that does not load, a server that does not start. */
  onError({ message = 'an error outside of any test' }) {
    this.#errors.push(message.split('\n')[0]);
  }

  onEnd() {
    const counts = { passed: 0, failed: this.#errors.length, skipped: 0 };
    const failures = [...this.#errors];
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'skipped') counts.skipped++;
      else counts[outcome === 'unexpected' ? 'failed' : 'passed']++;
      if (outcome === 'unexpected') failures.push(test.titlePath().filter(Boolean).join(' › '));
    }
    process.once('exit', () => reportTotals({ ...counts, failures }));
  }

  printsToStdio() {
    return false;
  }
}
