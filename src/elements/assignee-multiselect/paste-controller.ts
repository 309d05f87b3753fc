// A pasted list of people: looked up, chosen as one step, and told what came of it.
import { RequestController } from '../../controllers/request-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import type { PastedPeople } from '../../domain/pasted-people.js';
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
    const { host, source, selection, localize, announcer } = this.#picker;
    this.#notices.show({ kind: 'pasting' });
    const state = await this.#request.run(async (signal) => {
      const { lookUpPasted } = await import('./look-up-pasted.js');
      return lookUpPasted(text, {
        assignees: host.assignees,
        adapter: source.adapter,
        locale: localize.locale,
        chosen: new Set(selection.shown.value),
        room: selection.room,
        offered: (person) => source.offers(person),
        signal,
      });
    });
    if (state.status === 'failed') this.#notices.show({ kind: 'paste-failed', text });
    if (state.status !== 'ready') return;
    const people = state.value;
    const added = await this.#edits.addAll(people.found, 'paste');
    this.#notices.show({ kind: 'pasted', people: { ...people, found: [...added] } });
    announcer.say(pastedSummary(people, localize));
  }

  /** One of several people of the same name is meant. */
  async choose(reference: string, person: Assignee): Promise<void> {
    const { notice } = this.#notices;
    if (notice.kind !== 'pasted') return;
    const added = await this.#edits.addAll([person], 'paste');
    const { people } = notice;
    this.#notices.show({
      kind: 'pasted',
      people: {
        ...people,
        found: [...people.found, ...added],
        ambiguous: people.ambiguous.filter((open) => open.reference !== reference),
      },
    });
  }
}
