// The chosen ids: every edit by a person is asked for, applied, put into the form and told, in this order.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { applyDelta, assigneeDelta } from '../../domain/assignment.js';
import { AssigneesChangedEvent, AssigneesChangeEvent, type SelectionReason } from '../../events.js';

export interface SelectionHost extends ReactiveControllerHost, HTMLElement {
  name: string;
  required: boolean;
  max: number | undefined;
  /** An error that the host application has found. */
  error: string;
}

export interface SelectionOptions {
  /** The element that the browser's message points at, once it is there. */
  anchor: () => HTMLElement | null;
  words: () => { required: string; maximum: (max: number) => string };
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export class SelectionController implements ReactiveController {
  readonly #host: SelectionHost;
  readonly #internals: ElementInternals;
  readonly #options: SelectionOptions;
  #value: readonly string[] = Object.freeze([]);

  constructor(host: SelectionHost, internals: ElementInternals, options: SelectionOptions) {
    this.#host = host;
    this.#internals = internals;
    this.#options = options;
    host.addController(this);
  }

  /** Frozen, in the order of choice. */
  get value(): readonly string[] {
    return this.#value;
  }

  /** Largest number of people; what is no number, such as `null` from a framework, is no limit. */
  get max(): number | undefined {
    const max = Number(this.#host.max ?? Number.NaN);
    return Number.isNaN(max) ? undefined : max;
  }

  /** Sets the ids without any event; answers whether they are others. Repeats are dropped. */
  set(ids: readonly string[]): boolean {
    const next = [...new Set(ids)];
    if (sameIds(next, this.#value)) return false;
    this.#value = Object.freeze(next);
    this.updateForm();
    this.#host.requestUpdate();
    return true;
  }

  /** An edit by a person; answers whether it took effect. A host that rejects its own work has refused it. */
  async edit(next: readonly string[], reason: SelectionReason): Promise<boolean> {
    const { add: added, remove: removed } = assigneeDelta(this.#value, next);
    if (added.length === 0 && removed.length === 0) return false;
    const event = new AssigneesChangeEvent({ value: [...next], added, removed, reason });
    if (!this.#host.dispatchEvent(event)) return false;
    if (event.work) {
      try {
        await event.work;
      } catch {
        return false;
      }
    }
    return this.#apply(added, removed, reason);
  }

  /** While a host worked, other edits may have been made: what is left of the delta is applied to what is there now. */
  #apply(add: string[], remove: string[], reason: SelectionReason): boolean {
    const before = this.#value;
    if (!this.set(applyDelta(before, { add, remove }))) return false;
    const { add: added, remove: removed } = assigneeDelta(before, this.#value);
    this.#host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
    this.#host.dispatchEvent(new AssigneesChangedEvent({ value: [...this.#value], added, removed, reason }));
    return true;
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
    const { name, required, error } = this.#host;
    const max = this.max;
    const data = name ? new FormData() : null;
    for (const id of this.#value) data?.append(name, id);
    this.#internals.setFormValue(data, JSON.stringify(this.#value));
    const words = this.#options.words();
    const tooMany = max !== undefined && this.#value.length > max;
    const missing = required && this.#value.length === 0;
    const message = error || (missing && words.required) || (tooMany && words.maximum(max)) || '';
    const flags = { customError: error !== '', valueMissing: missing, rangeOverflow: tooMany };
    this.#internals.setValidity(message ? flags : {}, message, this.#options.anchor() ?? undefined);
  }
}
