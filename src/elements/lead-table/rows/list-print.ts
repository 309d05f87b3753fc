// Reads the rows that paper takes before the page is printed, since nobody can wait for them while it is.
import { leadTable } from '../../../locales/en/lead-table.js';
import type { TableRows } from './table-rows.js';
import type { TableServices } from '../table-services.js';

/** Milliseconds between two looks whether the rows have come. */
const pause = 60;
/** Milliseconds after which the page is printed with what is there; a line beneath the list says what is not. */
const longest = 15_000;

export class ListPrint {
  readonly #services: TableServices;
  readonly #rows: TableRows;
  #running: AbortController | undefined;

  constructor(services: TableServices, rows: TableRows) {
    this.#services = services;
    this.#rows = rows;
    services.localize.english = leadTable;
  }

  async run(): Promise<void> {
    if (this.#running) return;
    const { signal } = (this.#running = new AbortController());
    this.#rows.readForPaper(true);
    try {
      if (this.#rows.range.awaitsRows) await this.#wait(signal);
      if (!signal.aborted) print();
    } finally {
      this.#rows.readForPaper(false);
      this.#running = undefined;
    }
  }

  async #wait(signal: AbortSignal): Promise<void> {
    const { notice, localize } = this.#services;
    const { messages } = localize;
    const stop = { label: messages.stop, run: () => this.#running?.abort() };
    const gone = (): void => this.#running?.abort();
    const told = { text: messages.readingToPrint, stays: true, actions: [stop], gone };
    notice.show(told);
    const end = performance.now() + longest;
    while (this.#rows.range.awaitsRows && !signal.aborted && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) return;
    told.gone = () => undefined;
    // The notice is nothing for paper.
    if (notice.current === told) notice.dismiss();
  }
}
