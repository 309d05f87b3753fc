// Creates one record for one intent, however often and however impatiently that is asked for.
import type { ReactiveControllerHost } from 'lit';
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { CreatedLead, LeadDataAdapter, RefusedAssignee } from '../../adapters/adapter.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { ask, LeadCreatedEvent, LeadCreateEvent, LeadCreateFailedEvent } from '../../events.js';
import { SaveAttempt } from './save-attempt.js';
import { publishChange } from '../adapter/record-changes.js';

export type CreationState =
  | { status: 'idle' }
  | { status: 'creating' }
  | { status: 'failed'; error: AdapterError }
  /** `refused`: whom it was created without; `terms`: how they were to be there. */
  | { status: 'created'; lead: Lead; refused?: readonly RefusedAssignee[]; terms?: LeadDraft['assignmentTerms'] };

export interface CreationRequest {
  adapter: LeadDataAdapter;
  draft: LeadDraft;
  idempotencyKey: string;
  locale: string;
  /** Whether the form is wanted again for the next record. */
  another?: boolean;
}

export interface CreationCallbacks {
  /** The record is there. Comes before the event, and also when a cancelled attempt turns out to have succeeded. */
  created(lead: Lead, draft: LeadDraft): void;
  failed(error: AdapterError): void;
}

export class LeadCreationController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'> & EventTarget;
  readonly #callbacks: CreationCallbacks;
  #state: CreationState = { status: 'idle' };
  readonly #attempt = new SaveAttempt();
  /** The idempotency key of the attempt that was begun last. */
  #key = '';

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'> & EventTarget, callbacks: CreationCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
  }

  get state(): CreationState {
    return this.#state;
  }

  /** Does nothing while an attempt is under way. Never rejects: the outcome is in the state. */
  async create(request: CreationRequest): Promise<void> {
    if (this.#attempt.running) return;
    const run = this.#attempt.begin();
    this.#write({ status: 'creating' });
    const { adapter, draft, idempotencyKey, locale } = request;
    this.#key = idempotencyKey;
    try {
      const answer = await ask(this.#host, new LeadCreateEvent(draft, idempotencyKey), () =>
        adapter.createLead(draft, { signal: run.signal, idempotencyKey, locale, partial: true }),
      );
      if (answer.outcome === 'done') this.#created(run, answer.value, request);
      else if (this.#attempt.end(run)) this.#write({ status: 'idle' });
    } catch (error) {
      if (this.#attempt.end(run)) this.#failed(toAdapterError(error), draft);
    }
  }

  /** Stops waiting. The draft and its key stay, so that the next attempt cannot create a second record. */
  cancel(): void {
    if (this.#attempt.leave()) this.#write({ status: 'idle' });
  }

  /** Those who were refused are on the record now; without one, it is out of the user's sight. */
  assigned(lead: Lead | undefined): void {
    if (this.#state.status === 'created') this.#write(lead ? { status: 'created', lead } : { status: 'idle' });
  }

  /** The record was not even sent: the page's own rules forbid it. */
  fail(error: AdapterError, draft: LeadDraft): void {
    if (!this.#attempt.running) this.#failed(error, draft);
  }

  /** Takes the message of the last attempt away. */
  dismiss(): void {
    if (!this.#attempt.running && this.#state.status !== 'idle') this.#write({ status: 'idle' });
  }

  #created(
    run: AbortController,
    { refused = [], ...lead }: CreatedLead,
    { adapter, draft, idempotencyKey, another = false }: CreationRequest,
  ): void {
    // A cancelled attempt has succeeded after all. The form belongs to the other one that waits, if there is one.
    const isWaited = this.#attempt.end(run) || !this.#attempt.running;
    // With the same key that one will tell of the same record.
    if (!isWaited && this.#key === idempotencyKey) return;
    if (isWaited) {
      this.#callbacks.created(lead, draft);
      const without = refused.length > 0 && { refused, terms: draft.assignmentTerms };
      this.#write({ status: 'created', lead, ...without });
    }
    publishChange(adapter, { type: 'created', leadId: lead.id, version: lead.version, lead });
    this.#host.dispatchEvent(new LeadCreatedEvent(lead, another, refused));
  }

  #failed(error: AdapterError, draft: LeadDraft): void {
    this.#write({ status: 'failed', error });
    this.#callbacks.failed(error);
    this.#host.dispatchEvent(new LeadCreateFailedEvent(draft, error));
  }

  #write(state: CreationState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
