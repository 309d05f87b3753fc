// What a person does with a record, step by step: begin, save, take back; with the focus and the words that go with it.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { NoticeAction } from '../../controllers/interface/notice-controller.js';
import { focusIsElsewhere, focusNear } from '../../controllers/interface/focus-place.js';
import type { AssigneeEdit, SavedAssignees } from '../../controllers/record/assignee-edit.js';
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import { isNoChange } from '../../domain/assignment/assignment.js';
import type { RemovalRules } from '../../domain/assignment/removal-rules.js';
import type { Lead, LeadPatch } from '../../domain/record/lead.js';
import { patchedNames } from '../../domain/assignment/pending-change.js';
import { type PickerSettings, recordPicker } from '../assignee-multiselect/picker-settings.js';
import { settlePickers } from '../assignee-multiselect/settle-pickers.js';
import { controlId } from '../fields/control-id.js';
import { type EditFocus, EditLeaving, type EditLeavingContext, type Part } from './edit-leaving.js';
import { editProfileId, updateConflictId } from './render-profile.js';
import { assignConflictId, editAssigneesId, handoverToId, keepPeopleId, pickerId } from './render-assignees-panel.js';
import type { RecordWork } from './record-work.js';
import type { InPlaceEdit } from './editor/in-place-edit.js';

/** How saving looks: waited for · done at once, and taken back if it fails · held for a moment in which it can be called back. */
export type SaveMode = 'pessimistic' | 'optimistic' | 'undoable';

/** What the actions need of the element. */
export interface ActionsHost extends Element {
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

export interface ActionsContext extends EditLeavingContext {
  adapter: () => LeadDataAdapter | undefined;
  /** Resolves when the picker can be drawn, or cannot be loaded. */
  pickerLoaded: () => Promise<void>;
  /** Resolves when an edit can be drawn; until then it is shown where what draws it could not be loaded. */
  editorLoaded: () => Promise<void>;
  /** What is loaded on demand. */
  work: () => Promise<RecordWork | undefined>;
  /** The user that is signed in, if that is known. */
  userId: () => string | undefined;
  /** Settings of the picker, by the host. */
  picker: () => PickerSettings | undefined;
  /** How saving looks, as the host has chosen. */
  saveMode: () => SaveMode;
  /** Fields edited where their values stand, once that is loaded. */
  inPlace: () => InPlaceEdit | undefined;
  isHandover: (edit: AssigneeEdit) => boolean;
  /** Whether every last day of an edit is whole; one that is not says so. */
  checkTerms: () => boolean;
  /** The name of a person, for sentences. */
  nameOf: (id: string) => string;
}

/** What is searched in while a part is edited. */
const pickersOf: Record<Part, string> = {
  profile: '[part=field] assignee-multiselect',
  assignees: `#${pickerId}, #${handoverToId}`,
};

const editButtons: Record<Part, string> = { profile: editProfileId, assignees: editAssigneesId };

export class DetailActions implements EditFocus {
  readonly #host: ActionsHost;
  readonly #context: ActionsContext;
  readonly leaving: EditLeaving;
  /** What waits until the notice that can call it back has gone. */
  #held: { leadId: string | undefined; cancel: () => void } | undefined;

  constructor(host: ActionsHost, context: ActionsContext) {
    this.#host = host;
    this.#context = context;
    this.leaving = new EditLeaving(host, context, this);
  }

  beginProfile(): void {
    this.#context.inPlace()?.leaveToForm();
    this.#context.edit()?.profile.begin(this.#context.schema());
    void this.#focusOnceThere('profile');
  }

  beginAssignees(): void {
    this.#context.edit()?.assignees.begin();
    void this.#focusOnceThere('assignees');
  }

  /** What is to be filled in first gets the focus when it can be drawn, unless its person has gone on to something else. */
  async #focusOnceThere(part: Part): Promise<void> {
    const host = this.#host;
    const { pickerLoaded, editorLoaded } = this.#context;
    const before = focusNear(host);
    await Promise.all([part === 'assignees' && pickerLoaded(), editorLoaded()]);
    if (!focusIsElsewhere(host) || focusNear(host) === before) (await this.#drawn(this.#firstOf(part)))?.focus();
  }

  /** One person's place goes to another; the user's own, if he is on the record. */
  async beginHandover(assigneeIds: readonly string[]): Promise<void> {
    const edit = this.#context.edit();
    const userId = this.#context.userId();
    const locked = new Set(edit?.assignees.preview.lockedAssignees?.map(({ assigneeId }) => assigneeId));
    const giving = assigneeIds.filter((id) => !locked.has(id));
    const from = giving.find((id) => id === userId) ?? giving[0] ?? assigneeIds[0];
    const [work] = await Promise.all([this.#context.work(), this.#context.pickerLoaded()]);
    if (!work || !edit || from === undefined || edit !== this.#context.edit()) return;
    edit.assignees.begin();
    work.beginHandover(edit.assignees, from);
    await this.focusLater(handoverToId);
  }

  save(part: Part): void {
    const edit = this.#context.edit();
    const settling = settlePickers(this.#host.shadowRoot, pickersOf[part]);
    if (settling) void settling.then((settled) => settled && edit === this.#context.edit() && this.#save(part));
    else this.#save(part);
  }

  #save(part: Part): void {
    const adapter = this.#context.adapter();
    const edit = this.#context.edit();
    this.leaving.forgetQuestion();
    if (!adapter || !edit || (part === 'assignees' && !this.#context.checkTerms())) return;
    const { locale } = this.#context.localize;
    const mode = this.#context.saveMode();
    const hold = mode === 'undoable' && edit[part].dirty ? () => this.#hold(part, edit) : undefined;
    if (part === 'profile') void edit.profile.save(adapter, locale, { hold });
    else void this.#saveAssignees(this.#saveDelta(adapter, edit.assignees, hold), edit);
    // The button that was pressed goes with its form.
    if (mode !== 'pessimistic' && edit[part].state.status === 'saving') this.focusAfter(part);
  }

  /** What is held of a record that is gone is not sent. */
  callBack(leadId: string): void {
    if (this.#held?.leadId !== leadId) return;
    this.#held.cancel();
    this.#context.notices.dismiss();
  }

  applyAgain(): void {
    const adapter = this.#context.adapter();
    const edit = this.#context.edit();
    if (!adapter || !edit || !this.#context.checkTerms()) return;
    const { locale } = this.#context.localize;
    const { assignees } = edit;
    const options = { rules: this.removalRules(assignees.preview), ...this.#wayOf(assignees) };
    void this.#saveAssignees(assignees.applyAgain(adapter, locale, options), edit);
  }

  /** What the host says of taking people off a record. */
  removalRules({ recordType }: Pick<Lead, 'recordType'>): RemovalRules {
    const { adapter, picker, userId } = this.#context;
    const { removeSelf, removeLast, min } = recordPicker(capabilitiesOf(adapter(), recordType), picker());
    return { removeSelf, removeLast, min, userId: userId() };
  }

  /** The answer to a question before somebody is taken off. */
  answerRemoval(yes: boolean): void {
    const edit = this.#context.edit();
    if (!edit) return;
    if (yes) {
      edit.assignees.agree(this.removalRules(edit.assignees.preview));
      return this.#save('assignees');
    }
    edit.assignees.keepEditing();
    void this.focusLater(this.#context.isHandover(edit.assignees) ? handoverToId : pickerId);
  }

  savedFields(change: { before: Lead; patch: LeadPatch; lead: Lead } | undefined): void {
    this.#context.blur.forget();
    this.focusAfter('profile');
    const { localize, announcer, notices } = this.#context;
    const { messages, format } = localize;
    if (!change?.lead.pending) announcer.say(messages.saved);
    if (!change) return;
    const labels = this.labelsOf(patchedNames(change.patch));
    notices.show({
      text: change.lead.pending ? messages.keptForLater(format.list(labels)) : messages.savedFields(labels, format),
      tone: change.lead.pending ? 'warning' : 'success',
      actions: [this.#undoer((work, adapter) => work.undo.update(adapter, change))],
    });
  }

  savedAssignees({ lead, delta, primaryBefore, termsBefore, termsOf }: SavedAssignees): void {
    this.focusAfter('assignees');
    if (!lead || isNoChange({ ...delta, primaryId: primaryBefore, terms: termsBefore })) return;
    this.#context.blur.forget();
    const { localize, announcer, notices, nameOf } = this.#context;
    const { pending = false } = lead;
    if (!pending) announcer.say(localize.messages.saved);
    const text = (): string => {
      const { messages, format } = localize;
      const { primaryAssigneeId: led } = lead;
      const leads = led === undefined ? messages.nobodyIsPrimary : messages.primaryIsNow(nameOf(led));
      const came = messages.savedAssignees(delta.add.map(nameOf), delta.remove.map(nameOf), format);
      const what = [
        came,
        primaryBefore !== undefined && leads,
        termsOf && messages.savedTerms(termsOf.map(nameOf), format),
      ]
        .filter(Boolean)
        .join(' ');
      return pending ? messages.keptForLater(what) : what;
    };
    notices.show({
      text,
      tone: pending ? 'warning' : 'success',
      actions: [
        this.#undoer((work, adapter) =>
          work.undo.assignment(adapter, lead.id, { ...delta, primaryBefore, termsBefore }, lead.version),
        ),
      ],
    });
  }

  focusProblem(): void {
    const problems = this.#context.edit()?.profile.fields.problems ?? [];
    this.#context.inPlace()?.problemsIn(problems.map(({ field }) => field.name));
    const { messages, format } = this.#context.localize;
    this.#context.announcer.say(messages.problems(problems.length, format));
    if (problems[0]) void this.focusLater(controlId(problems[0].field.name));
  }

  /** @param saving Whether somebody has just asked to save; else he may be typing, and the focus is his. */
  conflicted(saving: boolean): void {
    // What shows both values is loaded with the first conflict.
    if (saving) void this.#context.work().then(() => this.focusLater(updateConflictId));
    else this.#context.announcer.say(this.#context.localize.messages.updateConflict);
  }

  async focusLater(id: string): Promise<void> {
    const target = await this.#drawn(id);
    // Answers take their time: whoever has gone on to something else meanwhile stays there.
    if (!focusIsElsewhere(this.#host)) target?.focus();
  }

  /** What can take the focus, once it is drawn. */
  async #drawn(id: string): Promise<HTMLElement | null | undefined> {
    await this.#host.updateComplete;
    const target = this.#host.shadowRoot?.getElementById(id);
    // The field of people has a part of its own to render first.
    await (target as { updateComplete?: Promise<unknown> } | null | undefined)?.updateComplete;
    return target;
  }

  /** The first thing to fill in of an edit that is open. */
  focusFirst(part: Part): void {
    void this.focusLater(this.#firstOf(part));
  }

  #firstOf(part: Part): string {
    if (part === 'assignees') return pickerId;
    return this.#context.inPlace()?.openControl ?? controlId(this.#context.schema()[0]?.name ?? '');
  }

  /** What began the edit. */
  focusAfter(part: Part): void {
    const inPlace = part === 'profile' ? this.#context.inPlace()?.closingFocus : undefined;
    void this.focusLater(inPlace ?? editButtons[part]);
  }

  async #saveAssignees(saving: Promise<void>, edit: LeadEdit): Promise<void> {
    // What tells of a conflict is loaded with the edit.
    await Promise.all([saving, this.#context.work()]);
    if (this.#context.edit()?.assignees !== edit.assignees) return;
    const { status } = edit.assignees.state;
    if (status === 'conflict') await this.focusLater(assignConflictId);
    else if (status === 'objection') await this.focusLater(keepPeopleId);
  }

  #undoAction(run: NoticeAction['run']): NoticeAction {
    return { label: this.#context.localize.messages.undo, run, undoes: true };
  }

  #undoer(task: (work: RecordWork, adapter: LeadDataAdapter) => Promise<string | undefined>): NoticeAction {
    // It is there when it is needed, also when the network is not.
    const loading = this.#context.work();
    return this.#undoAction(async () => {
      const adapter = this.#context.adapter();
      const work = (await loading) ?? (await this.#context.work());
      return adapter && work ? task(work, adapter) : undefined;
    });
  }

  /** Waits until the notice that can call it back has gone. */
  #hold(part: Part, edit: LeadEdit): Promise<void> {
    const { notices, localize, leadId } = this.#context;
    const held = { leadId: leadId(), cancel: () => edit[part].cancel() };
    return new Promise((resolve) => {
      notices.show({
        text: localize.messages.savingSoon,
        gone: () => {
          if (this.#held === held) this.#held = undefined;
          resolve();
        },
        actions: [
          this.#undoAction(() => {
            held.cancel();
            this.focusFirst(part);
          }),
        ],
      });
      this.#held = held;
    });
  }

  async #saveDelta(adapter: LeadDataAdapter, edit: AssigneeEdit, hold?: () => Promise<void>): Promise<void> {
    const { locale } = this.#context.localize;
    await edit.save(adapter, locale, { hold, rules: this.removalRules(edit.preview), ...this.#wayOf(edit) });
  }

  /** How the change comes about, for the history; a handover is loaded already where there is one. */
  #wayOf(edit: AssigneeEdit): { way?: 'handover' } {
    return this.#context.isHandover(edit) ? { way: 'handover' } : {};
  }

  labelsOf(names: readonly string[]): string[] {
    const { messages } = this.#context.localize;
    return names
      .filter((name) => name !== 'fields')
      .map((name) => {
        const field = this.#context.schema().find((each) => each.name === name);
        return field ? messages.fieldLabel(field) : name;
      });
  }
}
