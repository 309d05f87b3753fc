// The card beside a cell of assignees: every name at once, for a mouse that rests there, a focus, a finger on +N.
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { html } from '../../server-templates.js';
import type { Placement } from '@floating-ui/core';
import { computePosition, flip, offset, shift } from '../../../controllers/interface/floating-ui.js';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { keepBeside } from '../../../controllers/interface/anchor-positioning.js';
import { isEscape } from '../../../controllers/interface/keyboard-isolation.js';
import { windowOf } from '../../../controllers/interface/window-of.js';
import type { ResolvedAssignee } from '../../../controllers/people/people-by-id-controller.js';
import { termsOf } from '../../../domain/record/assignment-terms.js';
import type { Lead } from '../../../domain/record/lead.js';
import { wordsOf } from '../../../controllers/interface/localize-controller.js';
import { assigneeStack } from '../../../locales/en/assignee-stack.js';
import { formatDay } from '../../../locales/format-value.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { renderAvatar, renderPlaceholderAvatar } from '../../assignee-stack/avatar.js';
import { nameOf } from '../../assignee-stack/render-stack.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { TableServices } from '../table-services.js';
import { namesCardStyles } from './names-card-styles.js';

/** Milliseconds that the pointer rests on a cell: passing over a column opens nothing. */
const rest = 120;
/** Milliseconds in which the pointer gets from the cell to the card, which stays as long as it is there. */
const grace = 200;
/** People in a card that only shows; the list that was asked for has all. */
const glance = 12;
/** People that are drawn at once of a long list; more of them as it is scrolled. */
const portion = 100;
const fallbackPlacements: Placement[] = ['left-start', 'right-start', 'bottom-start', 'top-start'];

export class NamesCard implements ReactiveController {
  readonly #services: TableServices;
  #lead: Lead | undefined;
  #anchor: HTMLElement | undefined;
  /** Whether somebody has asked for it, so that it stays and has everybody. */
  #pinned = false;
  #drawn = portion;
  #by: 'focus' | 'pointer' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #place: ReturnType<typeof keepBeside> | undefined;
  #listening: AbortController | undefined;

  constructor(services: TableServices) {
    this.#services = services;
    services.localize.english = leadTable;
    adoptStyles(services.host, namesCardStyles);
    services.host.addController(this);
  }

  /** Somebody looks at a cell; nothing to tell of nobody. */
  glance(lead: Lead, anchor: HTMLElement, by: 'focus' | 'pointer'): void {
    if (this.#pinned || (this.#lead?.id === lead.id && this.#anchor === anchor)) return;
    clearTimeout(this.#timer);
    const ids = lead.assigneeIds ?? [];
    if (ids.length === 0) return by === 'pointer' ? this.leave(by) : this.hide();
    this.#by = by;
    this.#timer = setTimeout(() => void this.#open(lead, anchor, false), by === 'focus' ? 0 : rest);
  }

  /** Opens the list of all, which has the focus until it is closed. */
  list(lead: Lead, anchor: HTMLElement): void {
    clearTimeout(this.#timer);
    void this.#open(lead, anchor, true);
  }

  /** Nobody looks any more; a mouse that lies elsewhere does not close what the keyboard has opened. */
  leave(by: 'focus' | 'pointer'): void {
    if (this.#pinned || by !== this.#by) return;
    if (by === 'focus' || !this.#lead) return this.hide();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), grace);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#place?.stop();
    this.#place = undefined;
    this.#listening?.abort();
    if (!this.#lead) return;
    this.#lead = this.#anchor = undefined;
    this.#pinned = false;
    const popup = this.#popup;
    if (popup?.matches(':popover-open')) popup.hidePopover();
    this.#services.host.requestUpdate();
  }

  render(): TemplateResult {
    const lead = this.#lead;
    const { messages } = this.#services.localize;
    return html`<div
      class="names-card"
      part="names-card"
      popover=${this.#pinned ? 'auto' : 'manual'}
      role=${this.#pinned ? 'dialog' : 'tooltip'}
      aria-label=${lead ? messages.assigneesOf(lead.name) : nothing}
      tabindex="-1"
      @toggle=${(event: ToggleEvent) => event.newState === 'closed' && this.#pinned && this.#dismissed()}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @pointerenter=${() => this.#lead && clearTimeout(this.#timer)}
      @pointerleave=${() => this.leave('pointer')}
      @scroll=${(event: Event) => this.#onScroll(event.currentTarget as HTMLElement)}
    >
      ${lead ? this.#renderPeople(lead) : nothing}
    </div>`;
  }

  hostUpdated(): void {
    this.#place?.look();
  }

  hostDisconnected(): void {
    this.hide();
  }

  #renderPeople(lead: Lead): TemplateResult {
    const { localize, people } = this.#services;
    const { messages, format } = localize;
    const all = people.resolve(lead.assigneeIds);
    const shown = all.slice(0, this.#pinned ? this.#drawn : glance);
    const words = wordsOf('assignee-stack', assigneeStack, localize.locale);
    const line = (person: ResolvedAssignee, index: number): TemplateResult => {
      const terms = this.#termsOf(lead, lead.assigneeIds[index]!);
      return html`<li>
        ${
          person.status === 'known'
            ? renderAvatar(person.assignee, format.locale)
            : renderPlaceholderAvatar(person.status === 'loading')
        }<span
          ><bdi translate="no" .textContent=${nameOf(person, words)}></bdi
          >${terms ? html` <bdi class="terms" .textContent=${terms}></bdi>` : nothing}</span
        >
      </li>`;
    };
    return html`<ul role="list">
        ${shown.map(line)}
      </ul>
      ${all.length > shown.length ? html`<p>${messages.moreFailed(all.length - shown.length, format)}</p>` : nothing}`;
  }

  /** In which role somebody is there, and until when. */
  #termsOf(lead: Lead, id: string): string {
    const { messages, format } = this.#services.localize;
    const { role, until } = termsOf(lead.assignmentTerms, id);
    const { assignmentRoles = [] } = capabilitiesOf(this.#services.adapter(), lead.recordType) ?? {};
    return [
      ...(role === undefined
        ? []
        : [messages.roleLabel(assignmentRoles.find(({ value }) => value === role) ?? { value: role })]),
      ...(until === undefined ? [] : [messages.until(formatDay(until, format))]),
    ].join(' · ');
  }

  async #open(lead: Lead, anchor: HTMLElement, pinned: boolean): Promise<void> {
    if (!anchor.isConnected) return;
    this.hide();
    this.#lead = lead;
    this.#anchor = anchor;
    this.#pinned = pinned;
    this.#drawn = portion;
    this.#services.host.requestUpdate();
    await this.#services.host.updateComplete;
    const popup = this.#popup;
    if (!popup || this.#lead !== lead || popup.matches(':popover-open')) return;
    popup.showPopover();
    if (pinned) popup.focus();
    else this.#listen(popup);
    const middleware = [offset(4), flip({ padding: 8, fallbackPlacements }), shift({ padding: 8 })];
    const lost = (): void => this.hide();
    this.#place = keepBeside(anchor, popup, { computePosition, fit: () => this.#placement, middleware, lost });
  }

  #listen(popup: HTMLElement): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    windowOf(popup).addEventListener('keydown', this.#onKeydown, { capture: true, signal });
  }

  /** One that came by itself leaves the rows below free, for a pointer on its way down the column. */
  get #placement(): Placement {
    if (this.#pinned) return 'bottom-start';
    return getComputedStyle(this.#services.host).direction === 'rtl' ? 'left-start' : 'right-start';
  }

  /** What came by itself goes by Escape, wherever the focus is. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (!isEscape(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hide();
  };

  /** Nobody has scrolled to the end before the rest is there. */
  #onScroll({ scrollTop, clientHeight, scrollHeight }: HTMLElement): void {
    const count = this.#lead?.assigneeIds.length ?? 0;
    if (this.#drawn >= count || scrollTop + 3 * clientHeight < scrollHeight) return;
    this.#drawn += portion;
    this.#services.host.requestUpdate();
  }

  #dismissed(): void {
    this.hide();
    this.#services.focusGrid();
  }

  get #popup(): HTMLElement | null {
    return this.#services.host.renderRoot.querySelector('.names-card');
  }
}
