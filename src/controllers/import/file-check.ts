// The checking of one file: remembers who and what was looked up for it, and what was decided since the last check.
import { mayCreatePeople } from './may-create-people.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import { LookupCache } from './lookup-cache.js';
import { type CheckedRows, checkRows } from './check-rows.js';
import type { Matching } from './file-matching.js';
import type { CheckDecisions, DecisionChange, ImportDecisions } from './import-decisions.js';
import { earlierImport } from './unfinished/import-journal.js';
import { contentFingerprint, rememberImport } from './remembered-choices.js';
import { earlierRows, ownerOf } from './unfinished/unfinished-import.js';
import type { GoingOn } from './already-imported.js';
import { type SavedBeginning, savedBeginning } from './unfinished/saved-beginning.js';
import type { SendingChoices } from './sending-choices.js';

export interface FileCheckRequest {
  adapter: LeadDataAdapter;
  /** BCP 47. */
  locale: string;
  hooks: ImportHooks | undefined;
  decisions: CheckDecisions;
  goingOn: GoingOn | undefined;
  signal: AbortSignal;
  working: (work: 'checking' | 'people', done: number, total: number) => void;
}

/** It comes with the check, so that nobody waits for it, or has no network, when the import begins. */
export { buildRows } from './build-rows.js';
export { countCompanies } from './count-companies.js';
export { peopleToCreate } from './people-of-rows.js';

/** Tells files and what their columns become apart. */
const contentOf = ({ table, schema, columns }: Matching): string =>
  contentFingerprint(table.source, JSON.stringify([schema.recordType, columns.map(({ target }) => target)]));

export class FileCheck {
  readonly #cache = new LookupCache();
  /** Decisions that no check has taken into account yet. */
  #changes: DecisionChange[] = [];
  #last: CheckedRows | undefined;
  /** Of the file and its columns. */
  content = '';
  /** When the same was imported before, in milliseconds since 1970. */
  importedAt: number | undefined;

  /** A whole check: others may have come and gone since the last one. */
  begin(): void {
    this.#cache.forget();
    this.#last = undefined;
  }

  /** Something was decided. */
  changed(change: DecisionChange): void {
    this.#changes.push(change);
  }

  /** Checks all rows, or those that what was decided since the last check concerns. */
  async run(matching: Matching, request: FileCheckRequest): Promise<CheckedRows> {
    const { adapter, locale, hooks, decisions, goingOn, signal, working } = request;
    const cached = this.#cache.of(adapter);
    const progress = (done: number, total: number): void => void (signal.aborted || working('people', done, total));
    const changes = [...this.#changes];
    const me = this.#last?.me ?? (await adapter.currentUser?.({ signal, locale }).catch(() => undefined));
    signal.throwIfAborted();
    const owner = ownerOf(me?.id, matching.schema.recordType);
    const last = this.#last?.original === matching ? { checked: this.#last, changes } : undefined;
    if (!last) {
      this.content = contentOf(matching);
      this.importedAt = (await earlierImport(owner, this.content))?.finishedAt;
    }
    const checked = await checkRows(matching, {
      adapter,
      before: await earlierRows(adapter, owner, this.content, signal),
      goingOn,
      locale,
      hooks,
      decisions,
      signal,
      last,
      progress: (done) => working('checking', done, matching.table.rows.length),
      known: cached.duplicates,
      lookups: cached.lookups,
      findPeople: (cells) => {
        progress(0, 0);
        return cached.people(cells, { signal, locale, progress });
      },
    });
    signal.throwIfAborted();
    this.#changes = this.#changes.slice(changes.length);
    const canCreatePeople = this.#last?.canCreatePeople ?? (await mayCreatePeople(adapter, signal, locale));
    return (this.#last = { ...checked, me, canCreatePeople });
  }

  /** What is kept of an import of these rows. */
  toKeep(
    checked: CheckedRows,
    decisions: ImportDecisions,
    choices: SendingChoices,
  ): SavedBeginning & { content: string } {
    return { ...savedBeginning(checked, decisions, choices), content: this.content };
  }

  /** What was chosen for these rows is offered for the next file of the same columns. */
  remember(checked: CheckedRows, decisions: ImportDecisions, choices: SendingChoices): void {
    const { matching } = checked;
    rememberImport(matching.owner, matching.schema.recordType, matching.table.headers, {
      targets: matching.columns.map(({ target }) => target),
      choices: [...decisions.all.choices].map(([field, texts]) => [field, [...texts]]),
      people: choices.peopleToRemember(checked),
    });
  }
}
