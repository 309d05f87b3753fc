// The chosen ids, and the form that they are put into.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { AssigneeDelta } from '../../domain/assignment.js';
import { selectionDelta, type StagedSelection } from '../../domain/staged-selection.js';

export interface SelectionHost extends ReactiveControllerHost, HTMLElement {
  name: string;
  required: boolean;
  min: number | undefined;
  max: number | undefined;
  single: boolean;
  choosePrimary: boolean;
  baseline: readonly string[] | undefined;
  /** An error that the host application has found. */
  error: string;
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export const isSame = (a: StagedSelection, b: StagedSelection): boolean =>
  sameIds(a.value, b.value) && sameIds(a.mixed, b.mixed);

const frozen = (ids: Iterable<string>): readonly string[] => Object.freeze([...new Set(ids)]);

/** What is no number, such as `null` from a framework, is no limit. */
const limit = (value: number | undefined): number | undefined => {
  const number = Number(value ?? Number.NaN);
  return Number.isNaN(number) ? undefined : number;
};

export class SelectionController implements ReactiveController {
  readonly #host: SelectionHost;
  readonly #internals: ElementInternals;
  readonly #localize: LocalizeController<'assignee-multiselect'>;
  readonly #anchor: () => HTMLElement | null;
  #now: StagedSelection = { value: frozen([]), mixed: frozen([]) };
  /** As the host application has set it. */
  #given = this.#now;
  /** What is chosen in the sheet of a phone until it is saved. */
  #held: StagedSelection | undefined;
  #primaryId: string | undefined;
  /** What the form's entries were made of. */
  #entered: unknown[] = [];

  /** @param anchor The element that the browser's message points at, once it is there. */
  constructor(
    host: SelectionHost,
    internals: ElementInternals,
    localize: LocalizeController<'assignee-multiselect'>,
    anchor: () => HTMLElement | null,
  ) {
    this.#host = host;
    this.#internals = internals;
    this.#localize = localize;
    this.#anchor = anchor;
    host.addController(this);
  }

  /** Frozen, in the order of choice. */
  get value(): readonly string[] {
    return this.#now.value;
  }

  get mixed(): readonly string[] {
    return this.#now.mixed;
  }

  /** What is on screen: the selection, or what a sheet holds until it is saved. */
  get shown(): StagedSelection {
    return this.#held ?? this.#now;
  }

  /** What has taken effect. */
  get now(): StagedSelection {
    return this.#now;
  }

  /** What edits are measured against: the `baseline`, else what the host application has set. */
  get saved(): StagedSelection {
    return { value: this.#host.baseline ?? this.#given.value, mixed: this.#given.mixed };
  }

  get delta(): AssigneeDelta {
    return selectionDelta(this.saved, this.#now);
  }

  get primaryId(): string | undefined {
    return this.#primaryId !== undefined && this.#now.value.includes(this.#primaryId) ? this.#primaryId : undefined;
  }
  set primaryId(id: string | undefined) {
    this.#primaryId = id;
    this.#changed();
  }

  get min(): number {
    return Math.max(limit(this.#host.min) ?? 0, this.#host.required ? 1 : 0);
  }

  /** Largest number of people. */
  get max(): number | undefined {
    return this.#host.single ? 1 : limit(this.#host.max);
  }

  /** Places that are left; `Infinity` where there is no limit. */
  get room(): number {
    const { max } = this;
    return max === undefined ? Infinity : Math.max(0, max - this.shown.value.length);
  }

  /** Whether nobody more can be chosen. A single choice is exchanged, so it has no limit. */
  get isFull(): boolean {
    return !this.#host.single && this.room === 0;
  }

  /** Sets the ids without any event; answers whether they are others. Repeats are dropped. */
  set(ids: readonly string[]): boolean {
    return this.#give({ value: frozen(ids), mixed: this.#given.mixed.filter((id) => !ids.includes(id)) });
  }

  /** Sets the ids that are on some of the records only, without any event. */
  setMixed(ids: readonly string[]): void {
    this.#give({ value: this.#now.value, mixed: frozen(ids.filter((id) => !this.#now.value.includes(id))) });
  }

  /** What an edit has led to; no event is fired. */
  take(next: StagedSelection): void {
    if (this.#held) this.#held = next;
    else this.#now = { value: frozen(next.value), mixed: frozen(next.mixed) };
    this.#changed();
  }

  /** Whether edits are held back. */
  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  /** From now on edits are held back, until `release`. */
  hold(): void {
    this.#held = this.#now;
  }

  /** Ends `hold`; answers what was held back, which is forgotten unless it becomes an edit. */
  release(): StagedSelection | undefined {
    const held = this.#held;
    this.#held = undefined;
    this.#host.requestUpdate();
    return held;
  }

  #give(next: StagedSelection): boolean {
    const other = !isSame(next, this.#now);
    this.#given = next;
    if (!other) return false;
    this.#now = next;
    this.#held = this.#held && next;
    this.#changed();
    return true;
  }

  #changed(): void {
    this.updateForm();
    this.#host.requestUpdate();
  }

  /** Before the host renders, because it shows whether it is valid. */
  hostUpdate(): void {
    this.updateForm();
  }

  /** After the first rendering there is an input for the browser's message to point at. */
  hostUpdated(): void {
    this.updateForm();
  }

  /** Entries, state and validity as they follow from the properties now. */
  updateForm(): void {
    this.#updateEntries();
    const { error } = this.#host;
    const { value } = this.#now;
    const { min, max } = this;
    const { messages, format } = this.#localize;
    const tooMany = max !== undefined && value.length > max;
    const missing = min > 0 && value.length === 0;
    const tooFew = !missing && value.length < min;
    const message =
      error ||
      (missing && min < 2 && messages.required) ||
      ((missing || tooFew) && messages.minimum(min, format)) ||
      (tooMany && messages.maximum(max, format)) ||
      '';
    const flags = {
      customError: error !== '',
      valueMissing: missing,
      rangeUnderflow: tooFew,
      rangeOverflow: tooMany,
    };
    this.#internals.setValidity(message ? flags : {}, message, this.#anchor() ?? undefined);
  }

  /** Only when they are others: hundreds of entries are made quickly, but not for nothing at each rendering. */
  #updateEntries(): void {
    const { name, choosePrimary } = this.#host;
    const { value } = this.#now;
    const { primaryId } = this;
    const from = [name, choosePrimary, value, primaryId];
    if (from.every((part, at) => part === this.#entered[at])) return;
    this.#entered = from;
    const data = name ? new FormData() : null;
    for (const id of value) data?.append(name, id);
    if (choosePrimary && primaryId !== undefined) data?.append(`${name}-primary`, primaryId);
    this.#internals.setFormValue(data, JSON.stringify({ value, primaryId }));
  }
}
