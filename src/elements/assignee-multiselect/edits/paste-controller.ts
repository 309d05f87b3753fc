// A pasted list of people: looked up, chosen as one step, and told what came of it.
import { RequestController } from '../../../controllers/adapter/request-controller.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import { isCertainlyPeopleList } from '../../../domain/people/is-people-list.js';
import type { PastedPeople } from '../../../domain/people/pasted-people.js';
import type { AssignmentActions } from './assignment-actions.js';
import type { InlineQuestion } from './inline-question.js';
import type { ReactiveControllerHost } from 'lit';
import type { AnnouncerController } from '../../../controllers/interface/announcer-controller.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import type { PeopleSourceController } from '../people/people-source-controller.js';
import type { ValueController } from '../value/value-controller.js';
import { pastedSummary } from './render-inline-question.js';

export interface PasteHost extends ReactiveControllerHost {
  readonly label: string;
  readonly assignees: readonly Assignee[] | undefined;
  readonly leadIds: string[] | undefined;
  readonly includeInactive: boolean;
}

/** What a pasted list needs of the field. */
export interface PasteOptions {
  localize: LocalizeController<'assignee-multiselect'>;
  announcer: AnnouncerController;
  chosen: ValueController;
  people: PeopleSourceController;
  /** Takes a text that names nobody for what it may be as well: a text to search for. */
  searchFor: (text: string) => void;
  readonly editable: boolean;
  readonly outerName: string;
}

/** Whether everybody who is meant is known and can be chosen, as far as there is room. */
const isWhole = ({ unknown, ambiguous }: PastedPeople): boolean => unknown.length + ambiguous.length === 0;

const namesNobody = ({ unknown, ...somebody }: PastedPeople): boolean =>
  unknown.length > 0 && Object.values(somebody).every(({ length }) => length === 0);

export class PasteController {
  readonly #host: PasteHost;
  readonly #field: PasteOptions;
  readonly #actions: AssignmentActions;
  readonly #question: InlineQuestion;
  readonly #request: RequestController<PastedPeople>;
  /** Resolves to whether everybody in the list was found. */
  #underWay: Promise<boolean> | undefined;

  constructor(host: PasteHost, field: PasteOptions, actions: AssignmentActions, question: InlineQuestion) {
    this.#host = host;
    this.#field = field;
    this.#actions = actions;
    this.#question = question;
    this.#request = new RequestController(host);
  }

  /** Whether a list is being looked up. */
  get isBusy(): boolean {
    return this.#underWay !== undefined;
  }

  /** Resolves when every list has been looked up: `false` where somebody in the last one could not be found. */
  async settle(): Promise<boolean> {
    let isFound = true;
    while (this.#underWay) isFound = await this.#underWay;
    return isFound;
  }

  async paste(text: string): Promise<void> {
    const work = this.#paste(text);
    this.#underWay = work;
    try {
      await work;
    } finally {
      if (this.#underWay === work) this.#underWay = undefined;
    }
  }

  async #paste(text: string): Promise<boolean> {
    const host = this.#host;
    const { people: directory, chosen, localize, announcer } = this.#field;
    this.#question.show({ kind: 'pasting' });
    const { adapter } = directory;
    const outcome = await this.#request.run(async (signal) => {
      const { lookUpPasted } = await import('./look-up-pasted.js');
      return lookUpPasted(text, {
        assignees: directory.given,
        adapter,
        locale: localize.locale,
        leadIds: host.leadIds,
        includeInactive: host.includeInactive,
        chosen: new Set(chosen.shown.value),
        room: chosen.placesLeft,
        offered: (person) => directory.offers(person),
        headings: [host.label || this.#field.outerName, localize.messages.label],
        signal,
      });
    });
    if (outcome.status === 'superseded') return true;
    if (!this.#field.editable) return this.#end();
    // Whom another back end knows may be nobody here.
    if (!host.assignees && directory.adapter !== adapter) return this.#paste(text);
    if (outcome.status === 'failed') {
      announcer.say(localize.messages.failed);
      this.#question.show({ kind: 'paste-failed', text });
      return false;
    }
    const people = outcome.value;
    if (!isCertainlyPeopleList(text) && namesNobody(people)) {
      this.stop();
      this.#field.searchFor(text);
      return false;
    }
    const added = await this.#actions.addAll(people.found, 'paste');
    if (!added) return this.#end();
    this.#question.show({ kind: 'pasted', people: { ...people, found: [...added] } });
    announcer.say(pastedSummary(people, localize));
    return isWhole(people);
  }

  #end(): boolean {
    this.stop();
    return true;
  }

  /** Gives up a list that is still being looked up. */
  stop(): void {
    this.#request.reset();
    if (this.#question.content.kind === 'pasting') this.#question.close();
  }

  /** One of several people of the same name is meant. Answers whether they could be chosen. */
  async choose(reference: string, person: Assignee): Promise<boolean> {
    const added = await this.#actions.addAll([person], 'paste', true);
    if (!added) return false;
    const against = person.disabledReason ?? this.#actions.limitReason;
    const { content } = this.#question;
    if (added.length === 0 && against !== undefined) {
      this.#field.announcer.say(this.#field.localize.messages.personReason(person.name, against));
      return false;
    }
    if (content.kind !== 'pasted') return false;
    const { people } = content;
    this.#question.show({
      kind: 'pasted',
      people: {
        ...people,
        found: [...people.found, ...added],
        ambiguous: people.ambiguous.filter((open) => open.reference !== reference),
      },
    });
    return true;
  }
}
