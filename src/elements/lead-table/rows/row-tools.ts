// The application's buttons for one row: one slot, which goes to whichever row pointer or focus is in.
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import type { Lead } from '../../../domain/record/lead.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { TableServices } from '../table-services.js';
import type { TableRows } from './table-rows.js';

const styles = css`
  .row-tools {
    position: absolute;
    z-index: 3;
    inset-block-start: 0;
    inset-inline-end: 0.75rem;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    block-size: var(--_row);
    padding-inline-start: 1.5rem;
    pointer-events: none;
    background: linear-gradient(to right, transparent, var(--_behind, var(--_hover)) 1.25rem);
  }

  .row-tools.on-selected {
    --_behind: var(--_accent-soft);
  }

  .row-tools:dir(rtl) {
    background: linear-gradient(to left, transparent, var(--_behind, var(--_hover)) 1.25rem);
  }

  /* Under the pointer it is so anyway, and what is behind them is the row. */
  .row.with-tools:not([aria-selected='true']) {
    background: var(--_hover);
  }

  /* Around them is the row. */
  .row-tools ::slotted(*) {
    pointer-events: auto;
  }

  .row-tools[hidden] {
    display: none;
  }

  /* A card is read to its end: it makes room for them. */
  .narrow > .row-tools {
    padding-inline-start: 0.5rem;
    background: none;
  }

  .narrow .row.with-tools {
    padding-inline-end: calc(0.75rem + var(--_tools));
  }
`;

export interface RowToolsOptions {
  rows: TableRows;
  /** The buttons are for another record now. */
  current: (lead: Lead | undefined) => void;
}

export class RowTools implements ReactiveController {
  readonly #services: TableServices;
  readonly #options: RowToolsOptions;
  #row: HTMLElement | undefined;
  #lead: Lead | undefined;

  constructor(services: TableServices, options: RowToolsOptions) {
    this.#services = services;
    this.#options = options;
    adoptStyles(services.host, styles);
    services.host.addController(this);
    const { renderRoot } = services.host;
    renderRoot.addEventListener('scroll', () => this.place(), { capture: true, passive: true });
  }

  /** Pointer or focus is in the grid. */
  look(target: Element): void {
    const { rows } = this.#options;
    const at = rows.elements.rowOf(target);
    const lead = at === undefined ? undefined : rows.leadAt(at);
    if (!lead || lead.id === this.#lead?.id) return;
    this.#lead = lead;
    this.#options.current(lead);
    this.#services.host.requestUpdate();
  }

  /** The row is gone, and its record with it. */
  leave(): void {
    this.#lead = undefined;
  }

  hostUpdated(): void {
    this.place();
  }

  render(): TemplateResult {
    return html`<div class="row-tools" part="row-tools" ?hidden=${!this.#lead}>
      <slot name="row-actions"></slot>
    </div>`;
  }

  /** Rows have moved, or are others. */
  place(): void {
    const root = this.#services.host.renderRoot;
    const tools = root.querySelector<HTMLElement>('.row-tools');
    if (!tools) return;
    const row = this.#lead && this.#options.rows.elements.ofLead(this.#lead.id);
    const frame = tools.parentElement!.getBoundingClientRect();
    const head = root.querySelector('.head')!.getBoundingClientRect();
    const { top, bottom } = row?.getBoundingClientRect() ?? frame;
    tools.hidden = !row || bottom > frame.bottom + 1 || top < head.bottom - 1;
    tools.classList.toggle('on-selected', row?.ariaSelected === 'true');
    tools.style.setProperty('transform', `translateY(${top - frame.top}px)`);
    this.#makeRoom(row, tools.offsetWidth);
  }

  /** In the row that has them now, and no longer in the one before. */
  #makeRoom(row: HTMLElement | undefined, width: number): void {
    if (this.#row !== row) this.#row?.classList.remove('with-tools');
    this.#row = row;
    row?.classList.toggle('with-tools', width > 0);
    row?.style.setProperty('--_tools', `${width}px`);
  }
}
