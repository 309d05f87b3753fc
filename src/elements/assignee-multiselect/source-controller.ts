// Who can be chosen, and who is: from the array that a host gives, else from the adapter.
import { AdapterController, type AdapterHost } from '../../controllers/adapter-controller.js';
import { AssigneesController, type ResolvedAssignee } from '../../controllers/assignees-controller.js';
import { adapterPeople, localPeople, type PeopleSource } from '../../controllers/people-controller.js';
import type { Assignee } from '../../domain/assignee.js';

export interface SourceHost extends AdapterHost {
  assignees: Assignee[] | undefined;
  leadIds: string[] | undefined;
}

export interface SourceOptions {
  /** BCP 47, for requests. */
  locale: () => string;
  /** People come from somewhere else than before. */
  changed: (source: PeopleSource | undefined) => void;
}

export class SourceController {
  readonly #host: SourceHost;
  readonly #options: SourceOptions;
  readonly #adapter: AdapterController;
  readonly #directory: AssigneesController;
  #byId: Map<string, Assignee> | undefined;

  constructor(host: SourceHost, options: SourceOptions) {
    this.#host = host;
    this.#options = options;
    this.#adapter = new AdapterController(host, { changed: () => this.reset() });
    this.#directory = new AssigneesController(host, () => this.#adapter.adapter);
  }

  /** The people for these ids, as far as they are known now. */
  resolve(ids: readonly string[]): ResolvedAssignee[] {
    const { assignees } = this.#host;
    if (ids.length === 0) return [];
    if (!assignees) return this.#directory.resolve(ids);
    this.#byId ??= new Map(assignees.map((person) => [person.id, person]));
    return ids.map((id) => {
      const assignee = this.#byId!.get(id);
      if (assignee) return { status: 'known', id, assignee };
      return this.#adapter.adapter ? this.#directory.resolve([id])[0]! : { status: 'unknown', id };
    });
  }

  /** Begins anew: the array, the adapter or the records are others. */
  reset(): void {
    this.#byId = undefined;
    const { assignees, leadIds } = this.#host;
    const { adapter } = this.#adapter;
    if (assignees) return this.#options.changed(localPeople(assignees));
    const { locale } = this.#options;
    const found = (people: readonly Assignee[]) => this.#directory.learn(people);
    this.#options.changed(adapter && adapterPeople(adapter, { leadIds: () => leadIds, locale, found }));
  }
}
