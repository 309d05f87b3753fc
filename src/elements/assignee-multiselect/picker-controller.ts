// Puts the picker's field together: its controllers, who hears of whom, and the editor that is loaded when it is used.
import type { ReactiveController } from 'lit';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { keepLetters } from '../../controllers/interface/keyboard-isolation.js';
import { LocalizeController } from '../../controllers/interface/localize-controller.js';
import { onServer } from '../../environment.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { assigneeMultiselect } from '../../locales/en/assignee-multiselect.js';
import { assigneeField } from '../../locales/en/assignee-multiselect-field.js';
import { ChipFitController } from './chips/chip-fit-controller.js';
import { ChipsController } from './chips/chips-controller.js';
import { editorModule } from './editor-module.js';
import { fieldHandlers } from './field/field-handlers.js';
import type { FieldParts } from './field/field-view.js';
import { LazyEditorController } from './field/lazy-editor-controller.js';
import type { FieldHandlers } from './field/render-field.js';
import { PeopleSourceController } from './people/people-source-controller.js';
import type { PickerHost } from './picker-host.js';
import { ValueController } from './value/value-controller.js';

/** What the elements say whose ids stand in an attribute of the host: an id reaches into no shadow root. */
function textOfIds(host: HTMLElement, attribute: string): string {
  const ids = onServer ? null : host.getAttribute(attribute);
  // One that was taken out of the page before it was drawn has none to ask.
  if (!ids || !host.isConnected) return '';
  const root = host.getRootNode() as Document | ShadowRoot;
  const texts = ids.split(/\s+/).map((id) => root.getElementById(id)?.textContent.trim());
  return texts.filter(Boolean).join(' ');
}

/** What a node says beside the field: a label may stand around it. */
function textAround(field: Node, node: Node): string {
  if (node === field) return '';
  if (!node.contains(field)) return node.textContent ?? '';
  return [...node.childNodes].map((child) => textAround(field, child)).join('');
}

export class PickerController implements ReactiveController, FieldParts {
  readonly host: PickerHost;
  readonly localize: LocalizeController<'assignee-multiselect'>;
  readonly announcer: AnnouncerController;
  readonly chosen: ValueController;
  readonly people: PeopleSourceController;
  readonly chips: ChipsController;
  readonly fit: ChipFitController;
  readonly editing: LazyEditorController;
  readonly handlers: FieldHandlers;
  readonly #internals: ElementInternals;
  #showInvalid = false;
  /** Whether a person has changed the value, so that what is wrong with it is shown once they are done. */
  #edited = false;

  constructor(host: PickerHost, internals: ElementInternals) {
    this.host = host;
    this.#internals = internals;
    // The other words come with the editor, which alone says them.
    this.localize = new LocalizeController(host, 'assignee-multiselect', assigneeField as typeof assigneeMultiselect);
    this.announcer = new AnnouncerController(host);
    this.fit = new ChipFitController(host);
    this.chosen = new ValueController(host, internals, this.localize, () => this.input);
    this.people = new PeopleSourceController(host, () => this.editing.editor?.setSource());
    this.chips = new ChipsController(host);
    this.editing = new LazyEditorController(this, editorModule);
    this.handlers = fieldHandlers(this);
    host.addEventListener('invalid', () => this.showWhetherInvalid());
    host.addEventListener('change', () => (this.#edited = true));
    // The labels of the page may be others by now; nothing tells of that.
    host.addEventListener('focusin', () => host.requestUpdate());
    keepLetters(host);
    host.addController(this);
  }

  /** Disabled by itself or by its fieldset. */
  get inactive(): boolean {
    return this.host.disabled || (!onServer && this.host.matches(':disabled'));
  }

  /** Whether somebody can be chosen or removed now. */
  get editable(): boolean {
    return !this.host.readonly && !this.inactive;
  }

  /** Begins anew, as a form does at its reset. */
  reset(): void {
    this.#showInvalid = false;
    this.#edited = false;
    this.editing.reset();
    const { editor } = this.editing;
    if (editor) editor.reset();
    else if (this.input) this.input.value = '';
  }

  hostUpdate(): void {
    if (this.inactive) this.editing.hide();
    if (!this.editable) this.editing.editor?.refuse();
    // Whoever was marked and comes back is another chip.
    const { markedId } = this.chips;
    const { value, mixed } = this.chosen.shown;
    if (markedId !== undefined && !value.includes(markedId) && !mixed.includes(markedId)) this.chips.mark();
  }

  hostUpdated(): void {
    const { states } = this.#internals;
    const { open, isWaiting, editor } = this.editing;
    const is = {
      open,
      loading: isWaiting || (open && editor!.isSearching),
      invalid: this.invalid,
      draft: this.chosen.isForNewRecord && Object.values(this.chosen.delta).flat().length > 0,
    };
    for (const [state, on] of Object.entries(is)) states[on ? 'add' : 'delete'](state);
  }

  /** The host was moved in the page without being taken out of it: language and provider may be others. */
  hostMoved(): void {
    this.localize.hostMoved();
    this.people.hostMoved();
    this.editing.editor?.hostMoved();
  }

  /** What is wrong, as far as it is to be shown; empty for nothing. */
  get error(): string {
    return this.invalid ? this.host.error || this.#internals.validationMessage : '';
  }

  get invalid(): boolean {
    return Boolean(this.host.error) || (this.#showInvalid && !this.#internals.validity.valid);
  }

  /** From now on what is wrong is shown. */
  showWhetherInvalid(): void {
    this.#showInvalid = true;
    this.host.requestUpdate();
  }

  /** As `:user-invalid` of a native field, which the browser keeps from elements like this one (whatwg/html#9639). */
  leave(): void {
    if (this.#edited && !this.#showInvalid) this.showWhetherInvalid();
  }

  get input(): HTMLInputElement | null {
    return this.host.renderRoot?.querySelector('input') ?? null;
  }

  focus(): void {
    if (!this.inactive) this.input?.focus();
  }

  /** The name that the page gives: by `aria-labelledby`, its `<label>` elements, else `aria-label`. */
  get outerName(): string {
    const { host } = this;
    const labels = [...(onServer ? [] : this.#internals.labels)]
      .map((label) => textAround(host, label).trim())
      .filter(Boolean);
    return textOfIds(host, 'aria-labelledby') || labels.join(' ') || (host.getAttribute('aria-label') ?? '');
  }

  /** The description that the page gives. */
  get outerDescription(): string {
    return textOfIds(this.host, 'aria-describedby') || (this.host.getAttribute('aria-description') ?? '');
  }

  /** Whoever is signed in, if "Assign to me" is offered and would choose them. */
  get assignableMe(): Assignee | undefined {
    if (!this.host.assignToMe || !this.editable || this.chosen.isFull) return undefined;
    const { me } = this.people;
    return me && !this.chosen.shown.value.includes(me.id) && this.people.offers(me) ? me : undefined;
  }
}
