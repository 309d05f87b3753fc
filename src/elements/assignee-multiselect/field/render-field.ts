// The picker's field: label, box with chips, input and buttons, help and error, and the frame around box and list.
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldMessages } from '../../../locales/locale.js';
import type { EditorParts } from './editor-interface.js';
import { chevronIcon } from '../icons.js';

export interface FieldHandlers {
  labelClick: (event: Event) => void;
  slotChange: (event: Event) => void;
  boxMouseDown: (event: Event) => void;
  boxClick: (event: Event) => void;
  chipKeydown: (event: KeyboardEvent) => void;
  inputKeydown: (event: KeyboardEvent) => void;
  beforeInput: (event: InputEvent) => void;
  input: (event: Event) => void;
  paste: (event: ClipboardEvent) => void;
  copy: (event: ClipboardEvent) => void;
  blur: () => void;
  clear: () => void;
  undo: () => void;
  toggle: () => void;
  assignToMe: () => void;
  retry: () => void;
}

export interface FieldView {
  label: string;
  /** Whether the label is what the page has put into the slot. */
  slotted: boolean;
  /** The name when there is no label: what the page says, else the catalogue's word. */
  outerName: string;
  help: string;
  /** What the page says of the field by `aria-describedby`. */
  outerDescription: string;
  /** Empty when there is none; any other text makes the field invalid. */
  error: string;
  placeholder: string;
  required: boolean;
  inactive: boolean;
  readonly: boolean;
  /** Chips stay on one line. */
  nowrap: boolean;
  open: boolean;
  /** The list is open as a sheet over the whole window. */
  sheet: boolean;
  /** Somebody waits for what the field is edited with. */
  waiting: boolean;
  /** Somebody has waited in vain. */
  loadFailed: boolean;
  /** -1 when no option is active. */
  activeIndex: number;
  chosenCount: number;
  canUndo: boolean;
  /** Whether "Assign to me" is offered. */
  canAssignToMe: boolean;
  /** What is not saved yet, in words; empty for nothing. */
  changes: string;
  messages: FieldMessages;
  chips: unknown;
  /** What the editor draws, once it is there. */
  editor: EditorParts | undefined;
  /** The live region. */
  status: unknown;
  on: FieldHandlers;
}

/** Native events of the inner input are no edits of the picker's value. */
const stop = (event: Event): void => event.stopPropagation();

function renderLabel({ label, slotted, required, on }: FieldView): TemplateResult {
  // Always there, so that a label that is put into the slot later is noticed.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- a label has no keys; its field has
  return html`<label for="input" part="label" ?hidden=${label === '' && !slotted} @click=${on.labelClick}
    ><slot name="label" @slotchange=${on.slotChange}>${label}</slot>${
      required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing
    }</label
  >`;
}

function renderInput(view: FieldView): TemplateResult {
  const { open, activeIndex, messages, on } = view;
  const described = [
    view.chips !== nothing && 'chosen',
    view.outerDescription && 'outer',
    view.help && 'help',
    view.error && 'error',
    view.changes && 'changes',
  ]
    .filter(Boolean)
    .join(' ');
  return html`<input
    id="input"
    part="input"
    role="combobox"
    autocomplete="off"
    autocapitalize="off"
    autocorrect="off"
    spellcheck="false"
    enterkeyhint="done"
    aria-label=${view.label !== '' || view.slotted ? nothing : view.outerName}
    aria-autocomplete="list"
    aria-haspopup="listbox"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? 'listbox' : nothing}
    aria-activedescendant=${open && activeIndex >= 0 ? `option-${activeIndex}` : nothing}
    aria-required=${view.required ? 'true' : nothing}
    aria-invalid=${view.error ? 'true' : nothing}
    aria-describedby=${described || nothing}
    placeholder=${view.sheet && !view.readonly ? messages.placeholder : view.placeholder}
    ?disabled=${view.inactive}
    ?readonly=${view.readonly}
    @keydown=${on.inputKeydown}
    @beforeinput=${on.beforeInput}
    @input=${on.input}
    @change=${stop}
    @blur=${on.blur}
  />`;
}

function renderButtons(view: FieldView): TemplateResult {
  const { messages, open, waiting, inactive, readonly, chosenCount, canUndo, on } = view;
  const clear = html`<button
    type="button"
    class="small cross"
    part="clear"
    aria-label=${messages.clear}
    @click=${on.clear}
  ></button>`;
  const undo = html`<button
    type="button"
    class="small text"
    part="undo"
    aria-keyshortcuts="Control+Z Meta+Z"
    @click=${on.undo}
  >
    ${messages.undo}
  </button>`;
  const editable = !readonly && !inactive;
  return html`<span class="end"
    >${editable && canUndo ? undo : editable && chosenCount > 1 ? clear : nothing}<button
      type="button"
      class=${waiting ? 'small waiting' : 'small'}
      part="toggle"
      tabindex="-1"
      aria-label=${messages.showPeople}
      aria-expanded=${open ? 'true' : 'false'}
      ?disabled=${inactive}
      @click=${on.toggle}
    >
      ${chevronIcon}
    </button></span
  >`;
}

function renderBox(view: FieldView): TemplateResult {
  const { error, inactive, readonly, nowrap, sheet, on } = view;
  const classes = ['box', error && 'invalid', inactive && 'disabled', readonly && 'readonly', nowrap && 'nowrap'];
  // The input stands before the chips, though it is drawn behind them: whatever focuses the picker, be it a label, a
  // dialog or a script, focuses the first thing in it that can be.
  return html`<div
    class=${classes.filter(Boolean).join(' ')}
    part="box"
    @mousedown=${on.boxMouseDown}
    @click=${on.boxClick}
    @keydown=${on.chipKeydown}
    @paste=${on.paste}
    @copy=${on.copy}
  >
    <div class="content">${renderInput(view)} ${view.chips === nothing ? view.editor?.noChips : view.chips}</div>
    ${sheet ? nothing : renderButtons(view)}
  </div>`;
}

/** What the field is edited with could not be fetched. */
function renderFailure({ messages, on }: FieldView): TemplateResult {
  return html`<div class="notice" part="failure">
    <span>${messages.failed}</span>
    <button type="button" class="button compact" part="retry" @click=${on.retry}>${messages.retry}</button>
  </div>`;
}

function renderToMe({ messages, on }: FieldView): TemplateResult {
  return html`<button
    type="button"
    class="button quiet compact to-me"
    part="assign-to-me"
    aria-keyshortcuts="Alt+I"
    @click=${on.assignToMe}
  >
    ${messages.assignToMe}
  </button>`;
}

/** In a sheet nothing else is there to be seen or heard, so that all that is said of the field is in the frame. */
function renderFrame(view: FieldView): TemplateResult {
  const { sheet, changes, editor, loadFailed, help, error } = view;
  return html`<div class=${sheet ? 'frame sheet' : 'frame'} part=${sheet ? 'frame sheet' : 'frame'}>
    ${editor?.bar} ${renderBox(view)} ${loadFailed ? renderFailure(view) : editor?.notice}
    ${changes ? html`<div class="changes" id="changes" part="changes">${changes}</div>` : nothing}
    ${view.outerDescription ? html`<div id="outer" hidden>${view.outerDescription}</div>` : nothing}
    ${help ? html`<div id="help" class="help" part="help">${help}</div>` : nothing}
    ${error ? html`<div id="error" class="error" part="error">${error}</div>` : nothing}
    ${view.canAssignToMe ? renderToMe(view) : nothing} ${editor?.popup} ${view.status}
  </div>`;
}

export function renderField(view: FieldView): TemplateResult {
  return html`
    <div class="field">${renderLabel(view)} ${renderFrame(view)}</div>
    <slot hidden @slotchange=${view.on.slotChange}></slot>
  `;
}
