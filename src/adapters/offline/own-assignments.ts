// What the user's own assignments have made of a record since it was read: a change that is queued on the older reading is no
// clash with them.
import type { Lead } from '../../domain/record/lead.js';
import { madeOf, type StoredChange } from './stored-change.js';

interface Sent {
  /** The version that it was meant on, and the one that it made. */
  before: string | undefined;
  after: string;
  made: Record<string, boolean>;
}

/** Of one record; an older reading than that is asked about. */
const mostSent = 50;

export class OwnAssignments {
  readonly #sent = new Map<string, Sent[]>();

  /** @param lead As the back end answered it. */
  sent(
    change: { leadId: string; add: readonly string[]; remove: readonly string[] },
    before: string | undefined,
    lead: Lead | undefined,
  ): void {
    if (!lead) return;
    const list = [...(this.#sent.get(change.leadId) ?? []), { before, after: lead.version, made: madeOf(change) }];
    this.#sent.set(change.leadId, list.slice(-mostSent));
  }

  /** `undefined`: nothing, or nobody knows whether the reading is older. */
  since(leadId: string, version: string): StoredChange['own'] {
    const list = this.#sent.get(leadId) ?? [];
    const first = list.findIndex(({ before }) => before === version);
    const from = first >= 0 ? first : list.findIndex(({ after }) => after === version) + 1 || list.length;
    return list.slice(from).reduce<StoredChange['own']>((own, { made }) => ({ ...own, ...made }), undefined);
  }

  clear(): void {
    this.#sent.clear();
  }
}
