// The picker's frame: label, field with its buttons, help, error, and the popup around the list.
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleMessages } from '../../locales/locale.js';
import { chevronIcon } from './icons.js';

export interface PickerHandlers {
  labelClick: (event: Event) => void;
  slotChange: (event: Event) => void;
  boxMouseDown: (event: Event) => void;
  boxClick: (event: Event) => void;
  chipKeydown: (event: KeyboardEvent) => void;
  inputKeydown: (event: KeyboardEvent) => void;
  input: (event: Event) => void;
  paste: (event: ClipboardEvent) => void;
  copy: (event: ClipboardEvent) => void;
  blur: () => void;
  clear: () => void;
  undo: () => void;
  toggle: () => void;
  retry: () => void;
  selectAll: () => void;
  assignToMe: () => void;
  save: () => void;
  cancel: () => void;
  popupMouseDown: (event: Event) => void;
  optionClick: (event: Event) => void;
}

export interface PickerView {
  label: string;
  /** Whether the label is what the page has put into the slot. */
  slotted: boolean;
  /** The name when there is no label: what the page says, else the catalogue's word. */
  outerName: string;
  help: string;
  /** Empty when there is none; any other text makes the field invalid. */
  error: string;
  placeholder: string;
  required: boolean;
  inactive: boolean;
  readonly: boolean;
  single: boolean;
  /** Chips stay on one line. */
  nowrap: boolean;
  open: boolean;
  /** The list is open as a sheet over the whole window. */
  sheet: boolean;
  /** The options answer an older text. */
  busy: boolean;
  /** -1 when no option is active. */
  activeIndex: number;
  chosenCount: number;
  canUndo: boolean;
  /** Whether "Assign to me" is offered. */
  canAssignToMe: boolean;
  /** "Select all" with its number; empty where that is not offered. */
  selectAll: string;
  /** How many more can be chosen, in words; empty where that is not limited. */
  room: string;
  /** What is not saved yet, in words; empty for nothing. */
  changes: string;
  messages: LocaleMessages['assignee-multiselect'];
  chips: unknown;
  notice: unknown;
  options: unknown;
  popupState: unknown;
  /** The live region. */
  status: unknown;
  on: PickerHandlers;
}

/** Native events of the inner input are no edits of the picker's value. */
const stop = (event: Event): void => event.stopPropagation();

function renderLabel({ label, slotted, required, on }: PickerView): TemplateResult {
  // Always there, so that a label that is put into the slot later is noticed.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- a label has no keys; its field has
  return html`<label for="input" part="label" ?hidden=${label === '' && !slotted} @click=${on.labelClick}
    ><slot name="label" @slotchange=${on.slotChange}>${label}</slot>${
      required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing
    }</label
  >`;
}

function renderInput(view: PickerView): TemplateResult {
  const { open, activeIndex, messages, on } = view;
  const described = [view.help && 'help', view.error && 'error', view.changes && 'changes'].filter(Boolean).join(' ');
  return html`<input
    id="input"
    part="input"
    type="text"
    role="combobox"
    autocomplete="off"
    autocapitalize="off"
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
    placeholder=${view.sheet ? messages.placeholder : view.placeholder}
    ?disabled=${view.inactive}
    ?readonly=${view.readonly}
    @keydown=${on.inputKeydown}
    @input=${on.input}
    @change=${stop}
    @blur=${on.blur}
  />`;
}

function renderButtons({ messages, open, inactive, readonly, chosenCount, canUndo, on }: PickerView): TemplateResult {
  const clear = html`<button
    type="button"
    class="small cross"
    part="clear"
    aria-label=${messages.clear}
    @click=${on.clear}
  ></button>`;
  const undo = html`<button type="button" class="small text" part="undo" @click=${on.undo}>${messages.undo}</button>`;
  const editable = !readonly && !inactive;
  return html`<span class="end"
    >${editable && canUndo ? undo : editable && chosenCount > 1 ? clear : nothing}<button
      type="button"
      class="small toggle"
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

function renderBox(view: PickerView): TemplateResult {
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
    <div class="content">${renderInput(view)} ${view.chips}</div>
    ${sheet ? nothing : renderButtons(view)}
  </div>`;
}

function renderFoot({ messages, selectAll, room, canUndo, sheet, on }: PickerView): TemplateResult {
  const button = (part: string, words: string, onClick: () => void): TemplateResult =>
    html`<button type="button" class="button quiet compact" part=${part} @click=${onClick}>${words}</button>`;
  // The field's own button is not on a sheet.
  const undo = sheet && canUndo;
  return html`<div class="foot" ?hidden=${!selectAll && !room && !undo}>
      <span class="room">${room}</span>${undo ? button('undo', messages.undo, on.undo) : nothing}${
        selectAll ? button('select-all', selectAll, on.selectAll) : nothing
      }
    </div>
    <slot name="footer"></slot>`;
}

function renderPopup(view: PickerView): TemplateResult {
  const { messages, busy, single, options, popupState, sheet, open, on } = view;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys of the list are those of the input
  return html`<div
    class="popup"
    part="popup"
    popover=${sheet ? nothing : 'manual'}
    @mousedown=${on.popupMouseDown}
    @click=${on.optionClick}
  >
    <slot name="header"></slot>
    <div
      role="listbox"
      id="listbox"
      tabindex="-1"
      aria-multiselectable=${single ? 'false' : 'true'}
      aria-label=${messages.people}
      aria-busy=${busy ? 'true' : 'false'}
    >
      ${options}
    </div>
    ${popupState} ${open ? renderFoot(view) : nothing}
  </div>`;
}

function renderBar(view: PickerView): TemplateResult {
  const { messages, on } = view;
  return html`<div class="bar" part="bar">
    <button type="button" class="button" part="cancel" @click=${on.cancel}>${messages.cancel}</button>
    <div class="title" id="title">${view.label || view.outerName}</div>
    <button type="button" class="button primary" part="save" @click=${on.save}>${messages.save}</button>
  </div>`;
}

function renderFrame(view: PickerView): TemplateResult {
  const { sheet, changes } = view;
  return html`<div
    class=${sheet ? 'frame sheet' : 'frame'}
    part=${sheet ? 'frame sheet' : 'frame'}
    role=${sheet ? 'dialog' : nothing}
    aria-modal=${sheet ? 'true' : nothing}
    aria-labelledby=${sheet ? 'title' : nothing}
    tabindex=${sheet ? '-1' : nothing}
  >
    ${sheet ? renderBar(view) : nothing} ${renderBox(view)} ${view.notice}
    ${changes ? html`<div class="changes" id="changes" part="changes">${changes}</div>` : nothing} ${renderPopup(view)}
  </div>`;
}

export function renderPicker(view: PickerView): TemplateResult {
  const { help, error, canAssignToMe, messages, on } = view;
  const toMe = html`<button
    type="button"
    class="button quiet compact to-me"
    part="assign-to-me"
    aria-keyshortcuts="Alt+I"
    @click=${on.assignToMe}
  >
    ${messages.assignToMe}
  </button>`;
  return html`
    <div class="field">
      ${renderLabel(view)} ${renderFrame(view)} ${canAssignToMe ? toMe : nothing}
      ${help ? html`<div id="help" class="help" part="help">${help}</div>` : nothing}
      ${error ? html`<div id="error" class="error" part="error">${error}</div>` : nothing}
    </div>
    <slot hidden @slotchange=${on.slotChange}></slot>
    ${view.status}
  `;
}
