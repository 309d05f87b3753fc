// The chosen ids, and the form that they are put into.
import { idsOf } from '../../../domain/people/ids.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StagedValue } from './staged-value.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import type { AssigneeDelta } from '../../../domain/assignment/assignment.js';
import type { LockedAssignee } from '../../../domain/record/lead.js';
import {
  stagedDelta,
  stagedEntries,
  type StagedEntry,
  type StagedAssignees,
} from '../../../domain/assignment/staged-assignees.js';

export interface ValueHost extends ReactiveControllerHost, HTMLElement {
  name: string;
  required: boolean;
  min: number | undefined;
  max: number | undefined;
  single: boolean;
  choosePrimary: boolean;
  baseline: readonly string[] | undefined;
  locked: readonly LockedAssignee[] | undefined;
  /** An error that the host application has found. */
  error: string;
}

/** Frameworks set properties to what stands in an attribute, and to nothing. */
export function idsFrom(given: unknown): readonly string[] {
  if (typeof given === 'string') return given.split(/[\s,]+/).filter(Boolean);
  if (typeof given === 'number') return idsOf([given]);
  return idsOf(Symbol.iterator in Object(given) ? [...(given as Iterable<unknown>)] : []);
}

export const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export const isSame = (a: StagedAssignees, b: StagedAssignees): boolean =>
  sameIds(a.value, b.value) && sameIds(a.mixed, b.mixed);

const minus = (ids: readonly string[], others: readonly string[]): readonly string[] =>
  Object.freeze(ids.filter((id) => !others.includes(id)));

const frozen = (ids: Iterable<string>): readonly string[] => Object.freeze([...new Set(ids)]);

/** What is no number, such as `null` from a framework, is no limit. */
const limit = (value: number | undefined): number | undefined => {
  const number = Number(value ?? Number.NaN);
  return Number.isNaN(number) ? undefined : number;
};

export class ValueController implements ReactiveController {
  readonly #host: ValueHost;
  readonly #internals: ElementInternals;
  readonly #localize: LocalizeController<'assignee-multiselect'>;
  readonly #anchor: () => HTMLElement | null;
  #now: StagedAssignees = { value: frozen([]), mixed: frozen([]) };
  /** As the host application has set them, one by one. */
  #given = this.#now;
  #held: StagedValue | undefined;
  #primaryId: string | undefined;
  #givenPrimaryId: string | undefined;
  /** What the form's entries were made of. */
  #entered: unknown[] = [];

  /** @param anchor The element that the browser's message points at, once it is there. */
  constructor(
    host: ValueHost,
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
  get shown(): StagedAssignees {
    return this.#held ?? this.#now;
  }

  /** Everybody on screen who is not to be removed: on all of the records, then on some. */
  get shownIds(): string[] {
    const { value, mixed } = this.shown;
    return [...value, ...mixed];
  }

  /** What has taken effect. */
  get now(): StagedAssignees {
    return this.#now;
  }

  /** Whether edits are marked until they are saved. */
  get isForNewRecord(): boolean {
    return Boolean(this.#host.baseline);
  }

  /** What edits are measured against: the `baseline`, else what the host application has set. */
  get saved(): StagedAssignees {
    const value = this.isForNewRecord ? frozen(idsFrom(this.#host.baseline)) : this.#given.value;
    return { value, mixed: minus(this.#given.mixed, value) };
  }

  /** Whoever is on screen, in the order of the chips. */
  get entries(): readonly StagedEntry[] {
    const { saved, shown } = this;
    if (this.isForNewRecord || shown.mixed.length > 0 || saved.mixed.length > 0) return stagedEntries(saved, shown);
    return shown.value.map((id) => ({ id, change: 'kept' }));
  }

  get delta(): AssigneeDelta {
    return stagedDelta(this.saved, this.#now);
  }

  get primaryId(): string | undefined {
    return this.#primaryId !== undefined && this.#now.value.includes(this.#primaryId) ? this.#primaryId : undefined;
  }

  /** Who is on screen as the one who leads. */
  get shownPrimaryId(): string | undefined {
    const { value, primaryId } = this.#held ?? { value: this.#now.value, primaryId: this.#primaryId };
    return primaryId !== undefined && value.includes(primaryId) ? primaryId : undefined;
  }

  get min(): number {
    return Math.max(limit(this.#host.min) ?? 0, this.#host.required ? 1 : 0);
  }

  /** Largest number of people. */
  get max(): number | undefined {
    return this.#host.single ? 1 : limit(this.#host.max);
  }

  /** Places that are left; `Infinity` where there is no limit. */
  get placesLeft(): number {
    const { max } = this;
    return max === undefined ? Infinity : Math.max(0, max - this.shown.value.length);
  }

  /** Whether nobody more can be chosen. A single choice is exchanged, so it has no limit. */
  get isFull(): boolean {
    return !this.#host.single && this.placesLeft === 0;
  }

  /** Sets the ids without any event; answers whether they are others. Repeats are dropped. */
  set(ids: readonly string[]): boolean {
    const value = frozen(ids);
    this.#giveAnew({ ...this.#given, value });
    const { mixed } = sameIds(value, this.#now.value) ? this.#now : this.#given;
    return this.#give({ value, mixed: minus(mixed, value) });
  }

  /** Sets who leads, without any event. */
  setPrimary(id: string | undefined): void {
    this.#givenPrimaryId = id;
    // The same again is no news: who led and was removed leads again when that is taken back.
    if (id !== this.primaryId) this.takePrimary(id);
  }

  /** Sets the ids that are on some of the records only, without any event; the same ones again are no news. */
  setMixed(ids: readonly string[]): void {
    const mixed = frozen(ids);
    if (sameIds(mixed, this.#given.mixed)) return;
    this.#giveAnew({ ...this.#given, mixed });
    this.#give({ value: this.#now.value, mixed: minus(mixed, this.#now.value) });
  }

  /**
   * What an edit has led to; no event is fired.
   * @param isUndo Whether it takes an edit back; any other edit forgets that somebody led who was removed.
   */
  take(next: StagedAssignees, isUndo = false): void {
    if (!isUndo) this.#primaryId = this.primaryId;
    this.#give({ value: frozen(next.value), mixed: frozen(next.mixed) });
  }

  /** Who leads after an edit; no event is fired. */
  takePrimary(id: string | undefined): void {
    this.#primaryId = id;
    this.#changed();
  }

  /**
   * Begins anew, as a field does when its form is reset: with its attribute if there is one, else with what is saved.
   * Frameworks set properties, and some reset a form after each time it was sent: what they have set is not forgotten.
   */
  reset(attribute: string | null, primaryAttribute: string | null): void {
    if (attribute !== null) {
      const value = frozen(idsFrom(attribute));
      this.#giveAnew({ ...this.#given, value });
      this.#give({ value, mixed: minus(this.#given.mixed, value) });
    } else this.#give(this.saved);
    this.takePrimary(primaryAttribute ?? this.#givenPrimaryId);
  }

  /** What a person had chosen when they left the page: an edit, measured against what the host application has set. */
  restore(ids: readonly string[]): void {
    this.take({ value: ids, mixed: minus(this.#now.mixed, ids) });
  }

  /** What is chosen in the sheet of a phone until it is saved; edits go there as long as there is one. */
  get held(): StagedValue | undefined {
    return this.#held;
  }
  set held(held: StagedValue | undefined) {
    this.#held = held;
    this.#host.requestUpdate();
  }

  /** What was edited may be saved by now: the ids are the same then, and their marks are not. */
  #giveAnew(given: StagedAssignees): void {
    const isMarked = [...this.#given.mixed, ...given.mixed].length > 0;
    this.#given = given;
    if (isMarked) this.#host.requestUpdate();
  }

  #give(next: StagedAssignees): boolean {
    const before = this.#now;
    if (isSame(next, before)) return false;
    this.#now = next;
    this.#held = this.#held?.over(next, before);
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
    const error = this.#host.error || '';
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
