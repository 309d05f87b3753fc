// Which rows a decision concerns: nobody waits for a hundred thousand rows because one cell was put right.
import { choiceKey } from '../../domain/import/columns/choice-key.js';
import { ChoiceMatcher } from '../../domain/import/columns/choice-matching.js';
import { cleanValue } from '../../domain/import/check/clean-value.js';
import type { RowReading } from '../../domain/import/check/row-reading.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import { columnOf } from './value-questions.js';
import type { Matching } from './file-matching.js';
import type { DecisionChange } from './import-decisions.js';

export type Concerns = (row: FileRow, reading: RowReading) => boolean;

/** A test of the text of a cell, made once for each different one. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) known.set(text, (is = test(text)));
    return is;
  };
}

function concernedByOne(change: DecisionChange, matching: Matching): Concerns {
  if (change.kind === 'cells') return ({ rowNumber }) => change.rows.has(rowNumber);
  if (change.kind === 'name')
    return (_, reading) => reading.notices.some(({ code }) => code === 'name-from') || reading.draft.name === '';
  const field = matching.schema.fields.find(({ name }) => name === change.field);
  const column = field && columnOf(matching, field);
  if (!field || !column) return () => true;
  const plain = new ChoiceMatcher(field, undefined);
  const test = remembered((cell) => {
    const { text } = cleanValue(cell, field);
    switch (change.kind) {
      case 'choice':
        return plain.textsOf(text).some((each) => choiceKey(each) === change.key);
      case 'format':
        return text !== '';
      case 'default':
        // A text that is no choice leaves the field empty too.
        return text === '' || field.options !== undefined;
    }
  });
  return ({ cells }) => test(cells[column.index] ?? '');
}

export function concernedBy(changes: readonly DecisionChange[], matching: Matching): Concerns {
  const tests = changes.map((change) => concernedByOne(change, matching));
  return (row, reading) => tests.some((test) => test(row, reading));
}
