// Who can be chosen, and who is: from the array that a host gives, else from the adapter.
import { AdapterController, type AdapterHost } from '../../../controllers/adapter/adapter-controller.js';
import { PeopleByIdController, type ResolvedAssignee } from '../../../controllers/people/people-by-id-controller.js';
import { CurrentUserController } from '../../../controllers/people/current-user-controller.js';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { onServer } from '../../../environment.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import { samePeople } from '../../../domain/people/same-people.js';
import { type NativeSelectHost, takeOver } from './native-select.js';

export interface PeopleSourceHost extends AdapterHost, NativeSelectHost {
  assignees: readonly Assignee[] | undefined;
  leadIds: string[] | undefined;
  kind: Assignee['kind'] | undefined;
  includeInactive: boolean;
  currentUser: Assignee | undefined;
}

/** The host's array, and the people in it. */
interface GivenPeople {
  from: readonly Assignee[];
  whole: readonly Assignee[];
  byId: Map<string, Assignee>;
}

/** A host without types has numbers for ids. */
const withTextId = (person: Assignee): Assignee =>
  typeof person.id === 'string' ? person : { ...person, id: String(person.id) };

export class PeopleSourceController {
  readonly #host: PeopleSourceHost;
  readonly #changed: () => void;
  readonly #adapter: AdapterController;
  readonly #directory: PeopleByIdController;
  readonly #currentUser: CurrentUserController;
  #given: GivenPeople | undefined;
  #nativeSelect: HTMLSelectElement | undefined;

  /** @param changed People come from somewhere else than before. */
  constructor(host: PeopleSourceHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#adapter = new AdapterController(host, () => this.reset());
    this.#directory = new PeopleByIdController(host, () => this.#adapter.adapter);
    this.#currentUser = new CurrentUserController(host, () => this.#adapter.adapter);
    host.addController(this);
  }

  /** The adapter in force, if there is one yet. */
  get adapter(): LeadDataAdapter | undefined {
    return this.#adapter.adapter;
  }

  /** Whoever is signed in, as far as known. */
  get me(): Assignee | undefined {
    const { currentUser } = this.#host;
    return currentUser ? withTextId(currentUser) : this.#currentUser.user;
  }

  /** Whether somebody is of the kind that is asked for. */
  offers(person: Assignee): boolean {
    return !this.#host.kind || person.kind === this.#host.kind;
  }

  /** The people that the host gives. */
  get given(): readonly Assignee[] | undefined {
    return this.#known?.whole;
  }

  get #known(): GivenPeople | undefined {
    const { assignees: from } = this.#host;
    if (!from) return undefined;
    if (this.#given && samePeople(this.#given.from, from)) this.#given.from = from;
    if (this.#given?.from !== from) {
      const isWhole = from.every(({ id }) => typeof id === 'string');
      const whole = isWhole ? from : from.map(withTextId);
      this.#given = { from, whole, byId: new Map(whole.map((person) => [person.id, person])) };
    }
    return this.#given;
  }

  /** The people for these ids, as far as they are known now. */
  resolve(ids: readonly string[]): ResolvedAssignee[] {
    if (ids.length === 0) return [];
    const given = this.#known;
    if (!given) return this.#directory.resolve(ids);
    return ids.map((id) => {
      const assignee = given.byId.get(id);
      if (assignee) return { status: 'known', id, assignee };
      return this.#adapter.adapter ? this.#directory.resolve([id])[0]! : { status: 'unknown', id };
    });
  }

  /** Those of these people who are known now. */
  known(ids: readonly string[]): Assignee[] {
    return this.resolve(ids).flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
  }

  /** Keeps people that came another way, such as by a search. */
  learn(people: readonly Assignee[]): void {
    this.#directory.learn(people);
  }

  /** Begins anew: the array, the adapter or the records are others. */
  reset(): void {
    this.#given = undefined;
    this.#changed();
  }

  /** The host was moved in the page without being taken out of it. */
  hostMoved(): void {
    this.#adapter.hostMoved();
  }

  hostConnected(): void {
    this.takeNativeSelect();
  }

  /** Goes on with the `<select>` in the picker's tag, if there is one and it was not taken over already. */
  takeNativeSelect(): void {
    if (onServer) return;
    const host = this.#host;
    const select = host.querySelector<HTMLSelectElement>(':scope > select:not([slot])');
    if (!select || select === this.#nativeSelect) return;
    this.#nativeSelect = select;
    takeOver(select, host);
  }
}
