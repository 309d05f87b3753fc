// The checkbox above the rows: what it selects, what it is called, and the reading that "all" or a long range may need.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { LeadList } from '../../controllers/list/lead-list.js';
import { RequestController } from '../../controllers/adapter/request-controller.js';
import type { RowSelectionController } from '../../controllers/list/row-selection-controller.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { HeadOptions } from './rows/render-head.js';

/** Longest list of which all is read to be selected; of a longer one, what is loaded. */
const readLimit = 1000;

/** How many rows there are to select, where that is known. */
const totalOf = (list: LeadList | undefined): number | undefined =>
  list?.total?.exact ? Math.min(list.total.value, list.cutAt ?? Infinity) : undefined;

export interface SelectAllOptions {
  selection: RowSelectionController;
  list: () => LeadList | undefined;
  source: () => { adapter: LeadDataAdapter | undefined; criteria: LeadCriteria; locale: string };
}

export class SelectAll {
  readonly #options: SelectAllOptions;
  readonly #reading: RequestController<Lead[]>;

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>, options: SelectAllOptions) {
    this.#options = options;
    this.#reading = new RequestController(host);
  }

  /** How the checkbox looks and what it is called: it says exactly how many it selects. */
  head(words: LocaleMessages['lead-table'], type: RecordType, format: Format): HeadOptions['selection'] {
    const list = this.#options.list();
    const ids = list ? list.loaded().map(({ id }) => id) : [];
    const total = totalOf(list);
    const all = total !== undefined && total <= readLimit;
    return {
      label: all ? words.selectAll(total, type, format) : words.selectLoaded(ids.length, type, format),
      extent: this.#options.selection.isWhole ? 'all' : this.#options.selection.extent(ids, ids.length === total),
      disabled: ids.length === 0,
    };
  }

  /** Selects all of a list, or what is loaded of a long one; takes the selection away when it was so already. */
  async toggleAll(): Promise<void> {
    const { selection, list } = this.#options;
    const current = list();
    if (!current) return;
    if (selection.isWhole) return selection.clear();
    const loaded = current.loaded().map(({ id }) => id);
    const total = totalOf(current);
    const missing = total !== undefined && total <= readLimit && loaded.length < total;
    const ids = missing ? await this.read(0, readLimit) : loaded;
    if (!ids) return;
    selection.select(ids, !ids.every((id) => selection.has(id)));
  }

  /** Gives up reading for a list that is not shown any more. */
  stop(): void {
    this.#reading.cancel();
  }

  /** Ids of the rows from `from` until before `end`, if they can be had. */
  async read(from: number, end: number): Promise<string[] | undefined> {
    const { adapter, criteria, locale } = this.#options.source();
    if (!adapter) return undefined;
    const state = await this.#reading.run(async (signal) => {
      const { readAllLeads } = await import('../../controllers/list/read-all-leads.js');
      return readAllLeads(adapter, criteria, { from, most: end - from, locale, signal });
    });
    return state.status === 'ready' ? state.value.map(({ id }) => id) : undefined;
  }
}
