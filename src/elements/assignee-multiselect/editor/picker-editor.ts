// What a person edits the selection with: the list of people, keys, questions, pasted lists. Loaded when it is needed.
import { repeat } from 'lit/directives/repeat.js';
import { escapeFirst } from '../../../controllers/interface/escape-first.js';
import { focusIsElsewhere, opensBottomSheet } from '../../../controllers/interface/focus-place.js';
import type { SearchProgress } from '../../../controllers/people/people-search-controller.js';
import { isDisabled } from '../../../domain/people/assignee.js';
import { peopleAsText } from '../../../domain/people/people-as-text.js';
import { assigneeMultiselect } from '../../../locales/en/assignee-multiselect.js';
import { ChipKeys } from '../chips/chip-keys.js';
import { chipNames } from '../chips/render-chips.js';
import { AssignmentActions } from '../edits/assignment-actions.js';
import { InlineQuestion } from '../edits/inline-question.js';
import { questionHandlers } from '../edits/question-handlers.js';
import { PasteController } from '../edits/paste-controller.js';
import { type QuestionHandlers, renderInlineQuestion } from '../edits/render-inline-question.js';
import type { ActiveAtFirst, Editor, EditorContext, EditorParts } from '../field/editor-interface.js';
import { editorStyleSheet } from '../field/field-styles.js';
import { fillSheet } from '../../adopt-styles.js';
import { leadingOptions } from '../list/leading-options.js';
import { OptionsController } from '../list/options-controller.js';
import { searchAnnouncement } from '../list/search-announcements.js';
import { SearchTextController } from '../list/search-text-controller.js';
import { offeredPeople } from '../people/offered-people.js';
import { popupHandlers, showCutName } from '../popup/popup-handlers.js';
import { popupStyles } from '../popup/popup-styles.js';
import { type PopupHandlers, renderBar, renderNoChips, renderPopup } from '../popup/render-popup.js';
import { bottomSheetStyles } from '../popup/bottom-sheet-styles.js';
import { PopoverOrBottomSheet } from '../popup/popover-or-bottom-sheet.js';
import { sameIds } from '../value/value-controller.js';
import { popupView } from './editor-view.js';
import { FocusKeeper } from '../../../controllers/interface/focus-keeper.js';
import { type InputKeysTarget, onInputKey } from './input-keys.js';
import { KeysWhileSearching } from './keys-while-searching.js';

if (editorStyleSheet) fillSheet(editorStyleSheet, popupStyles.cssText + bottomSheetStyles.cssText);

export class PickerEditor implements Editor {
  readonly #field: EditorContext;
  readonly #idsAtFirst: readonly string[];
  #isKeyed = false;
  readonly #question: InlineQuestion;
  readonly #list: OptionsController;
  readonly #surface: PopoverOrBottomSheet;
  readonly #actions: AssignmentActions;
  readonly #text: SearchTextController;
  readonly #pasting: PasteController;
  readonly #ahead = new KeysWhileSearching();
  readonly #chipKeys: ChipKeys;
  readonly #popupHandlers: PopupHandlers;
  readonly #questionHandlers: QuestionHandlers;
  readonly #keys: InputKeysTarget;

  constructor(field: EditorContext) {
    this.#field = field;
    const { host, localize } = field;
    this.#idsAtFirst = field.chosen.entries.map(({ id }) => id);
    localize.english = assigneeMultiselect;
    this.#question = new InlineQuestion(host);
    // Ahead of the list, which measures what is shown.
    this.#surface = this.#makeSurface();
    this.#list = new OptionsController(host, (progress) => this.#onProgress(progress));
    this.#actions = this.#makeActions();
    this.#text = new SearchTextController(host, {
      input: () => field.input,
      changed: (text) => this.#onText(text),
      left: () => {
        this.forgetUndo();
        field.leave();
      },
    });
    this.#pasting = this.#makePasting();
    this.#chipKeys = this.#makeChipKeys();
    this.#popupHandlers = this.#makePopupHandlers();
    this.#questionHandlers = questionHandlers(host, {
      question: this.#question,
      pasting: this.#pasting,
      refocus: this.#refocus,
    });
    this.#keys = this.#makeKeys();
    new FocusKeeper(host, () => void this.#refocus());
    this.setSource();
    escapeFirst(host, () => this.#closeOne());
    host.renderRoot.addEventListener('mouseover', showCutName);
  }

  get open(): boolean {
    return this.#surface.open;
  }

  get sheet(): boolean {
    return this.#surface.sheet;
  }

  get isSearching(): boolean {
    return this.#list.stale;
  }

  get isSlow(): boolean {
    return this.#actions.isSlow;
  }

  get isBusy(): boolean {
    return this.#ahead.isWaiting || this.#pasting.isBusy || this.#actions.isBusy;
  }

  async settle(): Promise<boolean> {
    if (this.#list.people.state.status !== 'failed') await this.#ahead.settle();
    const isFound = await this.#pasting.settle();
    await this.#actions.settle();
    return isFound;
  }

  get canUndo(): boolean {
    return this.#actions.canUndo;
  }

  get activeIndex(): number {
    return this.#list.isActiveDrawn ? this.#list.active.index : -1;
  }

  /** The chips that are there when it comes may be pressed or have the focus: they are drawn anew only when there are others. */
  get keyed(): typeof repeat | undefined {
    if (this.#isKeyed) return repeat;
    const ids = this.#field.chosen.entries.map(({ id }) => id);
    if (sameIds(ids, this.#idsAtFirst)) return undefined;
    this.#isKeyed = true;
    void this.#chipKeys.keepFocus();
    return repeat;
  }

  setSource(): void {
    const { host, people, localize } = this.#field;
    this.#list.setSource(offeredPeople(host, people, () => localize.locale));
  }

  show(active: ActiveAtFirst): void {
    this.#surface.show();
    if (active === 'first') this.#list.active.set(0);
    else if (active) this.#list.active.seekLast();
  }

  hide(): void {
    this.#surface.hide();
  }

  reset(): void {
    this.#pasting.stop();
    this.#question.close();
    this.#text.clear();
    this.#actions.reset();
  }

  refuse(): void {
    this.#question.refuse();
  }

  forgetUndo(): void {
    this.#actions.forgetUndo();
  }

  hostMoved(): void {
    this.#surface.hostMoved();
  }

  draw(): EditorParts {
    const { localize } = this.#field;
    const view = popupView({
      field: this.#field,
      list: this.#list,
      surface: this.#surface,
      actions: this.#actions,
      selectable: this.#selectable,
      handlers: this.#popupHandlers,
    });
    return {
      bar: view.sheet ? renderBar(view) : '',
      noChips: view.sheet ? renderNoChips(view) : '',
      notice: renderInlineQuestion(this.#question.content, localize, this.#questionHandlers),
      popup: renderPopup(view),
    };
  }

  onInput(): void {
    this.forgetUndo();
    this.#text.onInput();
  }

  onInputKey(event: KeyboardEvent): void {
    onInputKey(this.#keys, event);
  }

  onChipKey(event: KeyboardEvent): void {
    this.#chipKeys.onKeydown(event);
  }

  /** Everybody who is chosen, unless a part of the typed text is selected. */
  onCopy(event: ClipboardEvent): void {
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.selectionStart !== target.selectionEnd) return;
    const people = this.#known;
    if (people.length === 0) return;
    event.clipboardData?.setData('text/plain', peopleAsText(people));
    event.preventDefault();
    const { announcer, localize } = this.#field;
    announcer.say(localize.messages.copied(people.length, localize.format));
  }

  backspace(): Promise<void> {
    return this.#chipKeys.backspace();
  }

  remove(id: string): Promise<void> {
    return this.#chipKeys.remove(id);
  }

  async restore(id: string): Promise<void> {
    await this.#actions.restore(id);
    await this.#refocus();
  }

  togglePrimary(id: string): void {
    void this.#actions.togglePrimary(id);
  }

  async clear(): Promise<void> {
    await this.#actions.clear();
    await this.#refocus();
  }

  async undo(): Promise<void> {
    await this.#actions.undo();
    await this.#refocus();
  }

  async assignToMe(): Promise<void> {
    await this.#chooseMe();
    await this.#refocus();
  }

  paste(text: string): Promise<void> {
    return this.#pasting.paste(text);
  }

  #makeSurface(): PopoverOrBottomSheet {
    const { host, chosen } = this.#field;
    return new PopoverOrBottomSheet(host, {
      chosen,
      changed: (open) => this.#onOpen(open),
      left: () => this.#ahead.whenDone(() => this.#surface.hide()),
      lostFocus: () => void this.#refocus(),
      save: (held) => this.#actions.save(held),
    });
  }

  #makeActions(): AssignmentActions {
    const field = this.#field;
    const { host, chosen, announcer, localize, people } = field;
    return new AssignmentActions(host, {
      chosen,
      announcer,
      localize,
      question: this.#question,
      nameOf: (id) => this.#nameOf(id),
      me: () => people.me,
      editable: () => field.editable && host.isConnected,
      showsNotice: () => void this.#showNotice(),
    });
  }

  #makePasting(): PasteController {
    const field = this.#field;
    const { host, chosen, announcer, localize, people } = field;
    const options = {
      localize,
      announcer,
      chosen,
      people,
      get editable() {
        return field.editable;
      },
      get outerName() {
        return field.outerName;
      },
      searchFor: (text: string) => {
        const { input } = field;
        input?.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
        this.onInput();
        this.show(undefined);
      },
    };
    return new PasteController(host, options, this.#actions, this.#question);
  }

  #makeChipKeys(): ChipKeys {
    const field = this.#field;
    const { host, chosen, announcer, localize, chips } = field;
    return new ChipKeys(host, {
      localize,
      announcer,
      chips,
      input: () => field.input,
      entries: () => chosen.entries,
      nameOf: (id) => this.#nameOf(id),
      remove: (id) => this.#actions.remove(id, 'chip'),
      isClosable: () => this.#isClosable,
    });
  }

  #makePopupHandlers(): PopupHandlers {
    return popupHandlers({
      refocus: this.#refocus,
      toggleOption: (index) => this.#onOptionClick(index),
      retry: () => this.#list.people.retry(),
      selectAll: () => this.#selectAll(),
      undo: () => this.#actions.undo(),
      save: () => {
        // Nobody reads in the closed field what was looked for in the sheet.
        this.#text.clear();
        return this.#surface.save();
      },
      hide: () => this.hide(),
    });
  }

  #makeKeys(): InputKeysTarget {
    const field = this.#field;
    return {
      host: field.host,
      get input() {
        return field.input;
      },
      get editable() {
        return field.editable;
      },
      list: this.#list,
      ahead: this.#ahead,
      surface: this.#surface,
      text: this.#text,
      actions: this.#actions,
      chipKeys: this.#chipKeys,
      show: (active) => !field.inactive && this.show(active),
      toggleOption: (index) => this.#toggleOption(index),
      assignToMe: () => this.#chooseMe(),
      selectAll: () => this.#selectAll(),
    };
  }

  /** Everybody who is chosen, as far as they are known. */
  get #known() {
    return this.#field.people.known(this.#field.chosen.shownIds);
  }

  /** The name that a chip shows. */
  #nameOf(id: string): string {
    const { chosen, people, localize } = this.#field;
    const ids = chosen.entries.map((entry) => entry.id);
    const resolved = people.resolve(ids.includes(id) ? ids : [...ids, id]);
    return chipNames(resolved, localize.messages).get(id) ?? id;
  }

  /** Number of people that "Select all" would choose: all who match and are not chosen, or nobody. */
  get #selectable(): number {
    const { host, chosen, editable } = this.#field;
    const { matches } = this.#list;
    if (!matches || !this.open || host.single || !editable) return 0;
    const ids = new Set(chosen.shown.value);
    // Counted without a list of them: there may be fifty thousand, at each key.
    const free = matches.reduce((sum, person) => sum + (ids.has(person.id) || isDisabled(person) ? 0 : 1), 0);
    return free > 1 && free <= chosen.placesLeft ? free : 0;
  }

  /** Chooses the person of an option, or takes them back. */
  async #toggleOption(index: number): Promise<void> {
    const { host, editable } = this.#field;
    const person = this.#list.options.at(index);
    if (!person || !editable || this.isSearching) return;
    const typed = this.#text.value;
    if (!(await this.#actions.toggle(person, 'option'))) return;
    // Somebody who has typed on meanwhile goes on.
    if (this.#text.value !== typed) return;
    // Nor is the focus fetched from the browser's own bars.
    if (!host.single) return this.#text.answer(!this.sheet && document.hasFocus() && !focusIsElsewhere(host));
    this.#text.clear();
    if (this.sheet) await this.#surface.save();
    else this.hide();
  }

  /** Whoever is clicked among the people for an older text is chosen once the newer ones are there, if still among them. */
  #onOptionClick(index: number): void {
    const person = this.#list.options.at(index);
    if (!person || !this.isSearching) void this.#toggleOption(index);
    else this.#ahead.later(() => this.#toggleOption(this.#list.options.indexOf(person.id)));
  }

  /** Chooses whoever is signed in. */
  async #chooseMe(): Promise<void> {
    const me = this.#field.assignableMe;
    if (me) await this.#actions.toggle(me, 'assign-to-me');
  }

  /** Chooses everybody who matches the text, where that is offered. */
  async #selectAll(): Promise<void> {
    if (this.#selectable > 0) await this.#actions.addAll(this.#list.matches!, 'select-all');
  }

  /** Whether there is something that Escape closes. */
  get #isClosable(): boolean {
    return this.#question.content.kind !== 'none' || this.open;
  }

  /** After something that may have had to wait: unless its person has gone on. On a phone its keyboard stays away. */
  readonly #refocus = async (): Promise<void> => {
    const { host, input } = this.#field;
    // What had the focus may go with what is drawn next.
    await host.updateComplete;
    if (focusIsElsewhere(host) || input?.matches(':focus')) return;
    if (opensBottomSheet()) host.renderRoot.querySelector<HTMLElement>('.frame.sheet, [part=toggle]')?.focus();
    else this.#field.focus();
  };

  #onOpen(open: boolean): void {
    const { host, people, localize } = this.#field;
    if (open) {
      this.#question.close();
      this.#list.open(
        this.#text.value,
        () => leadingOptions(host, this.#known, people, localize),
        host.readonly ? () => this.#known : undefined,
      );
    } else {
      this.#list.close();
      this.#ahead.forget();
    }
    // Undo within a bottom sheet is of what was chosen there and not saved: it begins and ends with the sheet.
    if (opensBottomSheet()) this.forgetUndo();
    host.requestUpdate();
  }

  #onProgress(progress: SearchProgress): void {
    if (!this.open) return;
    if (progress === 'found') this.#onFound();
    else if (progress === 'failed') this.#ahead.end();
    const { localize, announcer } = this.#field;
    const { messages, format } = localize;
    const { text, total, items } = this.#list.people;
    announcer.say(() => searchAnnouncement(progress, { text, total, items }, messages, format), 'people');
  }

  /** Whoever matches a text best is what Enter takes, and what was pressed ahead is done. */
  #onFound(): void {
    const { host, chosen } = this.#field;
    if (!host.explicitChoice && !host.readonly && this.#text.value !== '' && this.#list.active.index < 0)
      this.#list.activateBest(new Set(chosen.shown.value));
    void this.#ahead.catchUp(async () => {
      await host.updateComplete;
      // Once more: that the search is over is drawn by itself.
      await host.updateComplete;
    });
  }

  #onText(text: string): void {
    this.#ahead.forget();
    this.#field.chips.mark();
    this.#list.active.clear();
    if (this.open) this.#list.people.search(text);
  }

  /** The list would cover it. A question takes the focus. */
  async #showNotice(): Promise<void> {
    const { host } = this.#field;
    if (!this.sheet) this.hide();
    await host.updateComplete;
    // The question may have had to wait, and its person has gone on.
    if (focusIsElsewhere(host)) return;
    host.renderRoot.querySelector<HTMLElement>('[part=keep]')?.focus();
  }

  /** Escape anywhere in the picker closes what is open, one at a time, and nothing around it. */
  #closeOne(): boolean {
    if (!this.#isClosable) return false;
    if (this.#question.content.kind === 'pasting') this.#pasting.stop();
    else if (this.#question.content.kind !== 'none') this.#question.close();
    else this.hide();
    this.#field.focus();
    return true;
  }
}
