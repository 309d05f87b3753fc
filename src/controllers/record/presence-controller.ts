// Tells others what the user does at the record that is shown, and hears of them, while its host is in the page.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Presence, PresenceActivity } from '../../domain/record/presence.js';

export class PresenceController implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;
  #adapter: LeadDataAdapter | undefined;
  #place = '';
  #leave: AbortController | undefined;
  #others: readonly Presence[] = [];

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    host.addController(this);
  }

  /** Everybody else at the record. */
  get others(): readonly Presence[] {
    return this.#others;
  }

  /** Call it before each render. @param leadId Absent for nowhere. */
  follow(adapter: LeadDataAdapter | undefined, leadId: string | undefined, activity: PresenceActivity): void {
    const place = leadId === undefined ? '' : `${leadId}\n${activity}`;
    if (adapter === this.#adapter && place === this.#place) return;
    const moved = adapter !== this.#adapter || !this.#place.startsWith(`${leadId}\n`);
    // The others see the next place before they miss him at the last.
    const left = this.#leave;
    this.#adapter = adapter;
    this.#place = place;
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    if (moved) this.#others = [];
    if (leadId !== undefined)
      adapter?.presence?.(leadId, activity, (others) => !signal.aborted && this.#write(others), { signal });
    left?.abort();
  }

  hostDisconnected(): void {
    this.#leave?.abort();
    this.#leave = undefined;
    this.#others = [];
    this.#place = '';
  }

  #write(others: readonly Presence[]): void {
    this.#others = others;
    this.#host.requestUpdate();
  }
}
