// What a person does with a record, step by step: begin, save, leave, take back; with the focus and the words that go with it.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import type { BlurController } from '../../controllers/interface/blur-controller.js';
import type { LocalizeController } from '../../controllers/interface/localize-controller.js';
import type { UndoNoticeController } from '../../controllers/interface/undo-notice-controller.js';
import type { AssigneeEdit } from '../../controllers/record/assignee-edit.js';
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import type { ProfileEdit } from '../../controllers/record/profile-edit.js';
import { undoAssignment, type UndoOutcome, undoUpdate } from '../../controllers/record/undo-save.js';
import type { AssigneeDelta } from '../../domain/assignment/assignment.js';
import type { Lead, LeadPatch } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { EditLeaveEvent, type EditLeaveReason } from '../../events.js';
import { controlId } from '../fields/render-field.js';
import { keepEditingId } from './render-edit-actions.js';
import { editProfileId, updateConflictId } from './render-profile.js';
import { assignConflictId, editAssigneesId, pickerId } from './render-project.js';

export type Part = 'profile' | 'assignees';

/** What the actions need of the element. */
export interface ActionsHost extends EventTarget {
  readonly updateComplete: Promise<unknown>;
  readonly shadowRoot: ShadowRoot | null;
  requestUpdate(): void;
}

export interface ActionsContext {
  localize: LocalizeController<'lead-detail'>;
  announcer: AnnouncerController;
  notices: UndoNoticeController;
  leave: BlurController;
  adapter: () => LeadDataAdapter | undefined;
  edit: () => LeadEdit | undefined;
  leadId: () => string | undefined;
  /** Resolves when the picker can be drawn, or cannot be loaded. */
  pickerLoaded: () => Promise<void>;
  schema: () => readonly FieldSchema[];
  /** The name of a person, for sentences. */
  nameOf: (id: string) => string;
}

const editButtons: Record<Part, string> = { profile: editProfileId, assignees: editAssigneesId };

export class DetailActions {
  readonly #host: ActionsHost;
  readonly #context: ActionsContext;
  /** What is asked about: whether its changes are to be discarded. */
  #asked: Part | undefined;

  constructor(host: ActionsHost, context: ActionsContext) {
    this.#host = host;
    this.#context = context;
  }

  get asked(): Part | undefined {
    return this.#asked;
  }

  beginProfile(): void {
    const schema = this.#context.schema();
    this.#context.edit()?.profile.begin(schema);
    if (schema[0]) void this.focusLater(controlId(schema[0].name));
  }

  beginAssignees(): void {
    this.#context.edit()?.assignees.begin();
    void this.#context.pickerLoaded().then(() => this.focusLater(pickerId));
  }

  save(part: Part): void {
    const adapter = this.#context.adapter();
    const edit = this.#context.edit();
    this.#asked = undefined;
    if (!adapter || !edit) return;
    const { locale } = this.#context.localize;
    if (part === 'profile') void edit.profile.save(adapter, locale);
    else void this.#saveAssignees(edit.assignees.save(adapter, locale), edit);
  }

  applyAgain(): void {
    const adapter = this.#context.adapter();
    const edit = this.#context.edit();
    if (adapter && edit)
      void this.#saveAssignees(edit.assignees.applyAgain(adapter, this.#context.localize.locale), edit);
  }

  /** A key asks before it throws anything away; the button does it, and offers the way back. */
  escape(part: Part): void {
    const edit = this.#context.edit();
    if (!edit) return;
    if (this.#asked === part) return this.answer(part, false);
    if (!edit[part].dirty || edit[part].state.status === 'saving') return this.cancel(part);
    this.#asked = part;
    this.#host.requestUpdate();
    void this.focusLater(keepEditingId);
  }

  answer(part: Part, discard: boolean): void {
    this.#asked = undefined;
    this.#host.requestUpdate();
    if (discard) return this.cancel(part, 'escape');
    const first = this.#context.schema()[0];
    void this.focusLater(part === 'assignees' ? pickerId : controlId(first?.name ?? ''));
  }

  cancel(part: Part, reason: EditLeaveReason = 'cancel'): void {
    const edit = this.#context.edit();
    if (!edit) return;
    const { localize, announcer, leave } = this.#context;
    this.#asked = undefined;
    const saving = edit[part].state.status === 'saving';
    if (!saving && !this.mayLeave(reason)) return;
    const restore = saving ? undefined : this.#restorer(part, edit);
    leave.forget();
    edit[part].cancel();
    if (saving) return announcer.say(localize.messages.stopped);
    void this.focusLater(editButtons[part]);
    if (restore) this.#context.notices.show({ text: localize.messages.discarded, undo: restore });
  }

  /** Asks the host, where there is something unsaved. */
  mayLeave(reason: EditLeaveReason): boolean {
    const edit = this.#context.edit();
    if (!edit || !(edit.profile.dirty || edit.assignees.dirty)) return true;
    return this.#host.dispatchEvent(new EditLeaveEvent(this.#context.leadId(), reason));
  }

  savedFields(change: { before: Lead; patch: LeadPatch; lead: Lead } | undefined): void {
    this.#context.leave.forget();
    void this.focusLater(editProfileId);
    const { localize, announcer, notices } = this.#context;
    announcer.say(localize.messages.saved);
    if (!change) return;
    const labels = this.#labelsOf([...Object.keys(change.patch), ...Object.keys(change.patch.fields ?? {})]);
    notices.show({
      text: localize.messages.savedFields(labels, localize.format),
      undo: this.#undoer((adapter) =>
        undoUpdate(change, { adapter, host: this.#host, locale: localize.locale }).then((outcome) =>
          this.#undoText(outcome, (names) => this.#labelsOf(names), labels.length),
        ),
      ),
    });
  }

  savedAssignees(lead: Lead | undefined, delta: AssigneeDelta): void {
    void this.focusLater(editAssigneesId);
    if (!lead || delta.add.length + delta.remove.length === 0) return;
    this.#context.leave.forget();
    const { localize, announcer, notices, nameOf } = this.#context;
    announcer.say(localize.messages.saved);
    const { format } = localize;
    notices.show({
      text: () => localize.messages.savedAssignees(delta.add.map(nameOf), delta.remove.map(nameOf), format),
      undo: this.#undoer((adapter) => this.#undoDelta(adapter, lead.id, delta, lead.version)),
    });
  }

  /** Takes an entry of the history back. @param delta What takes it back. */
  undoEntry(leadId: string, delta: AssigneeDelta, version: string | undefined): void {
    const adapter = this.#context.adapter();
    const { notices } = this.#context;
    if (!adapter) return;
    const made = { add: delta.remove, remove: delta.add };
    void this.#undoDelta(adapter, leadId, made, version).then((text) => text && notices.show({ text }));
  }

  focusProblem(): void {
    const problems = this.#context.edit()?.profile.fields.problems ?? [];
    const { messages, format } = this.#context.localize;
    this.#context.announcer.say(messages.problems(problems.length, format));
    if (problems[0]) void this.focusLater(controlId(problems[0].field.name));
  }

  /** @param saving Whether somebody has just asked to save; else he may be typing, and the focus is his. */
  clashed(saving: boolean): void {
    if (saving) void this.focusLater(updateConflictId);
    else this.#context.announcer.say(this.#context.localize.messages.updateConflict);
  }

  async focusLater(id: string): Promise<void> {
    await this.#host.updateComplete;
    const target = this.#host.shadowRoot?.getElementById(id);
    // The field of people has a part of its own to render before it can take the focus.
    await (target as { updateComplete?: Promise<unknown> } | null | undefined)?.updateComplete;
    target?.focus();
  }

  async #saveAssignees(saving: Promise<void>, edit: LeadEdit): Promise<void> {
    await saving;
    if (edit.assignees.state.status === 'conflict' && this.#context.edit()?.assignees === edit.assignees)
      await this.focusLater(assignConflictId);
  }

  /** Brings back what is thrown away; `undefined` where there is nothing. */
  #restorer(part: Part, edit: { profile: ProfileEdit; assignees: AssigneeEdit }): (() => void) | undefined {
    const schema = this.#context.schema();
    const profile = part === 'profile' ? edit.profile.content : undefined;
    const assignees = part === 'assignees' ? edit.assignees.content : undefined;
    if (!profile && !assignees) return undefined;
    return () => {
      if (profile) edit.profile.restore(schema, profile);
      if (assignees) edit.assignees.restore(assignees);
      const [first] = Object.keys(profile ?? {});
      void this.focusLater(first === undefined ? pickerId : controlId(first));
    };
  }

  #undoer(task: (adapter: LeadDataAdapter) => Promise<string | undefined>): () => Promise<string | undefined> {
    return async () => {
      const adapter = this.#context.adapter();
      return adapter && (await task(adapter));
    };
  }

  async #undoDelta(
    adapter: LeadDataAdapter,
    leadId: string,
    delta: AssigneeDelta,
    version: string | undefined,
  ): Promise<string | undefined> {
    const { locale } = this.#context.localize;
    const outcome = await undoAssignment(leadId, delta, version, { adapter, host: this.#host, locale });
    const { nameOf } = this.#context;
    return this.#undoText(outcome, (ids) => ids.map(nameOf), delta.add.length + delta.remove.length);
  }

  #labelsOf(names: readonly string[]): string[] {
    const { messages } = this.#context.localize;
    return names
      .filter((name) => name !== 'fields')
      .map((name) => {
        const field = this.#context.schema().find((each) => each.name === name);
        return field ? messages.fieldLabel(field) : name;
      });
  }

  /** What came of it. @param all How many people or fields were to be taken back. */
  #undoText(outcome: UndoOutcome, namesOf: (ids: string[]) => string[], all: number): string | undefined {
    const { messages, format } = this.#context.localize;
    switch (outcome.status) {
      case 'gone':
      case 'prevented':
        return undefined;
      case 'failed':
        return messages.undoFailed;
      case 'done':
        if (outcome.kept.length === 0) return messages.undone;
        return outcome.kept.length === all
          ? messages.undoneNothing
          : messages.undoneExcept(namesOf(outcome.kept), format);
    }
  }
}
