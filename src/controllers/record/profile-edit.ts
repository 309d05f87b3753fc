// One edit of a record's fields: only what was changed is sent, and a newer value of somebody else is never overwritten unseen.
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { OperationId } from '../../domain/platform/operation-id.js';
import { fieldValue, type Lead, type LeadPatch, withFieldValue } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { ask, LeadUpdatedEvent, LeadUpdateEvent, LeadUpdateFailedEvent } from '../../events.js';
import { afterHold, SaveAttempt, type SaveOptions } from './save-attempt.js';
import { publishChange } from '../adapter/record-changes.js';
import { type LeftText, RecordFields } from './record-fields.js';

export type ProfileEditState =
  | { status: 'idle' }
  | { status: 'editing' }
  | { status: 'saving' }
  | { status: 'failed'; error: AdapterError; elsewhere: string[] };

export interface ProfileEditHost extends EventTarget {
  requestUpdate(): void;
}

/** What is kept of an edit: by field, what is typed and what was there when it began. */
export type ProfileEditContent = Record<string, LeftText>;

export interface ProfileEditCallbacks {
  /** `undefined`: there was nothing to save. */
  saved(change: { before: Lead; patch: LeadPatch; lead: Lead } | undefined): void;
  /** The back end has refused; whether the record may still be read is to be found out. */
  refused(error: AdapterError): void;
  /** Fields are wrong, found here or by the back end. */
  problems(): void;
  /** Somebody else has changed the same fields to other values. `saving`: that is why nothing was saved. */
  conflicted(saving: boolean): void;
  /** Somebody else has changed other fields; saving goes on from there. */
  merged(): void;
}

export class ProfileEdit {
  /** The typed values and their problems. */
  readonly fields: RecordFields;
  readonly #host: ProfileEditHost;
  readonly #callbacks: ProfileEditCallbacks;
  readonly #operationId = new OperationId();
  readonly #attempt = new SaveAttempt();
  #lead: Lead;
  #conflicts = new Set<string>();
  #merged = false;
  #state: ProfileEditState = { status: 'idle' };

  constructor(host: ProfileEditHost, lead: Lead, callbacks: ProfileEditCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    this.#lead = lead;
    this.fields = new RecordFields(() => host.requestUpdate());
  }

  get state(): ProfileEditState {
    return this.#state;
  }

  /** The record as saving would make it. */
  get preview(): Lead {
    return this.fields.schema.reduce(
      (lead, field) =>
        this.fields.isChanged(field.name) ? withFieldValue(lead, field.name, this.fields.typed(field)) : lead,
      this.#lead,
    );
  }

  get dirty(): boolean {
    return this.#state.status !== 'idle' && this.fields.dirty;
  }

  /** Whether nothing was saved since somebody else has changed other fields meanwhile, which are shown now. */
  get merged(): boolean {
    return this.#merged && this.#state.status === 'editing';
  }

  /** Fields that somebody else has changed to something else meanwhile, with his value. */
  get conflicts(): { field: FieldSchema; theirs: unknown }[] {
    return this.fields.schema.flatMap((field) =>
      this.#conflicts.has(field.name) ? [{ field, theirs: fieldValue(this.#lead, field.name) }] : [],
    );
  }

  /** What would have to be put back by `restore`; `undefined` when nothing is changed. */
  get content(): ProfileEditContent | undefined {
    if (!this.dirty) return undefined;
    const { fields } = this;
    const changed = fields.schema.filter(({ name }) => fields.isChanged(name));
    return Object.fromEntries(
      changed.map(({ name }) => [
        name,
        { text: fields.value(name), base: fields.initial(name), locale: fields.locale },
      ]),
    );
  }

  /**
   * Goes on with an edit that was left; what others have changed since then may conflict with it. What was typed since stands.
   */
  restore(schema: readonly FieldSchema[], content: ProfileEditContent): void {
    if (this.#state.status === 'saving') return;
    this.begin(schema);
    for (const { name } of this.fields.schema) {
      const left = Object.hasOwn(content, name) ? content[name] : undefined;
      if (left && !this.fields.isChanged(name) && this.fields.resume(name, left)) this.#conflicts.add(name);
    }
    this.#host.requestUpdate();
  }

  begin(schema: readonly FieldSchema[]): void {
    if (this.#state.status !== 'idle') return;
    this.fields.begin(schema, (field) => fieldValue(this.#lead, field.name));
    this.#conflicts.clear();
    this.#write({ status: 'editing' });
  }

  set(name: string, value: string, unreadable: boolean): void {
    if (this.#state.status === 'idle' || this.#state.status === 'saving') return;
    this.fields.set(name, value, unreadable);
    // What is typed over both values, or is theirs now, is no conflict any more.
    if (!this.fields.isChanged(name)) this.#conflicts.delete(name);
  }

  /** While saving: stops waiting and keeps the edit. Else: gives the edit up. */
  cancel(): void {
    if (this.#attempt.leave()) return this.#write({ status: 'editing' });
    this.#operationId.settle();
    this.#conflicts.clear();
    this.#merged = false;
    this.#write({ status: 'idle' });
  }

  /** The record has another state: untouched fields follow it, touched ones keep what was typed and may conflict. */
  rebase(lead: Lead): void {
    if (lead === this.#lead) return;
    this.#lead = lead;
    if (this.#state.status === 'idle') return;
    const before = this.#conflicts.size;
    for (const field of this.fields.schema) {
      if (this.fields.rebase(field.name, fieldValue(lead, field.name))) this.#conflicts.add(field.name);
      if (!this.fields.isChanged(field.name)) this.#conflicts.delete(field.name);
    }
    if (this.#conflicts.size > before && this.#state.status !== 'saving') this.#callbacks.conflicted(false);
    this.#host.requestUpdate();
  }

  keepMine(name: string): void {
    this.#conflicts.delete(name);
    this.#host.requestUpdate();
  }

  useTheirs(name: string): void {
    this.#conflicts.delete(name);
    this.fields.revert(name);
    this.#host.requestUpdate();
  }

  /** Saves what was changed. Never rejects: the outcome is in the state. */
  async save(adapter: LeadDataAdapter, locale: string, { hold }: SaveOptions = {}): Promise<void> {
    if (this.#attempt.running || this.#state.status === 'idle') return;
    if (this.#conflicts.size > 0) return this.#callbacks.conflicted(true);
    if (!this.fields.check()) return this.#callbacks.problems();
    const lead = this.#lead;
    const patch = this.#patch();
    this.#merged = false;
    if (Object.keys(patch).length === 0) return this.#finish();
    const idempotencyKey = this.#operationId.idFor([lead.version, patch]);
    const run = this.#attempt.begin();
    this.#write({ status: 'saving' });
    try {
      const answer = await ask(this.#host, new LeadUpdateEvent(lead, patch), () =>
        afterHold(hold, run.signal, () =>
          adapter.updateLead(lead, patch, { signal: run.signal, idempotencyKey, locale }),
        ),
      );
      if (answer.outcome === 'done') this.#stored(run, adapter, { before: lead, patch, lead: answer.value });
      else if (this.#attempt.end(run)) this.#write({ status: 'editing' });
    } catch (error) {
      if (this.#attempt.awaits(run)) await this.#fail(run, adapter, locale, patch, toAdapterError(error));
    }
  }

  #patch(): LeadPatch {
    let patch: LeadPatch = {};
    for (const field of this.fields.visible) {
      if (this.fields.isChanged(field.name)) patch = withFieldValue(patch, field.name, this.fields.typed(field));
    }
    return patch;
  }

  #stored(
    run: AbortController,
    adapter: LeadDataAdapter,
    change: { before: Lead; patch: LeadPatch; lead: Lead },
  ): void {
    const { lead } = change;
    if (this.#attempt.end(run)) {
      this.#lead = lead;
      this.#finish(change);
    }
    publishChange(adapter, { type: 'updated', leadId: lead.id, version: lead.version, lead });
    this.#host.dispatchEvent(new LeadUpdatedEvent(lead));
  }

  #finish(change?: { before: Lead; patch: LeadPatch; lead: Lead }): void {
    this.#operationId.settle();
    this.#write({ status: 'idle' });
    this.#callbacks.saved(change);
  }

  async #fail(
    run: AbortController,
    adapter: LeadDataAdapter,
    locale: string,
    patch: LeadPatch,
    error: AdapterError,
  ): Promise<void> {
    const lead = this.#lead;
    if (error.kind === 'conflict') {
      const current = error.current ?? (await this.#reread(run, adapter, locale));
      if (!this.#attempt.end(run)) return;
      if (current) this.#mergeWith(adapter, current);
      else this.#write({ status: 'failed', error, elsewhere: [] });
    } else {
      this.#attempt.end(run);
      const elsewhere = error.fields ? this.fields.refuse(error.fields) : [];
      this.#write({ status: 'failed', error, elsewhere });
      if (this.fields.problems.length > 0) this.#callbacks.problems();
    }
    this.#host.dispatchEvent(new LeadUpdateFailedEvent(lead, patch, error));
    this.#callbacks.refused(error);
  }

  #mergeWith(adapter: LeadDataAdapter, current: Lead): void {
    this.#write({ status: 'editing' });
    this.rebase(current);
    if (this.#conflicts.size > 0) this.#callbacks.conflicted(true);
    // Whoever shows the record shows it as it is now, this element too.
    const { id, version } = current;
    publishChange(adapter, { type: 'updated', leadId: id, version, lead: current, elsewhere: true });
    if (this.#conflicts.size > 0) return;
    this.#merged = true;
    this.#host.requestUpdate();
    this.#callbacks.merged();
  }

  async #reread(run: AbortController, adapter: LeadDataAdapter, locale: string): Promise<Lead | undefined> {
    try {
      return await adapter.getLead(this.#lead.id, { signal: run.signal, locale });
    } catch (error) {
      if (this.#attempt.awaits(run)) this.#callbacks.refused(toAdapterError(error));
      return undefined;
    }
  }

  #write(state: ProfileEditState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
