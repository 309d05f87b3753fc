// Ends the assignments of an embedded store whose last day is over: before anything is answered, and while the page is open.
import { overOn } from '../../domain/record/assignment-terms.js';
import { today } from '../../domain/record/calendar-days.js';
import type { Lead } from '../../domain/record/lead.js';
import { assigned } from './lead-changes.js';
import type { LeadChange } from './lead-storage.js';
import { loggedChange } from './local-history.js';
import { frozen } from './local-lead.js';
import type { WritePlan } from './write-plan.js';

/** Local midnight after a day. */
const endOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1);
};

const earliest = ({ assignmentTerms = {} }: Lead): string | undefined =>
  Object.values(assignmentTerms)
    .flatMap(({ until }) => until ?? [])
    .sort()[0];

export class AssignmentEnds {
  /** The first last day of each record that has one. */
  readonly #first = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onMidnight: () => void;

  /** @param onMidnight Called when another day has begun, as long as some assignment ends. */
  constructor(onMidnight: () => void) {
    this.#onMidnight = onMidnight;
  }

  /** Records as they are now. */
  take(leads: readonly Lead[]): void {
    for (const lead of leads) {
      const first = lead.assignmentTerms && earliest(lead);
      if (first !== undefined) this.#first.set(lead.id, first);
      else if (this.#first.size > 0) this.#first.delete(lead.id);
    }
    this.#wait();
  }

  apply(changes: readonly LeadChange[]): void {
    for (const { before, after } of changes) if (before && !after) this.#first.delete(before.id);
    this.take(changes.flatMap(({ after }) => after ?? []));
  }

  /** Ids of the records on which somebody's last day is over. */
  due(): string[] {
    if (this.#first.size === 0) return [];
    const day = today();
    return [...this.#first].flatMap(([id, first]) => (first < day ? [id] : []));
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#first.clear();
  }

  #wait(): void {
    if (this.#timer !== undefined || this.#first.size === 0) return;
    const timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#onMidnight();
        this.#wait();
      },
      endOf(today()).getTime() - Date.now(),
    );
    this.#timer = timer;
    // A process of tests does not wait for midnight.
    (timer as { unref?: () => void }).unref?.();
  }
}

/** Takes off whose last day is over, one day after the other, each at the moment at which it was. */
export function planEnds(ids: readonly string[], plan: WritePlan): void {
  for (const id of ids) {
    for (let lead = plan.lead(id); lead;) {
      const day = earliest(lead);
      if (day === undefined || day >= today()) break;
      const at = endOf(day);
      const moment = at.toISOString();
      const remove = overOn(lead.assignmentTerms, today(at));
      const next: Lead = assigned(lead, { add: [], remove }, lead.updatedAt > moment ? lead.updatedAt : moment);
      plan.put(frozen(next));
      plan.log(loggedChange(lead, next, { at: moment }));
      lead = next;
    }
  }
}
