// Puts the picker together: its controllers, and who hears of whom.
import type { ReactiveController } from 'lit';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController, type LocalizeHost } from '../../controllers/localize-controller.js';
import type { PeopleNews } from '../../controllers/people-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import type { AssigneeGroup } from '../../domain/assignee-group.js';
import { assigneeMultiselect } from '../../locales/en/assignee-multiselect.js';
import { ChipFitController, type ChipFitHost } from './chip-fit-controller.js';
import { ChipsController } from './chips-controller.js';
import { ClipboardController } from './clipboard-controller.js';
import { EditsController, type EditsHost } from './edits-controller.js';
import { NoticeController } from './notice-controller.js';
import { leadingOptions } from './leading-options.js';
import { OptionsController } from './options-controller.js';
import { newsText } from './people-news.js';
import { onInputKey } from './picker-keys.js';
import type { PickerParts } from './picker-parts.js';
import { pointerHandlers } from './picker-pointer.js';
import type { RenderChip } from './render-chips.js';
import type { RenderOption } from './render-options.js';
import type { PickerHandlers } from './render-picker.js';
import { SelectionController, type SelectionHost } from './selection-controller.js';
import { SourceController, type SourceHost } from './source-controller.js';
import { SurfaceController } from './surface-controller.js';
import { TextController } from './text-controller.js';

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

export class PickerController implements ReactiveController {
  readonly localize: LocalizeController<'assignee-multiselect'>;
  readonly selection: SelectionController;
  readonly source: SourceController;
  readonly surface: SurfaceController;
  readonly edits: EditsController;
  readonly text: TextController;
  readonly host: PickerHost;
  readonly #internals: ElementInternals;
  readonly announcer: AnnouncerController;
  readonly notices: NoticeController;
  readonly list: OptionsController;
  readonly chips: ChipsController;
  readonly fit: ChipFitController;
  readonly clipboard: ClipboardController;
  readonly handlers: PickerHandlers;
  #showInvalid = false;
  /** Whether a person has changed the value, so that what is wrong with it is shown once they are done. */
  #edited = false;

  constructor(host: PickerHost, internals: ElementInternals) {
    this.host = host;
    this.#internals = internals;
    this.localize = new LocalizeController(host, 'assignee-multiselect', assigneeMultiselect);
    this.announcer = new AnnouncerController(host);
    this.notices = new NoticeController(host);
    this.fit = new ChipFitController(host);
    this.selection = new SelectionController(host, internals, {
      anchor: () => (host.hasUpdated ? this.input : null),
      words: () => this.#validationWords,
    });
    this.list = new OptionsController(host, (news) => this.#onNews(news));
    this.source = new SourceController(host, {
      locale: () => this.localize.locale,
      changed: (source) => this.list.setSource(source),
    });
    this.surface = new SurfaceController(host, {
      selection: this.selection,
      changed: (open) => this.#onOpen(open),
    });
    this.edits = new EditsController(host, {
      selection: this.selection,
      announcer: this.announcer,
      localize: this.localize,
      notices: this.notices,
      resolve: (ids) => this.source.resolve(ids),
      me: () => this.source.me,
      asks: () => void this.#showQuestion(),
    });
    this.chips = new ChipsController(host, {
      ids: () => (host.readonly ? [] : this.selection.shown.value),
      input: () => this.input!,
      rtl: () => this.localize.rtl,
      remove: (id) => this.edits.remove(id, 'chip'),
      marked: (id) => this.edits.sayMarked(id),
      open: () => this.#closable,
    });
    this.text = new TextController(host, {
      input: () => this.input,
      changed: (text) => this.#onText(text),
      left: () => this.#onLeft(),
    });
    this.clipboard = new ClipboardController(host, {
      edits: this.edits,
      notices: this.notices,
      announcer: this.announcer,
      words: () => this.localize,
      editable: () => this.editable,
      chosen: () => this.known,
      lookUp: () => ({
        ...this.source.all,
        locale: this.localize.locale,
        chosen: new Set(this.selection.shown.value),
        room: this.edits.room,
        offered: (person) => this.source.offers(person),
      }),
    });
    this.handlers = this.#makeHandlers();
    host.addEventListener('invalid', () => {
      this.#showInvalid = true;
      host.requestUpdate();
    });
    host.addEventListener('change', () => (this.#edited = true));
    host.addEventListener('keydown', (event) => this.#onKeydown(event));
    host.addController(this);
  }

  /** Disabled by itself or by its fieldset. */
  get inactive(): boolean {
    return this.host.disabled || this.host.matches(':disabled');
  }

  show(): void {
    if (!this.inactive) this.surface.show();
  }

  /** Begins anew, as a form does at its reset. */
  reset(): void {
    this.#showInvalid = false;
    this.#edited = false;
    this.notices.close();
    this.text.clear();
    this.edits.forgetUndo();
  }

  /** Whether somebody can be chosen or removed now. */
  get editable(): boolean {
    return !this.host.readonly && !this.inactive;
  }

  hostUpdate(): void {
    if (this.inactive) this.surface.hide();
  }

  hostUpdated(): void {
    const { states } = this.#internals;
    const { add, remove } = this.selection.delta;
    const is = {
      open: this.surface.open,
      loading: this.surface.open && this.list.stale,
      invalid: this.invalid,
      draft: this.host.baseline !== undefined && add.length + remove.length > 0,
    };
    for (const [state, on] of Object.entries(is)) {
      if (on) states.add(state);
      else states.delete(state);
    }
  }

  /** What is wrong, as far as it is to be shown; empty for nothing. */
  get error(): string {
    return this.invalid ? this.host.error || this.#internals.validationMessage : '';
  }

  get invalid(): boolean {
    return this.host.error !== '' || (this.#showInvalid && !this.#internals.validity.valid);
  }

  get input(): HTMLInputElement | null {
    return this.host.renderRoot?.querySelector('input') ?? null;
  }

  get #validationWords() {
    const { messages, format } = this.localize;
    return {
      required: messages.required,
      minimum: (min: number) => messages.minimum(min, format),
      maximum: (max: number) => messages.maximum(max, format),
    };
  }

  /** The name that the page gives: its `<label>` elements, else `aria-label`. */
  get outerName(): string {
    const labels = [...this.#internals.labels].map((label) => label.textContent?.trim()).filter(Boolean);
    return labels.join(' ') || (this.host.getAttribute('aria-label') ?? '');
  }

  /** Everybody who is chosen, as far as they are known. */
  get known(): Assignee[] {
    const { value, mixed } = this.selection.shown;
    return this.source
      .resolve([...value, ...mixed])
      .flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
  }

  /** Whoever is signed in, if "Assign to me" is offered and would choose them. */
  get assignableMe(): Assignee | undefined {
    if (!this.host.assignToMe || !this.editable || this.edits.limitReason !== undefined) return undefined;
    const { me } = this.source;
    return me && !this.selection.shown.value.includes(me.id) && this.source.offers(me) ? me : undefined;
  }

  /** Number of people that "Select all" would choose: all who match and are not chosen, or nobody. */
  get selectable(): number {
    const { matches } = this.list;
    if (!matches || !this.surface.open || this.host.single || !this.editable) return 0;
    const chosen = new Set(this.selection.shown.value);
    const free = matches.reduce(
      (sum, { id, disabledReason }) => sum + (chosen.has(id) || disabledReason !== undefined ? 0 : 1),
      0,
    );
    return free > 1 && free <= this.edits.room ? free : 0;
  }

  #onOpen(open: boolean): void {
    if (open) {
      this.notices.close();
      this.list.open(this.text.value, () => leadingOptions(this), this.host.readonly ? this.known : undefined);
    } else {
      this.list.close();
    }
    this.host.requestUpdate();
  }

  #onNews(news: PeopleNews): void {
    const { messages, format } = this.localize;
    if (this.surface.open) this.announcer.say(newsText(news, this.list.people, messages, format), 'people');
  }

  #onText(text: string): void {
    this.chips.unmark();
    this.list.active.clear();
    if (this.surface.open) this.list.people.search(text);
  }

  /** The list would cover the question. */
  async #showQuestion(): Promise<void> {
    if (!this.surface.sheet) this.surface.hide();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('[part=keep]')?.focus();
  }

  #makeHandlers(): PickerHandlers {
    const host = this.host;
    const parts: PickerParts = {
      surface: this.surface,
      list: this.list,
      chips: this.chips,
      edits: this.edits,
      text: this.text,
      input: () => this.input,
      inactive: () => this.inactive,
      readonly: () => host.readonly,
      single: () => host.single,
      assignableMe: () => this.assignableMe,
      selectable: () => this.selectable,
      show: () => this.show(),
      form: () => host.form,
    };
    return {
      ...pointerHandlers(parts),
      slotChange: () => this.#onSlotChange(),
      chipKeydown: this.chips.onKeydown,
      inputKeydown: (event) => onInputKey(parts, event),
      input: (event) => this.#onInput(event),
      paste: this.clipboard.onPaste,
      copy: this.clipboard.onCopy,
      blur: () => this.chips.unmark(),
    };
  }

  #onSlotChange(): void {
    this.source.takeLightSelect();
    this.host.requestUpdate();
  }

  #onInput(event: Event): void {
    this.edits.forgetUndo();
    this.text.onInput(event);
    this.show();
  }

  /** As `:user-invalid` of a native field, which the browser keeps from elements like this one (whatwg/html#9639). */
  #onLeft(): void {
    this.edits.forgetUndo();
    if (!this.#edited || this.#showInvalid) return;
    this.#showInvalid = true;
    this.host.requestUpdate();
  }

  get #noticed(): boolean {
    return this.notices.notice.kind !== 'none';
  }

  /** Whether there is something that Escape closes. */
  get #closable(): boolean {
    return this.#noticed || this.surface.open;
  }

  /** Escape anywhere in the picker closes what is open, one at a time, and nothing around it. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#closable) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#noticed) this.notices.close();
    else this.surface.hide();
    this.input?.focus();
  }
}
