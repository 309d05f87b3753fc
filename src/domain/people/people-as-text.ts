// People as text that can be pasted elsewhere. Apart from the reading of such text, which comes when somebody pastes.
import type { Assignee } from './assignee.js';
import { disarmFormula } from '../text/spreadsheet-formula.js';

/** One line for each person, as mail programs and spreadsheets take it: `Ann Lee <ann@example.com>`. No line is a formula. */
export const peopleAsText = (people: readonly Assignee[]): string =>
  people.map(({ name, email }) => disarmFormula(email ? `${name} <${email}>` : name)).join('\n');
