// The one picker that is opened in whichever cell of assignees somebody edits: saved at once, taken back as easily.
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { UnloadGuard } from '../../../controllers/interface/unload-guard.js';
import { computePosition, offset, shift } from '../../../controllers/interface/floating-ui.js';
import { keepBeside } from '../../../controllers/interface/anchor-positioning.js';
import { escapeClosesAll } from '../../../controllers/interface/escape-first.js';
import { focusIsElsewhere, holdsFocus, opensBottomSheet } from '../../../controllers/interface/focus-place.js';
import { isComposing } from '../../../controllers/interface/keyboard-isolation.js';
import { windowOf } from '../../../controllers/interface/window-of.js';
import {
  applyDelta,
  isNoChange,
  type LedDelta,
  primaryAfter,
  primaryChange,
} from '../../../domain/assignment/assignment.js';
import { type RemovalObjection, removalObjections } from '../../../domain/assignment/removal-rules.js';
import type { Lead } from '../../../domain/record/lead.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { AssigneeMultiselect } from '../../assignee-multiselect/assignee-multiselect.js';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { recordPicker, settingsFor } from '../../assignee-multiselect/picker-settings.js';
import { pickerParts } from '../../exported-parts.js';
import { objectionText } from '../../objection-text.js';
import type { TableServices } from '../table-services.js';
import { isOff, type TableShortcuts } from '../keys/table-shortcuts.js';
import type { TableRows } from '../rows/table-rows.js';
import { cellEditorStyles } from './cell-editor-styles.js';
import { RowSaving } from './row-saving.js';
import { notLoaded } from '../not-loaded.js';
import type { TypedAhead } from '../keys/typed-ahead.js';

/** Milliseconds that somebody stays at a cell: passing over a column asks nothing. */
const rest = 120;

/** Whether a row's assignees may be changed, as far as that is known. */
interface AskedCell {
  readonly adapter: LeadDataAdapter;
  readonly key: string;
  readonly abort: AbortController;
  denied: { reason: string | undefined } | undefined;
}

export interface CellEditorOptions {
  loadPicker: () => Promise<unknown>;
  rows: Pick<TableRows, 'elements'>;
  shortcuts: () => TableShortcuts | undefined;
}

export class CellEditor implements ReactiveController {
  readonly #services: TableServices;
  readonly #options: CellEditorOptions;
  readonly #saving: RowSaving;
  #lead: Lead | undefined;
  /** Whose cell it is: what was begun through one adapter is not saved through another. */
  #source: LeadDataAdapter | undefined;
  #begun: LedDelta | undefined;
  /** The newest call of `open`: only that one opens. */
  #opening: object | undefined;
  #place: ReturnType<typeof keepBeside> | undefined;
  #listening: AbortController | undefined;
  /** The newest question whether assignees may be changed: of the cell that is looked at, else of the one that is open. */
  #asked: AskedCell | undefined;
  /** The question about the cell that is open. */
  #opened: AskedCell | undefined;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  /** A save by a key gives the focus back to the cell; one by leaving does not. */
  #closing = false;
  /** Whether the focus is about to move by Tab. */
  #isTabbing = false;

  constructor(services: TableServices, options: CellEditorOptions) {
    this.#services = services;
    this.#options = options;
    this.#saving = new RowSaving(services);
    services.localize.english = leadTable;
    adoptStyles(services.host, cellEditorStyles);
    services.host.addController(this);
    new UnloadGuard(services.host, () => this.#delta !== undefined);
  }

  get leadId(): string | undefined {
    return this.#lead?.id;
  }

  /** @param begun What is chosen in the picker and not saved, on top of whoever is there by now. */
  async open(lead: Lead, { begun, ahead }: { begun?: LedDelta; ahead?: TypedAhead } = {}): Promise<void> {
    const source = this.#services.adapter();
    const opening = (this.#opening = {});
    try {
      await Promise.all([this.#settled(), this.#options.loadPicker()]);
    } catch {
      return this.#services.notice.show(notLoaded(this.#services, () => this.open(lead, begun && { begun })));
    }
    this.#finish(true);
    // Each opening has a picker of its own.
    await this.#services.host.updateComplete;
    const cell = this.#options.rows.elements.assigneesCell(lead.id);
    const isGivenUp = ahead?.isGivenUp || this.#services.adapter() !== source;
    if (!cell || isGivenUp || this.#opening !== opening) return;
    // What was chosen before may have been for the same record.
    this.#lead = this.#shown(lead.id) ?? lead;
    this.#source = source;
    this.#begun = begun;
    this.#opened = this.#ask(this.#lead);
    await this.#drawn();
    if (!this.#lead || this.#opening !== opening) return;
    ahead?.opens();
    this.#show(cell);
    await ahead?.typeInto(this.#picker);
  }

  async #drawn(): Promise<void> {
    this.#services.host.requestUpdate();
    await this.#services.host.updateComplete;
    // It has no field before.
    await this.#picker?.updateComplete;
  }

  #shown(leadId: string): Lead | undefined {
    const list = this.#services.list();
    const row = list?.rowAt(list.indexOf(leadId));
    return row?.status === 'ready' ? row.lead : undefined;
  }

  /** Resolves when all is chosen that was chosen faster than the people for a text arrive. */
  async #settled(): Promise<void> {
    await this.#picker?.settle();
  }

  render(): TemplateResult | typeof nothing {
    const lead = this.#lead;
    if (!lead) return nothing;
    const { messages } = this.#services.localize;
    const { value, primaryId } = this.#start(lead);
    const denied = this.#opened?.denied;
    return html`<div
      class="cell-editor"
      part="cell-editor"
      popover="manual"
      role="dialog"
      tabindex="-1"
      aria-label=${messages.assigneesOf(lead.name)}
      @focusout=${(event: FocusEvent) => this.#onFocusout(event)}
    >
      <assignee-multiselect
        exportparts=${pickerParts}
        .adapter=${this.#services.adapter()}
        .leadIds=${[lead.id]}
        ${settingsFor(lead, this.#settings(lead))}
        .baseline=${lead.assigneeIds}
        .value=${value}
        .locked=${lead.lockedAssignees}
        .primaryId=${primaryId}
        .readonly=${denied !== undefined}
        .messages=${{ label: messages.assigneesOf(lead.name) }}
        aria-label=${messages.assigneesOf(lead.name)}
        @toggle=${(event: ToggleEvent) => this.#onToggle(event)}
      ></assignee-multiselect>
      ${denied ? html`<p class="message warning" role="alert">${messages.mayNotAssign(denied.reason)}</p>` : nothing}
    </div>`;
  }

  #settings({ recordType }: Lead): ReturnType<typeof recordPicker> {
    const { adapter, picker } = this.#services;
    return recordPicker(capabilitiesOf(adapter(), recordType), picker());
  }

  /** What the picker begins with. */
  #start(lead: Lead): { value: readonly string[]; primaryId: string | undefined } {
    const { assigneeIds, primaryAssigneeId } = lead;
    const begun = this.#begun;
    if (!begun) return { value: assigneeIds, primaryId: primaryAssigneeId };
    const value = applyDelta(assigneeIds, begun);
    return { value, primaryId: primaryAfter(lead, value, begun) };
  }

  hostUpdate(): void {
    if (this.#lead && this.#services.adapter() !== this.#source) this.#close();
  }

  hostDisconnected(): void {
    clearTimeout(this.#lookTimer);
    this.#finish(true);
  }

  /** Somebody looks at a cell, and may open it: by then it is known whether they may change it. */
  look(lead: Lead): void {
    clearTimeout(this.#lookTimer);
    this.#lookTimer = setTimeout(() => this.#ask(lead), rest);
  }

  /** Nobody waits for the answer; where it is no, nothing more can be chosen, and what was chosen stands. */
  #ask({ id: leadId, version }: Lead): AskedCell | undefined {
    const adapter = this.#services.adapter();
    if (!adapter?.can) return undefined;
    const { locale } = this.#services.localize;
    const key = `${leadId}\n${version}\n${locale}`;
    if (this.#asked?.adapter === adapter && this.#asked.key === key) return this.#asked;
    if (this.#asked !== this.#opened) this.#asked?.abort.abort();
    const asked: AskedCell = (this.#asked = { adapter, key, abort: new AbortController(), denied: undefined });
    adapter.can('assign', { leadId }, { signal: asked.abort.signal, locale }).then(
      ({ allowed, reason }) => {
        if (!allowed) void this.#deny(asked, reason);
      },
      () => {
        // Saving tells whether it is allowed.
        if (this.#asked === asked) this.#asked = undefined;
      },
    );
    return asked;
  }

  async #deny(asked: AskedCell, reason: string | undefined): Promise<void> {
    // Whom somebody has chosen by then stays chosen.
    if (asked === this.#opened) await this.#settled();
    if (asked.abort.signal.aborted) return;
    asked.denied = { reason };
    if (asked !== this.#opened) return;
    // A picker that takes no more choices begins with what was chosen in it.
    this.#begun = this.#delta ?? this.#begun;
    if (!opensBottomSheet()) this.#picker?.hide();
    await this.#drawn();
    this.#keepFocus();
  }

  /** What had the focus may be gone where nothing can be chosen. */
  #keepFocus(): void {
    const popup = this.#popup;
    if (popup?.matches(':popover-open:not(:focus-within)') && !focusIsElsewhere(this.#services.host)) popup.focus();
  }

  #show(cell: HTMLElement): void {
    const popup = this.#popup;
    const picker = this.#picker;
    if (!popup || !picker) return;
    // A key opens it also where the columns have been scrolled to others.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const fit = (): 'bottom-start' => {
      popup.style.setProperty('min-inline-size', `${Math.max(cell.offsetWidth, 320)}px`);
      return 'bottom-start';
    };
    popup.showPopover();
    // Ahead of the picker, whose open list takes Escape and Enter for itself.
    escapeClosesAll(popup, () => this.#leaves('discard'));
    const { signal } = (this.#listening = new AbortController());
    windowOf(popup).addEventListener('keydown', this.#onKeydown, { capture: true, signal });
    const middleware = [offset(() => -cell.getBoundingClientRect().height), shift({ padding: 8 })];
    this.#place = keepBeside(cell, popup, { computePosition, fit, middleware, lost: () => void this.#leave() });
    picker.focus();
    if (picker.readonly) this.#keepFocus();
    else picker.showPicker();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && !event.ctrlKey) {
      this.#isTabbing = true;
      // The focus has moved by then.
      setTimeout(() => (this.#isTabbing = false));
    }
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSave || isComposing(event) || !this.#popup || !event.composedPath().includes(this.#popup)) return;
    const lead = this.#lead;
    // Who was chosen faster than the people for a text arrive is to be saved as well.
    const settling = isOff('save', this.#options.shortcuts()) ? undefined : this.#picker?.settle();
    if (settling) void settling.then((settled) => settled && this.#lead === lead && this.#leaves('save'));
    else if (!this.#leaves('save')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** By a key, where the host has left it to the list. */
  #leaves(key: 'save' | 'discard'): boolean {
    if (!this.#lead || isOff(key, this.#options.shortcuts())) return false;
    const lead = this.#lead;
    const begun = this.#delta;
    this.#finish(key === 'save');
    this.#goBack();
    if (key === 'discard' && begun) this.#tellDiscarded(lead, begun);
    return true;
  }

  /** Escape asks nothing here; it can be taken back. */
  #tellDiscarded(lead: Lead, begun: LedDelta): void {
    const { messages } = this.#services.localize;
    this.#services.notice.show({
      text: messages.discarded,
      actions: [{ label: messages.undo, undoes: true, run: this.#reopener(lead, begun) }],
    });
  }

  #tellForbidden(lead: Lead, begun: LedDelta, against: RemovalObjection): void {
    const { messages, format } = this.#services.localize;
    const reason = objectionText(against, this.#settings(lead).min, messages.removal, format);
    this.#tellNotSent(messages.rowNotSaved(lead.name, reason), lead, begun);
  }

  /** What was chosen can be gone back to. */
  #tellNotSent(text: string, lead: Lead, begun: LedDelta): void {
    const { notice, localize } = this.#services;
    const actions = [{ label: localize.messages.edit, run: this.#reopener(lead, begun) }];
    notice.show({ text, tone: 'warning', stays: true, actions });
  }

  /** The way back to what was chosen, as long as the same user is signed in. */
  #reopener(lead: Lead, begun: LedDelta): () => void {
    const source = this.#source;
    return () => {
      if (this.#services.adapter() === source) void this.open(lead, { begun });
    };
  }

  /** A phone's sheet is all that there is of the edit; a list beside the cell may be closed and opened again. */
  #onToggle({ newState }: ToggleEvent): void {
    if (newState === 'open' || !opensBottomSheet() || !this.#lead) return;
    void this.#leave();
    this.#goBack();
  }

  /** At once, and again where a sheet still makes the grid inert. */
  #goBack(): void {
    const { host, focusGrid } = this.#services;
    focusGrid();
    void host.updateComplete.then(() => {
      if (!this.#lead && !focusIsElsewhere(host) && !holdsFocus(host)) focusGrid();
    });
  }

  #onFocusout(event: FocusEvent): void {
    const to = event.relatedTarget;
    // Without a target it is the window that has lost the focus, or a sheet that takes it; by Tab the page was left.
    const isLeft = to instanceof Node ? !this.#popup?.contains(to) : this.#isTabbing && !opensBottomSheet();
    if (!this.#closing && isLeft) void this.#leave(() => !this.#popup?.matches(':focus-within'));
  }

  /** Who was chosen faster than the people for a text arrive is saved as well. */
  async #leave(isLeft = (): boolean => true): Promise<void> {
    const lead = this.#lead;
    if (this.#picker?.settle()) await this.#settled();
    // Somebody may have come back meanwhile.
    if (this.#lead === lead && isLeft()) this.#finish(true);
  }

  /** What is chosen and not saved. */
  get #delta(): LedDelta | undefined {
    const lead = this.#lead;
    const picker = this.#picker;
    const delta = lead && picker && { ...picker.delta, ...primaryChange(lead, picker.value, picker.primaryId) };
    return delta && !isNoChange(delta) ? delta : undefined;
  }

  #finish(save: boolean): void {
    const lead = this.#lead;
    // Closing it takes the focus away, which is told here once more.
    const delta = this.#delta;
    const denied = this.#opened?.denied;
    this.#close();
    if (!save || !lead || !delta || this.#services.adapter() !== this.#source) return;
    // What the picker lets one do and asks about it has asked already; how many are left is known only at the end.
    const [against] = removalObjections(lead.assigneeIds, applyDelta(lead.assigneeIds, delta), this.#settings(lead));
    if (denied) this.#tellNotSent(this.#services.localize.messages.mayNotAssign(denied.reason), lead, delta);
    else if (against?.forbids) this.#tellForbidden(lead, delta, against);
    else void this.#saving.save(lead, delta);
  }

  #close(): void {
    this.#closing = true;
    this.#listening?.abort();
    // It may be another answer by the next time.
    this.#opened?.abort.abort();
    if (this.#asked === this.#opened) this.#asked = undefined;
    this.#opened = undefined;
    this.#place?.stop();
    this.#place = undefined;
    this.#lead = undefined;
    const popup = this.#popup;
    if (popup?.matches(':popover-open')) popup.hidePopover();
    this.#closing = false;
    this.#services.host.requestUpdate();
  }

  get #popup(): HTMLElement | null {
    return this.#services.host.renderRoot.querySelector('.cell-editor');
  }

  get #picker(): AssigneeMultiselect | null {
    return this.#services.host.renderRoot.querySelector('.cell-editor > assignee-multiselect');
  }
}
