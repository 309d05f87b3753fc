// Loads one record and keeps it fresh, from the first glimpse that a host hands over to the moment when it is gone.
import type { ReactiveControllerHost } from 'lit';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import { leadOf, wholeLead } from '../adapter/assert-answers.js';
import { publishChange, type RecordChange } from '../adapter/record-changes.js';
import { RequestController } from '../adapter/request-controller.js';
import { sessionEnded } from '../adapter/session-ended.js';

/** Why a record cannot be shown. A hidden one and an absent one look alike, so `not-found` stands for both. */
export type GoneReason = 'not-found' | 'forbidden' | 'deleted' | 'access-lost' | 'unauthenticated';

export type LeadState =
  | { status: 'none' }
  /** `lead`: what is known of it so far. */
  | { status: 'loading'; lead?: Lead }
  | { status: 'ready'; lead: Lead }
  | { status: 'failed'; error: AdapterError; lead?: Lead }
  | { status: 'gone'; reason: GoneReason };

export class LeadController {
  readonly #request: RequestController<Lead>;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #adapter: LeadDataAdapter | undefined;
  #leadId: string | undefined;
  #handed: Lead | undefined;
  /** What the page hands over and what it began with, as it gave them. */
  #given: readonly (Lead | undefined)[] = [];
  /**
   * What the page has given until somebody else came, or a record had to leave: it may give it still, and it is not true any
   * more, or not for everybody. What it gives since then is.
   */
  readonly #spent = new WeakSet<Lead>();
  #locale = '';
  #gone: GoneReason | undefined;
  readonly #onGone: ((leadId: string, reason: GoneReason) => void) | undefined;

  /** @param onGone Called when a record is gone, before anything is rendered of that. */
  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    onGone?: (leadId: string, reason: GoneReason) => void,
  ) {
    this.#host = host;
    this.#onGone = onGone;
    this.#request = new RequestController(host, () => this.refresh());
  }

  /** Of the record that is asked for. */
  get leadId(): string | undefined {
    return this.#leadId;
  }

  get state(): LeadState {
    if (this.#leadId === undefined) return { status: 'none' };
    if (this.#gone) return { status: 'gone', reason: this.#gone };
    const { state } = this.#request;
    const lead = this.#request.value ?? this.#handed;
    switch (state.status) {
      case 'idle':
      case 'loading':
        return { status: 'loading', ...(lead && { lead }) };
      case 'ready':
        return { status: 'ready', lead: state.value };
      case 'failed':
        return { status: 'failed', error: state.error, ...(lead && { lead }) };
    }
  }

  /** The record as far as it is known. */
  get lead(): Lead | undefined {
    const { state } = this;
    return 'lead' in state ? state.lead : undefined;
  }

  /**
   * Call it before each render; it loads when another record or another adapter is asked for, or an answer never came.
   * @param handed What the host knows of the record; shown until the answer is there.
   * @param first What the page began with.
   */
  follow(
    adapter: LeadDataAdapter | undefined,
    leadId: string | undefined,
    handed: Lead | undefined,
    locale: string,
    first: readonly Lead[] = [],
  ): void {
    this.#locale = locale;
    if (this.#adapter !== undefined && adapter !== this.#adapter) this.#spend(() => true);
    const same = adapter === this.#adapter && leadId === this.#leadId;
    if (!same) {
      this.#request.reset();
      this.#gone = undefined;
    }
    this.#adapter = adapter;
    this.#leadId = leadId;
    this.#given = [handed, ...(first ?? [])];
    this.#handed = wholeLead(this.#given.find((lead) => lead && lead.id === leadId && !this.#spent.has(lead)));
    if (adapter && leadId !== undefined && !this.#gone && this.#request.state.status === 'idle') this.refresh();
  }

  /** Reads the record again; what is shown stays until the answer is there. */
  refresh(): void {
    const adapter = this.#adapter;
    const leadId = this.#leadId;
    if (!adapter || leadId === undefined) return;
    const known = this.#request.value !== undefined;
    const shown = known || this.#handed !== undefined;
    void this.#request
      .run(async (signal) => leadOf(await adapter.getLead(leadId, { signal, locale: this.#locale }), leadId))
      .then((state) => {
        // A superseded run answers the state of the newer one, which handles it itself.
        if (state.status === 'superseded' || leadId !== this.#leadId || adapter !== this.#adapter) return;
        // What was gone is there again.
        if (state.status === 'ready') return this.#isBack();
        const { kind } = state.error;
        if (kind === sessionEnded && shown) this.leave(kind);
        if (kind !== 'not-found' && kind !== 'forbidden') return;
        this.leave(known ? 'access-lost' : kind);
        // Whoever else shows it has to let it go too.
        if (known) publishChange(adapter, { type: 'access-lost', leadId });
      });
  }

  #isBack(): void {
    if (this.#gone === undefined) return;
    this.#gone = undefined;
    this.#host.requestUpdate();
  }

  /** Takes over a newer state of the record. */
  #set(lead: Lead): void {
    // A back end may answer a write with less than a record.
    if (!wholeLead(lead)) return this.refresh();
    this.#gone = undefined;
    this.#request.set(lead);
  }

  /** Hears of a change of any record. */
  changed(change: RecordChange): void {
    if (change.type === 'resync') return this.refresh();
    if (change.leadId !== this.#leadId) return;
    switch (change.type) {
      case 'deleted':
      case 'access-lost':
        return this.leave(change.type);
      case 'updated':
        // The late answer to a save says nothing of access: the back end is asked.
        if (this.#gone) return this.refresh();
        if (change.lead) this.#set(change.lead);
        else if (change.version === undefined || change.version !== this.lead?.version) this.refresh();
        return;
      case 'created':
      case 'access-gained':
        if (change.lead) this.#set(change.lead);
        else if (this.#gone || change.version === undefined || change.version !== this.lead?.version) this.reread();
    }
  }

  /** Reads it again although it was gone. */
  reread(): void {
    this.#gone = undefined;
    this.refresh();
  }

  /** The record leaves memory at once, not only the screen. That it has gone is told once, whatever tells of it again. */
  leave(reason: GoneReason): void {
    const leadId = this.#leadId;
    if (leadId === undefined || this.#gone === reason) return;
    if (this.#gone !== undefined && this.#gone !== sessionEnded) return;
    this.#onGone?.(leadId, reason);
    this.#request.reset();
    this.#handed = undefined;
    this.#spend(({ id }) => reason === sessionEnded || id === leadId);
    this.#gone = reason;
    this.#host.requestUpdate();
  }

  #spend(concerns: (lead: Lead) => boolean): void {
    for (const lead of this.#given) if (lead && concerns(lead)) this.#spent.add(lead);
  }
}
