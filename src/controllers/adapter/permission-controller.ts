// Whether the current user may do something, and the reason when not, so that a control can say it beforehand.
import type { ReactiveControllerHost } from 'lit';
import type { LeadAction, LeadDataAdapter } from '../../adapters/adapter.js';
import { RequestController } from './request-controller.js';

export type Permission = { allowed: true } | { allowed: false; reason: string | undefined };

/** Until the answer is there, and where the back end gives none, all is allowed: the back end itself has the last word. */
export class PermissionController {
  readonly #request: RequestController<{ allowed: boolean; reason?: string }>;
  readonly #action: LeadAction;
  #adapter: LeadDataAdapter | undefined;
  #leadId = '';
  #key = '';

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>, action: LeadAction) {
    this.#request = new RequestController(host, () => void this.#request.retry());
    this.#action = action;
  }

  get permission(): Permission {
    const answer = this.#request.value;
    return !answer || answer.allowed ? { allowed: true } : { allowed: false, reason: answer.reason };
  }

  /** Whether the answer is there and says yes; what must not be offered in vain waits for it. */
  get granted(): boolean {
    return !this.#adapter?.can || this.#request.value?.allowed === true;
  }

  /** Whether it may still be granted: its answer is on its way. */
  get undecided(): boolean {
    return this.#adapter?.can !== undefined && this.#request.state.status === 'loading';
  }

  /**
   * Call it before each render. It asks again when the adapter, the record or its version is another one.
   * @param version Permissions may depend on a record's values.
   * @param locale The language of the reason.
   */
  follow(adapter: LeadDataAdapter | undefined, leadId?: string, version = '', locale?: string): void {
    const key = `${leadId ?? ''}\n${version}\n${locale}`;
    if (adapter === this.#adapter && key === this.#key && this.#request.state.status !== 'idle') return;
    const other = adapter !== this.#adapter || (leadId ?? '') !== this.#leadId;
    if (other) this.#request.reset();
    this.#adapter = adapter;
    this.#key = key;
    this.#leadId = leadId ?? '';
    if (!adapter?.can) return;
    const target = leadId === undefined ? {} : { leadId };
    void this.#request.run((signal) => adapter.can!(this.#action, target, { signal, locale }));
  }
}
