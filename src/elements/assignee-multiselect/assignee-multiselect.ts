// The people picker: a form-associated combobox with a multi-select listbox, alone or as part of the other elements.
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { ResolvedAssignee } from '../../controllers/assignees-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { PeopleNews } from '../../controllers/people-controller.js';
import { PopoverController } from '../../controllers/popover-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import { assigneeMultiselect } from '../../locales/en/assignee-multiselect.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { buttons, fields, messages } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { avatarStyles } from '../assignee-stack/avatar.js';
import { ChipsController } from './chips-controller.js';
import { EditsController } from './edits-controller.js';
import { fieldStyles } from './field-styles.js';
import { OptionsController } from './options-controller.js';
import { newsText } from './people-news.js';
import { onInputKey } from './picker-keys.js';
import type { PickerParts } from './picker-parts.js';
import { pointerHandlers } from './picker-pointer.js';
import { popupStyles } from './popup-styles.js';
import { renderChips } from './render-chips.js';
import { renderOptions } from './render-options.js';
import { type PickerHandlers, renderPicker } from './render-picker.js';
import { renderPopupState } from './render-popup-state.js';
import { SelectionController } from './selection-controller.js';
import { SourceController } from './source-controller.js';
import { TextController } from './text-controller.js';

/** Chips drawn before "+N more". */
const chipLimit = 20;

/** A host's template may make a new array at every render; the same ids in it are no reason to search again. */
const areOtherIds = (next?: readonly string[], previous?: readonly string[]): boolean =>
  next?.join('\n') !== previous?.join('\n');

const idsFromText = (text: string | null): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * Chooses several people and teams. It is a form field: one `FormData` entry per id under its `name`.
 * People come from `assignees`, else from the adapter; values are ids and may be unknown to either.
 *
 * @summary Combobox that chooses several people and teams.
 * @fires assignees-change - Asks before a person's edit takes effect; cancelable.
 * @fires assignees-changed - Tells of an edit, after the native `input` and `change`.
 * @slot label - The label, where a text is not enough.
 * @csspart label - The label above the field.
 * @csspart box - The field with chips and input.
 * @csspart chips - The list of chips.
 * @csspart chip - Each chosen person.
 * @csspart chip-name - The name on a chip.
 * @csspart chip-remove - The button that removes a chip.
 * @csspart more - The button that shows the chips behind `+N more`.
 * @csspart input - The text field.
 * @csspart clear - The button that removes everybody.
 * @csspart undo - The button that brings everybody back.
 * @csspart toggle - The button that opens and closes the list.
 * @csspart popup - The list's surface.
 * @csspart option - Each person in the list.
 * @csspart option-name - The name in an option.
 * @csspart option-detail - E-mail, kind or reason in an option.
 * @csspart avatar - Each avatar.
 * @csspart empty - The words when nobody can be chosen or nobody matches.
 * @csspart failure - The words when people could not be loaded.
 * @csspart retry - The button that loads them again.
 * @csspart help - The help text.
 * @csspart error - The error text.
 * @cssstate open - The list is open.
 */
export class AssigneeMultiselect extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [tokens, buttons, fields, messages, avatarStyles, fieldStyles, popupStyles];

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

  @query('input') private input!: HTMLInputElement | null;

  // axe reads roles and states of form-associated elements under this name.
  readonly _internals = this.attachInternals();
  readonly #localize = new LocalizeController(this, 'assignee-multiselect', assigneeMultiselect);
  readonly #announcer = new AnnouncerController(this);
  readonly #selection = new SelectionController(this, this._internals, {
    anchor: () => (this.hasUpdated ? this.input : null),
    words: () => this.#validationWords,
  });
  readonly #list = new OptionsController(this, (news) => this.#onNews(news));
  readonly #source = new SourceController(this, {
    locale: () => this.#localize.locale,
    changed: (source) => this.#list.setSource(source),
  });
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
  });
  readonly #chips = new ChipsController(this, {
    ids: () => (this.readonly ? [] : this.value),
    input: () => this.input!,
    rtl: () => this.#localize.rtl,
    remove: (id) => this.#edits.remove(id, 'chip'),
    marked: (id) => this.#edits.sayMarked(id),
  });
  readonly #text = new TextController(this, {
    input: () => this.input,
    changed: (text) => this.#onText(text),
    left: () => this.#edits.forgetUndo(),
  });
  readonly #parts: PickerParts = {
    popover: this.#popover,
    list: this.#list,
    chips: this.#chips,
    edits: this.#edits,
    text: this.#text,
    input: () => this.input,
    inactive: () => this.#inactive,
    readonly: () => this.readonly,
    show: () => this.showPicker(),
    form: () => this.form,
  };
  readonly #handlers: PickerHandlers = {
    ...pointerHandlers(this.#parts),
    labelChange: () => this.requestUpdate(),
    chipKeydown: this.#chips.onKeydown,
    inputKeydown: (event) => onInputKey(this.#parts, event),
    input: (event) => this.#onInput(event),
    blur: () => this.#chips.unmark(),
  };

  constructor() {
    super();
    this.addEventListener('invalid', () => (this.showInvalid = true));
    this.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  /**
   * The chosen ids. Setting it fires no event; ids that nobody knows stay in it. Read it, never change the array itself:
   * it is frozen. Attribute: ids with spaces or commas between.
   */
  @property({ attribute: 'value', converter: { fromAttribute: idsFromText } })
  get value(): string[] {
    return this.#selection.value as string[];
  }
  set value(ids: string[]) {
    // Frameworks set properties to what stands in an attribute, and to nothing.
    const given: unknown = ids ?? [];
    const next = typeof given === 'string' ? idsFromText(given) : (ids ?? []);
    // Undo belongs to what was there before.
    if (this.#selection.set(next)) this.#edits.forgetUndo();
  }

  /** The form that the field belongs to. Set it, or the attribute, to the id of a form elsewhere in the page. */
  get form(): HTMLFormElement | null {
    return this._internals.form;
  }
  set form(id: string | null) {
    if (id === null) this.removeAttribute('form');
    else this.setAttribute('form', id);
  }

  /** Whether the list is open. */
  get open(): boolean {
    return this.#popover.open;
  }
  set open(open: boolean) {
    if (open) this.showPicker();
    else this.hide();
  }

  /** What is wrong with the value, as in any form field. */
  get validity(): ValidityState {
    this.#selection.updateForm();
    return this._internals.validity;
  }

  /** What the browser says of an invalid value; empty for a valid one. */
  get validationMessage(): string {
    this.#selection.updateForm();
    return this._internals.validationMessage;
  }

  /** Whether the field is valid. An invalid one fires `invalid`. */
  checkValidity(): boolean {
    this.#selection.updateForm();
    return this._internals.checkValidity();
  }

  /** Checks the field, and shows the browser's message when it is invalid. */
  reportValidity(): boolean {
    this.#selection.updateForm();
    return this._internals.reportValidity();
  }

  /** Opens the list of people. */
  showPicker(): void {
    if (!this.#inactive) this.#popover.show();
  }

  /** Closes the list of people. */
  hide(): void {
    this.#popover.hide();
  }

  formResetCallback(): void {
    this.value = idsFromText(this.getAttribute('value'));
    this.showInvalid = false;
    this.#text.clear();
    this.#edits.forgetUndo();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(restored: unknown): void {
    try {
      const ids: unknown = JSON.parse(String(restored));
      if (Array.isArray(ids)) this.value = ids.map(String);
    } catch {
      // The state of another version of the page: what is there now stays.
    }
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('assignees') || changed.has('leadIds')) this.#source.reset();
    if (this.#inactive) this.hide();
  }

  override render(): TemplateResult {
    const { messages } = this.#localize;
    const invalid = this.error !== '' || (this.showInvalid && !this._internals.validity.valid);
    return renderPicker({
      label: this.label,
      slotted: this.querySelector(':scope > [slot=label]') !== null,
      outerName: this.#outerName || messages.label,
      help: this.help,
      error: invalid ? this.error || this._internals.validationMessage : '',
      placeholder: this.value.length > 0 || this.readonly ? '' : (this.placeholder ?? messages.placeholder),
      required: this.required,
      inactive: this.#inactive,
      readonly: this.readonly,
      open: this.open,
      busy: this.#list.stale,
      activeIndex: this.#list.active.index,
      chosenCount: this.value.length,
      canUndo: this.#edits.canUndo,
      messages,
      chips: this.#renderChips(),
      options: this.open ? this.#renderOptions() : '',
      popupState: this.open
        ? renderPopupState(this.#list.people, this.#list.options.length, messages, this.#handlers.retry)
        : '',
      status: this.#announcer.render(),
      on: this.#handlers,
    });
  }

  get #validationWords(): { required: string; maximum: (max: number) => string } {
    const { messages, format } = this.#localize;
    return { required: messages.required, maximum: (max) => messages.maximum(max, format) };
  }

  #renderChips(): unknown {
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

  #renderOptions(): unknown {
    const list = this.#list;
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

  /** Disabled by itself or by its fieldset. */
  get #inactive(): boolean {
    return this.disabled || this.matches(':disabled');
  }

  /** The name that the page gives: its `<label>` elements, else `aria-label`. */
  get #outerName(): string {
    const labels = [...this._internals.labels].map((label) => label.textContent?.trim()).filter(Boolean);
    return labels.join(' ') || (this.getAttribute('aria-label') ?? '');
  }

  get #chosen(): ResolvedAssignee[] {
    return this.#source.resolve(this.value);
  }

  #onPopover(open: boolean): void {
    if (open) {
      const known = this.#chosen.flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
      this.#list.open(this.#text.value, known, this.readonly ? known : undefined);
      this._internals.states.add('open');
    } else {
      this.#list.close();
      this._internals.states.delete('open');
    }
    this.requestUpdate();
  }

  #onNews(news: PeopleNews): void {
    const { messages, format } = this.#localize;
    if (this.open) this.#announcer.say(newsText(news, this.#list.people, messages, format), 'people');
  }

  #onText(text: string): void {
    this.#chips.unmark();
    this.#list.active.clear();
    if (this.open) this.#list.people.search(text);
  }

  #onInput(event: Event): void {
    this.#edits.forgetUndo();
    this.#text.onInput(event);
    this.showPicker();
  }

  /** Escape anywhere in the picker closes its list, and nothing around it. The input has dealt with its own. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
    this.input?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assignee-multiselect': AssigneeMultiselect;
  }
}
