// Between the field and its editor: loads it, and remembers what is done before it has arrived.
import type { ReactiveController } from 'lit';
import type { ActiveAtFirst, Editor, EditorContext, EditorModule } from './editor-interface.js';
import { onceBackOnline } from '../../../controllers/adapter/back-online.js';
import { focusIsElsewhere, focusNear } from '../../../controllers/interface/focus-place.js';

/** Something that is done with the editor; it may take its time. */
type EditorAction = (editor: Editor) => unknown;

export class LazyEditorController implements ReactiveController {
  readonly #context: EditorContext;
  readonly #module: EditorModule;
  #editor: Editor | undefined;
  /** What was done before there was an editor, in this order. */
  #waiting: EditorAction[] = [];
  /** How the list is to open, if it is, and where the focus was when that was wanted. */
  #opening: { active: ActiveAtFirst; focused: Element | null } | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;

  constructor(context: EditorContext, module: EditorModule) {
    this.#context = context;
    this.#module = module;
    const { host } = context;
    for (const type of ['focusin', 'pointerenter']) {
      host.addEventListener(type, () => {
        if (!this.#editor || this.#isAwaited) void this.#load();
      });
    }
    host.addController(this);
  }

  /** What a person edits the selection with, once it has been loaded and was needed. */
  get editor(): Editor | undefined {
    return this.#editor;
  }

  /** Whether the list of people is open. */
  get open(): boolean {
    return this.#editor?.open ?? false;
  }

  /** Whether the list opens as soon as the editor is there. */
  get willOpen(): boolean {
    return this.#opening !== undefined;
  }

  /** Whether somebody waits while the editor is on its way. */
  get isWaiting(): boolean {
    return this.#loading !== undefined && this.#isAwaited;
  }

  /** Whether somebody has waited in vain. */
  get hasFailed(): boolean {
    return this.#hasFailed && !this.#editor;
  }

  /** The editor, if it has been loaded: it is set up when it is needed. */
  ready(): Editor | undefined {
    const { loaded } = this.#module;
    if (loaded && this.#context.host.isConnected) this.#editor ??= new loaded.PickerEditor(this.#context);
    return this.#editor;
  }

  /** Does something with the editor: at once, or as soon as it is there. */
  do(action: EditorAction): void {
    const editor = this.#waiting.length === 0 && this.ready();
    if (editor) return void action(editor);
    this.#waiting.push(action);
    void this.#load();
  }

  /** `undefined` where nothing is under way; else resolves when all has taken effect: `false` where something cannot. */
  settle(): Promise<boolean> | undefined {
    return this.#waiting.length > 0 || this.#editor?.isBusy ? this.#settle() : undefined;
  }

  async #settle(): Promise<boolean> {
    await this.#loading;
    const isDone = (await this.#editor?.settle()) ?? true;
    return isDone && this.#waiting.length === 0 && !this.#editor?.isBusy;
  }

  /** Opens the list: at once, or as soon as the editor is there. */
  show(active?: ActiveAtFirst): void {
    const { inactive, host } = this.#context;
    if (inactive) return;
    const editor = this.ready();
    if (editor && host.isConnected) return editor.show(active);
    this.#opening = { active, focused: focusNear(host) };
    if (host.isConnected) void this.#load();
  }

  hide(): void {
    if (this.#opening) this.#context.host.requestUpdate();
    this.#opening = undefined;
    this.#editor?.hide();
  }

  /** Tries again to load the editor, for what waits, else for the list. */
  retry(): void {
    this.#hasFailed = false;
    if (!this.#isAwaited) this.show();
    else void this.#load();
  }

  readonly #backOnline = (): void => {
    if (this.#isAwaited) this.retry();
  };

  /** Forgets what waits. */
  reset(): void {
    this.#waiting = [];
    this.#opening = undefined;
    this.#hasFailed = false;
  }

  hostConnected(): void {
    // What was wanted before it was in the page, or before it was moved.
    if (this.#isAwaited) void this.#load();
  }

  hostDisconnected(): void {
    this.#opening = undefined;
  }

  get #isAwaited(): boolean {
    return this.willOpen || this.#waiting.length > 0;
  }

  #load(): Promise<void> {
    this.#context.host.requestUpdate();
    return (this.#loading ??= this.#loadEditor().finally(() => {
      this.#loading = undefined;
      this.#context.host.requestUpdate();
    }));
  }

  async #loadEditor(): Promise<void> {
    const { announcer, localize } = this.#context;
    const slow = setTimeout(() => this.#isAwaited && announcer.say(localize.messages.loading), 1000);
    const editor = await this.#module.load().then(
      () => this.ready(),
      () => undefined,
    );
    clearTimeout(slow);
    if (editor) await this.#catchUp(editor);
    else if (!this.#module.loaded && this.#isAwaited && !this.#hasFailed) {
      this.#hasFailed = true;
      onceBackOnline(this.#backOnline);
      announcer.say(localize.messages.failed);
    }
  }

  /** Does what waited for the editor, one after the other: each looks at what the one before has left. */
  async #catchUp(editor: Editor): Promise<void> {
    const { host } = this.#context;
    for (let action = this.#waiting.shift(); action; action = this.#waiting.shift()) {
      if (this.#context.editable) await action(editor);
    }
    const opening = this.#opening;
    this.#opening = undefined;
    // Whoever has gone on to something else since is not to be disturbed.
    const isElsewhere = focusIsElsewhere(host) && focusNear(host) !== opening?.focused;
    if (opening && !isElsewhere) this.show(opening.active);
  }
}
