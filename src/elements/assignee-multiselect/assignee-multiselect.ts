// The people picker: a form-associated combobox with a multi-select listbox, alone or as part of the other elements.
import { LitElement, type PropertyDeclaration, type PropertyValues, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { samePeople } from '../../domain/people/same-people.js';
import type { AssigneeGroup } from '../../domain/people/assignee-group.js';
import type { AssigneeDelta } from '../../domain/assignment/assignment.js';
import type { LockedAssignee } from '../../domain/record/lead.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { onServer } from '../../environment.js';
import { buttons } from '../../styles/buttons.js';
import { labels } from '../../styles/labels.js';
import { skeletons } from '../../styles/skeletons.js';
import { tokens } from '../../styles/tokens.js';
import { PageElement } from '../page-element.js';
import { avatarStyles } from '../assignee-stack/avatar.js';
import { chipStyles } from './chips/chip-styles.js';
import { fieldView } from './field/field-view.js';
import type { RemovalRule } from '../../domain/assignment/removal-rules.js';
import { editorStyleSheet, fieldStyles, noScriptStyles } from './field/field-styles.js';
import { renderField } from './field/render-field.js';
import { PickerController } from './picker-controller.js';
import type { RenderChip } from './chips/render-chips.js';
import type { RenderOption } from './list/render-options.js';
import { dispatchBrowserChange } from './value/dispatch-change.js';
import { idsFrom, sameIds } from './value/value-controller.js';

/** What the form is told depends on, besides what is chosen. */
const ofTheForm = new Set<unknown>(['name', 'required', 'min', 'max', 'single', 'choosePrimary', 'error']);

/** What the browser reads from attributes when a form is sent. */
const ofTheBrowser = new Set<unknown>(['disabled', 'readonly']);

/** A host's template may make a new array at every render; the same ids in it are no reason to search again. */
const areOtherIds = (next: unknown, previous: unknown): boolean =>
  !next !== !previous || !sameIds(idsFrom(next), idsFrom(previous));

const areOtherPeople = (next: unknown, previous: unknown): boolean =>
  Array.isArray(next) && Array.isArray(previous) ? !samePeople(next, previous) : next !== previous;

/** An empty attribute is no limit. */
const limitFromText = (text: string | null): number | undefined => (text?.trim() ? Number(text) : undefined);

/**
 * Chooses several people and teams. It is a form field: one `FormData` entry per id under its `name`.
 * People come from `assignees`, else from the adapter; values are ids and may be unknown to either.
 * A `<select multiple>` in its tag serves where there is no script, and is taken over where there is.
 *
 * Keys in the field, besides those of a combobox: Backspace marks the last chip and removes it when pressed again, the
 * arrow keys lead to the chips, Alt+A chooses everybody who matches, Alt+I whoever is signed in (with `assign-to-me`),
 * Ctrl+Z or Cmd+Z in the empty field takes back an edit of many people.
 * A list of names or addresses can be pasted, with bullets, numbers or a row of headings; copying without a selected
 * text copies everybody who is chosen.
 *
 * @summary Combobox that chooses several people and teams.
 * @fires {AssigneesChangeEvent} assignees-change - Asks before a person's edit takes effect; cancelable.
 * @fires {AssigneesChangedEvent} assignees-changed - Tells of an edit, after the native `input` and `change`.
 * @fires {ToggleEvent} toggle - Tells that the list has opened or closed, as an element with `popover` does; it does not
 * bubble. A phone's sheet has closed when what was chosen in it is in the field.
 * @slot label - The label, where a text is not enough.
 * @slot header - Stands above the options.
 * @slot footer - Stands below the options.
 * @slot empty - Takes the place of the words when nobody can be chosen or nobody matches.
 * @slot - A `<select multiple>` for pages without script; it is never shown.
 * @csspart label - The label above the field.
 * @csspart frame - What holds field and list together.
 * @csspart sheet - The frame while it is a sheet over the window of a phone.
 * @csspart bar - The sheet's bar with title, Cancel and Save, or Close where the field is read-only.
 * @csspart save - The sheet's button that keeps what was chosen.
 * @csspart cancel - The sheet's button that forgets it.
 * @csspart box - The field with chips and input.
 * @csspart chips - The list of chips.
 * @csspart chip - Each chosen person; also `chip-kept`, `chip-added`, `chip-removed` or `chip-mixed`.
 * @csspart chip-name - The name on a chip.
 * @csspart chip-primary - The star on a chip.
 * @csspart chip-remove - The button that removes a chip.
 * @csspart chip-locked - The button on the chip of whoever cannot be removed; it says why.
 * @csspart chip-restore - The button that takes an unsaved removal back.
 * @csspart more - The button that shows the chips behind `+N more`.
 * @csspart input - The text field.
 * @csspart clear - The button that removes everybody.
 * @csspart undo - The button that takes back an edit of many people at once.
 * @csspart toggle - The button that opens and closes the list.
 * @csspart assign-to-me - The button that chooses whoever is signed in.
 * @csspart changes - The words that tell what is not saved yet.
 * @csspart notice - A question before somebody is removed, or what came of a pasted list.
 * @csspart confirm - The button that removes all the same.
 * @csspart keep - The button that does not.
 * @csspart candidate - Each person who may be meant by a pasted name.
 * @csspart close - The button that closes a notice, or the sheet of a read-only field.
 * @csspart popup - The list's surface.
 * @csspart progress - The line that runs while people are on their way.
 * @csspart option - Each person in the list; chosen ones are `option-selected` too.
 * @csspart option-name - The name in an option.
 * @csspart option-detail - E-mail, kind or reason in an option.
 * @csspart option-load - How much somebody has to do already.
 * @csspart group-label - The heading of a group.
 * @csspart select-all - The button that chooses everybody who matches.
 * @csspart avatar - Each avatar.
 * @csspart empty - The words when nobody can be chosen or nobody matches.
 * @csspart failure - The words when people could not be loaded.
 * @csspart retry - The button that loads them again.
 * @csspart help - The help text.
 * @csspart error - The error text.
 * @cssstate open - The list is open.
 * @cssstate loading - The open list waits for people.
 * @cssstate invalid - The field shows that its value is not valid.
 * @cssstate draft - The value differs from `baseline`.
 */
export class AssigneeMultiselect extends PageElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    tokens,
    buttons,
    labels,
    skeletons,
    avatarStyles,
    fieldStyles,
    chipStyles,
    onServer ? noScriptStyles : (editorStyleSheet ?? []),
  ];

  static override properties = {
    label: {},
    help: {},
    error: {},
    placeholder: {},
    name: { reflect: true },
    size: { reflect: true, useDefault: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readonly: { type: Boolean, reflect: true },
    single: { type: Boolean, reflect: true },
    nowrap: { type: Boolean, reflect: true },
    min: { converter: limitFromText },
    max: { converter: limitFromText },
    kind: {},
    includeInactive: { type: Boolean, attribute: 'include-inactive' },
    assignToMe: { type: Boolean, attribute: 'assign-to-me' },
    explicitChoice: { type: Boolean, attribute: 'explicit-choice' },
    choosePrimary: { type: Boolean, attribute: 'choose-primary' },
    removeSelf: { attribute: 'remove-self' },
    removeLast: { attribute: 'remove-last' },
    leadIds: { attribute: false, hasChanged: areOtherIds },
    assignees: { attribute: false, hasChanged: areOtherPeople },
    groups: { attribute: false },
    currentUser: { attribute: false },
    adapter: { attribute: false },
    baseline: { attribute: false, hasChanged: areOtherIds },
    locked: { attribute: false },
    renderOption: { attribute: false },
    renderChip: { attribute: false },
    messages: { attribute: false },
    value: { attribute: 'value', converter: idsFrom },
    mixed: { attribute: false },
    primaryId: { attribute: 'primary-id' },
  };

  /** Label above the field and its accessible name. Without it, a `<label>` of the page or `aria-label` names it. */
  label = '';

  /** Explains the field below it. */
  help = '';

  /** An error that the application has found; makes the field invalid. */
  error = '';

  /** Text shown in the empty field. Default: the catalogue's. */
  placeholder: string | undefined;

  /** Name of the form entries; with `choose-primary`, `<name>-primary` is the entry of whoever leads. */
  name = '';

  /** Height of the field and its chips: `small` for rows of a table, `large` for fingers. */
  size: 'small' | 'medium' | 'large' = 'medium';

  /** Whether at least one person has to be chosen. */
  required = false;

  /** Whether nothing can be done with the field. */
  disabled = false;

  /** Whether the field only shows who is chosen. */
  readonly = false;

  /** Whether one person at most is chosen; another choice takes the place of the first, and the list closes. */
  single = false;

  /** Whether the chips stay on one line, with `+N more` for those that do not fit. */
  nowrap = false;

  /** Smallest number of people. */
  min: number | undefined;

  /** Largest number of people. */
  max: number | undefined;

  /** Offers only people or only teams. Whoever is chosen already stays, whatever they are. */
  kind: 'person' | 'team' | undefined;

  /** Whether people who have left are offered too, marked as such: for whoever looks for records, or hands over theirs. */
  includeInactive = false;

  /** Whether "Assign to me" is offered, as a button and by Alt+I. */
  assignToMe = false;

  /**
   * Whether Enter takes nobody before an arrow key has led to somebody, as the APG's combobox with manual selection does.
   * Default: while there is a text, whoever matches best is active, and Enter takes them.
   */
  explicitChoice = false;

  /** Whether one of the chosen can be marked as the one who leads. */
  choosePrimary = false;

  /** What happens when people remove themselves: `confirm` asks first, `forbid` refuses. Default: nothing special. */
  removeSelf: RemovalRule;

  /** What happens when the last person is removed: `confirm` asks first, `forbid` refuses. Default: nothing special. */
  removeLast: RemovalRule;

  /** Ids of the records that people are chosen for, so that a back end can leave out or explain candidates. */
  leadIds: string[] | undefined;

  /** The people to choose from. Wins over the adapter's. */
  assignees: readonly Assignee[] | undefined;

  /** Groups such as "Suggested" and "My team", each member with a reason; shown first while nothing is typed. */
  groups: readonly AssigneeGroup[] | undefined;

  /** Whoever is signed in. Default: the adapter's `currentUser`. */
  currentUser: Assignee | undefined;

  /** Where people come from; default: the nearest provider's adapter. */
  adapter: LeadDataAdapter | undefined;

  /**
   * Ids that are saved. With it the field is a draft: additions and removals are marked on the chips and counted, and
   * each removal can be taken back, until the application sets it to the value that it has saved.
   */
  baseline: readonly string[] | undefined;

  /** Whoever of the chosen cannot be removed, and why; their chips have a lock in the place of the button that removes. */
  locked: readonly LockedAssignee[] | undefined;

  /** Draws the inside of an option. All options have one height. */
  renderOption: RenderOption | undefined;

  /** Draws the inside of a chip; its buttons stay. */
  renderChip: RenderChip | undefined;

  /** Words that replace those of the catalogue. */
  messages: Partial<LocaleMessages['assignee-multiselect']> | undefined;

  // axe reads roles and states of form-associated elements under this name.
  readonly _internals = this.attachInternals();
  readonly #picker = new PickerController(this, this._internals);

  constructor() {
    super();
    if (!onServer) this.#takeEarly();
  }

  /** What was set before the tag was known, as Lit takes over its own properties. */
  #takeEarly(): void {
    for (const name of ['form', 'open'] as const) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (!early) continue;
      Reflect.deleteProperty(this, name);
      void this.updateComplete.then(() => Reflect.set(this, name, early.value));
    }
  }

  /**
   * The chosen ids. A form's reset leads back to the attribute if there is one, else to `baseline` or to what was set
   * last. Setting it fires no event; ids that nobody knows stay in it. Read it, never change the array itself:
   * it is frozen. Attribute: ids with spaces or commas between.
   */
  get value(): string[] {
    return this.#picker.chosen.value as string[];
  }
  set value(ids: readonly string[]) {
    // Undo belongs to what was there before.
    if (this.#picker.chosen.set(idsFrom(ids))) this.#picker.editing.editor?.forgetUndo();
  }

  /**
   * For several records at once: ids that are on some of them only, while `value` has those on all. Such an option goes
   * from some to all, to none and back. Setting it fires no event. Save `delta`, which never touches whoever stays on
   * some.
   */
  get mixed(): string[] {
    return this.#picker.chosen.mixed as string[];
  }
  set mixed(ids: readonly string[]) {
    this.#picker.chosen.setMixed(idsFrom(ids));
  }

  /** What to save: who was added to and removed from `baseline`, else from the value that was last set. */
  get delta(): AssigneeDelta {
    return this.#picker.chosen.delta;
  }

  /** Id of whoever leads; `undefined` for nobody. Setting it fires no event. */
  get primaryId(): string | undefined {
    return this.#picker.chosen.primaryId;
  }
  set primaryId(id: string | undefined) {
    this.#picker.chosen.setPrimary(idsFrom([id])[0]);
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
    return this.#picker.editing.open;
  }
  set open(open: boolean) {
    if (open) this.showPicker();
    else this.hide();
  }

  /** What is wrong with the value, as in any form field. */
  get validity(): ValidityState {
    return this.#upToDate.validity;
  }

  /** What the browser says of an invalid value; empty for a valid one. */
  get validationMessage(): string {
    return this.#upToDate.validationMessage;
  }

  /** Whether the field is checked when its form is sent: a disabled one is not. */
  get willValidate(): boolean {
    return this._internals.willValidate;
  }

  /** The `<label>`s of the page that name the field. */
  get labels(): NodeList {
    return this._internals.labels;
  }

  /** A form that is sent in the same task has to know already, as of any native field. */
  override requestUpdate(name?: PropertyKey, ...rest: [oldValue?: unknown, options?: PropertyDeclaration]): void {
    super.requestUpdate(name, ...rest);
    // Defaults are set while there is none yet.
    const picker = #picker in this ? (this.#picker as PickerController | undefined) : undefined;
    if (ofTheForm.has(name)) picker?.chosen.updateForm();
    if (picker && ofTheBrowser.has(name) && !onServer)
      this.toggleAttribute(String(name), Boolean(this[name as 'disabled' | 'readonly']));
  }

  /** Sets `error`, as form libraries do it: a text makes the field invalid, an empty one takes that back. */
  setCustomValidity(message: string): void {
    this.error = message;
  }

  /** Whether the field is valid. An invalid one fires `invalid`. */
  checkValidity(): boolean {
    return this.#upToDate.checkValidity();
  }

  /** Checks the field, and shows the browser's message when it is invalid. */
  reportValidity(): boolean {
    return this.#upToDate.reportValidity();
  }

  /**
   * Opens the list of people: beside the field, or as a sheet in a window less than 600 px wide. What draws it is loaded
   * when a pointer or the focus comes to the first picker of the page; the list opens as soon as it is there.
   */
  showPicker(): void {
    this.#picker.editing.show();
  }

  /** Closes the list of people; what was chosen in a sheet and not saved is forgotten. */
  hide(): void {
    this.#picker.editing.hide();
  }

  /**
   * Resolves when what a person has done here is in `value`: an edit may still wait for what draws the list, or for work of
   * the page in `assignees-change`, a pasted list for the people in it. `false`: something waits for what could not be
   * loaded, or somebody in the list was not found. `undefined`: nothing is under way. A question that is open, such as the one before the last person goes, is answered by no; one that an edit under
   * way asks after that waits for its answer.
   */
  settle(): Promise<boolean> | undefined {
    return this.#picker.editing.settle();
  }

  /**
   * Forgets what is searched for, as where the form around it begins anew.
   * @internal
   */
  forgetText(): void {
    this.#picker.reset();
  }

  /** Its validity follows the properties as they are now, not as they were when the element was last drawn. */
  get #upToDate(): ElementInternals {
    this.#picker.chosen.updateForm();
    return this._internals;
  }

  formResetCallback(): void {
    const { chosen, people } = this.#picker;
    people.takeNativeSelect();
    const before = { ...chosen.now, primaryId: chosen.primaryId };
    chosen.reset(this.getAttribute('value'), this.getAttribute('primary-id'));
    dispatchBrowserChange(this, chosen, before, 'reset');
    this.#picker.reset();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(restored: unknown): void {
    try {
      const state = JSON.parse(String(restored)) as { value?: unknown; primaryId?: unknown };
      if (!Array.isArray(state.value)) return;
      const { chosen, people, editing } = this.#picker;
      // What the page's own `<select>` has chosen is older than what is restored.
      people.takeNativeSelect();
      const before = { ...chosen.now, primaryId: chosen.primaryId };
      chosen.restore(state.value.map(String));
      chosen.takePrimary(typeof state.primaryId === 'string' ? state.primaryId : undefined);
      editing.editor?.forgetUndo();
      dispatchBrowserChange(this, chosen, before, 'restore');
    } catch {
      // The state of another version of the page: what is there now stays.
    }
  }

  /** After `moveBefore`, https://dom.spec.whatwg.org/#dom-parentnode-movebefore: the list stays open, nothing begins anew. */
  connectedMoveCallback(): void {
    this.#picker.hostMoved();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const sources = ['assignees', 'leadIds', 'kind', 'includeInactive'] as const;
    if (sources.some((name) => changed.has(name))) this.#picker.people.reset();
  }

  /** The browser looks for what is to be focused once, and its module may come later than that. */
  override firstUpdated(): void {
    if (this.autofocus && document.activeElement === document.body) this.focus();
  }

  override render(): TemplateResult {
    return renderField(fieldView(this.#picker));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assignee-multiselect': AssigneeMultiselect;
  }
}
