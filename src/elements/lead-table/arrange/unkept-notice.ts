// Says that what a person has arranged could not be kept, what can be done about it, and tries again.
import type { NoticeAction } from '../../../controllers/interface/notice-controller.js';
import type { ViewStore } from '../../../controllers/list/view-store.js';
import { joinSentences } from '../../../domain/text/sentences.js';
import type { TableServices } from '../table-services.js';

export class UnkeptNotice {
  readonly #services: TableServices;
  readonly #kept: ViewStore;
  /** Whether it has been said: of each column that is moved it would be too often. */
  #isSaid = false;

  constructor(services: TableServices, kept: ViewStore) {
    this.#services = services;
    this.#kept = kept;
  }

  /** @param undo Takes back what was done, which is done all the same. */
  async follow(kept: Promise<boolean>, undo?: NoticeAction): Promise<boolean> {
    const isKept = await kept;
    if (!isKept) this.#show(undo);
    this.#isSaid = !isKept;
    return isKept;
  }

  async followLayout(kept: Promise<boolean>): Promise<void> {
    const isKept = await kept;
    if (!isKept && !this.#isSaid) this.#show();
    this.#isSaid = !isKept;
  }

  #show(undo?: NoticeAction): void {
    const { notice, localize } = this.#services;
    const { messages } = localize;
    const retry = async (): Promise<string | undefined> => {
      if (await this.#kept.retry()) return messages.viewsKept;
      this.#show(undo);
      return undefined;
    };
    notice.show({
      text: joinSentences([messages.viewsNotKept, this.#kept.inBrowser && messages.allowStorage]),
      tone: 'danger',
      stays: true,
      actions: [{ label: messages.retry, run: retry }, ...(undo ? [undo] : [])],
    });
  }
}
