// What the table says to those who do not see it change: how many were found, how it is sorted, that it failed.
import type { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import type { LeadListState } from '../../controllers/list/lead-list.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { Sort } from '../../domain/record/lead-query.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';

/** Milliseconds after which it is said that something is still loading. */
const patience = 1000;

export interface TableAnnouncementsOptions {
  announcer: AnnouncerController;
  words: () => LocaleMessages['lead-table'];
  format: () => Format;
  recordType: () => RecordType;
}

export class TableAnnouncements {
  readonly #options: TableAnnouncementsOptions;
  #loadingTimer: ReturnType<typeof setTimeout> | undefined;
  #countIsNews = false;
  #status: LeadListState['status'] | undefined;

  constructor(options: TableAnnouncementsOptions) {
    this.#options = options;
  }

  /** Somebody has searched or filtered and waits to hear how many there are. */
  expectCount(): void {
    this.#countIsNews = true;
  }

  /** Call it after each render. `settled`: the rows in sight are those that were asked for last. */
  listed(state: LeadListState | undefined, total: number | undefined, settled: boolean): void {
    const { words, recordType, format } = this.#options;
    const status = state?.status;
    if (status !== this.#status) {
      this.stop();
      if (status === 'loading') {
        this.#loadingTimer = setTimeout(() => this.#say(words().loadingList(recordType())), patience);
      }
      if (status === 'failed') this.#say(words().failed(recordType()));
      this.#status = status;
    }
    if (!this.#countIsNews || !settled || status !== 'ready') return;
    this.#countIsNews = false;
    if (total !== undefined) this.#say(words().found(total, recordType(), format()));
  }

  sorted(sort: Sort | undefined, column: string): void {
    const { words } = this.#options;
    this.#say(sort ? words().sorted(column, sort.direction) : words().unsorted);
  }

  selected(count: number): void {
    const { words, recordType, format } = this.#options;
    this.#say(words().selected(count, recordType(), format()));
  }

  appeared(count: number): void {
    const { words, recordType, format } = this.#options;
    this.#say(words().appeared(count, recordType(), format()));
  }

  /** Says nothing any more of what is under way. */
  stop(): void {
    clearTimeout(this.#loadingTimer);
  }

  #say(message: string): void {
    this.#options.announcer.say(message);
  }
}
