// A pasted list of people: looked up, chosen as one step, and told what came of it.
import { RequestController } from '../../controllers/adapter/request-controller.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { PastedPeople } from '../../domain/people/pasted-people.js';
import type { EditsController } from './edits-controller.js';
import type { NoticeController } from './notice-controller.js';
import type { PickerController } from './picker-controller.js';
import { pastedSummary } from './render-notice.js';

export class PasteController {
  readonly #picker: PickerController;
  readonly #edits: EditsController;
  readonly #notices: NoticeController;
  readonly #request: RequestController<PastedPeople>;

  constructor(picker: PickerController, edits: EditsController, notices: NoticeController) {
    this.#picker = picker;
    this.#edits = edits;
    this.#notices = notices;
    this.#request = new RequestController(picker.host);
  }

  async paste(text: string): Promise<void> {
    const { host, source, selection, localize, announcer, editing } = this.#picker;
    this.#notices.show({ kind: 'pasting' });
    // The list would cover what comes of it.
    if (!editing.editor?.surface.sheet) editing.hide();
    const { adapter } = source;
    const outcome = await this.#request.run(async (signal) => {
      const { lookUpPasted } = await import('./look-up-pasted.js');
      return lookUpPasted(text, {
        assignees: host.assignees,
        adapter,
        locale: localize.locale,
        leadIds: host.leadIds,
        chosen: new Set(selection.shown.value),
        room: selection.room,
        offered: (person) => source.offers(person),
        headings: [host.label || this.#picker.outerName, localize.messages.label],
        signal,
      });
    });
    if (outcome.status === 'superseded') return;
    if (!this.#picker.editable) return this.stop();
    // Whom another back end knows may be nobody here.
    if (!host.assignees && source.adapter !== adapter) return this.paste(text);
    if (outcome.status === 'failed') return this.#notices.show({ kind: 'paste-failed', text });
    const people = outcome.value;
    const added = await this.#edits.addAll(people.found, 'paste');
    if (!added) return this.stop();
    this.#notices.show({ kind: 'pasted', people: { ...people, found: [...added] } });
    announcer.say(pastedSummary(people, localize));
  }

  /** Gives up a list that is still being looked up. */
  stop(): void {
    this.#request.reset();
    if (this.#notices.notice.kind === 'pasting') this.#notices.close();
  }

  /** One of several people of the same name is meant. Answers whether they could be chosen. */
  async choose(reference: string, person: Assignee): Promise<boolean> {
    const added = await this.#edits.addAll([person], 'paste', true);
    if (!added) return false;
    const against = person.disabledReason ?? this.#edits.limitReason;
    const { notice } = this.#notices;
    if (added.length === 0 && against !== undefined) {
      this.#picker.announcer.say(`${person.name}: ${against}`);
      return false;
    }
    if (notice.kind !== 'pasted') return false;
    const { people } = notice;
    this.#notices.show({
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
