// What a person has typed for a new record, kept across tabs of the form, record types and reloads until it is created.
import type { ReactiveControllerHost } from 'lit';
import { OperationId } from '../../domain/platform/operation-id.js';
import { type LeadDraft, type RecordType, withFieldValue } from '../../domain/record/lead.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import { readDraft, storeDraft, type StoredDraft } from './draft-storage.js';
import { RecordFields } from './record-fields.js';

export interface DraftOptions {
  /** Where drafts are stored; empty: not beyond this element's life. */
  storageKey: string;
  /** Assignees of an untouched draft. */
  defaultAssigneeIds: readonly string[];
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export class LeadDraftController {
  /** The typed values and their problems. */
  readonly fields: RecordFields;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  /** Drafts of other record types, and the only ones where nothing may be stored. */
  readonly #kept = new Map<RecordType, StoredDraft>();
  #schema: RecordSchema | undefined;
  #options: DraftOptions = { storageKey: '', defaultAssigneeIds: [] };
  #assigneeIds: readonly string[] = [];
  #defaultIds: readonly string[] = [];
  #operationId = new OperationId();
  #restored = false;
  /** The draft that is being read from the disk. */
  #reading: Promise<StoredDraft | undefined> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
    this.fields = new RecordFields(() => host.requestUpdate());
  }

  /** Whether the form may be filled: what was typed before is not being looked for any more. */
  get ready(): boolean {
    return this.#reading === undefined;
  }

  get assigneeIds(): string[] {
    return [...this.#assigneeIds];
  }

  /** Whether anything differs from an untouched form. */
  get dirty(): boolean {
    return this.fields.dirty || !sameIds(this.#assigneeIds, this.#defaultIds);
  }

  /** Whether this draft comes from an earlier visit and was not touched since. */
  get restored(): boolean {
    return this.#restored;
  }

  /** The record as it would be created: empty fields are left out. */
  get draft(): LeadDraft {
    const recordType = this.#schema?.recordType ?? 'lead';
    let draft: LeadDraft = { recordType, name: '', assigneeIds: this.assigneeIds };
    for (const field of this.fields.schema) {
      const value = this.fields.typed(field);
      if (value !== '') draft = withFieldValue(draft, field.name, value);
    }
    return draft;
  }

  /** The idempotency key of this draft: the same until it is created or something else is typed. */
  idempotencyKey(): string {
    const key = this.#operationId.idFor(this.draft);
    this.#store();
    return key;
  }

  /** Call it before each render; another schema, record type or key takes up the draft that belongs to it. */
  follow(schema: RecordSchema, options: DraftOptions): void {
    const { storageKey, defaultAssigneeIds } = options;
    const sameKey = storageKey === this.#options.storageKey;
    // Another key is another person's, say: what was typed under the old one stays there.
    if (!sameKey) this.#kept.clear();
    else if (this.#schema && schema !== this.#schema && this.ready)
      this.#kept.set(this.#schema.recordType, this.#snapshot());
    this.#options = { storageKey, defaultAssigneeIds: [...defaultAssigneeIds] };
    if (!sameKey || schema !== this.#schema) this.#begin(schema);
    else if (!sameIds(defaultAssigneeIds, this.#defaultIds)) this.#preset();
  }

  set(name: string, value: string, unreadable = false): void {
    this.fields.set(name, value, unreadable);
    this.#touched();
  }

  setAssignees(ids: readonly string[]): void {
    this.#assigneeIds = [...new Set(ids)];
    this.#touched();
  }

  /** Empties the form, and what is stored of it. */
  clear(): void {
    if (this.#schema) this.#reset(this.#schema);
    this.#store();
  }

  /** This draft has become a record; what was typed since then stays, as the draft of another one. */
  created(draft: LeadDraft): void {
    if (JSON.stringify(draft) === JSON.stringify(this.draft)) this.clear();
    else this.#operationId.settle();
    this.#store();
  }

  #begin(schema: RecordSchema): void {
    this.#schema = schema;
    this.#reset(schema);
    this.#reading = undefined;
    const kept = this.#kept.get(schema.recordType);
    if (kept) this.#restore(kept);
    else if (this.#key) void this.#read(this.#key);
  }

  async #read(key: string): Promise<void> {
    const reading = (this.#reading = readDraft(key));
    const draft = await reading;
    if (this.#reading !== reading) return;
    this.#reading = undefined;
    if (draft) {
      this.#restore(draft);
      this.#restored = this.dirty;
    }
    this.#host.requestUpdate();
  }

  #restore({ values, assigneeIds, intent }: StoredDraft): void {
    this.fields.restore(values);
    this.#assigneeIds = [...new Set(assigneeIds)];
    this.#operationId = new OperationId(intent);
  }

  #reset(schema: RecordSchema): void {
    this.#restored = false;
    this.#operationId = new OperationId();
    this.#defaultIds = this.#options.defaultAssigneeIds;
    this.#assigneeIds = this.#defaultIds;
    this.fields.begin(schema.fields, (field) => field.defaultValue);
  }

  /** Other default assignees came: they replace the old ones where nobody has chosen yet. */
  #preset(): void {
    const untouched = sameIds(this.#assigneeIds, this.#defaultIds);
    this.#defaultIds = this.#options.defaultAssigneeIds;
    if (untouched) this.#assigneeIds = this.#defaultIds;
    this.#host.requestUpdate();
  }

  #touched(): void {
    this.#restored = false;
    this.#store();
    this.#host.requestUpdate();
  }

  get #key(): string {
    const { storageKey } = this.#options;
    return storageKey && this.#schema ? `${storageKey}.${this.#schema.recordType}` : '';
  }

  #snapshot(): StoredDraft {
    const intent = this.#operationId.current;
    return { values: this.fields.toJSON(), assigneeIds: this.assigneeIds, ...(intent && { intent }) };
  }

  #store(): void {
    if (!this.#schema) return;
    this.#kept.delete(this.#schema.recordType);
    if (this.#key === '') return;
    void storeDraft(this.#key, this.dirty ? this.#snapshot() : undefined);
  }
}
