// The form of the Add new tab: its fields, its assignees, the messages and the button that creates.
import { submits } from '../../controllers/interface/implicit-submission.js';
import { isComposing } from '../../controllers/interface/keyboard-isolation.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import type { LookupsController } from '../../controllers/record/lookups-controller.js';
import type { CreateFormController } from '../../controllers/record/create-form-controller.js';
import type { ResolvedAssignee } from '../../controllers/people/people-by-id-controller.js';
import { onServer } from '../../environment.js';
import type { InitialDataHost } from '../../domain/record/initial-data.js';
import type { Lead, LeadDraft, RecordType } from '../../domain/record/lead.js';
import { joinSentences } from '../../domain/text/sentences.js';
import type { AssigneesChangedEvent } from '../../events.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { LazyTag } from '../lazy-tag.js';
import { type PickerSettings, settingsFor, within } from '../assignee-multiselect/picker-settings.js';
import { pickerParts } from '../exported-parts.js';
import { failureText } from '../fields/failure-text.js';
import { problemWords } from '../fields/problem-words.js';
import { controlId } from '../fields/control-id.js';
import { renderField } from '../fields/render-field.js';
import { renderFieldSlot } from './field-slots.js';
import {
  problemLines,
  renderCreated,
  renderDuplicate,
  renderFailure,
  renderForbidden,
  renderNotKept,
  renderRefused,
  renderRestored,
  renderSummary,
} from './render-messages.js';
import { personName } from '../person-name.js';

export const assigneesId = 'assignees';

/** What the page has handed to the form. */
export type HandedToForm = InitialDataHost & Pick<Element, 'getAttribute'>;

/** What the form loads with the first people. */
export interface FormPeople {
  renderTerms(context: FormContext): unknown;
  renderAccess(context: FormContext): unknown;
}

export interface FormContext {
  form: CreateFormController;
  /** Where the page puts fields of its own. */
  slots: ParentNode;
  recordType: RecordType;
  adapter: LeadDataAdapter | undefined;
  /** Settings of the picker, by the host. */
  picker: PickerSettings | undefined;
  pickerTag: LazyTag;
  words: LocaleMessages['lead-create-form'];
  format: Format;
  handed: HandedToForm;
  /** Whether "Create and add another" is offered. */
  addAnother: boolean;
  /** Id of whoever is signed in. */
  userId: string | undefined;
  lookups: LookupsController;
  /** What is loaded with the first people. */
  people: FormPeople | undefined;
  accessSearch: string;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
  onAccessSearch: (text: string) => void;
  onAssignMe: (lead: Lead) => void;
  onLeave: (name: string) => void;
  onSubmit: (another?: boolean) => void;
  onCancel: () => void;
  onDiscard: () => void;
  onAssignRefused: (lead: Lead, assigneeIds: readonly string[], terms: LeadDraft['assignmentTerms']) => void;
  onOpen: (lead: Lead) => void;
  onOpenExisting: (leadId: string) => void;
  onFocus: (id: string) => void;
}

export function renderForm(context: FormContext): TemplateResult {
  const { form, words, format, recordType } = context;
  const { fields } = form;
  const fieldContext = {
    fields,
    lookups: context.lookups,
    words,
    format,
    // A form that the page has handed over is seen before it is known what was typed earlier.
    readonly: form.creating || !form.ready,
    onInput: (name: string, value: string, unreadable: boolean) => form.set(name, value, unreadable),
    onLeave: context.onLeave,
  };
  const { duplicate: found } = form;
  const duplicate = renderDuplicate({
    found,
    words,
    onOpen: context.onOpen,
    onAssignMe: context.userId && !found?.lead.assigneeIds.includes(context.userId) ? context.onAssignMe : undefined,
  });
  return html`<form
    method="post"
    action=${onServer ? (context.handed.getAttribute('action') ?? nothing) : nothing}
    ?novalidate=${!onServer}
    class=${form.veiled && !context.handed.initialData ? 'veiled' : ''}
    aria-label=${words.title(recordType)}
    @keydown=${(event: KeyboardEvent) => onKeydown(event, context)}
  >
    ${renderTopNotes(context)}
    ${fields.visible.some((field) => field.required) ? html`<p class="mandatory">${words.requiredNote}</p>` : nothing}
    <div class="fields">
      ${repeat(
        fields.visible,
        ({ name }) => name,
        (field) => {
          const content = renderField(field, fieldContext, field.name === (found?.by ?? 'email') ? duplicate : nothing);
          if (onServer) return content;
          const problem = fields.problem(field.name);
          const text = problem && problemWords(problem, field, fields.value(field.name), words, format);
          return renderFieldSlot(field, content, text, { host: context.slots, form, onLeave: context.onLeave });
        },
      )}
      <slot name="after-fields"></slot>
      ${renderAssignees(context)} ${context.people?.renderTerms(context)} ${renderAccess(context)}
    </div>
    ${renderBottomNotes(context)} ${renderActions(context)}
  </form>`;
}

/** Who will see the record; where the back end tells, the line is there before the answer, so that no button moves. */
function renderAccess(context: FormContext): unknown {
  const shown = context.people?.renderAccess(context) ?? nothing;
  return shown === nothing && context.adapter?.previewAccess ? html`<div class="wide who room"></div>` : shown;
}

function onKeydown(event: KeyboardEvent, context: FormContext): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
  event.preventDefault();
  context.onSubmit();
}

function renderAssignees(context: FormContext): TemplateResult {
  const { form, words, adapter, picker, recordType } = context;
  const promises = { server: words.access, device: words.accessOnDevice, none: () => '' };
  const access = promises[capabilitiesOf(adapter, recordType)?.access ?? 'server'];
  const tag = () =>
    html`<assignee-multiselect
      class="wide"
      part="assignees"
      exportparts=${pickerParts}
      id=${assigneesId}
      .adapter=${adapter}
      .label=${words.assignees}
      .help=${access(recordType)}
      .error=${form.assigneeRefusal ?? ''}
      .readonly=${form.creating || !form.ready}
      ${settingsFor(form.draft, { assignToMe: true }, within(capabilitiesOf(adapter, recordType), picker))}
      .value=${form.assigneeIds}
      .primaryId=${form.primaryId}
      @assignees-changed=${({ detail }: AssigneesChangedEvent) => form.setAssignees(detail.value, detail.primaryId)}
      >${onServer ? renderSelect(context) : nothing}</assignee-multiselect
    >`;
  return context.pickerTag.renderAhead(tag);
}

/** A page without script chooses people in it. */
function renderSelect({ handed: { initialData }, form, words }: FormContext): TemplateResult | typeof nothing {
  const { people } = initialData ?? {};
  if (!people?.length) return nothing;
  return html`<select multiple name="assigneeIds" class="input" aria-label=${words.assignees}>
    ${people.map(
      ({ id, name }) => html`<option value=${id} ?selected=${form.assigneeIds.includes(id)}>${name}</option>`,
    )}
  </select>`;
}

function renderTopNotes({ form, words, recordType, onDiscard }: FormContext): TemplateResult {
  const { permission, restored, notKept } = form;
  return html`${permission.allowed ? nothing : renderForbidden(permission.reason, recordType, words)}
  ${restored ? renderRestored(words, onDiscard) : nothing} ${notKept ? renderNotKept(words) : nothing}`;
}

/** Beside the button that has caused them, so that no field moves while somebody types in it. */
function renderBottomNotes(context: FormContext): TemplateResult | typeof nothing {
  const { form, words, format, recordType } = context;
  const { creation, refusals, saidByFields } = form;
  const lines = problemLines(form.fields, words, format);
  if (form.submitted && lines.length > 1) {
    return renderSummary(lines, words, format, (name) => context.onFocus(controlId(name)));
  }
  if (creation.status === 'created') {
    const { lead, refused = [], terms } = creation;
    const names = context
      .resolve(refused.map(({ assigneeId }) => assigneeId))
      .map((person) => personName(person, words));
    const reasons = joinSentences([...new Set(refused.map(({ reason }) => reason))]);
    return html`${renderCreated(lead, words, context.onOpen)}
    ${
      refused.length > 0
        ? renderRefused(words.notAssigned(names, reasons, format), words, () =>
            context.onAssignRefused(
              lead,
              refused.map(({ assigneeId }) => assigneeId),
              terms,
            ),
          )
        : nothing
    }`;
  }
  if (creation.status !== 'failed' || saidByFields) return nothing;
  const access = capabilitiesOf(context.adapter, context.recordType)?.access;
  const text = joinSentences(refusals) || failureText(creation.error, words.failed(recordType), { words, access });
  return renderFailure(text, creation.error, words, {
    format: context.format,
    onRetry: () => context.onSubmit(),
    onOpenExisting: context.onOpenExisting,
  });
}

function renderActions(context: FormContext): TemplateResult {
  const { form, words, recordType, onCancel } = context;
  const { creating, permission } = form;
  const blocked = creating || !permission.allowed;
  const cancel = html`<button type="button" class="button late" part="cancel" @click=${() => onCancel()}>
    ${words.cancel}
  </button>`;
  return html`<div class="actions">
    <button
      type="submit"
      class="button primary"
      part="submit"
      aria-disabled=${blocked ? 'true' : 'false'}
      @click=${submits(() => context.onSubmit())}
    >
      ${creating ? words.creating : words.create(recordType)}
    </button>
    ${
      context.addAnother && !creating
        ? html`<button
            type="button"
            class="button"
            part="submit-another"
            aria-disabled=${blocked ? 'true' : 'false'}
            @click=${() => context.onSubmit(true)}
          >
            ${words.createAnother}
          </button>`
        : nothing
    }
    ${creating ? cancel : nothing}
  </div>`;
}
