// Puts the picker's field together: its controllers, who hears of whom, and the editor that is loaded when it is used.
import type { ReactiveController } from 'lit';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController, type LocalizeHost } from '../../controllers/localize-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import type { AssigneeGroup } from '../../domain/assignee-group.js';
import { stagedEntries } from '../../domain/staged-selection.js';
import { assigneeMultiselect } from '../../locales/en/assignee-multiselect.js';
import { ChipFitController, type ChipFitHost } from './chip-fit-controller.js';
import { ChipsController } from './chips-controller.js';
import type { EditsHost } from './edits-controller.js';
import { fieldHandlers } from './field-handlers.js';
import { focusIsElsewhere } from './focus-place.js';
import { loadedEditor, loadEditor, loadEditorAhead } from './load-editor.js';
import type { PickerEditor } from './picker-editor.js';
import { chipNames, type RenderChip } from './render-chips.js';
import type { FieldHandlers } from './render-field.js';
import type { RenderOption } from './render-options.js';
import { SelectionController, type SelectionHost } from './selection-controller.js';
import { SourceController, type SourceHost } from './source-controller.js';

export interface PickerHost
  extends SelectionHost, SourceHost, EditsHost, ChipFitHost, LocalizeHost<'assignee-multiselect'> {
  readonly hasUpdated: boolean;
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

/** Something that is done with the editor; it may take its time. */
type Deed = (editor: PickerEditor) => unknown;

export class PickerController implements ReactiveController {
  readonly host: PickerHost;
  readonly localize: LocalizeController<'assignee-multiselect'>;
  readonly announcer: AnnouncerController;
  readonly selection: SelectionController;
  readonly source: SourceController;
  readonly chips: ChipsController;
  readonly fit: ChipFitController;
  readonly handlers: FieldHandlers;
  readonly #internals: ElementInternals;
  #editor: PickerEditor | undefined;
  /** What was done before there was an editor, in this order. */
  #deeds: Deed[] = [];
  #willOpen = false;
  #isLoading = false;
  #loadFailed = false;
  #showInvalid = false;
  /** Whether a person has changed the value, so that what is wrong with it is shown once they are done. */
  #edited = false;

  constructor(host: PickerHost, internals: ElementInternals) {
    this.host = host;
    this.#internals = internals;
    this.localize = new LocalizeController(host, 'assignee-multiselect', assigneeMultiselect);
    this.announcer = new AnnouncerController(host);
    this.fit = new ChipFitController(host);
    this.selection = new SelectionController(host, internals, {
      anchor: () => (host.hasUpdated ? this.input : null),
      words: () => this.#validationWords,
    });
    this.source = new SourceController(host, () => this.#editor?.setSource());
    this.chips = new ChipsController(host, {
      ids: () => (host.readonly ? [] : this.selection.shown.value),
      input: () => this.input!,
      rtl: () => this.localize.rtl,
      remove: (id) =>
        new Promise((resolve) => {
          this.edit(({ edits }) => {
            const removal = edits.remove(id, 'chip');
            resolve(removal);
            return removal;
          });
        }),
      marked: (id) => this.announcer.say(this.localize.messages.markedForRemoval(this.nameOf(id))),
      open: () => this.#editor?.isClosable ?? false,
    });
    this.handlers = fieldHandlers(this);
    host.addEventListener('invalid', () => this.showWhetherInvalid());
    host.addEventListener('change', () => (this.#edited = true));
    for (const type of ['focusin', 'pointerenter']) {
      host.addEventListener(type, () => {
        if (!this.#editor || this.#isWaiting) void this.#load();
      });
    }
    // The labels of the page may be others by now; nothing tells of that.
    host.addEventListener('focusin', () => host.requestUpdate());
    host.addController(this);
  }

  /** What a person edits the selection with, once it has been loaded and was needed. */
  get editor(): PickerEditor | undefined {
    return this.#editor;
  }

  /** Whether somebody waits while the editor is on its way. */
  get isLoading(): boolean {
    return this.#isLoading && this.#isWaiting;
  }

  /** Whether the list opens as soon as the editor is there. */
  get willOpen(): boolean {
    return this.#willOpen;
  }

  /** Whether somebody has waited for the editor in vain. */
  get loadFailed(): boolean {
    return this.#loadFailed && !this.#editor;
  }

  /** Has the editor do something: at once, or as soon as it is there. */
  edit(deed: Deed): void {
    const editor = this.#deeds.length === 0 && this.ready();
    if (editor) return void deed(editor);
    this.#deeds.push(deed);
    void this.#load();
  }

  /** Whether the list of people is open. */
  get open(): boolean {
    return this.#editor?.surface.open ?? false;
  }

  show(): void {
    if (this.inactive || !this.host.isConnected) return;
    const editor = this.ready();
    if (editor) return editor.surface.show();
    this.#willOpen = true;
    void this.#load();
  }

  hide(): void {
    if (this.#willOpen) this.host.requestUpdate();
    this.#willOpen = false;
    this.#editor?.surface.hide();
  }

  /** Tries again to load the editor. */
  retry(): void {
    this.#willOpen = true;
    this.#loadFailed = false;
    void this.#load();
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
    this.#deeds = [];
    this.#willOpen = false;
    this.#loadFailed = false;
    if (this.#editor) this.#editor.reset();
    else if (this.input) this.input.value = '';
  }

  hostUpdate(): void {
    if (this.inactive) this.hide();
  }

  hostUpdated(): void {
    const { states } = this.#internals;
    const is = {
      open: this.open,
      loading: this.isLoading || (this.open && this.#editor!.list.stale),
      invalid: this.invalid,
      draft: this.host.baseline !== undefined && Object.values(this.selection.delta).flat().length > 0,
    };
    for (const [state, on] of Object.entries(is)) {
      if (on) states.add(state);
      else states.delete(state);
    }
  }

  /** The host was moved in the page without being taken out of it: language and provider may be others. */
  hostMoved(): void {
    this.localize.hostMoved();
    this.source.hostMoved();
    this.#editor?.surface.hostMoved();
  }

  hostConnected(): void {
    loadEditorAhead();
    // What was done before it was moved.
    if (this.#deeds.length > 0) void this.#load();
  }

  hostDisconnected(): void {
    this.#willOpen = false;
  }

  /** What is wrong, as far as it is to be shown; empty for nothing. */
  get error(): string {
    return this.invalid ? this.host.error || this.#internals.validationMessage : '';
  }

  get invalid(): boolean {
    return this.host.error !== '' || (this.#showInvalid && !this.#internals.validity.valid);
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

  /** The name that a chip shows. */
  nameOf(id: string): string {
    const { saved, shown } = this.selection;
    const ids = stagedEntries(saved, shown).map((entry) => entry.id);
    return chipNames(this.source.resolve(ids), this.localize.messages).get(id) ?? id;
  }

  /** Whoever is signed in, if "Assign to me" is offered and would choose them. */
  get assignableMe(): Assignee | undefined {
    if (!this.host.assignToMe || !this.editable || this.selection.isFull) return undefined;
    const { me } = this.source;
    return me && !this.selection.shown.value.includes(me.id) && this.source.offers(me) ? me : undefined;
  }

  get #validationWords() {
    const { messages, format } = this.localize;
    return {
      required: messages.required,
      minimum: (min: number) => messages.minimum(min, format),
      maximum: (max: number) => messages.maximum(max, format),
    };
  }

  get #isWaiting(): boolean {
    return this.#willOpen || this.#deeds.length > 0;
  }

  /** The editor, if it has been loaded: it is set up when it is needed. */
  ready(): PickerEditor | undefined {
    const module = loadedEditor();
    if (module && this.host.isConnected) this.#editor ??= new module.PickerEditor(this);
    return this.#editor;
  }

  async #load(): Promise<void> {
    this.host.requestUpdate();
    if (this.#isLoading) return;
    this.#isLoading = true;
    const { announcer, localize } = this;
    const slow = setTimeout(() => this.#isWaiting && announcer.say(localize.messages.loading), 1000);
    try {
      const editor = await loadEditor().then(
        () => this.ready(),
        () => undefined,
      );
      clearTimeout(slow);
      if (editor) await this.#catchUp(editor);
      else if (!loadedEditor() && this.#isWaiting && !this.#loadFailed) {
        this.#loadFailed = true;
        announcer.say(localize.messages.failed);
      }
    } finally {
      this.#isLoading = false;
      this.host.requestUpdate();
    }
  }

  /** Does what waited for the editor, one after the other: each looks at what the one before has left. */
  async #catchUp(editor: PickerEditor): Promise<void> {
    for (let deed = this.#deeds.shift(); deed; deed = this.#deeds.shift()) if (this.editable) await deed(editor);
    if (this.#willOpen && !focusIsElsewhere(this.host)) this.show();
    this.#willOpen = false;
  }
}
