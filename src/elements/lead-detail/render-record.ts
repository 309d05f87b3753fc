// A record as a whole: head, tabs and their panels.
import { html, nothing, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import type { Permission } from '../../controllers/adapter/permission-controller.js';
import type { TabsController } from '../../controllers/interface/tabs-controller.js';
import type { ResolvedAssignee } from '../../controllers/people/people-by-id-controller.js';
import type { LookupsController } from '../../controllers/record/lookups-controller.js';
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import { endingAssignments } from '../../domain/record/ending-assignments.js';
import type { HistoryEntry } from '../../domain/record/history-entry.js';
import type { Lead } from '../../domain/record/lead.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { formatAgo } from '../../locales/relative-time.js';
import { renderStack } from '../assignee-stack/render-stack.js';
import type { LazyPart } from '../lazy-part.js';
import { renderPanel, renderTabs } from '../render-tabs.js';
import type { DetailActions, SaveMode } from './detail-actions.js';
import type { Part } from './edit-leaving.js';
import type { RecordEditor } from './editor/record-editor.js';
import type { EditActions } from './render-edit-actions.js';
import { nameOf, renderHeader, type Siblings } from './render-header.js';
import type { RecordWork } from './record-work.js';
import { type ProfileContext, renderProfile } from './render-profile.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import type { LazyTag } from '../lazy-tag.js';
import { type ProjectContext, renderAssigneesPanel } from './render-assignees-panel.js';

/** `profile`: the fields · `project`: the assignees · `access`: who can see it · `history`: what happened to it. */
export type DetailTab = 'profile' | 'project' | 'access' | 'history';

/** A tab of the host; its content stands in the slot `tab-<id>`. */
export interface OwnTab {
  id: string;
  label: string;
}

/** The tabs for which the back end has something to tell, and those of the host. */
export function tabsOf(adapter: LeadDataAdapter | undefined, ownTabs: readonly OwnTab[]): string[] {
  return [
    'profile',
    'project',
    ...(adapter?.listAccess ? (['access'] as const) : []),
    ...(adapter?.listHistory ? (['history'] as const) : []),
    ...ownTabs.map(({ id }) => id),
  ];
}

export interface RecordContext {
  /** Settings of the picker, by the host. */
  picker: PickerSettings | undefined;
  lookups: LookupsController;
  pickerTag: LazyTag;
  saveMode: SaveMode;
  lead: Lead | undefined;
  /** Whether it may still come. */
  waiting: boolean;
  edit: LeadEdit | undefined;
  schema: readonly FieldSchema[];
  adapter: LeadDataAdapter | undefined;
  tab: string;
  tabs: TabsController;
  headingLevel: number;
  words: LocaleMessages['lead-detail'];
  format: Format;
  mayUpdate: Permission;
  mayAssign: Permission;
  accessSearch: string;
  /** Whether changes of an earlier visit are there again. */
  restored: boolean;
  /** Whether the browser has refused to keep the changes. */
  notKept: boolean;
  actions: DetailActions;
  /** What draws an edit. */
  editor: LazyPart<RecordEditor>;
  /** What is loaded on demand, once it is there. */
  work: RecordWork | undefined;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
  nameOf: (id: string) => string;
  onLeave: (name: string) => void;
  onAssign: () => void;
  onAccessSearch: (text: string) => void;
  /** Absent for whoever may not delete the record. */
  onDelete: (() => void) | undefined;
  /** Whether that is not known yet. */
  mayGetDelete: boolean;
  /** Ids of the records before and after this one. */
  siblings: Siblings | undefined;
  /** Tabs of the host. */
  ownTabs: readonly OwnTab[];
  onGo: (leadId: string) => void;
  onClose: () => void;
}

type Shown = RecordContext & { lead: Lead; edit: LeadEdit };

/** Avatars in the head at most. */
const mostAvatars = 6;

export function renderRecordHeader(context: RecordContext): TemplateResult {
  const { lead, schema, headingLevel, words, format, mayAssign, edit } = context;
  const editing = edit !== undefined && edit.assignees.state.status !== 'idle';
  return renderHeader({
    lead,
    waiting: context.waiting,
    schema,
    headingLevel,
    words,
    people: lead && renderStack(context.resolve(lead.assigneeIds), { max: mostAvatars, messages: words.stack, format }),
    presence: context.work?.renderPresence(context) ?? nothing,
    onAssign: mayAssign.allowed && !editing ? context.onAssign : undefined,
    onDelete: context.onDelete,
    mayGetDelete: context.mayGetDelete,
    siblings: context.siblings,
    onGo: context.onGo,
    onClose: context.onClose,
  });
}

/** @param alert What is wrong with the record as it is shown. */
export function renderRecord(context: RecordContext, alert?: TemplateResult): TemplateResult {
  const { lead, edit, words, tabs, adapter } = context;
  if (!lead || !edit) return renderRecordHeader(context);
  const shown: Shown = { ...context, lead, edit };
  const labels: Record<string, string> = {
    ...Object.fromEntries(context.ownTabs.map(({ id, label }) => [id, label])),
    profile: words.profile,
    project: words.project,
    access: words.accessTab,
    history: words.history,
  };
  const panels: Partial<Record<string, () => unknown>> = {
    profile: () => renderProfile(profileContext(shown)),
    project: () => renderAssigneesPanel(projectContext(shown)),
    access: () => (shown.work ? shown.work.renderAccessPanel(accessContext(shown, shown.work)) : renderWaiting(shown)),
    history: () => (shown.work ? shown.work.renderHistory(historyContext(shown, shown.work)) : renderWaiting(shown)),
  };
  const unsaved: Partial<Record<string, boolean>> = { profile: edit.profile.dirty, project: edit.assignees.dirty };
  const ids = tabsOf(adapter, context.ownTabs);
  const { selected } = tabs;
  return html`
    ${renderRecordHeader(context)} ${context.work?.renderDeletion(lead, context) ?? nothing}
    ${alert ? html`<div class="outer">${alert}</div>` : nothing} ${renderDraftNotes(context)} ${renderEndings(shown)}
    ${renderTabs(
      words.tabs(nameOf(lead, words), lead.recordType),
      ids.map((id) => ({ id, label: labels[id] ?? id, note: unsaved[id] ? words.unsaved : undefined })),
      selected,
      tabs,
    )}
    ${ids.map((id) => {
      // What has to be asked for is drawn only where it is looked at.
      const content = id === selected || id === 'profile' || id === 'project' ? panels[id]?.() : nothing;
      const slot = panels[id] ? `after-${id}` : `tab-${id}`;
      return renderPanel(id, selected, html`${content}<slot name=${slot}></slot>`);
    })}
  `;
}

/** Assignments that end soon and are told in sentences; the list of people has all. */
const mostEndings = 3;

/** Room for the sentences is there before them: nothing moves away from under a pointer. */
function renderEndings(shown: Shown): TemplateResult | typeof nothing {
  const ending = endingAssignments(shown.lead).slice(0, mostEndings);
  if (ending.length === 0) return nothing;
  const texts = shown.work?.endingTexts(ending, shown);
  return html`<div class="message warning outer endings ${texts ? '' : 'awaited'}" part="message">
    ${ending.map((_, at) => html`<div dir="auto">${texts?.[at] ?? '\u00a0'}</div>`)}
  </div>`;
}

const renderWaiting = ({ words }: Shown): TemplateResult => html`<p class="not-set">${words.loadingMore}</p>`;

function renderDraftNotes({ restored, notKept, words }: RecordContext): unknown {
  const note = restored ? words.draftRestored : '';
  return html`${note ? html`<div class="message outer" part="message">${note}</div>` : nothing}
  ${notKept ? html`<div class="message warning outer" part="message">${words.notKept}</div>` : nothing}`;
}

const editActions = (part: Part, { actions }: Shown): EditActions => ({
  onSave: () => actions.save(part),
  onCancel: (reason) => actions.leaving.cancel(part, reason),
  onEscape: () => actions.leaving.escape(part),
  onAnswer: (discard) => actions.leaving.answer(part, discard),
});

/** Who has done something last, and when; empty where nobody knows. */
function changedBy(entry: HistoryEntry | undefined, { words, format, nameOf: personName }: Shown): string {
  if (!entry) return '';
  const name = entry.actorId === undefined ? words.somebody : personName(entry.actorId);
  return words.changedBy(name, formatAgo(entry.at, format));
}

/** Whether the new values are shown although they are still on their way. */
const isAhead = (part: Part, { saveMode, edit }: Shown): boolean =>
  saveMode !== 'pessimistic' && edit[part].state.status === 'saving';

function profileContext(shown: Shown): ProfileContext {
  const ahead = isAhead('profile', shown);
  const { edit, schema, mayUpdate, adapter, words, format, actions, work } = shown;
  const byWhom = (field: string): string =>
    changedBy(
      work?.history.entries.find(({ fields }) => fields?.includes(field)),
      shown,
    );
  return {
    lead: ahead ? edit.profile.preview : shown.lead,
    ahead,
    schema,
    lookups: shown.lookups,
    pickerTag: shown.pickerTag,
    edit: edit.profile,
    permission: mayUpdate,
    access: capabilitiesOf(adapter, shown.lead.recordType)?.access,
    words,
    format,
    actions: editActions('profile', shown),
    asked: actions.leaving.asked === 'profile',
    changedBy: byWhom,
    renderFieldConflicts: () =>
      work?.renderFieldConflicts({
        edit: edit.profile,
        lookups: shown.lookups,
        words,
        format,
        changedBy: byWhom,
        focusLater: (id) => actions.focusLater(id),
      }) ?? nothing,
    inPlace: work?.inPlace,
    editor: shown.editor,
    onEdit: () => actions.beginProfile(),
    onLeave: shown.onLeave,
  };
}

function projectContext(shown: Shown): ProjectContext {
  const ahead = isAhead('assignees', shown);
  const lead = ahead ? shown.edit.assignees.preview : shown.lead;
  const { edit, adapter, mayAssign, headingLevel, words, format, actions, work } = shown;
  return {
    lead,
    ahead,
    edit: edit.assignees,
    adapter,
    picker: shown.picker,
    rules: actions.removalRules(lead),
    pickerTag: shown.pickerTag,
    permission: mayAssign,
    headingLevel,
    words,
    format,
    work,
    editor: shown.editor,
    renderAccessChange: () => work?.renderAccessChange(work.access.change, shown) ?? nothing,
    resolve: shown.resolve,
    actions: editActions('assignees', shown),
    asked: actions.leaving.asked === 'assignees',
    changedBy: changedBy(
      work?.history.entries.find(({ assigneeId }) => assigneeId !== undefined),
      shown,
    ),
    onEdit: () => actions.beginAssignees(),
    onHandover: () => void actions.beginHandover(lead.assigneeIds),
    handover: handoverOf(shown),
    onApplyAgain: () => actions.applyAgain(),
    onRemoval: (yes) => actions.answerRemoval(yes),
  };
}

function handoverOf({ work, edit, lead, adapter, picker, words, resolve }: Shown): (() => TemplateResult) | undefined {
  const handover = work?.handoverOf(edit.assignees);
  if (!handover) return undefined;
  const saving = edit.assignees.state.status === 'saving';
  const { assigneeIds, primaryAssigneeId: primaryId, lockedAssignees: locked } = lead;
  return () => handover.render({ lead, assigneeIds, primaryId, locked, adapter, picker, words, saving, resolve });
}

function accessContext(shown: Shown, { access }: RecordWork): Parameters<RecordWork['renderAccessPanel']>[0] {
  const { words, format, adapter, accessSearch } = shown;
  return {
    access,
    words,
    format,
    onDevice: capabilitiesOf(adapter, shown.lead.recordType)?.access === 'device',
    resolve: shown.resolve,
    search: accessSearch,
    onSearch: shown.onAccessSearch,
  };
}

function historyContext(shown: Shown, work: RecordWork): Parameters<RecordWork['renderHistory']>[0] {
  const { lead, schema, words, format, mayAssign, edit } = shown;
  return {
    history: work.history,
    roles: capabilitiesOf(shown.adapter, lead.recordType)?.assignmentRoles ?? [],
    lead,
    schema,
    words,
    format,
    nameOf: shown.nameOf,
    mayUndo: mayAssign.allowed && edit.assignees.state.status === 'idle',
    onUndo: (delta) => void work.undo.entry(lead.id, delta, lead.version),
  };
}
