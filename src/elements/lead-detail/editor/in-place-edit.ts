// One field of a record edited where its value stands: the same editor, guard and saving as in the form, without the form.
import { submits } from '../../../controllers/interface/implicit-submission.js';
import { html, type LitElement, svg, type TemplateResult } from 'lit';
import type { ProfileEdit } from '../../../controllers/record/profile-edit.js';
import type { FieldSchema, FieldType } from '../../../domain/record/record-schema.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { fieldValue } from '../../../domain/record/lead.js';
import { textOfValue } from '../../../domain/values/plain-value.js';
import { settlePickers } from '../../assignee-multiselect/settle-pickers.js';
import { controlId } from '../../fields/control-id.js';
import { isEditable, renderField } from '../../fields/render-field.js';
import { CopyValue } from './copy-value.js';
import { onEditKey } from './edit-form.js';
import { fieldContextOf, renderOutcome } from './render-profile-editor.js';
import type { InPlace, ProfileContext } from '../render-profile.js';

const pencil = svg`<path d="M10.5 2.5l3 3-8 8H2.5v-3zM9 4l3 3" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/>`;

/** What is taken to other programs. */
const copied: ReadonlySet<FieldType> = new Set(['email', 'phone']);

const buttonId = (name: string): string => `edit-${controlId(name)}`;

/** What is begun with the catalogue of the rare parts. */
type Words = LocaleMessages['lead-detail'];

/** The element, which can have the switch on or off. */
export type InPlaceHost = LitElement & { readonly inlineEdit: boolean };

export class InPlaceEdit implements InPlace {
  readonly #host: InPlaceHost;
  readonly #focusLater: (id: string) => Promise<void>;
  readonly #copy: CopyValue;
  #edit: ProfileEdit | undefined;
  /** The field that is open, of `#edit`. */
  #name: string | undefined;
  /** The field that was open last: an edit of it that comes back is in its place again. */
  #last: string | undefined;
  /** Opens what was asked for while another field was still being saved. */
  #next: (() => void) | undefined;
  #wasIdle = true;

  constructor(host: InPlaceHost, focusLater: (id: string) => Promise<void>, say: (text: string) => void) {
    this.#host = host;
    this.#focusLater = focusLater;
    this.#copy = new CopyValue({ host, say });
  }

  isOpen(edit: ProfileEdit): boolean {
    return this.#name !== undefined && this.#edit === edit;
  }

  /** Call it before each render. */
  follow(edit: ProfileEdit): void {
    const isIdle = edit.state.status === 'idle';
    if (this.isOpen(edit)) {
      if (isIdle) this.#close();
    } else if (!isIdle && this.#wasIdle && this.#edit === edit) {
      const changed = Object.keys(edit.content ?? {});
      if (changed.length === 1 && changed[0] === this.#last) this.#name = this.#last;
    }
    this.#wasIdle = isIdle;
  }

  /** Goes on in the form, with what is typed. */
  leaveToForm(): void {
    this.#name = this.#last = this.#next = undefined;
  }

  /** What else is wrong can be seen in the form alone. */
  problemsIn(names: readonly string[]): void {
    if (names.some((name) => name !== this.#name)) this.leaveToForm();
  }

  /** Id of what is focused when the field closes; empty where whoever has left it keeps his place. */
  get closingFocus(): string | undefined {
    if (this.#name === undefined) return undefined;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const isAway = activeElement ? !activeElement.closest('.in-place') : document.activeElement !== document.body;
    return isAway ? '' : buttonId(this.#name);
  }

  /** Id of the control that is open. */
  get openControl(): string | undefined {
    return this.#name && controlId(this.#name);
  }

  render(field: FieldSchema, context: ProfileContext, value: () => TemplateResult): TemplateResult {
    const { words, permission, lookups, ahead } = context;
    if (field.name === this.#name && this.isOpen(context.edit) && !ahead) return this.#renderEditor(field, context);
    const copy = this.#renderCopy(field, context);
    const isOffered = this.#host.inlineEdit && permission.allowed;
    if (!isOffered || !(isEditable(field.type) || lookups.source(field)))
      return copy
        ? html`<div class="in-place-value">
            <div>${value()}</div>
            ${copy}
          </div>`
        : value();
    const open = (): void => this.#open(field.name, context);
    const onClick = (event: Event): void => {
      // A link leads where it says, and a text that is being selected is not to be edited.
      const isLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
      if (!isLink && getSelection()?.type !== 'Range') open();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || event.defaultPrevented) return;
      event.preventDefault();
      open();
    };
    return html`<div class="in-place-value editable" @click=${onClick} @keydown=${onKey}>
      <div>${value()}</div>
      ${copy}<button
        type="button"
        class="button quiet icon"
        part="edit-field"
        id=${buttonId(field.name)}
        aria-label=${words.changeField(words.fieldLabel(field))}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">${pencil}</svg>
      </button>
    </div>`;
  }

  #renderCopy(field: FieldSchema, { lead, words }: ProfileContext): TemplateResult | undefined {
    const text = copied.has(field.type) ? textOfValue(fieldValue(lead, field.name)).trim() : '';
    return text === '' ? undefined : this.#copy.render(field.name, text, words.fieldLabel(field), words);
  }

  #renderEditor(field: FieldSchema, context: ProfileContext): TemplateResult {
    const { edit, words, actions } = context;
    const saving = edit.state.status === 'saving';
    return html`<form
      class="in-place"
      novalidate
      aria-label=${words.fieldLabel(field)}
      aria-busy=${saving ? 'true' : 'false'}
      @keydown=${(event: KeyboardEvent) => onKey(event, context)}
      @focusout=${(event: FocusEvent) => this.#onFocusOut(event, context)}
    >
      ${context.renderFieldConflicts()} ${renderField(field, fieldContextOf(context))} ${renderOutcome(context)}
      ${renderButtons(saving, words, actions)}
    </form>`;
  }

  #open(name: string, context: ProfileContext): void {
    const { edit } = context;
    const isWaiting = this.#leave(context);
    const { status } = edit.state;
    if (isWaiting || status === 'saving') this.#next = () => this.#open(name, context);
    if (status === 'idle') {
      this.#edit = edit;
      this.#name = name;
      edit.begin(context.schema);
    }
    // What stands open with a problem comes first.
    if (!isWaiting && status !== 'saving' && this.#name) void this.#focusLater(controlId(this.#name));
  }

  #close(): void {
    const next = this.#next;
    this.#last = this.#name;
    this.#name = this.#next = undefined;
    if (next) queueMicrotask(next);
  }

  #onFocusOut({ currentTarget, relatedTarget }: FocusEvent, context: ProfileContext): void {
    const form = currentTarget as HTMLElement;
    if (form.contains(relatedTarget as Node | null)) return;
    afterPress(() => {
      const isBack = form.contains((this.#host.renderRoot as ShadowRoot).activeElement);
      // Whoever looks into another window comes back to the field.
      if (form.isConnected && !isBack && document.hasFocus()) this.#leave(context);
    });
  }

  /** Saves what is good; what is not stays open and says why. @returns Whether what was chosen is still searched for. */
  #leave(context: ProfileContext): boolean {
    const { edit } = context;
    if (!this.isOpen(edit) || this.#name === undefined || edit.state.status === 'saving') return false;
    const settling = settlePickers(this.#host.renderRoot, '.in-place assignee-multiselect');
    if (settling) void settling.then((settled) => settled && this.#leaveSettled(context));
    else this.#leaveSettled(context);
    return settling !== undefined;
  }

  #leaveSettled({ edit, actions }: ProfileContext): void {
    if (!this.isOpen(edit) || this.#name === undefined || edit.state.status === 'saving') return;
    if (!edit.dirty) return edit.cancel();
    edit.fields.leave(this.#name);
    if (!edit.fields.problem(this.#name) && edit.conflicts.length === 0) actions.onSave();
  }
}

/** The keys of the form; here Escape gives up without a question, as there is a way back. */
function onKey(event: KeyboardEvent, { actions }: ProfileContext): void {
  const isSelect = event.composedPath()[0] instanceof HTMLSelectElement;
  if (isSelect && event.key === 'Enter' && !event.defaultPrevented) {
    event.preventDefault();
    actions.onSave();
  }
  onEditKey(event, { ...actions, onEscape: () => actions.onCancel('escape') });
}

const renderButtons = (
  saving: boolean,
  words: Words,
  { onSave, onCancel }: ProfileContext['actions'],
): TemplateResult =>
  html`<div class="actions">
    <button
      type="submit"
      class="button primary"
      part="save"
      aria-disabled=${saving ? 'true' : 'false'}
      @click=${submits(() => onSave())}
    >
      ${saving ? words.saving : words.save}
    </button>
    <button type="button" class="button" part="cancel" @click=${() => onCancel()}>${words.cancel}</button>
  </div>`;

/** While a button of the mouse is down nothing may move away from under it. */
function afterPress(task: () => void): void {
  const later = (): unknown => setTimeout(task);
  if (document.querySelector(':active')) addEventListener('mouseup', later, { once: true, capture: true });
  else later();
}
