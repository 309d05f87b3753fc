// What the user's own assignments have made of a record since it was read: a change that is queued on the older reading is no
// conflict with them.
import type { Lead } from '../../domain/record/lead.js';
import type { LedDelta } from '../../domain/assignment/assignment.js';
import { madeBy, madeOf, type OwnChanges } from './stored-change.js';

interface Sent {
  made: OwnChanges[];
  /** How many had gone out when a version was first read; none where it is not here. */
  seen: Map<string, number>;
}

/** Versions of one record; an older reading than that counts as one from before. */
const mostSeen = 200;

export class SentAssignments {
  readonly #sent = new Map<string, Sent>();

  /** @param lead As the back end answered it. */
  sent(change: LedDelta & { leadId: string }, lead: Lead | undefined): void {
    if (!lead) return;
    const sent = this.#sent.get(change.leadId) ?? { made: [], seen: new Map<string, number>() };
    this.#sent.set(change.leadId, sent);
    sent.made.push(madeOf(change));
    this.read(lead);
  }

  /** The order of versions is known by nothing but when they were first read. */
  read({ id, version }: Lead): void {
    const sent = this.#sent.get(id);
    if (!sent || sent.seen.has(version)) return;
    sent.seen.set(version, sent.made.length);
    if (sent.seen.size > mostSeen) sent.seen.delete(sent.seen.keys().next().value!);
  }

  /** `undefined`: nothing. */
  since(leadId: string, version: string): OwnChanges | undefined {
    const { made, seen } = this.#sent.get(leadId) ?? { made: [], seen: new Map<string, number>() };
    const since = made.slice(seen.get(version) ?? 0);
    return since.reduce<OwnChanges | undefined>((before, each) => madeBy(before ?? {}, each), undefined);
  }

  clear(): void {
    this.#sent.clear();
  }
}
