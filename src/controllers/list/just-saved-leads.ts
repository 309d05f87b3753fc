// Keeps a record that was just saved in sight while older answers, which do not know of it, still arrive.
import type { Lead } from '../../domain/record/lead.js';
import { leadsOf } from '../adapter/assert-answers.js';

export class JustSavedLeads {
  readonly #saved = new Map<string, { lead: Lead; at: number }>();
  #clock = 0;

  /** The moment of now; hand it back with what a request that begins now answers. */
  now(): number {
    return ++this.#clock;
  }

  save(lead: Lead): void {
    this.#saved.set(lead.id, { lead, at: this.now() });
  }

  /** Rows as they were answered to a request begun at `since`, with what was saved meanwhile. Throws for no rows. */
  merge(items: Lead[], since: number): Lead[] {
    return leadsOf({ items }).map((answered) => {
      // What is optional in a back end's own records is easily left out here.
      const item = (answered.assigneeIds as string[] | null) ? answered : { ...answered, assigneeIds: [] };
      const entry = this.#saved.get(item.id);
      if (!entry) return item;
      if (entry.at > since) return entry.lead;
      this.#saved.delete(item.id);
      return item;
    });
  }
}
