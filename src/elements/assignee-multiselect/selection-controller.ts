// The chosen ids: every edit by a person is asked for, applied, put into the form and told, in this order.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { applyDelta, type AssigneeDelta } from '../../domain/assignment.js';
import { selectionDelta, type StagedSelection } from '../../domain/staged-selection.js';
import { AssigneesChangedEvent, AssigneesChangeEvent, type SelectionReason } from '../../events.js';

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

export interface SelectionOptions {
  /** The element that the browser's message points at, once it is there. */
  anchor: () => HTMLElement | null;
  words: () => { required: string; minimum: (min: number) => string; maximum: (max: number) => string };
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at]);

const frozen = (ids: Iterable<string>): readonly string[] => Object.freeze([...new Set(ids)]);

/** What is no number, such as `null` from a framework, is no limit. */
const limit = (value: number | undefined): number | undefined => {
  const number = Number(value ?? Number.NaN);
  return Number.isNaN(number) ? undefined : number;
};

export class SelectionController implements ReactiveController {
  readonly #host: SelectionHost;
  readonly #internals: ElementInternals;
  readonly #options: SelectionOptions;
  #now: StagedSelection = { value: frozen([]), mixed: frozen([]) };
  /** As the host application has set it. */
  #given = this.#now;
  /** What is chosen in the sheet of a phone until it is saved. */
  #held: StagedSelection | undefined;
  #primaryId: string | undefined;
  /** What the form's entries were made of. */
  #entered: unknown[] = [];

  constructor(host: SelectionHost, internals: ElementInternals, options: SelectionOptions) {
    this.#host = host;
    this.#internals = internals;
    this.#options = options;
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

  /** From now on edits are held back, until `release`. */
  hold(): void {
    this.#held = this.#now;
  }

  /** Ends `hold`; what was held back becomes one edit, or is forgotten. */
  async release(save: boolean): Promise<boolean> {
    const held = this.#held;
    this.#held = undefined;
    this.#host.requestUpdate();
    return save && held !== undefined && this.edit(held, 'option');
  }

  /** An edit by a person; answers whether it took effect. A host that rejects its own work has refused it. */
  async edit(next: StagedSelection, reason: SelectionReason): Promise<boolean> {
    const before = this.shown;
    if (sameIds(next.value, before.value) && sameIds(next.mixed, before.mixed)) return false;
    if (this.#held) {
      this.#held = next;
      this.#host.requestUpdate();
      return true;
    }
    const { add: added, remove: removed } = selectionDelta(before, next);
    const event = new AssigneesChangeEvent({ value: [...next.value], added, removed, reason });
    if (!this.#host.dispatchEvent(event)) return false;
    if (event.work) {
      try {
        await event.work;
      } catch {
        return false;
      }
    }
    return this.#apply(before, next, reason);
  }

  /** Marks the person who leads, or nobody. */
  choosePrimary(id: string | undefined): void {
    this.primaryId = id;
    this.#tell([], [], 'primary');
  }

  /** While a host worked, other edits may have been made: what is left of the delta is applied to what is there now. */
  #apply(asked: StagedSelection, next: StagedSelection, reason: SelectionReason): boolean {
    const before = this.#now;
    const delta = selectionDelta(asked, next);
    const value = frozen(before === asked ? next.value : applyDelta(before.value, delta));
    const backToSome = next.mixed.filter((id) => !asked.mixed.includes(id));
    const gone = new Set([...value, ...delta.remove]);
    const mixed = frozen([...before.mixed.filter((id) => !gone.has(id)), ...backToSome]);
    if (sameIds(value, before.value) && sameIds(mixed, before.mixed)) return false;
    this.#now = { value, mixed };
    this.#changed();
    const { add, remove } = selectionDelta(before, this.#now);
    this.#tell(add, remove, reason);
    return true;
  }

  #tell(added: string[], removed: string[], reason: SelectionReason): void {
    const primaryId = this.#host.choosePrimary ? { primaryId: this.primaryId } : {};
    this.#host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
    this.#host.dispatchEvent(
      new AssigneesChangedEvent({ value: [...this.#now.value], added, removed, reason, ...primaryId }),
    );
  }

  #give(next: StagedSelection): boolean {
    const other = !sameIds(next.value, this.#now.value) || !sameIds(next.mixed, this.#now.mixed);
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
    const words = this.#options.words();
    const tooMany = max !== undefined && value.length > max;
    const missing = min > 0 && value.length === 0;
    const tooFew = !missing && value.length < min;
    const message =
      error ||
      (missing && (min > 1 ? words.minimum(min) : words.required)) ||
      (tooFew && words.minimum(min)) ||
      (tooMany && words.maximum(max)) ||
      '';
    const flags = {
      customError: error !== '',
      valueMissing: missing,
      rangeUnderflow: tooFew,
      rangeOverflow: tooMany,
    };
    this.#internals.setValidity(message ? flags : {}, message, this.#options.anchor() ?? undefined);
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
