// The application's buttons for one row: one slot, which goes to whichever row pointer or focus is in.
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import type { Lead } from '../../../domain/record/lead.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { TableServices } from '../table-services.js';

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

  /* Around them is the row. */
  .row-tools ::slotted(*) {
    pointer-events: auto;
  }

  .row-tools[hidden] {
    display: none;
  }
`;

export interface RowToolsOptions {
  rowAt: (element: Element) => { lead: Lead; element: HTMLElement } | undefined;
  /** The buttons are for another record now. */
  changed: (lead: Lead | undefined) => void;
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
    renderRoot.addEventListener('scroll', () => this.#place(), { capture: true, passive: true });
  }

  /** Pointer or focus is in the grid. */
  look(target: Element): void {
    const found = this.#options.rowAt(target);
    if (!found || found.lead.id === this.#lead?.id) return;
    this.#row = found.element;
    this.#lead = found.lead;
    this.#options.changed(found.lead);
    this.#services.host.requestUpdate();
  }

  hostUpdated(): void {
    this.#place();
  }

  render(): TemplateResult {
    return html`<div class="row-tools" part="row-tools" ?hidden=${!this.#lead}>
      <slot name="row-actions"></slot>
    </div>`;
  }

  #place(): void {
    const tools = this.#services.host.renderRoot.querySelector<HTMLElement>('.row-tools');
    const frame = tools?.parentElement?.getBoundingClientRect();
    if (!tools || !frame || !this.#row) return;
    const head = this.#services.host.renderRoot.querySelector('.head')!.getBoundingClientRect();
    const { top, bottom } = this.#row.getBoundingClientRect();
    tools.hidden = !this.#row.isConnected || bottom > frame.bottom + 1 || top < head.bottom - 1;
    tools.classList.toggle('on-selected', this.#row.ariaSelected === 'true');
    tools.style.setProperty('transform', `translateY(${top - frame.top}px)`);
  }
}
