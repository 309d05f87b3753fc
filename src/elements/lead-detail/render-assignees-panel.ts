// The Project tab: the Assignee section, which shows everyone assigned and is where that is changed.
import { nothing, type TemplateResult } from 'lit';
import { html } from '../server-templates.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AssigneeEdit } from '../../controllers/record/assignee-edit.js';
import type { ResolvedAssignee } from '../../controllers/people/people-by-id-controller.js';
import type { Permission } from '../../controllers/adapter/permission-controller.js';
import type { RemovalRules } from '../../domain/assignment/removal-rules.js';
import type { Lead } from '../../domain/record/lead.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import { renderAvatar, renderPlaceholderAvatar } from '../assignee-stack/avatar.js';
import type { LazyTag } from '../lazy-tag.js';
import type { LazyPart } from '../lazy-part.js';
import { type EditActions, renderEditButton, renderNotLoaded, renderSavingNote } from './render-edit-actions.js';
import { personName } from '../person-name.js';

type Words = LocaleMessages['lead-detail'];

/** What the section loads on demand. */
export interface PanelWork {
  renderTerms: (id: string, context: ProjectContext) => unknown;
  terms: { render(edit: AssigneeEdit, context: ProjectContext): unknown };
  renderObjection: (context: ProjectContext, state: AssigneeEdit['state'] & { status: 'objection' }) => TemplateResult;
  renderAssigneeConflict: (
    context: ProjectContext,
    state: AssigneeEdit['state'] & { status: 'conflict' },
  ) => TemplateResult;
}

/** What draws the assignees to edit is loaded on demand. */
export interface AssigneesEditor {
  renderAssignees: (context: ProjectContext) => TemplateResult;
}

export interface ProjectContext {
  lead: Lead;
  /** Whether `lead` is on its way to the back end, and shown as if it were there. */
  ahead: boolean;
  edit: AssigneeEdit;
  adapter: LeadDataAdapter | undefined;
  permission: Permission;
  /** What saving would make of access. */
  renderAccessChange: () => unknown;
  /** What is loaded on demand, once it is there. */
  work: PanelWork | undefined;
  /** What draws the assignees to edit. */
  editor: LazyPart<AssigneesEditor>;
  /** Settings of the picker, by the host. */
  picker: PickerSettings | undefined;
  /** What the host says of taking people off. */
  rules: RemovalRules;
  pickerTag: LazyTag;
  headingLevel: number;
  words: Words;
  format: Format;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
  actions: EditActions;
  /** Whether it is being asked whether the changes are to be discarded. */
  asked: boolean;
  /** Who has last changed people, and when; empty where that is not known. */
  changedBy: string;
  onEdit: () => void;
  onHandover: () => void;
  /** What stands in the place of the picker while a record is handed over. */
  handover: (() => TemplateResult) | undefined;
  onApplyAgain: () => void;
  /** The answer to a question before somebody is taken off. */
  onRemoval: (yes: boolean) => void;
}

export const pickerId = 'assignees';
export const editAssigneesId = 'edit-assignees';
export const assignConflictId = 'assign-conflict';
export const keepPeopleId = 'keep-people';
export const handoverToId = 'handover-to';

/** Names for a sentence. */
export function namesOf(people: readonly ResolvedAssignee[], words: Words): string[] {
  return people.map((person) => personName(person, words));
}

export function renderAssigneesPanel(context: ProjectContext): TemplateResult {
  const { edit, editor, permission, words, lead } = context;
  const editing = edit.state.status !== 'idle' && !context.ahead;
  if (editing && editor.now)
    return html`<section aria-labelledby="assignee-heading">${editor.now.renderAssignees(context)}</section>`;
  return html`<section aria-labelledby="assignee-heading">
    ${editing ? renderNotLoaded(editor, context) : nothing}
    ${renderHead(
      context,
      html`<div class="actions">
        ${
          permission.allowed && !context.ahead && lead.assigneeIds.length > 0
            ? html`<button type="button" class="button quiet" part="hand-over" @click=${() => context.onHandover()}>
                ${words.handOver}
              </button>`
            : nothing
        }
        ${context.ahead ? renderSavingNote(editAssigneesId, words) : renderEditButton(editAssigneesId, context, editing && !editor.failed)}
      </div>`,
    )}
    ${renderList(context)}
  </section>`;
}

export function renderHead({ words, headingLevel }: ProjectContext, actions: TemplateResult): TemplateResult {
  return html`<div class="section-head">
    <div class="section-title" role="heading" aria-level=${headingLevel + 1} id="assignee-heading">
      ${words.assignee}
    </div>
    ${actions}
  </div>`;
}

function renderList(context: ProjectContext): TemplateResult {
  const { lead, words, resolve } = context;
  if (lead.assigneeIds.length === 0) return html`<p class="not-set">${words.nobody}</p>`;
  return html`<ul class="people" part="people" role="list" aria-label=${words.assignedTo}>
    ${resolve(lead.assigneeIds).map((person) => renderPerson(person, context))}
  </ul>`;
}

/** Who leads, and who cannot be taken off and why. */
function notesOf(id: string, { primaryAssigneeId, lockedAssignees }: Lead, words: Words): string {
  const lock = lockedAssignees?.find(({ assigneeId }) => assigneeId === id);
  return [id === primaryAssigneeId && words.primary, lock && words.locked(lock.reason)].filter(Boolean).join(' · ');
}

function renderPerson(person: ResolvedAssignee, context: ProjectContext): TemplateResult {
  const { lead, words, format, work } = context;
  switch (person.status) {
    case 'loading':
      return html`<li>${renderPlaceholderAvatar(true)}<span class="skeleton name" aria-hidden="true"></span></li>`;
    case 'unknown':
      return html`<li>${renderPlaceholderAvatar(false)}<span class="not-set">${words.unknownPerson}</span></li>`;
    case 'known': {
      const { assignee } = person;
      const notes = notesOf(assignee.id, lead, words);
      const detail = assignee.kind === 'team' ? words.team : assignee.email;
      return html`<li>
        ${renderAvatar(assignee, format.locale)}
        <span class="who">
          <span class="person-name"><bdi translate="no" .textContent=${assignee.name}></bdi></span>
          ${assignee.inactive ? html`<span class="help">(${words.inactive})</span>` : nothing}
          ${detail ? html`<bdi class="help" .textContent=${detail}></bdi>` : nothing}
          ${notes ? html`<bdi class="help" part="person-note" .textContent=${notes}></bdi>` : nothing}
          ${work?.renderTerms(assignee.id, context)}
        </span>
      </li>`;
    }
  }
}

/** What others have changed while this edit was open. */
export function elsewhereText({
  edit,
  words,
  format,
  resolve,
}: Pick<ProjectContext, 'edit' | 'words' | 'format' | 'resolve'>): string {
  const { add, remove } = edit.elsewhere;
  const lines = [
    add.length > 0 && words.addedElsewhere(namesOf(resolve(add), words), format),
    remove.length > 0 && words.removedElsewhere(namesOf(resolve(remove), words), format),
  ].filter(Boolean);
  return [...lines, lines.length > 0 && edit.dirty && words.mergedAssignees].filter(Boolean).join(' ');
}
