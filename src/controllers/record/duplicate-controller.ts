// Looks whether the record that somebody is about to create is there already; a hint, never an obstacle.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { identityOf } from '../../domain/record/same-record.js';
import { RequestController } from '../adapter/request-controller.js';

/** The fields by which a record is recognised. */
export const identifyingFields: ReadonlySet<string> = new Set(['email', 'phone', 'name', 'company']);

export class DuplicateController {
  readonly #request: RequestController<Lead | undefined>;
  #asked = '';

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#request = new RequestController(host);
  }

  /** The record that is there already, as far as that is known. */
  get duplicate(): Lead | undefined {
    return this.#request.state.status === 'ready' ? this.#request.state.value : undefined;
  }

  /** Asks the back end, where it can tell; the same is asked for once. A failure is silent. */
  async look(adapter: LeadDataAdapter | undefined, draft: LeadDraft): Promise<Lead | undefined> {
    const identity = identityOf(draft);
    if (!adapter?.findDuplicates || Object.keys(identity).length === 0) {
      this.forget();
      return undefined;
    }
    const asked = JSON.stringify(identity);
    if (asked === this.#asked) return undefined;
    this.#asked = asked;
    const state = await this.#request.run(async (signal) => (await adapter.findDuplicates!([draft], { signal }))[0]);
    return state.status === 'ready' && this.#asked === asked ? state.value : undefined;
  }

  /** What the record is recognised by is another one now. */
  forget(): void {
    if (this.#asked === '') return;
    this.#asked = '';
    this.#request.reset();
  }
}
