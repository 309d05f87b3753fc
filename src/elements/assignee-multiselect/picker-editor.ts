// What a person edits the selection with: the list of people, keys, questions, pasted lists. Loaded when it is needed.
import type { PeopleNews } from '../../controllers/people-controller.js';
import { knownPeople } from './copy-people.js';
import { drawEditor, type EditorParts } from './draw-editor.js';
import { editorSheet } from './editor-sheet.js';
import { EditsController } from './edits-controller.js';
import { focusIsElsewhere } from './focus-place.js';
import { leadingOptions } from './leading-options.js';
import { NoticeController } from './notice-controller.js';
import { OptionsController } from './options-controller.js';
import { PasteController } from './paste-controller.js';
import { newsText } from './people-news.js';
import { peopleSource } from './people-source.js';
import type { PickerController } from './picker-controller.js';
import { onInputKey } from './picker-keys.js';
import { popupHandlers } from './popup-handlers.js';
import { popupStyles } from './popup-styles.js';
import type { PopupHandlers } from './render-popup.js';
import { sheetStyles } from './sheet-styles.js';
import { SurfaceController } from './surface-controller.js';
import { TextController } from './text-controller.js';

editorSheet?.replaceSync(popupStyles.cssText + sheetStyles.cssText);

/** Which option is active when the list opens: none, unless a key asks for it. */
export type ActiveAtFirst = 'first' | 'last' | undefined;

export class PickerEditor {
  readonly picker: PickerController;
  readonly notices: NoticeController;
  readonly list: OptionsController;
  readonly surface: SurfaceController;
  readonly edits: EditsController;
  readonly text: TextController;
  readonly pasting: PasteController;
  readonly handlers: PopupHandlers = popupHandlers(this);

  constructor(picker: PickerController) {
    this.picker = picker;
    const { host, selection, announcer, localize, source } = picker;
    this.notices = new NoticeController(host);
    // Ahead of the list, which measures what is shown.
    this.surface = new SurfaceController(host, { selection, changed: (open) => this.#onOpen(open) });
    this.list = new OptionsController(host, (news) => this.#onNews(news));
    this.edits = new EditsController(host, {
      selection,
      announcer,
      localize,
      notices: this.notices,
      nameOf: (id) => picker.nameOf(id),
      me: () => source.me,
      asks: () => void this.#showQuestion(),
    });
    this.text = new TextController(host, {
      input: () => picker.input,
      changed: (text) => this.#onText(text),
      left: () => {
        this.edits.forgetUndo();
        picker.leave();
      },
    });
    this.pasting = new PasteController(picker, this.edits, this.notices);
    this.setSource();
    host.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  /** People come from somewhere else than before. */
  setSource(): void {
    this.list.setSource(peopleSource(this.picker));
  }

  show(active: ActiveAtFirst): void {
    const { surface, list } = this;
    surface.show();
    if (active) list.active.set(active === 'first' ? 0 : list.options.length - 1);
  }

  /** Begins anew, as a form does at its reset. */
  reset(): void {
    this.notices.close();
    this.text.clear();
    this.edits.forgetUndo();
  }

  /** Number of people that "Select all" would choose: all who match and are not chosen, or nobody. */
  get selectable(): number {
    const { host, selection, editable } = this.picker;
    const { matches } = this.list;
    if (!matches || !this.surface.open || host.single || !editable) return 0;
    const chosen = new Set(selection.shown.value);
    const free = matches.reduce(
      (sum, { id, disabledReason }) => sum + (chosen.has(id) || disabledReason !== undefined ? 0 : 1),
      0,
    );
    return free > 1 && free <= selection.room ? free : 0;
  }

  /** Chooses the person of an option, or takes them back. */
  async toggleOption(index: number): Promise<void> {
    const { list, edits, text, surface, picker } = this;
    const person = list.options.at(index);
    if (!person || !picker.editable || list.stale) return;
    if (!(await edits.toggle(person, 'option'))) return;
    if (!picker.host.single) return text.answer(!surface.sheet);
    text.clear();
    if (surface.sheet) await surface.save();
    else surface.hide();
  }

  /** Chooses whoever is signed in. */
  async assignToMe(): Promise<void> {
    const me = this.picker.assignableMe;
    if (me) await this.edits.toggle(me, 'assign-to-me');
  }

  /** Chooses everybody who matches the text, where that is offered. */
  async selectAll(): Promise<void> {
    if (this.selectable > 0) await this.edits.addAll(this.list.matches!, 'select-all');
  }

  onInputKey(event: KeyboardEvent): void {
    onInputKey(this, event);
  }

  onInput(): void {
    this.edits.forgetUndo();
    this.text.onInput();
  }

  /** Whether there is something that Escape closes. */
  get isClosable(): boolean {
    return this.notices.notice.kind !== 'none' || this.surface.open;
  }

  draw(): EditorParts {
    return drawEditor(this);
  }

  #onOpen(open: boolean): void {
    const { host } = this.picker;
    if (open) {
      this.notices.close();
      this.list.open(
        this.text.value,
        () => leadingOptions(this.picker),
        host.readonly ? knownPeople(this.picker) : undefined,
      );
    } else {
      this.list.close();
    }
    host.requestUpdate();
  }

  #onNews(news: PeopleNews): void {
    if (!this.surface.open) return;
    const { localize, announcer } = this.picker;
    const { messages, format } = localize;
    const { text, total, items } = this.list.people;
    announcer.say(() => newsText(news, { text, total, items }, messages, format), 'people');
  }

  #onText(text: string): void {
    this.picker.chips.unmark();
    this.list.active.clear();
    if (this.surface.open) this.list.people.search(text);
  }

  /** The list would cover the question. */
  async #showQuestion(): Promise<void> {
    const { host } = this.picker;
    if (!this.surface.sheet) this.surface.hide();
    await host.updateComplete;
    // The question may have had to wait, and its person has gone on.
    if (focusIsElsewhere(host)) return;
    host.renderRoot.querySelector<HTMLElement>('[part=keep]')?.focus();
  }

  /** Escape anywhere in the picker closes what is open, one at a time, and nothing around it. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isClosable) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.notices.notice.kind !== 'none') this.notices.close();
    else this.surface.hide();
    this.picker.focus();
  }
}
