// Work on the selected records: the bar that offers it, what is meant by it, and the way to the dialog that does it.
import { sameData } from '../../../domain/platform/same-data.js';
import { nothing, type TemplateResult } from 'lit';
import type { RecordChange } from '../../../controllers/adapter/record-changes.js';
import { RecordChangesController } from '../../../controllers/adapter/record-changes-controller.js';
import { type AssignmentScope, mostRead, readableOf } from '../../../controllers/list/assignment-scope.js';
import { assigneeCounts } from '../../../domain/assignment/bulk-changes.js';
import type { Lead } from '../../../domain/record/lead.js';
import type { LeadCriteria } from '../../../domain/record/lead-query.js';
import { SelectionChangedEvent } from '../../../events.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { ExportFormat } from '../../export/export-table.js';
import { LazyPart } from '../../lazy-part.js';
import { notLoaded } from '../not-loaded.js';
import type { TableRows } from '../rows/table-rows.js';
import type { TableServices } from '../table-services.js';
import { TypedAhead } from '../keys/typed-ahead.js';
import type { PlanMode } from './plan-changes.js';
import { barStyles } from './bar-styles.js';
import type { BulkDialog } from './bulk-dialog.js';
import { renderBar } from './render-bar.js';

export interface TableBulkOptions {
  /** Whether assignees can be changed. */
  assignable: () => boolean;
  rows: Pick<TableRows, 'size'>;
  /** What draws people has to be there. */
  loadPicker: () => Promise<unknown>;
  exportScope: (scope: AssignmentScope, format: ExportFormat) => void;
}

export interface PlanOpening {
  from?: string | undefined;
  /** A record that is not selected, where nothing is. */
  row?: Lead | undefined;
  to?: readonly string[] | undefined;
  /** Records that are meant in place of the selection. */
  scope?: AssignmentScope | undefined;
  /** What was typed while the dialog was on its way. */
  ahead?: TypedAhead | undefined;
}

export class TableBulk {
  readonly #services: TableServices;
  readonly #options: TableBulkOptions;
  /** Selected records as they were seen last: a row may be out of the list by now. */
  readonly #seen = new Map<string, Lead>();
  readonly #dialog: LazyPart<BulkDialog>;
  #whole: { criteria: LeadCriteria; count: number } | undefined;

  constructor(services: TableServices, options: TableBulkOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, barStyles);
    const { host, adapter } = services;
    host.addController(new RecordChangesController(adapter, (change) => this.#recordChanged(change)));
    this.#dialog = new LazyPart(
      async () => {
        const { BulkDialog } = await import('./bulk-dialog.js');
        return new BulkDialog(services);
      },
      () => services.host.requestUpdate(),
    );
  }

  /** All that match, where all of them are selected. */
  get whole(): LeadCriteria | undefined {
    return this.#all?.criteria;
  }

  /** Only of the query that is shown: the way back in the page and the host change it without a word here. */
  get #all(): { criteria: LeadCriteria; count: number } | undefined {
    const all = this.#whole;
    if (!all) return undefined;
    const { recordType, search, filter } = this.#services.criteria();
    const { criteria } = all;
    const isShown =
      criteria.recordType === recordType && criteria.search === search && sameData(criteria.filter, filter);
    return isShown ? all : undefined;
  }

  /** The selection is another one: "all that match" was said of the one before. */
  selectionChanged(): void {
    this.#whole = undefined;
    this.remember();
  }

  /** A person looks for something else: of all that matched before, those stay selected that had been selected one by one. */
  queryChanged(): void {
    if (!this.#whole) return;
    this.#whole = undefined;
    this.#tellSelection();
  }

  #tellSelection(): void {
    const { host, selection } = this.#services;
    host.dispatchEvent(new SelectionChangedEvent(selection.ids, this.whole));
  }

  /** Rows of a range could not be had. */
  rangeUnread(): void {
    this.#services.notice.show({ text: this.#services.localize.messages.rangeUnread, tone: 'warning' });
  }

  /** Opens the dialog. */
  async open(mode: PlanMode, { from, row, to, scope, ahead = this.#typedAhead() }: PlanOpening = {}): Promise<void> {
    try {
      if (!this.#options.assignable()) return;
      const selected = scope ?? this.scope(row);
      if (!selected && mode !== 'handover') return;
      const dialog = await this.#load();
      if (!dialog) {
        const again = (): Promise<void> => this.open(mode, { from, row, to, scope });
        return this.#services.notice.show(notLoaded(this.#services, again));
      }
      if (!ahead.isGivenUp) await dialog.open({ mode, selected, from, known: this.#known(row), to, ahead });
    } finally {
      ahead.end();
    }
  }

  /** The dialog, with what draws people in it; `undefined` where that cannot be had. */
  async #load(): Promise<BulkDialog | undefined> {
    try {
      const [dialog] = await Promise.all([this.#dialog.get(), this.#options.loadPicker()]);
      return dialog;
    } catch {
      return undefined;
    }
  }

  /** What is typed after a button was pressed: wherever the focus goes until then, the dialog opens. */
  #typedAhead(): TypedAhead {
    const ahead = new TypedAhead(this.#services.host);
    ahead.opens();
    return ahead;
  }

  renderBar(): TemplateResult | typeof nothing {
    const { selection, list, localize, recordType } = this.#services;
    if (selection.isEmpty) return nothing;
    const total = list()?.total;
    return renderBar({
      messages: localize.messages,
      format: localize.format,
      recordType: recordType(),
      count: this.#all?.count ?? selection.size,
      whole: this.#all !== undefined,
      total: total?.exact && list()?.state.status === 'ready' ? total.value : undefined,
      replaceable: this.#replaceable(),
      assignable: this.#options.assignable(),
      tooMany: this.#tooMany,
      single: this.#services.picker()?.single === true,
      narrow: this.#options.rows.size.narrow,
      onPlan: (mode, from) => void this.open(mode, { from }),
      onRefused: (text) => this.#services.notice.show({ text, tone: 'warning' }),
      onExport: (format) => this.#options.exportScope(this.scope()!, format),
      onSelectWhole: () => this.#selectWhole(),
      onClear: () => {
        selection.clear();
        void this.#services.host.updateComplete.then(() => this.#services.focusGrid());
      },
    });
  }

  renderDialog(): TemplateResult | typeof nothing {
    return this.#dialog.now?.render() ?? nothing;
  }

  /** The newest state of the selected records, for whoever scrolls away from them. */
  remember(): void {
    const { selection } = this.#services;
    const list = this.#services.list();
    if (!list) return;
    for (const lead of list.loaded()) if (selection.has(lead.id)) this.#seen.set(lead.id, lead);
    for (const id of this.#seen.keys()) if (!selection.has(id)) this.#seen.delete(id);
  }

  /** What was seen of a record is what it was: whoever works on it begins with what is there now. */
  #recordChanged(change: RecordChange): void {
    if (change.type === 'resync') this.#seen.clear();
    else if (change.type !== 'updated' || !change.lead) this.#seen.delete(change.leadId);
    else if (this.#seen.has(change.leadId)) this.#seen.set(change.leadId, change.lead);
  }

  #selectWhole(): void {
    const { list, criteria, host } = this.#services;
    const total = list()?.total;
    if (!total) return;
    this.#whole = { criteria: criteria(), count: total.value };
    const { messages, format } = this.#services.localize;
    this.#services.say(messages.allSelected(total.value, this.#services.recordType(), format));
    host.requestUpdate();
    this.#tellSelection();
    // The button that was pressed is gone, and how many are selected is read where the bar begins.
    void host.updateComplete.then(() => {
      host.renderRoot.querySelector('.selection-bar')?.scrollTo({ left: 0 });
      host.renderRoot.querySelector<HTMLElement>('.bar-action')?.focus();
    });
  }

  /** What is selected, else the row. */
  scope(row?: Lead): AssignmentScope | undefined {
    const all = this.#all;
    if (all) return { kind: 'query', ...all };
    const { ids } = this.#services.selection;
    if (ids.length > 0) return { kind: 'records', ids };
    return row ? { kind: 'records', ids: [row.id] } : undefined;
  }

  /** What is not the same for every record needs each to be read, and of all that match so many can be. */
  get #tooMany(): string | undefined {
    const { adapter, recordType, localize } = this.#services;
    const source = adapter();
    const most = source ? readableOf(source, recordType()) : mostRead;
    const isMore = (this.#all?.count ?? 0) > most;
    return isMore ? localize.messages.atMostAtOnce(most, localize.format) : undefined;
  }

  #known(row: Lead | undefined): Map<string, Lead> {
    const known = new Map(this.#seen);
    for (const lead of this.#services.list()?.loaded() ?? []) known.set(lead.id, lead);
    if (row) known.set(row.id, row);
    return known;
  }

  /** Whoever is most likely to be replaced: the only one of the selected who has left, or who is on all of them. */
  #replaceable(): { id: string; name: string } | undefined {
    if (this.#whole) return undefined;
    // Of 100,000 that are selected few are known.
    const { selection } = this.#services;
    const leads = [...this.#known(undefined).values()].filter(({ id }) => selection.has(id));
    const counts = assigneeCounts(leads);
    const people = this.#services.people.resolve([...counts.keys()].slice(0, 100));
    const named = people.flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
    const gone = named.filter(({ inactive }) => inactive);
    if (gone.length === 1) return gone[0];
    const onAll = named.filter(({ id }) => counts.get(id) === leads.length);
    return gone.length === 0 && onAll.length === 1 ? onAll[0] : undefined;
  }
}
