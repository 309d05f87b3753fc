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
  readonly #waiting: (() => void)[] = [];
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

  /**
   * Shows the list of these criteria; the same ones again change nothing. Answers whether the records of the one before
   * were of another back end or type.
   */
  open(adapter: LeadDataAdapter | undefined, criteria: LeadCriteria, locale: string): boolean {
    const key = JSON.stringify([criteria, locale]);
    if (adapter === this.#current?.adapter && key === this.#key) return false;
    this.#close();
    const before = this.#current;
    const sameSource = adapter === before?.adapter && criteria.recordType === before?.criteria.recordType;
    this.#key = key;
    this.#current = adapter && { adapter, criteria, locale };
    this.#begin(sameSource);
    return before !== undefined && !sameSource;
  }

  /** Reads the whole list anew after it has failed. */
  retry(): void {
    (this.#next ?? this.#shown)?.retry();
  }

  /**
   * Ids of the records around one in the order of the list: those that are loaded, and the ones beside it, which are loaded
   * for it. `undefined` where the list does not have it.
   */
  async siblingIds(leadId: string): Promise<string[] | undefined> {
    while (this.#shown?.state.status === 'loading') await this.#change();
    for (let list = this.#shown; list; list = this.#shown) {
      const at = list.indexOf(leadId);
      if (at < 0) return undefined;
      list.show(Math.max(0, at - 1), at + 2, 'record');
      const first = edgeOf(list, at, -1);
      const last = edgeOf(list, at, 1);
      if (first !== undefined && last !== undefined) return idsOf(list, first, last);
      await this.#change();
    }
    return undefined;
  }

  /** The next change of rows. */
  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #tellWaiting(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
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
    this.#tellWaiting();
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
    this.#tellWaiting();
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

/**
 * The last row from one on, in one direction, whose record is loaded; `undefined` while the very next is on its way.
 */
function edgeOf(list: LeadList, at: number, by: 1 | -1): number | undefined {
  let row = at;
  while (list.rowAt(row + by).status === 'ready') row += by;
  const next = row + by;
  const isOnItsWay = next >= 0 && next < list.count && list.rowAt(next).status === 'loading';
  return row === at && isOnItsWay ? undefined : row;
}

function idsOf(list: LeadList, first: number, last: number): string[] {
  const ids: string[] = [];
  for (let row = first; row <= last; row++) {
    const state = list.rowAt(row);
    if (state.status === 'ready') ids.push(state.lead.id);
  }
  return ids;
}
