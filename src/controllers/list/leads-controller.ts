// The leads of a table: one list per criteria, the newest wins, and every change of a record reaches it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { isOfNetwork, onBackOnline } from '../adapter/back-online.js';
import { capabilitiesOf } from '../adapter/capabilities.js';
import { CursorLeadList } from './cursor-lead-list.js';
import type { LeadList, LeadListOptions, ListChange } from './lead-list.js';
import { OffsetLeadList } from './offset-lead-list.js';
import type { RecordChange } from '../adapter/record-changes.js';
import { sessionEnded } from '../adapter/session-ended.js';

/** Milliseconds between two readings when changes pour in, as they do during an import. */
const yieldIfDue = 250;

export interface LeadsOptions {
  /** Another list is shown: its rows have nothing to do with those before. */
  opened(): void;
  /** Rows of the list in sight have changed. `reread`: they may have moved. */
  changed(change: ListChange): void;
  /** Leads have been read, of the list in sight or of the one that follows. */
  answered(leads: readonly Lead[]): void;
  /** Records have appeared that were not made on this page; they are in the list now if they match. */
  appeared(count: number): void;
  /** The session has ended: what was in sight is nobody's to read any more. */
  signedOut(): void;
}

export class LeadsController implements ReactiveController {
  readonly #options: LeadsOptions;
  #shown: LeadList | undefined;
  #next: LeadList | undefined;
  #current: Omit<LeadListOptions, 'changed'> | undefined;
  #key = '';
  #rereadTimer: ReturnType<typeof setTimeout> | undefined;
  #lastReread = -Infinity;
  #appeared = new Set<string>();
  readonly #own = new Set<string>();
  #left = false;
  #stopListening: (() => void) | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, options: LeadsOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** The list to draw. */
  get list(): LeadList | undefined {
    return this.#shown;
  }

  /** Whether another list than the one in sight has been asked for. */
  get switching(): boolean {
    return this.#next !== undefined;
  }

  /** Why the list that was asked for last is not there: the one before is in its place. */
  get failure(): AdapterError | undefined {
    return this.#next?.state.status === 'failed' ? this.#next.state.error : undefined;
  }

  /** Shows the list of these criteria; the same ones again change nothing. */
  open(adapter: LeadDataAdapter | undefined, criteria: LeadCriteria, locale: string): void {
    const key = JSON.stringify([criteria, locale]);
    if (adapter === this.#current?.adapter && key === this.#key) return;
    this.#close();
    const sameSource = adapter === this.#current?.adapter && criteria.recordType === this.#current?.criteria.recordType;
    this.#key = key;
    this.#current = adapter && { adapter, criteria, locale };
    this.#begin(sameSource);
  }

  /** Reads the whole list anew after it has failed. */
  retry(): void {
    (this.#next ?? this.#shown)?.retry();
  }

  /** A record has changed, here or elsewhere. */
  recordChanged(change: RecordChange): void {
    if (change.type !== 'resync') {
      this.#notice(change);
      for (const list of [this.#shown, this.#next]) {
        if (change.lead && change.type === 'updated') list?.patch(change.lead);
        else if (change.type === 'deleted' || change.type === 'access-lost') list?.forget(change.leadId);
      }
    }
    this.#rereadSoon();
  }

  hostConnected(): void {
    this.#stopListening?.();
    this.#stopListening = onBackOnline(() => {
      for (const list of [this.#shown, this.#next]) if (isOfNetwork(list?.failure)) list!.retry();
    });
    if (!this.#left) return;
    this.#left = false;
    // Whatever happened while the host was away was not heard.
    this.#shown?.reread();
    this.#next?.reread();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#left = true;
    clearTimeout(this.#rereadTimer);
    this.#rereadTimer = undefined;
    this.#shown?.abort();
    this.#next?.abort();
  }

  #begin(keepShown: boolean): void {
    const current = this.#current;
    if (!current) {
      this.#shown = undefined;
      this.#options.opened();
      return;
    }
    const { paging } = capabilitiesOf(current.adapter);
    const List = paging === 'cursor' ? CursorLeadList : OffsetLeadList;
    const list = new List({ ...current, changed: (change, leads) => this.#onChanged(list, change, leads) });
    if (keepShown && this.#shown?.state.status === 'ready') {
      // The old rows stay until the others are there, however long that takes and whether or not it succeeds.
      this.#next = list;
    } else {
      this.#shown = list;
      this.#options.opened();
    }
    list.show(0, 1);
  }

  /** Gives up what is asked for; what is in sight stays until something else replaces it. */
  #close(): void {
    clearTimeout(this.#rereadTimer);
    this.#rereadTimer = undefined;
    this.#next?.abort();
    this.#next = undefined;
    this.#shown?.abort();
  }

  #switch(): void {
    if (!this.#next) return;
    this.#shown = this.#next;
    this.#next = undefined;
    this.#options.opened();
  }

  #onChanged(list: LeadList, change: ListChange, leads: readonly Lead[]): void {
    this.#options.answered(leads);
    if (list.failure?.kind === sessionEnded && this.#shown?.state.status === 'ready') this.#leave(list);
    else if (list === this.#next) this.#onNext(list, change);
    else if (list === this.#shown) {
      this.#options.changed(change);
      if (change === 'reread') this.#tellAppeared();
    }
  }

  /** Asks anew from nothing, so that whoever signs in again sees the list, and nobody else does. */
  #leave(list: LeadList): void {
    if (list === this.#next) this.#switch();
    else {
      this.#close();
      this.#begin(false);
    }
    this.#options.signedOut();
  }

  #onNext(list: LeadList, change: ListChange): void {
    if (list.state.status === 'ready') this.#switch();
    else this.#options.changed(change);
  }

  #rereadSoon(): void {
    if (this.#rereadTimer !== undefined) return;
    const wait = Math.max(0, this.#lastReread + yieldIfDue - performance.now());
    this.#rereadTimer = setTimeout(() => {
      this.#rereadTimer = undefined;
      this.#lastReread = performance.now();
      this.#shown?.reread();
      this.#next?.reread();
    }, wait);
  }

  /** Remembers records from elsewhere; one that this page has made is told by whoever made it. */
  #notice(change: Exclude<RecordChange, { type: 'resync' }>): void {
    if (change.lead) {
      this.#own.add(change.leadId);
      this.#appeared.delete(change.leadId);
      if (this.#own.size > 100) this.#own.delete(this.#own.values().next().value!);
    } else if ((change.type === 'created' || change.type === 'access-gained') && !this.#own.has(change.leadId)) {
      this.#appeared.add(change.leadId);
    }
  }

  #tellAppeared(): void {
    const list = this.#shown!;
    const inSight = [...this.#appeared].filter((id) => list.indexOf(id) >= 0).length;
    this.#appeared = new Set();
    if (inSight > 0) this.#options.appeared(inSight);
  }
}
