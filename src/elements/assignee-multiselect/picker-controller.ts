// Puts the picker's field together: its controllers, who hears of whom, and the editor that is loaded when it is used.
import type { ReactiveController } from 'lit';
import { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import { LocalizeController, type LocalizeHost } from '../../controllers/interface/localize-controller.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { AssigneeGroup } from '../../domain/people/assignee-group.js';
import type { assigneeMultiselect } from '../../locales/en/assignee-multiselect.js';
import { assigneeField } from '../../locales/en/assignee-multiselect-field.js';
import { ChipFitController, type ChipFitHost } from './chip-fit-controller.js';
import { ChipsController } from './chips-controller.js';
import { EditingController } from './editing-controller.js';
import type { EditsHost } from './edits-controller.js';
import { fieldHandlers } from './field-handlers.js';
import type { RenderChip } from './render-chips.js';
import type { FieldHandlers } from './render-field.js';
import type { RenderOption } from './render-options.js';
import { SelectionController, type SelectionHost } from './selection-controller.js';
import { SourceController, type SourceHost } from './source-controller.js';

export interface PickerHost
  extends SelectionHost, SourceHost, EditsHost, ChipFitHost, LocalizeHost<'assignee-multiselect'> {
  readonly updateComplete: Promise<boolean>;
  readonly form: HTMLFormElement | null;
  label: string;
  help: string;
  placeholder: string | undefined;
  disabled: boolean;
  readonly: boolean;
  assignToMe: boolean;
  groups: readonly AssigneeGroup[] | undefined;
  renderOption: RenderOption | undefined;
  renderChip: RenderChip | undefined;
}

export class PickerController implements ReactiveController {
  readonly host: PickerHost;
  readonly localize: LocalizeController<'assignee-multiselect'>;
  readonly announcer: AnnouncerController;
  readonly selection: SelectionController;
  readonly source: SourceController;
  readonly chips: ChipsController;
  readonly fit: ChipFitController;
  readonly editing: EditingController;
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
    this.selection = new SelectionController(host, internals, this.localize, () => this.input);
    this.source = new SourceController(host, () => this.editing.editor?.setSource());
    this.chips = new ChipsController(host);
    this.editing = new EditingController(this);
    this.handlers = fieldHandlers(this);
    host.addEventListener('invalid', () => this.showWhetherInvalid());
    host.addEventListener('change', () => (this.#edited = true));
    // The labels of the page may be others by now; nothing tells of that.
    host.addEventListener('focusin', () => host.requestUpdate());
    host.addController(this);
  }

  /** Disabled by itself or by its fieldset. */
  get inactive(): boolean {
    return this.host.disabled || this.host.matches(':disabled');
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
    if (!this.editable) this.editing.editor?.notices.refuse();
  }

  hostUpdated(): void {
    const { states } = this.#internals;
    const { open, isWaiting, editor } = this.editing;
    const is = {
      open,
      loading: isWaiting || (open && editor!.list.stale),
      invalid: this.invalid,
      draft: this.selection.isDraft && Object.values(this.selection.delta).flat().length > 0,
    };
    for (const [state, on] of Object.entries(is)) states[on ? 'add' : 'delete'](state);
  }

  /** The host was moved in the page without being taken out of it: language and provider may be others. */
  hostMoved(): void {
    this.localize.hostMoved();
    this.source.hostMoved();
    this.editing.editor?.surface.hostMoved();
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

  /** The name that the page gives: its `<label>` elements, else `aria-label`. */
  get outerName(): string {
    const labels = [...this.#internals.labels].map((label) => label.textContent?.trim()).filter(Boolean);
    return labels.join(' ') || (this.host.getAttribute('aria-label') ?? '');
  }

  /** Whoever is signed in, if "Assign to me" is offered and would choose them. */
  get assignableMe(): Assignee | undefined {
    if (!this.host.assignToMe || !this.editable || this.selection.isFull) return undefined;
    const { me } = this.source;
    return me && !this.selection.shown.value.includes(me.id) && this.source.offers(me) ? me : undefined;
  }
}
