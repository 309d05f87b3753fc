// The people picker: a form-associated combobox with a multi-select listbox, alone or as part of the other elements.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter-controller.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { AssigneesController, type ResolvedAssignee } from '../../controllers/assignees-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { adapterPeople, localPeople } from '../../controllers/people-controller.js';
import { PopoverController } from '../../controllers/popover-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import { assigneeMultiselect } from '../../locales/en/assignee-multiselect.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { buttons, fields } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { avatarStyles } from '../assignee-stack/avatar.js';
import { ChipsController } from './chips-controller.js';
import { EditsController } from './edits-controller.js';
import { chevronIcon, crossIcon } from './icons.js';
import { OptionsController } from './options-controller.js';
import { onInputKey, type PickerParts } from './picker-keys.js';
import { pickerStyles } from './picker-styles.js';
import { renderChips } from './render-chips.js';
import { renderOptions } from './render-options.js';
import { renderPopupState } from './render-popup-state.js';
import { SelectionController } from './selection-controller.js';

/** Chips drawn before "+N more". */
const chipLimit = 20;

/** A host's template may make a new array at every render; the same ids in it are no reason to search again. */
const areOtherIds = (next?: readonly string[], previous?: readonly string[]): boolean =>
  next?.join('\n') !== previous?.join('\n');

const idsFromAttribute = { fromAttribute: (text: string | null) => (text ?? '').split(/[\s,]+/).filter(Boolean) };

/**
 * Chooses several people and teams. It is a form field: one `FormData` entry per id under its `name`.
 * People come from `assignees`, else from the adapter; values are ids and may be unknown to either.
 *
 * @summary Combobox that chooses several people and teams.
 * @fires assignees-change - Asks before a person's edit takes effect; cancelable.
 * @fires assignees-changed - Tells of an edit, after the native `input` and `change`.
 * @csspart label - The label above the field.
 * @csspart box - The field with chips and input.
 * @csspart chips - The list of chips.
 * @csspart chip - Each chosen person.
 * @csspart chip-name - The name on a chip.
 * @csspart chip-remove - The button that removes a chip.
 * @csspart more - The button that shows the chips behind `+N more`.
 * @csspart input - The text field.
 * @csspart clear - The button that removes everybody.
 * @csspart toggle - The button that opens and closes the list.
 * @csspart popup - The list's surface.
 * @csspart option - Each person in the list.
 * @csspart option-name - The name in an option.
 * @csspart option-detail - E-mail, kind or reason in an option.
 * @csspart avatar - Each avatar.
 * @csspart help - The help text.
 * @csspart error - The error text.
 * @cssstate open - The list is open.
 */
export class AssigneeMultiselect extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [tokens, buttons, fields, avatarStyles, pickerStyles];

  /** Label above the field and its accessible name. Without it, a `<label>` of the page or `aria-label` names it. */
  @property() label = '';

  /** Explains the field below it. */
  @property() help = '';

  /** An error that the application has found; makes the field invalid. */
  @property() error = '';

  /** Text shown in the empty field. Default: the catalogue's. */
  @property() placeholder: string | undefined;

  /** Name of the form entries. */
  @property({ reflect: true }) name = '';

  /** Whether at least one person has to be chosen. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether nothing can be done with the field. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether the field only shows who is chosen. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Largest number of people. */
  @property({ type: Number }) max: number | undefined;

  /** Ids of the records that people are chosen for, so that a back end can leave out or explain candidates. */
  @property({ attribute: false, hasChanged: areOtherIds }) leadIds: string[] | undefined;

  /** The people to choose from. Wins over the adapter's. */
  @property({ attribute: false }) assignees: Assignee[] | undefined;

  /** Where people come from; default: the nearest provider's adapter. */
  @property({ attribute: false }) adapter: LeadDataAdapter | undefined;

  /** Words that replace those of the catalogue. */
  @property({ attribute: false }) messages: Partial<LocaleMessages['assignee-multiselect']> | undefined;

  @state() private showInvalid = false;
  @state() private formDisabled = false;

  @query('input') private input!: HTMLInputElement;

  // axe reads roles and states of form-associated elements under this name.
  readonly _internals = this.attachInternals();
  readonly #localize = new LocalizeController(this, 'assignee-multiselect', assigneeMultiselect);
  readonly #adapter = new AdapterController(this, { changed: () => this.#resetSource() });
  readonly #directory = new AssigneesController(this, () => this.#adapter.adapter);
  readonly #announcer = new AnnouncerController(this);
  readonly #selection = new SelectionController(this, this._internals);
  readonly #list = new OptionsController(this, () => this.#onSettled());
  readonly #popover = new PopoverController(this, {
    anchor: () => this.renderRoot.querySelector('.box'),
    popup: () => this.renderRoot.querySelector('.popup'),
    changed: (open) => this.#onPopover(open),
  });
  readonly #edits = new EditsController(this, {
    selection: this.#selection,
    announcer: this.#announcer,
    localize: this.#localize,
    chosen: () => this.#chosen,
    max: () => this.max,
  });
  readonly #chips = new ChipsController(this, {
    ids: () => (this.readonly ? [] : this.value),
    input: () => this.input,
    rtl: () => this.#localize.rtl,
    remove: (id) => this.#edits.remove(id, 'chip'),
    marked: (id) => this.#edits.sayMarked(id),
  });
  readonly #parts: PickerParts = {
    popover: this.#popover,
    list: this.#list,
    chips: this.#chips,
    show: () => this.showPicker(),
    toggle: (index) => void this.#toggle(index),
    clearText: () => this.#setText(''),
    submit: () => this.form?.requestSubmit(),
  };
  #byId: Map<string, Assignee> | undefined;

  constructor() {
    super();
    this.addEventListener('invalid', () => (this.showInvalid = true));
  }

  /** The chosen ids. Setting it fires no event; ids that nobody knows stay in it. Attribute: ids with spaces between. */
  @property({ attribute: 'value', converter: idsFromAttribute })
  get value(): string[] {
    return this.#selection.value as string[];
  }
  set value(ids: string[]) {
    this.#selection.set(ids ?? []);
  }

  /** The form that the field belongs to. */
  get form(): HTMLFormElement | null {
    return this._internals.form;
  }

  get validity(): ValidityState {
    return this._internals.validity;
  }

  get validationMessage(): string {
    return this._internals.validationMessage;
  }

  /** Whether the list is open. */
  get open(): boolean {
    return this.#popover.open;
  }

  get validationAnchor(): HTMLElement | null {
    return this.hasUpdated ? this.input : null;
  }

  checkValidity(): boolean {
    return this._internals.checkValidity();
  }

  /** Checks the field, and shows the browser's message when it is invalid. */
  reportValidity(): boolean {
    return this._internals.reportValidity();
  }

  /** Opens the list of people. */
  showPicker(): void {
    if (this.#inactive || this.#popover.open) return;
    this.#popover.show();
  }

  /** Closes the list of people. */
  hide(): void {
    this.#popover.hide();
  }

  formResetCallback(): void {
    this.value = idsFromAttribute.fromAttribute(this.getAttribute('value'));
    this.showInvalid = false;
    this.#edits.forgetUndo();
  }

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  formStateRestoreCallback(restored: string): void {
    this.value = JSON.parse(restored) as string[];
  }

  validationMessages(): { required: string; maximum: (max: number) => string } {
    const { messages, format } = this.#localize;
    return { required: messages.required, maximum: (max) => messages.maximum(max, format) };
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('assignees') || changed.has('leadIds')) this.#resetSource();
    if (this.#inactive) this.hide();
  }

  override render(): TemplateResult {
    const { messages } = this.#localize;
    const invalid = this.error !== '' || (this.showInvalid && !this.validity.valid);
    const error = invalid ? this.error || this.validationMessage : '';
    return html`
      <div class="field">
        ${
          this.label
            ? html`<label for="input" part="label"
                >${this.label}${
                  this.required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing
                }</label
              >`
            : nothing
        }
        <div
          class="box ${invalid ? 'invalid' : ''} ${this.#inactive ? 'disabled' : ''} ${this.readonly ? 'readonly' : ''}"
          part="box"
          @pointerdown=${this.#onBoxPointerDown}
          @click=${this.#onBoxClick}
          @keydown=${this.#chips.onKeydown}
        >
          ${this.#renderChips()} ${this.#renderInput(invalid)}
          <span class="end">${this.#renderButtons()}</span>
        </div>
        ${this.help ? html`<div id="help" class="help" part="help">${this.help}</div>` : nothing}
        ${error ? html`<div id="error" class="error" part="error">${error}</div>` : nothing}
      </div>
      <div class="popup" part="popup" popover="manual" @pointerdown=${this.#keepFocus}>
        <div
          role="listbox"
          id="listbox"
          tabindex="-1"
          aria-multiselectable="true"
          aria-label=${messages.people}
          aria-busy=${this.#list.stale ? 'true' : 'false'}
          @click=${this.#onOptionClick}
        >
          ${this.#renderOptions()}
        </div>
        ${this.open ? renderPopupState(this.#list.people, this.#list.options.length, messages) : nothing}
      </div>
      ${this.#announcer.render()}
    `;
  }

  #renderChips(): TemplateResult | typeof nothing {
    return renderChips({
      people: this.#chosen,
      limit: chipLimit,
      expanded: this.#chips.expanded,
      markedId: this.#chips.markedId,
      removable: !this.readonly && !this.#inactive,
      messages: this.#localize.messages,
      format: this.#localize.format,
      onRemove: (id) => void this.#chips.remove(id),
      onExpand: this.#chips.toggleExpanded,
    });
  }

  #renderInput(invalid: boolean): TemplateResult {
    const { messages } = this.#localize;
    const described = [this.help && 'help', invalid && 'error'].filter(Boolean).join(' ');
    const active = this.#list.active.index;
    return html`<input
      id="input"
      part="input"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="done"
      aria-label=${this.label ? nothing : this.#outerName || messages.label}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded=${this.open ? 'true' : 'false'}
      aria-controls=${this.open ? 'listbox' : nothing}
      aria-activedescendant=${this.open && active >= 0 ? `option-${active}` : nothing}
      aria-required=${this.required ? 'true' : nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${described || nothing}
      placeholder=${this.value.length > 0 || this.readonly ? '' : (this.placeholder ?? messages.placeholder)}
      ?disabled=${this.#inactive}
      ?readonly=${this.readonly}
      @keydown=${(event: KeyboardEvent) => onInputKey(this.#parts, event)}
      @input=${this.#onInput}
      @change=${this.#stop}
      @blur=${() => this.#chips.unmark()}
    />`;
  }

  #renderButtons(): TemplateResult {
    const { messages } = this.#localize;
    const clear = html`<button
      type="button"
      class="small"
      part="clear"
      aria-label=${messages.clear}
      @click=${this.#clear}
    >
      ${crossIcon}
    </button>`;
    const undo = html`<button type="button" class="small text" part="undo" @click=${this.#undo}>
      ${messages.undo}
    </button>`;
    const editable = !this.readonly && !this.#inactive;
    return html`${editable && this.#edits.canUndo ? undo : editable && this.value.length > 1 ? clear : nothing}
      <button
        type="button"
        class="small"
        part="toggle"
        tabindex="-1"
        aria-label=${messages.showPeople}
        aria-expanded=${this.open ? 'true' : 'false'}
        ?disabled=${this.#inactive}
        @click=${() => (this.open ? this.hide() : this.showPicker())}
      >
        ${chevronIcon}
      </button>`;
  }

  #renderOptions(): TemplateResult | typeof nothing {
    const list = this.#list;
    if (!this.open || list.options.length === 0 || list.people.state.status === 'failed') return nothing;
    return renderOptions({
      options: list.options,
      window: list.rows.window,
      setSize: list.setSize,
      activeIndex: list.active.index,
      selected: new Set(this.value),
      limitReason: this.#edits.limitReason,
      inert: this.readonly || list.stale,
      query: list.people.text,
      messages: this.#localize.messages,
      format: this.#localize.format,
    });
  }

  get #inactive(): boolean {
    return this.disabled || this.formDisabled;
  }

  /** The name that the page gives: its `<label>` elements, else `aria-label`. */
  get #outerName(): string {
    const labels = [...this._internals.labels].map((label) => label.textContent?.trim()).filter(Boolean);
    return labels.join(' ') || (this.getAttribute('aria-label') ?? '');
  }

  get #chosen(): ResolvedAssignee[] {
    if (!this.assignees) return this.#directory.resolve(this.value);
    this.#byId ??= new Map(this.assignees.map((person) => [person.id, person]));
    return this.value.map((id) => {
      const assignee = this.#byId!.get(id);
      return assignee ? { status: 'known', id, assignee } : { status: 'unknown', id };
    });
  }

  #resetSource(): void {
    this.#byId = undefined;
    const { adapter } = this.#adapter;
    const source = this.assignees
      ? localPeople(this.assignees)
      : adapter &&
        adapterPeople(adapter, {
          leadIds: () => this.leadIds,
          locale: () => this.#localize.locale,
          found: (people) => this.#directory.learn(people),
        });
    this.#list.setSource(source);
  }

  #onPopover(open: boolean): void {
    if (open) {
      const known = this.#chosen.flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
      this.#list.open(this.input.value, known, this.readonly ? known : undefined);
    } else {
      this.#list.close();
    }
    if (open) this._internals.states.add('open');
    else this._internals.states.delete('open');
    this.requestUpdate();
  }

  #onSettled(): void {
    if (!this.open) return;
    const { messages, format } = this.#localize;
    const { text, total, items } = this.#list.people;
    if (total === undefined) this.#announcer.say(messages.foundAtLeast(items.length, format));
    else if (total > 0) this.#announcer.say(messages.found(total, format));
    else this.#announcer.say(text ? messages.noMatch(text) : messages.nobody);
  }

  #setText(text: string): void {
    this.input.value = text;
    this.#chips.unmark();
    this.#list.active.clear();
    if (this.open) this.#list.people.search(text);
  }

  #onInput(event: Event): void {
    event.stopPropagation();
    this.#edits.forgetUndo();
    this.#setText(this.input.value);
    if (!this.open) this.showPicker();
  }

  /** Native events of the inner input are no edits of the value. */
  #stop(event: Event): void {
    event.stopPropagation();
  }

  #keepFocus(event: Event): void {
    if (!(event.target as Element).closest('button')) event.preventDefault();
  }

  #onBoxPointerDown(event: Event): void {
    const target = event.target as Element;
    // The caret goes where the text is; a button keeps the focus where it was.
    if (target !== this.input) event.preventDefault();
    if (!target.closest('button') && !this.#inactive) this.input.focus();
  }

  #onBoxClick(event: Event): void {
    if (!(event.target as Element).closest('button')) this.showPicker();
  }

  #onOptionClick(event: Event): void {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option) void this.#toggle(Number(option.dataset['index']));
  }

  async #toggle(index: number): Promise<void> {
    const person = this.#list.options[index];
    if (!person || this.readonly || this.#inactive || this.#list.stale) return;
    // The next search starts afresh, and the text stays visible until then.
    if (await this.#edits.toggle(person, 'option')) this.input.select();
  }

  async #clear(): Promise<void> {
    await this.#edits.clear();
    this.input.focus();
  }

  async #undo(): Promise<void> {
    await this.#edits.undo();
    this.input.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assignee-multiselect': AssigneeMultiselect;
  }
}
