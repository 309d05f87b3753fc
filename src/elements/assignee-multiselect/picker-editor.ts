// What a person edits the selection with: the list of people, keys, questions, pasted lists. Loaded when it is needed.
import type { PeopleNews } from '../../controllers/people/people-controller.js';
import { isDisabled } from '../../domain/people/assignee.js';
import { peopleAsText } from '../../domain/people/people-as-text.js';
import { ChipKeys } from './chip-keys.js';
import { assigneeMultiselect } from '../../locales/en/assignee-multiselect.js';
import { drawEditor, type EditorParts } from './draw-editor.js';
import { editorSheet } from './editor-sheet.js';
import { EditsController } from './edits-controller.js';
import { FocusKeeper } from './focus-keeper.js';
import { focusIsElsewhere } from './focus-place.js';
import { knownPeople } from './known-people.js';
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
import { chipNames } from './render-chips.js';
import type { PopupHandlers } from './render-popup.js';
import { sheetStyles } from './sheet-styles.js';
import { SurfaceController } from './surface-controller.js';
import { tellWhole } from './tell-whole.js';
import { TextController } from './text-controller.js';
import { opensSheet } from './window-width.js';

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
  readonly chipKeys = new ChipKeys(this);
  readonly handlers: PopupHandlers = popupHandlers(this);

  constructor(picker: PickerController) {
    this.picker = picker;
    const { host, selection, announcer, localize, source } = picker;
    localize.english = assigneeMultiselect;
    this.notices = new NoticeController(host);
    // Ahead of the list, which measures what is shown.
    this.surface = new SurfaceController(host, {
      selection,
      changed: (open) => this.#onOpen(open),
      lostFocus: () => void this.refocus(),
      save: (held) => this.edits.save(held),
    });
    this.list = new OptionsController(host, (news) => this.#onNews(news));
    this.edits = new EditsController(host, {
      selection,
      announcer,
      localize,
      notices: this.notices,
      nameOf: (id) => this.nameOf(id),
      me: () => source.me,
      editable: () => picker.editable && host.isConnected,
      showsNotice: () => void this.#showNotice(),
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
    new FocusKeeper(host, () => void this.refocus());
    this.setSource();
    host.addEventListener('keydown', (event) => this.#onKeydown(event));
    host.renderRoot.addEventListener('mouseover', tellWhole);
  }

  /** People come from somewhere else than before. */
  setSource(): void {
    this.list.setSource(peopleSource(this.picker));
  }

  show(active: ActiveAtFirst): void {
    this.surface.show();
    if (active === 'first') this.list.active.set(0);
    else if (active) this.list.active.seekLast();
  }

  /** Begins anew, as a form does at its reset. */
  reset(): void {
    this.pasting.stop();
    this.notices.close();
    this.text.clear();
    this.edits.reset();
  }

  /** The name that a chip shows. */
  nameOf(id: string): string {
    const { selection, source, localize } = this.picker;
    const ids = selection.entries.map((entry) => entry.id);
    const people = source.resolve(ids.includes(id) ? ids : [...ids, id]);
    return chipNames(people, localize.messages).get(id) ?? id;
  }

  /** Number of people that "Select all" would choose: all who match and are not chosen, or nobody. */
  get selectable(): number {
    const { host, selection, editable } = this.picker;
    const { matches } = this.list;
    if (!matches || !this.surface.open || host.single || !editable) return 0;
    const chosen = new Set(selection.shown.value);
    // Counted without a list of them: there may be fifty thousand, at each key.
    const free = matches.reduce((sum, person) => sum + (chosen.has(person.id) || isDisabled(person) ? 0 : 1), 0);
    return free > 1 && free <= selection.room ? free : 0;
  }

  /** Chooses the person of an option, or takes them back. */
  async toggleOption(index: number): Promise<void> {
    const { list, edits, text, surface, picker } = this;
    const person = list.options.at(index);
    if (!person || !picker.editable || list.stale) return;
    const typed = text.value;
    if (!(await edits.toggle(person, 'option'))) return;
    // Somebody who has typed on meanwhile goes on.
    if (text.value !== typed) return;
    if (!picker.host.single) return text.answer(!surface.sheet && !focusIsElsewhere(picker.host));
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

  /** Handles `copy`: everybody who is chosen, unless a part of the typed text is selected. */
  onCopy(event: ClipboardEvent): void {
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.selectionStart !== target.selectionEnd) return;
    const people = knownPeople(this.picker);
    if (people.length === 0) return;
    event.clipboardData?.setData('text/plain', peopleAsText(people));
    event.preventDefault();
    const { announcer, localize } = this.picker;
    announcer.say(localize.messages.copied(people.length, localize.format));
  }

  /** Whether there is something that Escape closes. */
  get isClosable(): boolean {
    return this.notices.notice.kind !== 'none' || this.surface.open;
  }

  /** After something that may have had to wait: unless its person has gone on. On a phone its keyboard stays away. */
  readonly refocus = async (): Promise<void> => {
    const { picker } = this;
    // What had the focus may go with what is drawn next.
    await picker.host.updateComplete;
    if (focusIsElsewhere(picker.host) || picker.input?.matches(':focus')) return;
    if (opensSheet()) picker.host.renderRoot.querySelector<HTMLElement>('.frame.sheet, [part=toggle]')?.focus();
    else picker.focus();
  };

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
        host.readonly ? () => knownPeople(this.picker) : undefined,
      );
    } else {
      this.list.close();
    }
    // What was undone in a sheet was never more than chosen there.
    if (opensSheet()) this.edits.forgetUndo();
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
    this.picker.chips.mark();
    this.list.active.clear();
    if (this.surface.open) this.list.people.search(text);
  }

  /** The list would cover it. A question takes the focus. */
  async #showNotice(): Promise<void> {
    const { host } = this.picker;
    if (!this.surface.sheet) this.surface.hide();
    await host.updateComplete;
    // The question may have had to wait, and its person has gone on.
    if (focusIsElsewhere(host)) return;
    host.renderRoot.querySelector<HTMLElement>('[part=keep]')?.focus();
  }

  /** Escape anywhere in the picker closes what is open, one at a time, and nothing around it. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.isClosable) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.notices.notice.kind === 'pasting') this.pasting.stop();
    else if (this.notices.notice.kind !== 'none') this.notices.close();
    else this.surface.hide();
    this.picker.focus();
  }
}
