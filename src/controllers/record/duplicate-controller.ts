// Looks whether the record that somebody is about to create is there already; a hint, never an obstacle.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import type { SameBy } from '../../domain/record/same-record.js';
import { RequestController } from '../adapter/request-controller.js';

/** The fields by which a record is recognised. */
export const identifyingFields: ReadonlySet<string> = new Set(['email', 'phone', 'name', 'company']);

/** A record that is there already, and what it has in common with the draft. */
export interface Duplicate {
  lead: Lead;
  by: SameBy;
}

export class DuplicateController {
  readonly #request: RequestController<Duplicate | undefined>;
  #asked = '';

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#request = new RequestController(host);
  }

  /** As far as it is known. */
  get duplicate(): Duplicate | undefined {
    return this.#request.state.status === 'ready' ? this.#request.state.value : undefined;
  }

  /** Asks the back end, where it can tell; the same is asked for once. A failure is silent. */
  async look(adapter: LeadDataAdapter | undefined, draft: LeadDraft): Promise<Duplicate | undefined> {
    const findDuplicates = adapter?.findDuplicates?.bind(adapter);
    if (!findDuplicates) {
      this.forget();
      return undefined;
    }
    const { email, phone, name, company } = draft;
    const asked = JSON.stringify([email, phone, name, company]);
    if (asked === this.#asked) return undefined;
    this.#asked = asked;
    const state = await this.#request.run(async (signal) => {
      const { identityOf, sameBy } = await import('../../domain/record/same-record.js');
      if (Object.keys(identityOf(draft)).length === 0) return undefined;
      const [lead] = await findDuplicates([draft], { signal });
      return lead && { lead, by: sameBy(draft, lead) };
    });
    return state.status === 'ready' && this.#asked === asked ? state.value : undefined;
  }

  /** What the record is recognised by is another one now. */
  forget(): void {
    if (this.#asked === '') return;
    this.#asked = '';
    this.#request.reset();
  }
}
