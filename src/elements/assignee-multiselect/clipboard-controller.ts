// Lists of people in and out by the clipboard: a pasted one is looked up and chosen as one step, a copied one is text.
import type { ReactiveControllerHost } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import { RequestController } from '../../controllers/request-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import type { PastedPeople } from '../../domain/pasted-people.js';
import { isPeopleList, peopleAsText } from '../../domain/people-text.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { EditsController } from './edits-controller.js';
import type { LookUpOptions } from './look-up-pasted.js';
import type { NoticeController } from './notice-controller.js';
import { pastedSummary } from './render-notice.js';

export interface ClipboardOptions {
  edits: EditsController;
  notices: NoticeController;
  announcer: AnnouncerController;
  words: () => { messages: LocaleMessages['assignee-multiselect']; format: Format };
  lookUp: () => Omit<LookUpOptions, 'signal'>;
  /** Whether something may be chosen now. */
  editable: () => boolean;
  /** Everybody who is chosen, as far as known. */
  chosen: () => readonly Assignee[];
}

export class ClipboardController {
  readonly #options: ClipboardOptions;
  readonly #request: RequestController<PastedPeople>;

  constructor(host: ReactiveControllerHost, options: ClipboardOptions) {
    this.#options = options;
    this.#request = new RequestController(host);
  }

  /** Handles `paste`: a list is looked up, anything else goes into the field. */
  readonly onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!this.#options.editable() || !isPeopleList(text)) return;
    event.preventDefault();
    void this.paste(text);
  };

  /** Handles `copy`: everybody who is chosen, unless a part of the typed text is selected. */
  readonly onCopy = (event: ClipboardEvent): void => {
    const { chosen, announcer, words } = this.#options;
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.selectionStart !== target.selectionEnd) return;
    const people = chosen();
    if (people.length === 0) return;
    event.clipboardData?.setData('text/plain', peopleAsText(people));
    event.preventDefault();
    const { messages, format } = words();
    announcer.say(messages.copied(people.length, format));
  };

  async paste(text: string): Promise<void> {
    const { notices, edits, lookUp, announcer, words } = this.#options;
    notices.show({ kind: 'pasting' });
    const state = await this.#request.run(async (signal) => {
      const { lookUpPasted } = await import('./look-up-pasted.js');
      return lookUpPasted(text, { ...lookUp(), signal });
    });
    if (state.status === 'failed') notices.show({ kind: 'paste-failed', text });
    if (state.status !== 'ready') return;
    const people = state.value;
    const added = await edits.addAll(people.found, 'paste');
    notices.show({ kind: 'pasted', people: { ...people, found: [...added] } });
    announcer.say(pastedSummary(people, words()));
  }

  /** One of several people of the same name is meant. */
  async choose(reference: string, person: Assignee): Promise<void> {
    const { notices, edits } = this.#options;
    const { notice } = notices;
    if (notice.kind !== 'pasted') return;
    const added = await edits.addAll([person], 'paste');
    const { people } = notice;
    notices.show({
      kind: 'pasted',
      people: {
        ...people,
        found: [...people.found, ...added],
        ambiguous: people.ambiguous.filter((open) => open.reference !== reference),
      },
    });
  }
}
