// Gathers what has come of an import from its rows, its run and what was decided.
import type { CheckedRows } from './check-rows.js';
import type { ImportExecution } from './import-execution.js';
import { type ImportResult, shownOfResult } from './import-result.js';
import type { SendingChoices } from './sending-choices.js';

/** Rows that are there already and are not sent. */
const duplicatesLeftOut = ({ duplicates }: CheckedRows, sending: SendingChoices): number =>
  [...duplicates].filter(([row, each]) => sending.fateOf(row, each) === 'skip').length;

export function resultOf(checked: CheckedRows, execution: ImportExecution, sending: SendingChoices): ImportResult {
  return {
    counts: execution.counts,
    leftOut: duplicatesLeftOut(checked, sending),
    withProblems: checked.bad.length,
    made: execution.made(shownOfResult),
    refused: execution.refused.slice(0, shownOfResult).map(({ rowNumber, reason }) => ({ rowNumber, reason })),
  };
}
