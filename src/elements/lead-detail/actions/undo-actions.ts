// Takes saves back and puts into words what came of it.
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import {
  undoAssignment,
  type UndoContext,
  type UndoOutcome,
  undoUpdate,
  type WayBack,
} from '../../../controllers/record/undo-changes.js';
import type { AssigneeDelta } from '../../../domain/assignment/assignment.js';
import type { Lead, LeadPatch } from '../../../domain/record/lead.js';
import { patchedNames } from '../../../domain/assignment/pending-change.js';
import type { HistoryUndo } from '../../../domain/record/history-entry.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import type { NoticePlace } from '../../notice/notice-place.js';

export interface UndoWords {
  localize: LocalizeController<'lead-detail'>;
  nameOf: (id: string) => string;
  labelsOf: (names: readonly string[]) => string[];
  adapter: () => LeadDataAdapter | undefined;
  notices: NoticePlace;
}

export class UndoActions {
  readonly #host: EventTarget;
  readonly #words: UndoWords;

  constructor(host: EventTarget, words: UndoWords) {
    this.#host = host;
    this.#words = words;
  }

  /** @returns What to say of it; nothing where the screen shows it. */
  async update(
    adapter: LeadDataAdapter,
    change: { before: Lead; patch: LeadPatch; lead: Lead },
  ): Promise<string | undefined> {
    const outcome = await undoUpdate(change, this.#context(adapter));
    return this.#text(outcome, this.#words.labelsOf, patchedNames(change.patch).length);
  }

  async assignment(
    adapter: LeadDataAdapter,
    leadId: string,
    delta: AssigneeDelta & WayBack,
    version: string | undefined,
  ): Promise<string | undefined> {
    const outcome = await undoAssignment(leadId, delta, version, this.#context(adapter));
    const all = new Set([...delta.add, ...delta.remove, ...Object.keys(delta.termsBefore ?? {})]);
    return this.#text(outcome, (ids) => ids.map(this.#words.nameOf), all.size);
  }

  /** Takes an entry of the history back. @param undo What takes it back. */
  async entry(leadId: string, undo: HistoryUndo, version: string | undefined): Promise<void> {
    const { adapter, notices } = this.#words;
    const now = adapter();
    const { add, remove, terms: termsBefore, primaryId: primaryBefore } = undo;
    const change = { add: remove, remove: add, termsBefore, primaryBefore };
    const text = now && (await this.assignment(now, leadId, change, version));
    if (text) notices.show({ text });
  }

  #context(adapter: LeadDataAdapter): UndoContext {
    return { adapter, host: this.#host, locale: this.#words.localize.locale };
  }

  /** @param all How many people or fields were to be taken back. */
  #text(outcome: UndoOutcome, namesOf: (ids: string[]) => string[], all: number): string | undefined {
    const { messages, format } = this.#words.localize;
    switch (outcome.status) {
      case 'gone':
      case 'prevented':
        return undefined;
      case 'failed':
        return messages.undoFailed;
      case 'done':
        if (outcome.kept.length === 0) return messages.undone;
        return outcome.kept.length === all
          ? messages.undoneNothing
          : messages.undoneExcept(namesOf(outcome.kept), format);
    }
  }
}
