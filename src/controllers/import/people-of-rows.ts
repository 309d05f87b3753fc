// Whom the rows name that are sent: a row that is skipped gives nobody access, and makes nobody a user.
import type { OpenPerson } from '../../domain/import/people/import-people.js';
import type { CheckedRows } from './check-rows.js';
import type { SendingChoices } from './sending-choices.js';

interface Skipped {
  all: SendingChoices['duplicates'];
  each: SendingChoices['ownChoices'];
  cells: ReadonlyMap<string, number>;
}

/** Of the last choices: it is asked for at every drawing. */
const counted = new WeakMap<CheckedRows, Skipped>();

/** How many good rows with the same cell of people are skipped. */
function skippedCells(checked: CheckedRows, choices: SendingChoices): ReadonlyMap<string, number> {
  const { duplicates: all, ownChoices: each } = choices;
  const last = counted.get(checked);
  if (last?.all === all && last.each === each) return last.cells;
  const { readings, duplicates } = checked;
  const cells = new Map<string, number>();
  for (const { rowNumber, people, problems } of duplicates.size > 0 ? readings : [])
    if (people && problems.length === 0 && choices.fateOf(rowNumber, duplicates.get(rowNumber)) === 'skip')
      cells.set(people, (cells.get(people) ?? 0) + 1);
  counted.set(checked, { all, each, cells });
  return cells;
}

/** In how many of the rows that are sent the file puts each person, by id; whoever is to be created stands under the key of the name. */
export const rowsOfPeople = (checked: CheckedRows, choices: SendingChoices): ReadonlyMap<string, number> =>
  checked.people.rowsOf(choices.people, checked.me?.id, skippedCells(checked, choices));

/** Who is to become a user. */
export function peopleToCreate(checked: CheckedRows, choices: SendingChoices): OpenPerson[] {
  if (choices.plan.kind !== 'file') return [];
  const created = checked.unknown.filter(({ key }) => choices.creates(key));
  const rows = created.length > 0 ? rowsOfPeople(checked, choices) : undefined;
  return created.filter(({ key }) => rows?.has(key));
}
