// One record beside the list, so that a list can be worked through: what it shows, and the way to the next one.
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Lead } from '../../domain/record/lead.js';
import { leadTable } from '../../locales/en/lead-table.js';
import { adoptStyles } from '../adopt-styles.js';
import { elementSettings } from '../element-settings.js';
import type { EditLeaveReason } from '../../events.js';
import type { DetailSettings } from '../lead-detail/detail-settings.js';
import type { LeadDetail } from '../lead-detail/lead-detail.js';
import { isOff, shortcutOf, type TableShortcuts } from './keys/table-shortcuts.js';
import { isWebAddress } from './rows/render-row.js';
import type { TableRows } from './rows/table-rows.js';
import type { TableServices } from './table-services.js';

const styles = css`
  .work.beside {
    display: flex;
    flex: 1 1 0;
    gap: 0.75rem;
    min-block-size: 0;
  }

  .work.beside > .frame {
    min-inline-size: 0;
  }

  .side-panel {
    display: flex;
    flex: 0 0 clamp(20rem, 38%, 34rem);
    flex-direction: column;
    min-inline-size: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    overflow: hidden;
  }

  .side-panel[hidden] {
    display: none;
  }

  .side-tools {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    padding: 0.25rem 0.5rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-sunken);
    font-size: var(--_text-s);
  }

  .side-tools > .place {
    flex: 1;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }

  .side-tools > .button,
  .side-tools > a {
    min-block-size: max(24px, 1.875rem);
    padding: 0 0.5rem;
  }

  .side-tools > .cross {
    inline-size: 2rem;
    block-size: 2rem;
  }

  /* One button that closes is enough. */
  .side-body > lead-detail::part(close) {
    display: none;
  }

  .side-body {
    flex: 1;
    min-block-size: 0;
    padding: 1rem;
    overflow: auto;
  }

  @media print {
    .side-panel {
      display: none;
    }
  }
`;

const slotPrefix = 'detail-';

export interface SidePanelOptions {
  /** Settings of the record, by the host. */
  detail: () => DetailSettings | undefined;
  rows: TableRows;
  hrefOf: (lead: Lead) => string | undefined;
  loadDetail: () => Promise<unknown>;
  shortcuts: () => TableShortcuts | undefined;
}

const isTyping = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        (target.matches('input, textarea, select, [role=combobox]') || target.isContentEditable),
    );

export class SidePanel implements ReactiveController {
  readonly #services: TableServices;
  readonly #options: SidePanelOptions;
  #lead: Lead | undefined;
  /** A record that was closed with unsaved changes: what shows it has them. */
  #behind: Lead | undefined;
  #row = -1;
  /** The row that is shown as soon as it is loaded. */
  #wanted: number | undefined;

  constructor(services: TableServices, options: SidePanelOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, styles);
    services.host.addController(this);
  }

  /** Id of the record that is shown. */
  get leadId(): string | undefined {
    return this.#lead?.id;
  }

  get isOpen(): boolean {
    return this.#lead !== undefined;
  }

  /** In the place of the one that is shown, if that may be left. */
  open(lead: Lead, row: number): void {
    if (!this.#lead || this.#lead.id === lead.id || this.mayLeave()) this.#show(lead, row);
  }

  #show(lead: Lead, row: number): void {
    void this.#options.loadDetail();
    this.#lead = lead;
    this.#row = row;
    this.#wanted = undefined;
    this.#services.say(lead.name);
    this.#services.host.requestUpdate();
  }

  /** The record of another row, also where that has to be loaded first. */
  goTo(row: number): void {
    this.#wanted = row;
    this.#options.rows.revealRow(row);
    this.#follow();
  }

  /** Asks, where there is something unsaved, whether the record that is shown may be left. */
  mayLeave(reason: EditLeaveReason = 'record'): boolean {
    return this.#detail?.mayLeave(reason) ?? true;
  }

  get #detail(): LeadDetail | undefined {
    return this.#services.host.renderRoot.querySelector<LeadDetail>('.side-body > lead-detail:defined') ?? undefined;
  }

  /** Whether the record that is shown is in the list no more: the next one is in its row by now. */
  get hasLeft(): boolean {
    if (!this.#lead || this.#placeOf(this.#lead) >= 0) return false;
    return this.#row >= this.#count || this.#options.rows.leadAt(this.#row) !== undefined;
  }

  /** The next or the previous row, as long as there is one. */
  #next(by: 1 | -1): number | undefined {
    // Of another list it is the first one that comes next.
    const from = this.#row >= this.#count ? 0 : this.#row;
    const to = this.hasLeft && by === 1 ? from : from + by;
    return to < 0 || to >= this.#count ? undefined : to;
  }

  /** From within the panel: whoever leaves it is back in the row of what it shows. */
  #step(by: 1 | -1): void {
    const to = this.#next(by);
    if (to === undefined || !this.mayLeave()) return;
    const { navigation } = this.#options.rows;
    navigation.set({ row: to, column: navigation.position.column });
    this.goTo(to);
  }

  get #count(): number {
    return this.#services.list()?.count ?? 0;
  }

  #placeOf({ id }: Lead): number {
    return this.#services.list()?.indexOf(id) ?? -1;
  }

  close(): void {
    if (this.#lead && this.mayLeave('close')) this.#shut();
  }

  #shut(): void {
    const lead = this.#lead;
    this.leave();
    this.#behind = lead;
    this.#services.host.requestUpdate();
    void this.#services.host.updateComplete.then(() => this.#services.focusGrid());
  }

  /** The record, and those before it, are not of the list that follows. */
  leave(): void {
    this.#lead = this.#behind = this.#wanted = undefined;
  }

  hostUpdate(): void {
    const row = this.#lead ? this.#placeOf(this.#lead) : -1;
    if (row >= 0) this.#row = row;
  }

  hostUpdated(): void {
    this.#follow();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#lead && !this.#detail?.dirty) this.#behind = undefined;
    const lead = this.#lead ?? this.#behind;
    if (!lead) return nothing;
    const { localize, list, adapter, recordType, picker } = this.#services;
    const { messages, format } = localize;
    const row = this.#placeOf(lead);
    const total = list()?.total;
    const href = this.#pageOf(lead);
    return html`<div
      class="side-panel"
      role="region"
      part="side-panel"
      aria-label=${messages.besideLabel}
      ?hidden=${!this.#lead}
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
    >
      <div class="side-tools" part="side-tools">
        ${this.#renderStep(messages.previousRecord, -1)}${this.#renderStep(messages.nextRecord, 1)}
        <span class="place"
          >${row < 0 ? nothing : total?.exact ? messages.placeInList(row + 1, total.value, format) : format.number(row + 1)}</span
        >
        ${href ? html`<a class="button quiet" href=${href}>${messages.openPage}</a>` : nothing}
        <button class="cross" type="button" aria-label=${messages.close} @click=${() => this.close()}></button>
      </div>
      <div class="side-body">
        <lead-detail
          .adapter=${adapter()}
          .recordType=${recordType()}
          .lead=${lead}
          .leadId=${lead.id}
          ${elementSettings({ picker: picker() }, this.#options.detail())}
          @lead-close=${(event: Event) => this.#onClose(event)}
          >${this.#slots.map((name) => html`<slot name=${name} slot=${name.slice(slotPrefix.length)}></slot>`)}</lead-detail
        >
      </div>
    </div>`;
  }

  /** As in the rows: a script is no page. The record is shown, whatever the host's function does. */
  #pageOf(lead: Lead): string | undefined {
    try {
      const href = this.#options.hrefOf(lead);
      return href && isWebAddress(href) ? href : undefined;
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }

  /** What the host has for the record stands in the table; each slot of the record has one here. */
  get #slots(): string[] {
    const names = [...this.#services.host.children].map(({ slot }) => slot);
    return [...new Set(names.filter((name) => name.startsWith(slotPrefix)))];
  }

  #renderStep(label: string, by: 1 | -1): TemplateResult {
    const isLast = this.#next(by) === undefined;
    return html`<button
      class="button quiet"
      type="button"
      aria-disabled=${isLast ? 'true' : 'false'}
      @click=${() => this.#step(by)}
    >
      ${label}
    </button>`;
  }

  #onClose(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    // The record has asked.
    this.#shut();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const shortcuts = this.#options.shortcuts();
    const name = shortcutOf(event, shortcuts);
    if (event.key === 'Escape' && !isOff('discard', shortcuts)) this.close();
    else if (name === 'next') this.#step(1);
    else if (name === 'previous') this.#step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #follow(): void {
    if (this.#wanted === undefined || !this.#lead) return;
    const lead = this.#options.rows.leadAt(this.#wanted);
    if (lead) this.#show(lead, this.#wanted);
    // There were fewer than the list had made room for.
    else if (this.#wanted >= this.#count) this.#wanted = undefined;
  }
}
