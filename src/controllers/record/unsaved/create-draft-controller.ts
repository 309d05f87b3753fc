// What a person has typed for a new record, kept across tabs of the form, record types and reloads until it is created.
import type { ReactiveControllerHost } from 'lit';
import { OperationId, type StoredOperationId } from '../../../domain/platform/operation-id.js';
import type { TermsByAssignee } from '../../../domain/record/assignment-terms.js';
import { type LeadDraft, type RecordType, withFieldValue } from '../../../domain/record/lead.js';
import type { InitialDataHost } from '../../../domain/record/initial-data.js';
import type { RecordSchema } from '../../../domain/record/record-schema.js';
import { isText, isTexts } from '../../../domain/platform/shapes.js';
import { RecordFields } from '../record-fields.js';
import { DraftAutosave } from './draft-autosave.js';
import { keyOfWorkUser, type WorkUser, placeOf, takesOver } from './work-user.js';
import type { DraftPlace } from './draft-storage.js';

/** What is kept of a form. */
export interface StoredDraft {
  /** Typed text by field name. */
  values: Record<string, string>;
  /** BCP 47; in which language it was typed. */
  locale?: string | undefined;
  assigneeIds: string[];
  /** Who of them leads. */
  primaryId?: string | undefined;
  /** In which role and until which day they are there, also of people who were taken out meanwhile. */
  terms?: TermsByAssignee | undefined;
  /** The attempt that has no known outcome yet, so that a retry after a reload does not create a second record. */
  intent?: StoredOperationId;
}

function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { values, locale, assigneeIds, primaryId, terms = {}, intent } = value as Partial<StoredDraft>;
  if (typeof values !== 'object' || values === null || !Object.values(values).every(isText)) return false;
  if (typeof terms !== 'object' || terms === null) return false;
  if (locale !== undefined && !isText(locale)) return false;
  if (!isTexts(assigneeIds) || (primaryId !== undefined && !isText(primaryId))) return false;
  return intent === undefined || (isText(intent?.id) && isText(intent?.content));
}

export interface DraftOptions {
  /** Where drafts are stored; empty: not beyond this element's life. */
  storageKey: string;
  /** BCP 47; how numbers and days are written. */
  locale?: string | undefined;
  /** Whose the drafts are; nothing is shown that another one has typed. */
  user: WorkUser;
  /** Assignees of an untouched draft. */
  defaultAssigneeIds: readonly string[];
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export class CreateDraftController {
  /** The typed values and their problems. */
  readonly fields: RecordFields;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'> & InitialDataHost;
  /** Drafts of other record types, and the only ones where nothing may be stored. */
  readonly #kept = new Map<RecordType, StoredDraft>();
  readonly #keeper: DraftAutosave;
  #schema: RecordSchema | undefined;
  #options: DraftOptions = { storageKey: '', user: { status: 'unknown' }, defaultAssigneeIds: [] };
  /** Whose draft is shown. */
  #shownUser: string | undefined;
  #assigneeIds: readonly string[] = [];
  #primaryId: string | undefined;
  #terms: TermsByAssignee = {};
  #defaultIds: readonly string[] = [];
  /** Whether somebody has chosen people: no default replaces them. */
  #chosen = false;
  #operationId = new OperationId();
  #restored = false;
  /** What a host has filled in before there were fields. */
  readonly #early = new Map<string, string>();
  /** The draft that is being read from the disk. */
  #reading: Promise<StoredDraft | undefined> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'> & InitialDataHost) {
    this.#host = host;
    this.#keeper = new DraftAutosave(() => host.requestUpdate());
    this.fields = new RecordFields(() => host.requestUpdate());
  }

  /** Whether the form may be filled: what was typed before is not being looked for any more. */
  get ready(): boolean {
    return this.#reading === undefined && this.#options.user.status !== 'waiting';
  }

  /** Whether something is typed that a closed page would lose. */
  get endangered(): boolean {
    return this.dirty && !this.#keeper.isKept(this.#place, this.#snapshot());
  }

  /** Whether the browser has refused to keep what is typed. */
  get notKept(): boolean {
    return this.dirty && this.#keeper.hasFailed(this.#place);
  }

  get assigneeIds(): string[] {
    return [...this.#assigneeIds];
  }

  /** Who leads, of those who are chosen. */
  get primaryId(): string | undefined {
    return this.#primaryId !== undefined && this.#assigneeIds.includes(this.#primaryId) ? this.#primaryId : undefined;
  }

  /** In which role and until which day those are there who are chosen. */
  get terms(): TermsByAssignee | undefined {
    const theirs = Object.entries(this.#terms).filter(([id]) => this.#assigneeIds.includes(id));
    return theirs[0] && Object.fromEntries(theirs);
  }

  /** Whether anything differs from an untouched form. */
  get dirty(): boolean {
    return (
      this.fields.dirty ||
      this.primaryId !== undefined ||
      this.terms !== undefined ||
      !sameIds(this.#assigneeIds, this.#defaultIds)
    );
  }

  /** Whether this draft comes from an earlier visit and was not touched since. */
  get restored(): boolean {
    return this.#restored;
  }

  /** The record as it would be created: empty fields are left out. */
  get draft(): LeadDraft {
    const recordType = this.#schema?.recordType ?? 'lead';
    const { assigneeIds, primaryId, terms } = this;
    const led = {
      ...(primaryId !== undefined && { primaryAssigneeId: primaryId }),
      ...(terms && { assignmentTerms: terms }),
    };
    let draft: LeadDraft = { recordType, name: '', assigneeIds, ...led };
    for (const field of this.fields.visible) {
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

  /** Call it before each render; another schema, record type, user or key takes up the draft that belongs to it. */
  follow(schema: RecordSchema, options: DraftOptions): void {
    const { storageKey, user, defaultAssigneeIds } = options;
    if (options.locale) this.fields.locale = options.locale;
    const before = this.#options;
    this.#options = { storageKey, user, defaultAssigneeIds: [...defaultAssigneeIds] };
    // Until it is known who looks, what is there is neither shown nor changed.
    if (user.status === 'waiting') {
      if (this.#host.initialData && !this.fields.schema[0]) this.#reset(schema);
      return;
    }
    const name = keyOfWorkUser(user);
    const isTheirs = takesOver(user, this.#shownUser) && this.dirty;
    const same = storageKey === before.storageKey && (name === this.#shownUser || isTheirs);
    // What another one has typed, or was typed under another key, stays there.
    if (!same) this.#kept.clear();
    else if (this.#schema && schema !== this.#schema && this.ready)
      this.#kept.set(this.#schema.recordType, this.#snapshot());
    this.#shownUser = name;
    if (!same || schema !== this.#schema) this.#begin(schema);
    else if (isTheirs) this.#store();
    else if (!sameIds(defaultAssigneeIds, this.#defaultIds)) this.#preset();
  }

  set(name: string, value: string, unreadable = false): void {
    if (!this.#schema || !this.ready) return void this.#early.set(name, value);
    this.fields.set(name, value, unreadable);
    this.#touched();
  }

  setAssignees(ids: readonly string[], primaryId?: string): void {
    this.#primaryId = primaryId;
    this.#assigneeIds = [...new Set(ids)];
    this.#chosen = true;
    this.#touched();
  }

  /** Of one of those who are chosen; without any, they are there without. */
  setTerms(id: string, terms: TermsByAssignee[string] | undefined): void {
    const { [id]: _, ...others } = this.#terms;
    this.#terms = terms ? { ...others, [id]: terms } : others;
    this.#chosen = true;
    this.#touched();
  }

  /** The form is in the page again, or is not any more: only then its draft may be another one's. */
  connected(isConnected: boolean): void {
    this.#keeper.inPage = isConnected;
    if (isConnected && this.dirty) this.#store();
  }

  /** What is typed and chosen now, to be put back by `restore`. */
  get content(): StoredDraft {
    return this.#snapshot();
  }

  /** Puts back what was thrown away. */
  restore(content: StoredDraft): void {
    this.#restore(content);
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
    const shown = this.#schema?.recordType === schema.recordType ? this.fields.problems : [];
    this.#schema = schema;
    this.#reset(schema);
    this.#reading = undefined;
    const kept = this.#kept.get(schema.recordType);
    if (kept) {
      this.#restore(kept);
      // The form speaks another language now, and what is wrong with it still is.
      for (const { field, problem } of shown)
        if (problem.code === 'refused') this.fields.refuse({ [field.name]: problem.message });
        else this.fields.leave(field.name);
    } else if (this.#place) return void this.#read(this.#place);
    this.#fillIn();
  }

  /** What a host has filled in meanwhile is typed last. */
  #fillIn(): void {
    const early = [...this.#early];
    this.#early.clear();
    for (const [name, value] of early) this.set(name, value);
  }

  async #read(place: DraftPlace): Promise<void> {
    const reading = (this.#reading = this.#keeper.read(place, isStoredDraft));
    const draft = await reading;
    if (this.#reading !== reading) return;
    this.#reading = undefined;
    if (draft) {
      this.#restore(draft);
      this.#restored = this.dirty;
    }
    this.#fillIn();
    this.#host.requestUpdate();
  }

  #restore({ values, locale, assigneeIds, primaryId, terms = {}, intent }: StoredDraft): void {
    this.fields.restore(values, locale);
    this.#assigneeIds = [...new Set(assigneeIds)];
    this.#primaryId = primaryId;
    this.#terms = terms;
    this.#chosen = !sameIds(this.#assigneeIds, this.#defaultIds);
    this.#operationId = new OperationId(intent);
  }

  #reset(schema: RecordSchema): void {
    this.#restored = false;
    this.#operationId = new OperationId();
    this.#defaultIds = this.#options.defaultAssigneeIds;
    this.#assigneeIds = this.#defaultIds;
    this.#primaryId = undefined;
    this.#terms = {};
    this.#chosen = false;
    this.fields.begin(schema.fields, (field) => field.defaultValue);
  }

  /** Other default assignees came: they replace the old ones where nobody has chosen yet. */
  #preset(): void {
    this.#defaultIds = this.#options.defaultAssigneeIds;
    if (!this.#chosen) this.#assigneeIds = this.#defaultIds;
    this.#host.requestUpdate();
  }

  #touched(): void {
    this.#restored = false;
    this.#store();
    this.#host.requestUpdate();
  }

  get #place(): DraftPlace | undefined {
    const { storageKey, user } = this.#options;
    return this.#schema && placeOf(user, storageKey, `create:${this.#schema.recordType}`);
  }

  #snapshot(): StoredDraft {
    const intent = this.#operationId.current;
    const { primaryId, assigneeIds } = this;
    const led = { ...(primaryId !== undefined && { primaryId }), ...(this.terms && { terms: this.#terms }) };
    const { locale } = this.fields;
    return { values: this.fields.toJSON(), locale, assigneeIds, ...led, ...(intent && { intent }) };
  }

  #store(): void {
    if (!this.#schema) return;
    this.#kept.delete(this.#schema.recordType);
    this.#keeper.keep(this.#place, this.dirty ? this.#snapshot() : undefined);
  }
}
