// Who has how much of what the list shows: a bar per person beside their capacity, and the way to balance it.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { RequestController } from '../../../controllers/adapter/request-controller.js';
import { holdsFocus } from '../../../controllers/interface/focus-place.js';
import { readWorkload, type Workload } from '../../../controllers/list/workload.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import { planStyles } from '../dialog-styles.js';
import type { TableQuery } from '../table-query.js';
import type { TableServices } from '../table-services.js';
import { workloadStyles } from './workload-styles.js';
import { personNames } from '../../person-names.js';

/** People that are listed at once; the others on demand. */
const portion = 50;

export interface WorkloadPanelOptions {
  assignable: () => boolean;
  query: Pick<TableQuery, 'filterBy'>;
  balance: (assigneeIds: readonly string[]) => void;
}

export class WorkloadPanel {
  readonly #services: TableServices;
  readonly #options: WorkloadPanelOptions;
  readonly #reading: RequestController<Workload>;
  #open = false;
  #shown = portion;
  #chosen: ReadonlySet<string> = new Set();

  constructor(services: TableServices, options: WorkloadPanelOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, planStyles, workloadStyles);
    this.#reading = new RequestController(services.host, () => this.#read());
  }

  async show(): Promise<void> {
    const { host } = this.#services;
    this.#open = true;
    this.#shown = portion;
    this.#chosen = new Set();
    this.#read();
    host.requestUpdate();
    await host.updateComplete;
    this.#dialog?.showModal();
    // The buttons below have nothing to do yet.
    this.#dialog?.querySelector('h2')?.focus();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { localize, recordType } = this.#services;
    const { messages, format } = localize;
    const { state } = this.#reading;
    const title =
      state.status === 'ready' ? messages.workloadTitle(state.value.total, recordType(), format) : messages.workload;
    return html`<dialog
      class="plan"
      part="workload-dialog"
      aria-labelledby="workload-title"
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @close=${() => this.#closed()}
    >
      <h2 id="workload-title" tabindex="-1"><bdi>${title}</bdi></h2>
      <div class="plan-body">${this.#renderBody()}</div>
      <div class="plan-buttons">
        ${this.#renderBalance()}
        <button class="button" type="button" @click=${() => this.#dialog?.close()}>${messages.close}</button>
      </div>
    </dialog>`;
  }

  #renderBody(): TemplateResult {
    const { messages, format } = this.#services.localize;
    const { state } = this.#reading;
    if (state.status === 'failed')
      return html`<p class="message danger">
        <span class="grow">${messages.workloadFailed}</span>
        <button class="button" type="button" @click=${() => this.#read()}>${messages.retry}</button>
      </p>`;
    if (state.status !== 'ready') return html`<p class="plan-hint">${messages.loading}</p>`;
    const { counts, unassigned, total, source } = state.value;
    // Beside what nobody has, the difference between people would not be seen.
    const most = Math.max(1, ...counts.map(({ records }) => records));
    const hint =
      source === 'back-end'
        ? messages.workloadFromBackEnd
        : messages.workloadFromLoaded(total, this.#services.recordType(), format);
    const rest = counts.length - this.#shown;
    return html`<p class="plan-hint">${hint}</p>
      <ul class="workload-people" role="list" aria-label=${messages.workload}>
        ${unassigned > 0 ? this.#renderUnassigned(unassigned) : nothing}
        ${this.#renderPeople(counts.slice(0, this.#shown), most)}
      </ul>
      ${
        rest > 0
          ? html`<button class="button quiet" type="button" @click=${() => this.#showMore()}>
              ${messages.moreFailed(rest, format)}
            </button>`
          : nothing
      }`;
  }

  #renderUnassigned(records: number): TemplateResult {
    const { messages, format } = this.#services.localize;
    return html`<li>
      <span class="check-space"></span><span>${messages.unassigned}</span><span class="workload-bar none"></span>
      <span class="workload-count">${format.number(records)}</span>
    </li>`;
  }

  #renderPeople(counts: Workload['counts'], most: number): TemplateResult[] {
    const found = this.#services.people.resolve(counts.map(({ assigneeId }) => assigneeId));
    const names = personNames(found, this.#services.localize.messages);
    const known = new Map(found.map((person) => [person.id, person.status === 'known' ? person.assignee : undefined]));
    return counts.map(({ assigneeId: id, records }) =>
      this.#renderPerson(id, names.get(id)!, known.get(id), records, most),
    );
  }

  #renderPerson(id: string, name: string, person: Assignee | undefined, records: number, most: number): TemplateResult {
    const { messages, format } = this.#services.localize;
    const open = person?.openRecords;
    const over = open !== undefined && person?.capacity !== undefined && open > person.capacity;
    return html`<li>
      <input
        class="check"
        type="checkbox"
        aria-label=${messages.chooseForBalance(name)}
        ?disabled=${!this.#options.assignable() || person?.inactive === true}
        .checked=${live(this.#chosen.has(id))}
        @change=${(event: Event) => this.#choose(id, (event.currentTarget as HTMLInputElement).checked)}
      /><button
        class="text-button workload-name"
        type="button"
        title=${messages.showOnly(name)}
        ?data-inactive=${person?.inactive ?? false}
        @click=${() => this.#showOnly(id)}
      >
        <bdi>${person?.inactive ? messages.inactivePerson(name) : name}</bdi></button
      >${this.#renderBar(records, most, over)}
      <span class="workload-count">${format.number(records)}</span>
      ${
        open === undefined
          ? nothing
          : html`<span class="workload-load" ?data-over=${over}
              >${messages.ofAllOpen(open, person!.capacity, format)}</span
            >`
      }
    </li>`;
  }

  /** The number stands beside it. */
  #renderBar(records: number, most: number, over: boolean): TemplateResult {
    return html`<progress
      class="workload-bar"
      aria-hidden="true"
      max=${most}
      .value=${records}
      ?data-over=${over}
    ></progress>`;
  }

  #renderBalance(): TemplateResult | typeof nothing {
    if (!this.#options.assignable()) return nothing;
    const { messages, format } = this.#services.localize;
    const count = this.#chosen.size;
    return html`<button
      class="button primary"
      type="button"
      aria-disabled=${count === 0 ? 'true' : 'false'}
      @click=${() => this.#balance()}
    >
      ${count === 0 ? messages.chooseTwo : messages.balanceOverChosen(count, format)}
    </button>`;
  }

  #choose(id: string, on: boolean): void {
    const chosen = new Set(this.#chosen);
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.#chosen = chosen;
    this.#services.host.requestUpdate();
  }

  #balance(): void {
    if (this.#chosen.size === 0) return;
    const chosen = [...this.#chosen];
    this.#dialog?.close();
    this.#options.balance(chosen);
  }

  #showOnly(id: string): void {
    this.#dialog?.close();
    this.#options.query.filterBy({ assigneeIds: [id], assigneeOperator: 'any', onlyInactive: false });
  }

  #showMore(): void {
    this.#shown += portion;
    this.#services.host.requestUpdate();
  }

  #read(): void {
    const { adapter, criteria, list, localize } = this.#services;
    const source = adapter();
    if (!source) return;
    const loaded = list()?.loaded() ?? [];
    void this.#reading.run((signal) => readWorkload(source, criteria(), { loaded, locale: localize.locale, signal }));
  }

  #closed(): void {
    this.#open = false;
    this.#reading.reset();
    const { host, focusGrid } = this.#services;
    host.requestUpdate();
    // The browser has gone back to where it was opened.
    if (!holdsFocus(host)) focusGrid();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#services.host.renderRoot.querySelector<HTMLDialogElement>('dialog[part=workload-dialog]');
  }
}
