// Who can see a record, and who would after a change that is not saved yet.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { applyDelta, type AssigneeDelta } from '../../domain/assignment/assignment.js';
import {
  accessAfter,
  accessChange,
  type AccessChange,
  type AccessEntry,
  withEnds,
} from '../../domain/record/access-change.js';
import type { TermsByAssignee } from '../../domain/record/assignment-terms.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { RequestController, type RequestState } from '../adapter/request-controller.js';

type Host = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;

export interface AccessQuestion {
  leadId: string;
  /** Access may change with it. */
  version: string;
  /** Whether somebody looks at it, or changes it. */
  wanted: boolean;
  /** BCP 47; of the reasons. */
  locale: string;
}

/** Of a record that is there. */
export class AccessController {
  readonly #access: RequestController<AccessEntry[]>;
  readonly #preview: RequestController<AccessEntry[]>;
  #adapter: LeadDataAdapter | undefined;
  #key = '';
  #locale: string | undefined;
  #previewed = '';
  #delta: AssigneeDelta = { add: [], remove: [] };
  #terms: { before: TermsByAssignee | undefined; after: TermsByAssignee | undefined } | undefined;

  constructor(host: Host) {
    this.#access = new RequestController(host);
    this.#preview = new RequestController(host);
  }

  get state(): RequestState<AccessEntry[]> {
    return this.#access.state;
  }

  get entries(): readonly AccessEntry[] {
    return this.#access.value ?? [];
  }

  /** What saving would make of it; `undefined` where that is not known, or is nothing. */
  get change(): AccessChange | undefined {
    if (!this.#terms || !this.#access.value) return undefined;
    const known = this.#preview.state.status === 'ready' ? this.#preview.value : undefined;
    const after = known ?? accessAfter(this.entries, this.#delta);
    return accessChange(withEnds(this.entries, this.#terms.before), withEnds(after, this.#terms.after));
  }

  /** Call it before each render. */
  follow(adapter: LeadDataAdapter | undefined, { leadId, version, wanted, locale }: AccessQuestion): void {
    const key = `${leadId}\n${version}\n${locale}`;
    if (adapter !== this.#adapter || !this.#key.startsWith(`${leadId}\n`)) this.#access.reset();
    const fresh = adapter === this.#adapter && key === this.#key && this.#access.state.status !== 'idle';
    if (!wanted || fresh || !adapter?.listAccess) return;
    this.#adapter = adapter;
    this.#key = key;
    this.#locale = locale;
    void this.#access.run((signal) => adapter.listAccess!(leadId, { signal, locale }));
  }

  /** Call it before each render, with what is staged, if anything is. */
  preview(lead: Lead, staged: { delta: AssigneeDelta; terms: TermsByAssignee | undefined } | undefined): void {
    const { delta, terms } = staged ?? { delta: { add: [], remove: [] }, terms: undefined };
    this.#delta = delta;
    this.#terms = staged && { before: lead.assignmentTerms, after: terms };
    const ids = applyDelta(lead.assigneeIds, delta);
    const key = delta.add.length + delta.remove.length === 0 ? '' : JSON.stringify([this.#key, ids]);
    if (key === this.#previewed) return;
    this.#previewed = key;
    this.#preview.reset();
    const adapter = this.#adapter;
    const locale = this.#locale;
    if (key && adapter?.previewAccess)
      void this.#preview.run((signal) => adapter.previewAccess!({ leadId: lead.id }, ids, { signal, locale }));
  }

  retry(): void {
    void this.#access.retry();
  }
}

/** Of a record that is not there yet. */
export class DraftAccessController {
  readonly #request: RequestController<AccessEntry[]>;
  #asked = '';
  #adapter: LeadDataAdapter | undefined;

  constructor(host: Host) {
    this.#request = new RequestController(host);
  }

  /** Who will see it; without a back end that says so, those who were chosen. */
  entriesFor({ assigneeIds, assignmentTerms }: LeadDraft): readonly AccessEntry[] {
    // The answer before this one stays until it is there, so that nothing comes and goes with each person.
    const known = this.whole ? this.#request.value : undefined;
    return withEnds(known ?? accessAfter([], { add: assigneeIds, remove: [] }), assignmentTerms);
  }

  /** Whether these are all: only the back end knows who else will see it. */
  get whole(): boolean {
    const { status } = this.#request.state;
    return status !== 'failed' && this.#request.value !== undefined;
  }

  /** Call it before each render. */
  follow(adapter: LeadDataAdapter | undefined, draft: LeadDraft, locale: string): void {
    const key = JSON.stringify([draft.recordType, draft.assigneeIds, locale]);
    if (adapter === this.#adapter && key === this.#asked) return;
    if (adapter !== this.#adapter) this.#request.reset();
    this.#adapter = adapter;
    this.#asked = key;
    if (adapter?.previewAccess)
      void this.#request.run((signal) => adapter.previewAccess!({ draft }, draft.assigneeIds, { signal, locale }));
  }
}
