// One closing line for every test run, so that people and CI read the same thing: `N passed, N failed`.
import { appendFileSync } from 'node:fs';

const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** What failed, a line each, and the closing line: the end of a long log is what people see first. */
export const closingLines = (totals) =>
  [...(totals.failures ?? []).map((name) => `failed: ${name}`), closingLine(totals)].join('\n');

/** Prints the closing line of a run, or hands its counts to the run that it is part of (the file in `TEST_TOTALS`). */
export function reportTotals(totals) {
  const file = process.env.TEST_TOTALS;
  if (file) appendFileSync(file, `${JSON.stringify(totals)}\n`);
  else console.log(`\n${closingLine(totals)}`);
}
