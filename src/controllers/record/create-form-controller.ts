// The Create Lead page without its looks: fields, draft, permission, duplicates and the one attempt to create.
import type { ReactiveControllerHost } from 'lit';
import { AdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { idsOf } from '../../domain/people/ids.js';
import type { AccessEntry } from '../../domain/record/access-change.js';
import type { AssignmentTerms } from '../../domain/record/assignment-terms.js';
import type { Lead, LeadDraft, RecordType } from '../../domain/record/lead.js';
import type { InitialDataHost } from '../../domain/record/initial-data.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import type { StandardSchema } from '../../domain/record/standard-schema.js';
import { DraftAccessController } from './access-controller.js';
import { type Duplicate, DuplicateController, identifyingFields } from './duplicate-controller.js';
import { type CreationState, LeadCreationController } from './lead-creation-controller.js';
import { type DraftOptions, CreateDraftController, type StoredDraft } from './unsaved/create-draft-controller.js';
import { UnloadGuard } from '../interface/unload-guard.js';
import { WorkUserController } from './unsaved/work-user-controller.js';
import { type Permission, PermissionController } from '../adapter/permission-controller.js';
import { readable } from './field-reading.js';
import { HostRules, type RulesQuestion } from './host-rules.js';
import type { RecordFields } from './record-fields.js';
import type { RequestState } from '../adapter/request-controller.js';
import { SchemaController } from '../adapter/schema-controller.js';

/** Ids of the people that a new record begins with, or a rule that finds them for what is typed. */
export type DefaultAssignees = readonly string[] | ((draft: LeadDraft) => readonly string[] | undefined);

export interface CreateFormSettings extends Omit<DraftOptions, 'user' | 'defaultAssigneeIds'> {
  defaultAssigneeIds: DefaultAssignees;
  /** Rules of the host. */
  validator: StandardSchema | undefined;
  adapter: LeadDataAdapter | undefined;
  recordType: RecordType;
  /** BCP 47. */
  locale: string;
}

export interface CreateFormCallbacks {
  /** Comes before the event of the same name, when the form is fresh again. */
  created(lead: Lead, another: boolean): void;
  /** Fields are wrong, found here or by the back end. */
  problems(): void;
  /** The back end refuses the chosen people. */
  assigneesRefused(): void;
}

/** What became of an attempt to send the form; `ignored`: one is under way, or there is nothing to send. */
export type SubmitOutcome = 'sent' | 'ignored' | 'forbidden' | 'problems';

export class CreateFormController {
  readonly #schema: SchemaController;
  readonly #permission: PermissionController;
  readonly #duplicates: DuplicateController;
  readonly #workUser: WorkUserController;
  readonly #access: DraftAccessController;
  readonly #draft: CreateDraftController;
  readonly #creation: LeadCreationController;
  readonly #callbacks: CreateFormCallbacks;
  readonly #rules: HostRules;
  #settings: CreateFormSettings | undefined;
  #submitted = false;
  /** Whether the next one is to be added at once. */
  #another = false;
  #refusals: readonly string[] = [];

  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> & EventTarget & InitialDataHost,
    callbacks: CreateFormCallbacks,
  ) {
    this.#callbacks = callbacks;
    this.#rules = new HostRules(() => host.requestUpdate());
    this.#schema = new SchemaController(host, readable);
    this.#permission = new PermissionController(host, 'create');
    this.#duplicates = new DuplicateController(host);
    this.#workUser = new WorkUserController(host);
    this.#access = new DraftAccessController(host);
    this.#draft = new CreateDraftController(host);
    new UnloadGuard(host, () => this.#draft.endangered);
    host.addController({
      hostConnected: () => this.#draft.connected(true),
      hostDisconnected: () => this.#draft.connected(false),
    });
    this.#creation = new LeadCreationController(host, {
      created: (lead, draft) => {
        this.#draft.created(draft);
        this.#duplicates.forget();
        this.#submitted = false;
        callbacks.created(lead, this.#another);
      },
      failed: (error) => this.#onFailed(error),
    });
  }

  get schema(): RequestState<RecordSchema> {
    return this.#schema.state;
  }

  /** Whether the form may be filled: what was typed before is not being looked for any more. */
  get ready(): boolean {
    return this.#draft.ready;
  }

  get permission(): Permission {
    return this.#permission.permission;
  }

  get fields(): RecordFields {
    return this.#draft.fields;
  }

  get assigneeIds(): string[] {
    return this.#draft.assigneeIds;
  }

  get primaryId(): string | undefined {
    return this.#draft.primaryId;
  }

  /** Whether something is typed or chosen that is not created yet. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  /** Whether the browser has refused to keep what is typed across a reload. */
  get notKept(): boolean {
    return this.#draft.notKept;
  }

  /** Whether the draft comes from an earlier visit and was not touched since. */
  get restored(): boolean {
    return this.#draft.restored;
  }

  get creation(): CreationState {
    return this.#creation.state;
  }

  get creating(): boolean {
    return this.#rules.holding || this.#creation.state.status === 'creating';
  }

  /** The record that is there already, as far as that is known. */
  get duplicate(): Duplicate | undefined {
    return this.#duplicates.duplicate;
  }

  /** Whether the form was sent since it began, so that its problems are to be listed. */
  get submitted(): boolean {
    return this.#submitted;
  }

  /** What the back end said of the chosen people. */
  get assigneeRefusal(): string | undefined {
    const { state } = this.#creation;
    const fields = state.status === 'failed' ? state.error.fields : undefined;
    return fields?.['assignees'] ?? fields?.['assigneeIds'];
  }

  /** What the back end said of things that are not in this form. */
  get refusals(): readonly string[] {
    return this.#refusals;
  }

  /** Whether the last failure is said completely beside the fields. */
  get saidByFields(): boolean {
    const { state } = this.#creation;
    return state.status === 'failed' && state.error.fields !== undefined && this.#refusals.length === 0;
  }

  /** Call it before each render. */
  follow(settings: CreateFormSettings): void {
    if (settings.adapter !== this.#settings?.adapter) this.#duplicates.forget();
    this.#settings = settings;
    this.#schema.follow(settings.adapter, settings.recordType, settings.locale);
    this.#permission.follow(settings.adapter, undefined, '', settings.locale);
    this.#workUser.follow(settings.adapter);
    const { user } = this.#workUser;
    const defaultAssigneeIds = this.#defaults(settings.defaultAssigneeIds);
    if (this.#schema.schema) this.#draft.follow(this.#schema.schema, { ...settings, user, defaultAssigneeIds });
    if (this.#schema.schema && this.ready) this.#access.follow(settings.adapter, this.#draft.draft, settings.locale);
  }

  set(name: string, value: string, unreadable: boolean): void {
    this.#forgetSuccess();
    this.#draft.set(name, value, unreadable);
    if (identifyingFields.has(name)) this.#duplicates.forget();
  }

  setAssignees(ids: readonly string[], primaryId?: string): void {
    this.#forgetSuccess();
    this.#draft.setAssignees(ids, primaryId);
  }

  /** In which role and until which day one of them is there. */
  setTerms(id: string, terms: AssignmentTerms | undefined): void {
    this.#forgetSuccess();
    this.#draft.setTerms(id, terms);
  }

  /** Somebody leaves a field. @returns The record that is there already, when that is news. */
  async leave(name: string): Promise<Duplicate | undefined> {
    // The form is fresh after a success: an empty field in it is no mistake.
    if (this.creating || this.#justCreated) return undefined;
    this.fields.leave(name);
    if (this.#settings?.validator) void this.#askAbout(name);
    if (!identifyingFields.has(name) || this.fields.problem(name)) return undefined;
    return this.#duplicates.look(this.#settings?.adapter, this.#draft.draft);
  }

  /** @param another Whether the form is wanted again for the next record. */
  submit(another = false): SubmitOutcome {
    const { adapter, locale } = this.#settings ?? {};
    // The second click of a double click comes when the first has created the record and emptied the form.
    if (!adapter || locale === undefined || this.creating || this.#justCreated) return 'ignored';
    if (!this.permission.allowed) return 'forbidden';
    this.#submitted = true;
    this.#another = another;
    this.#refusals = [];
    if (!this.fields.check()) {
      this.#creation.dismiss();
      this.#callbacks.problems();
      return 'problems';
    }
    const create = (): void => {
      const idempotencyKey = this.#draft.idempotencyKey();
      void this.#creation.create({ adapter, draft: this.#draft.draft, idempotencyKey, locale, another });
    };
    if (this.#settings?.validator) void this.#askThen(create);
    else create();
    return 'sent';
  }

  get #question(): RulesQuestion {
    const names = this.fields.visible.map(({ name }) => name);
    return { validator: this.#settings!.validator!, draft: this.#draft.draft, names };
  }

  /** Before a field is sent only its own problem is told; rules that fail are told of when the form is sent. */
  async #askAbout(name: string): Promise<void> {
    const problems = await this.#rules.ask(this.#question).catch(() => undefined);
    if (problems && !this.creating) this.fields.rule(name, problems[name]);
  }

  async #askThen(create: () => void): Promise<void> {
    this.#creation.dismiss();
    try {
      const problems = await this.#rules.askBeforeSending(this.#question);
      if (!problems) return;
      if (Object.keys(problems).length === 0) create();
      else this.#creation.fail(new AdapterError('invalid', '', { fields: { ...problems } }), this.#draft.draft);
    } catch (error) {
      const failure = new AdapterError('unknown', 'The rules of the page have failed', { cause: error });
      this.#creation.fail(failure, this.#draft.draft);
    }
  }

  #defaults(given: DefaultAssignees): readonly string[] {
    if (typeof given !== 'function') return idsOf(given);
    try {
      return idsOf(given(this.#draft.draft));
    } catch (error) {
      // A rule that fails leaves the form as it is, and is told of where mistakes of a page are.
      queueMicrotask(() => {
        throw error;
      });
      return [];
    }
  }

  /** Those who were refused are on the record now. */
  assigned(lead: Lead | undefined): void {
    this.#creation.assigned(lead);
  }

  /** Stops waiting for an answer; draft and key stay. */
  cancel(): void {
    this.#rules.cancel();
    this.#creation.cancel();
  }

  /** Empties the form. */
  clear(): void {
    this.#draft.clear();
    this.#duplicates.forget();
    this.#creation.dismiss();
    this.#submitted = false;
  }

  /** The record as it would be created. */
  get draft(): LeadDraft {
    return this.#draft.draft;
  }

  /** Who would see it. */
  get access(): readonly AccessEntry[] {
    return this.#access.entriesFor(this.draft);
  }

  /** Whether nobody else will see it, as far as the back end knows. */
  get accessIsWhole(): boolean {
    return this.#access.whole;
  }

  /** What is typed and chosen, to be put back by `restore`. */
  get content(): StoredDraft {
    return this.#draft.content;
  }

  restore(content: StoredDraft): void {
    this.#draft.restore(content);
  }

  /** Whether it is being found out who is signed in, while the form of somebody is there already. */
  get veiled(): boolean {
    return this.#workUser.user.status === 'waiting' && this.fields.schema.length > 0;
  }

  retrySchema(): void {
    this.#schema.retry();
  }

  get #justCreated(): boolean {
    return this.#creation.state.status === 'created' && !this.dirty;
  }

  #forgetSuccess(): void {
    if (this.#creation.state.status === 'created') this.#creation.dismiss();
  }

  #onFailed(error: AdapterError): void {
    if (!error.fields) return;
    const { assigneeIds, assignees = assigneeIds, ...fields } = error.fields;
    this.#refusals = this.fields.refuse(fields);
    if (this.fields.problems.length > 0) this.#callbacks.problems();
    else if (assignees) this.#callbacks.assigneesRefused();
  }
}
