// Between the field and its editor: loads it, and remembers what is done before it has arrived.
import type { ReactiveController } from 'lit';
import { focusIsElsewhere, focusNear } from './focus-place.js';
import { loadedEditor, loadEditor, loadEditorAhead } from './load-editor.js';
import type { PickerController } from './picker-controller.js';
import type { ActiveAtFirst, PickerEditor } from './picker-editor.js';

/** Something that is done with the editor; it may take its time. */
type Deed = (editor: PickerEditor) => unknown;

export class EditingController implements ReactiveController {
  readonly #picker: PickerController;
  #editor: PickerEditor | undefined;
  /** What was done before there was an editor, in this order. */
  #deeds: Deed[] = [];
  /** How the list is to open, if it is, and where the focus was when that was wanted. */
  #opening: { active: ActiveAtFirst; focused: Element | null } | undefined;
  #isLoading = false;
  #hasFailed = false;

  constructor(picker: PickerController) {
    this.#picker = picker;
    const { host } = picker;
    for (const type of ['focusin', 'pointerenter']) {
      host.addEventListener(type, () => {
        if (!this.#editor || this.#isAwaited) void this.#load();
      });
    }
    host.addController(this);
  }

  /** What a person edits the selection with, once it has been loaded and was needed. */
  get editor(): PickerEditor | undefined {
    return this.#editor;
  }

  /** Whether the list of people is open. */
  get open(): boolean {
    return this.#editor?.surface.open ?? false;
  }

  /** Whether the list opens as soon as the editor is there. */
  get willOpen(): boolean {
    return this.#opening !== undefined;
  }

  /** Whether somebody waits while the editor is on its way. */
  get isWaiting(): boolean {
    return this.#isLoading && this.#isAwaited;
  }

  /** Whether somebody has waited in vain. */
  get hasFailed(): boolean {
    return this.#hasFailed && !this.#editor;
  }

  /** The editor, if it has been loaded: it is set up when it is needed. */
  ready(): PickerEditor | undefined {
    const module = loadedEditor();
    if (module && this.#picker.host.isConnected) this.#editor ??= new module.PickerEditor(this.#picker);
    return this.#editor;
  }

  /** Does something with the editor: at once, or as soon as it is there. */
  do(deed: Deed): void {
    const editor = this.#deeds.length === 0 && this.ready();
    if (editor) return void deed(editor);
    this.#deeds.push(deed);
    void this.#load();
  }

  /** Opens the list: at once, or as soon as the editor is there. */
  show(active?: ActiveAtFirst): void {
    const { inactive, host } = this.#picker;
    if (inactive) return;
    const editor = this.ready();
    if (editor && host.isConnected) return editor.show(active);
    this.#opening = { active, focused: focusNear(host) };
    if (host.isConnected) void this.#load();
  }

  hide(): void {
    if (this.#opening) this.#picker.host.requestUpdate();
    this.#opening = undefined;
    this.#editor?.surface.hide();
  }

  /** Tries again to load the editor, for what waits, else for the list. */
  retry(): void {
    this.#hasFailed = false;
    if (!this.#isAwaited) this.show();
    else void this.#load();
  }

  /** Forgets what waits. */
  reset(): void {
    this.#deeds = [];
    this.#opening = undefined;
    this.#hasFailed = false;
  }

  hostConnected(): void {
    loadEditorAhead();
    // What was wanted before it was in the page, or before it was moved.
    if (this.#isAwaited) void this.#load();
  }

  hostDisconnected(): void {
    this.#opening = undefined;
  }

  get #isAwaited(): boolean {
    return this.willOpen || this.#deeds.length > 0;
  }

  async #load(): Promise<void> {
    const { host, announcer, localize } = this.#picker;
    host.requestUpdate();
    if (this.#isLoading) return;
    this.#isLoading = true;
    const slow = setTimeout(() => this.#isAwaited && announcer.say(localize.messages.loading), 1000);
    try {
      const editor = await loadEditor().then(
        () => this.ready(),
        () => undefined,
      );
      clearTimeout(slow);
      if (editor) await this.#catchUp(editor);
      else if (!loadedEditor() && this.#isAwaited && !this.#hasFailed) {
        this.#hasFailed = true;
        announcer.say(localize.messages.failed);
      }
    } finally {
      this.#isLoading = false;
      host.requestUpdate();
    }
  }

  /** Does what waited for the editor, one after the other: each looks at what the one before has left. */
  async #catchUp(editor: PickerEditor): Promise<void> {
    const picker = this.#picker;
    for (let deed = this.#deeds.shift(); deed; deed = this.#deeds.shift()) if (picker.editable) await deed(editor);
    const opening = this.#opening;
    this.#opening = undefined;
    // Whoever has gone on to something else since is not to be disturbed.
    const isElsewhere = focusIsElsewhere(picker.host) && focusNear(picker.host) !== opening?.focused;
    if (opening && !isElsewhere) this.show(opening.active);
  }
}
