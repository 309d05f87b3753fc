// Builds the rows that an import sends, in slices that leave the page responsive.
import type { ImportRow } from '../../domain/import/import-row.js';
import { createSplit, type CompanySizes } from '../../domain/import/people/assignment-plan.js';
import type { RowAssignees } from '../../domain/import/people/import-people.js';
import { type Lead, type LeadDraft, fieldValue, isBuiltInField } from '../../domain/record/lead.js';
import { nextTask } from '../../domain/platform/next-task.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import type { CheckedRow } from './checked-row.js';
import type { CheckedRows } from './check-rows.js';
import { countCompanies } from './count-companies.js';
import { changeOf } from './record-change.js';
import { changedBy } from './rows-to-send.js';
import type { SendingChoices } from './sending-choices.js';

export interface BuildOptions {
  signal: AbortSignal;
  choices: SendingChoices;
  /** Ids of people who were created for this import, by key. */
  created: ReadonlyMap<string, string>;
  /** Values of choices that were added for it, by field and words. */
  added: AddedChoices;
}

/** Values by their words, by field. */
export type AddedChoices = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The draft with the values that the back end has given to the choices that were added. */
function withChoices(draft: LeadDraft, added: AddedChoices): LeadDraft {
  let next = draft;
  for (const [field, values] of added) {
    const before = fieldValue(draft, field);
    const valueFor = (text: unknown): unknown => values.get(text as string) ?? text;
    const after = Array.isArray(before) ? before.map(valueFor) : valueFor(before);
    if (before === undefined || before === after) continue;
    if (isBuiltInField(field)) next = { ...next, [field]: after };
    else next = { ...next, fields: { ...next.fields, [field]: after } };
  }
  return next;
}

/** What is the same for all rows of an import. */
interface Sending {
  /** Fields that an update leaves alone. */
  kept: ReadonlySet<string>;
  /** Where names are kept that nobody stands for. */
  key: string;
  added: AddedChoices;
  saidBy: CheckedRows['saidBy'];
}

const draftDescriptor: PropertyDescriptor & ThisType<RowToSend> = {
  enumerable: true,
  get(this: RowToSend): LeadDraft {
    return RowToSend.draftOf(this);
  },
};

/**
 * A row as it is sent; its record is made when somebody asks for it, since a hundred thousand of them would stay until the
 * import is over. A page can copy it, or write it as JSON, as any other row.
 */
class RowToSend implements ImportRow {
  readonly rowNumber: number;
  declare readonly draft: LeadDraft;
  declare readonly leadId?: string;
  readonly #reading: CheckedRow;
  readonly #people: RowAssignees;
  readonly #changes: Lead | undefined;
  readonly #sending: Sending;

  /** @param changes The record that is there already and is changed. */
  constructor(reading: CheckedRow, people: RowAssignees, changes: Lead | undefined, sending: Sending) {
    this.rowNumber = reading.rowNumber;
    this.#reading = reading;
    this.#people = people;
    this.#changes = changes;
    this.#sending = sending;
    if (changes) this.leadId = changes.id;
    Object.defineProperty(this, 'draft', draftDescriptor);
    Object.freeze(this);
  }

  /** Frozen: the page gets these rows to see. */
  static draftOf(row: RowToSend): LeadDraft {
    const { kept, key, added, saidBy } = row.#sending;
    const { ids, unresolved } = row.#people;
    const whole = row.#changes
      ? changeOf(row.#reading, saidBy(row.#reading.row), kept, row.#changes)
      : row.#reading.draft;
    const read = added.size > 0 ? withChoices(whole, added) : whole;
    const fields = unresolved.length > 0 && key ? { ...read.fields, [key]: unresolved.join('; ') } : read.fields;
    return Object.freeze({ ...read, assigneeIds: ids, ...(fields && { fields: Object.freeze({ ...fields }) }) });
  }
}

/** Who is assigned for a row: each different cell is looked at once. */
function assigneesByRow(
  { people, me }: CheckedRows,
  { plan, people: chosen }: SendingChoices,
  created: ReadonlyMap<string, string>,
  companies: CompanySizes | undefined,
): (row: CheckedRow) => RowAssignees {
  const known = new Map<string, RowAssignees>();
  const everybody = Object.freeze(plan.people.map(({ id }) => id)) as string[];
  const next = createSplit(plan.people, plan, companies);
  const inFile = (cell: string): RowAssignees => {
    const { ids, unresolved } = people.assigneesOf(cell, chosen, me?.id, created);
    return { ids: Object.freeze(ids) as string[], unresolved };
  };
  // Whom the file says is kept as text.
  const asText = (cell: string): RowAssignees => ({
    ids: everybody,
    unresolved: people.resolve(cell).map(({ reference }) => reference),
  });
  return (row) => {
    const { people: cell } = row;
    let assignees = known.get(cell);
    if (!assignees) known.set(cell, (assignees = plan.kind === 'file' ? inFile(cell) : asText(cell)));
    if (plan.kind === 'file' || plan.kind === 'all') return assignees;
    const ids = [next(companies && row.draft.company)].filter((id) => id !== undefined);
    return { ids: Object.freeze(ids) as string[], unresolved: assignees.unresolved };
  };
}

/** The good rows as they are sent. A name that nobody stands for is kept as an extra field, so that it is not lost. */
export async function buildRows(
  checked: CheckedRows,
  { signal, choices, created, added }: BuildOptions,
): Promise<ImportRow[]> {
  const { matching, readings, duplicates } = checked;
  const key = matching.columns.find(({ target }) => target.kind === 'assignees')?.key ?? '';
  const sending: Sending = { kept: new Set(choices.keptFields), key, added, saidBy: checked.saidBy };
  const { plan } = choices;
  const companies = plan.kind === 'split' && plan.together ? await countCompanies(checked, choices, signal) : undefined;
  const peopleOf = assigneesByRow(checked, choices, created, companies);
  const yieldIfDue = createTimeSlicer(signal);
  const rows: ImportRow[] = [];
  for (const [at, reading] of readings.entries()) {
    if (at % 50 === 0) await yieldIfDue();
    const { rowNumber } = reading;
    const duplicate = duplicates.get(rowNumber);
    if (reading.problems.length > 0 || choices.fateOf(rowNumber, duplicate) === 'skip') continue;
    rows.push(new RowToSend(reading, peopleOf(reading), changedBy(rowNumber, duplicate, choices), sending));
  }
  // What comes next looks at all of them too.
  await nextTask();
  signal.throwIfAborted();
  return rows;
}
