// The chosen ids: every edit by a person is asked for, applied, put into the form and told, in this order.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { assigneeDelta } from '../../domain/assignment.js';
import { AssigneesChangedEvent, AssigneesChangeEvent, type SelectionReason } from '../../events.js';

export interface SelectionHost extends ReactiveControllerHost, HTMLElement {
  name: string;
  required: boolean;
  max: number | undefined;
  /** An error that the host application has found. */
  error: string;
  /** The element that the browser's message points at. */
  readonly validationAnchor: HTMLElement | null;
  validationMessages(): { required: string; maximum: (max: number) => string };
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export class SelectionController implements ReactiveController {
  readonly #host: SelectionHost;
  readonly #internals: ElementInternals;
  #value: readonly string[] = Object.freeze([]);

  constructor(host: SelectionHost, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
    host.addController(this);
  }

  /** Frozen, in the order of choice. */
  get value(): readonly string[] {
    return this.#value;
  }

  /** Sets the ids without any event. Repeats are dropped; the same ids again change nothing. */
  set(ids: readonly string[]): void {
    const next = [...new Set(ids)];
    if (sameIds(next, this.#value)) return;
    this.#value = Object.freeze(next);
    this.#host.requestUpdate();
  }

  /** An edit by a person; answers whether it took effect. A host that rejects its own work has refused it. */
  async edit(next: readonly string[], reason: SelectionReason): Promise<boolean> {
    const { add: added, remove: removed } = assigneeDelta(this.#value, next);
    if (added.length === 0 && removed.length === 0) return false;
    const detail = { value: [...next], added, removed, reason };
    const event = new AssigneesChangeEvent(detail);
    if (!this.#host.dispatchEvent(event)) return false;
    if (event.work) {
      try {
        await event.work;
      } catch {
        return false;
      }
    }
    this.set(next);
    this.#updateForm();
    this.#host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
    this.#host.dispatchEvent(new AssigneesChangedEvent(detail));
    return true;
  }

  hostUpdated(): void {
    this.#updateForm();
  }

  #updateForm(): void {
    const { name, required, max, error } = this.#host;
    const data = name ? new FormData() : null;
    for (const id of this.#value) data?.append(name, id);
    this.#internals.setFormValue(data, JSON.stringify(this.#value));
    const words = this.#host.validationMessages();
    const tooMany = max !== undefined && this.#value.length > max;
    const missing = required && this.#value.length === 0;
    const message = error || (missing && words.required) || (tooMany && words.maximum(max)) || '';
    const flags = { customError: error !== '', valueMissing: missing, rangeOverflow: tooMany };
    this.#internals.setValidity(message ? flags : {}, message, this.#host.validationAnchor ?? undefined);
  }
}
