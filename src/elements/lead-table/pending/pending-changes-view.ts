// The changes of a list that wait for the network: what they are, above the rows, and a mark at each record that has one.
import { html, nothing, type TemplateResult } from 'lit';
import type { PendingChange, PendingChanges } from '../../../adapters/adapter.js';
import { wordsOf } from '../../../controllers/interface/localize-controller.js';
import { PendingChangesController } from '../../../controllers/record/pending-changes-controller.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import { leadDetail } from '../../../locales/en/lead-detail.js';
import type { Lead } from '../../../domain/record/lead.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { adoptStyles } from '../../adopt-styles.js';
import { renderPending } from '../../pending/pending-list.js';
import { pendingStyles } from '../../pending/pending-styles.js';
import { isWebAddress } from '../rows/render-row.js';
import type { TableRows } from '../rows/table-rows.js';
import type { TableServices } from '../table-services.js';
import { pendingMarkStyles } from './pending-mark-styles.js';
import { personName } from '../../person-name.js';

export interface PendingChangesOptions {
  fields: () => readonly FieldSchema[];
  rows: TableRows;
  hrefOf: (lead: Lead) => string | undefined;
  /** Opens the record of a row, unless the host prevents it. */
  open: (row: number, event: Event) => void;
}

export class PendingChangesView {
  readonly #services: TableServices;
  readonly #options: PendingChangesOptions;
  readonly #pending: PendingChangesController;

  constructor(services: TableServices, options: PendingChangesOptions) {
    this.#services = services;
    this.#options = options;
    this.#pending = new PendingChangesController(services.host, services.adapter);
    adoptStyles(services.host, pendingStyles, pendingMarkStyles);
  }

  /** How many wait, what each is, and what can be done about it. */
  render(): TemplateResult | typeof nothing {
    const pending = this.#pending.changes;
    if (!pending) return nothing;
    const { localize, people } = this.#services;
    const words = this.#words;
    return renderPending({
      pending,
      schema: this.#options.fields(),
      words,
      format: localize.format,
      nameOf: (id) => personName(people.resolve([id])[0], { ...localize.messages, ...words }),
      onOpen: (leadId) => this.#open(this.#rowOf(leadId)),
      canOpen: (leadId) => this.#options.rows.leadAt(this.#rowOf(leadId)) !== undefined,
      onDrop: (change) => void this.#drop(pending, change),
    });
  }

  /** Says of a record that the back end does not have all of it yet. */
  markOf(leadId: string): TemplateResult | typeof nothing {
    const own = this.#pending.of(leadId);
    if (own.length === 0) return nothing;
    const { format } = this.#services.localize;
    const stuck = own.filter(({ state }) => state !== 'waiting').length;
    const words = stuck > 0 ? this.#words.stuck(stuck, format) : this.#words.waiting(own.length, format);
    return html`<span
      class="waits ${stuck > 0 ? 'stuck' : ''}"
      part="pending-mark"
      role="img"
      aria-label=${words}
      title=${words}
      ><svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6"></circle>
        <path d="M8 4.500V8l2.500 1.500"></path></svg
    ></span>`;
  }

  #rowOf(leadId: string): number {
    return this.#services.list()?.indexOf(leadId) ?? -1;
  }

  /** As its name in the list does. */
  #open(row: number): void {
    const { rows, open, hrefOf } = this.#options;
    // A click of its name: routers of pages listen for those, and without a network a page must not be loaded anew.
    const name = rows.elements.opener(row);
    if (name) return name.click();
    const lead = rows.leadAt(row);
    const event = new Event('click', { cancelable: true });
    open(row, event);
    const href = lead && hrefOf(lead);
    if (href && isWebAddress(href) && !event.defaultPrevented) location.assign(href);
  }

  get #words(): LocaleMessages['lead-detail'] {
    return wordsOf('lead-detail', leadDetail, this.#services.localize.locale);
  }

  async #drop(pending: PendingChanges, { id }: PendingChange): Promise<void> {
    // It has been sent meanwhile.
    if (!pending.list.some((change) => change.id === id)) return this.#services.host.requestUpdate();
    await pending.drop(id);
    const { dropped, undo } = this.#words;
    this.#services.notice.show({
      text: dropped,
      actions: [{ label: undo, run: () => pending.restore(id), undoes: true }],
    });
  }
}
