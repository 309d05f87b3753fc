// The views that somebody has saved: shown, named, kept at hand, begun with, and given up.
import { html, nothing, type TemplateResult } from 'lit';
import { holdsFocus } from '../../../controllers/interface/focus-place.js';
import type { ViewStore } from '../../../controllers/list/view-store.js';
import type { KeptChange } from '../../../domain/list/kept-change.js';
import { sameData } from '../../../domain/platform/same-data.js';
import type { SavedView, TableLayout } from '../../../domain/list/table-arrangement.js';
import { randomId } from '../../../domain/platform/operation-id.js';
import type { LeadCriteria } from '../../../domain/record/lead-query.js';
import type { TableServices } from '../table-services.js';
import { renderViews } from './render-views.js';
import type { UnkeptNotice } from './unkept-notice.js';

export interface SavedViewsOptions {
  kept: ViewStore;
  /** Shows it, tells it and keeps it. */
  keepLayout: (layout: TableLayout) => void;
  unkept: UnkeptNotice;
  setQuery: (query: Omit<LeadCriteria, 'recordType'>) => void;
}

export class SavedViews {
  readonly #services: TableServices;
  readonly #options: SavedViewsOptions;
  #current: string | undefined;
  #renaming: SavedView | undefined;

  constructor(services: TableServices, options: SavedViewsOptions) {
    this.#services = services;
    this.#options = options;
    this.#current = options.kept.now.startWith;
    const root = services.host.renderRoot;
    for (const type of ['toggle', 'close']) root.addEventListener(type, (event) => this.#onClose(event), true);
  }

  /** Buttons above the table for the views that somebody wants at hand. */
  renderPinned(): TemplateResult | typeof nothing {
    const views = (this.#options.kept.now.views ?? []).filter(({ pinned }) => pinned);
    if (views.length === 0) return nothing;
    return html`<div
      class="view-buttons"
      part="views"
      role="group"
      aria-label=${this.#services.localize.messages.views}
    >
      ${views.map(
        (view) =>
          html`<button
            class="view-button"
            part="view"
            type="button"
            aria-pressed=${view.id === this.#current && this.#shows(view) ? 'true' : 'false'}
            @click=${() => this.#show(view)}
          >
            <bdi>${view.name}</bdi>
          </button>`,
      )}
    </div>`;
  }

  /** Whether the list asks for what a view asks for: filters may have been changed since it was chosen, or come with the address. */
  #shows({ query }: SavedView): boolean {
    const { search, filter, sort } = this.#services.criteria();
    return sameData(query.search, search) && sameData(query.filter, filter) && sameData(query.sort, sort);
  }

  render(): TemplateResult {
    const { kept, unkept } = this.#options;
    return renderViews({
      messages: this.#services.localize.messages,
      views: kept.now.views ?? [],
      current: this.#current,
      startWith: kept.now.startWith,
      show: (view) => this.#show(view),
      save: (name) => this.#save(name),
      renaming: this.#renaming,
      rename: (view) => this.#rename(view),
      change: (view) => this.#change(view),
      remove: (view) => this.#remove(view),
      startAt: (id) => void unkept.follow(kept.change({ kind: 'start', id })),
      unread: kept.unread,
      readAgain: () => void unkept.follow(kept.retry()),
      changed: () => this.#services.host.requestUpdate(),
    });
  }

  #show(view: SavedView): void {
    this.#current = view.id;
    this.#options.keepLayout(view.layout);
    this.#options.setQuery(view.query);
    this.#services.say(this.#services.localize.messages.viewShown(view.name));
  }

  /** The name goes into the field below, where it is written anew. */
  #rename(view: SavedView | undefined): void {
    this.#renaming = view;
    const input = this.#nameField;
    if (input) input.value = view?.name ?? '';
    input?.focus();
    input?.select();
    this.#services.host.requestUpdate();
  }

  /** A name that is not given yet goes with the popup, or the next view that is saved would get it. */
  #onClose({ type, target, newState }: Event & Partial<ToggleEvent>): void {
    if (!this.#renaming || (type === 'toggle' && newState !== 'closed')) return;
    const input = this.#nameField;
    if (!input || !(target as Element).contains(input)) return;
    this.#renaming = undefined;
    input.value = '';
    this.#services.host.requestUpdate();
  }

  get #nameField(): HTMLInputElement | null {
    return this.#services.host.renderRoot.querySelector('.views form > input');
  }

  /** @returns Whether the name is one that can be given. */
  #save(name: string): boolean {
    const { kept, unkept } = this.#options;
    const renamed = this.#renaming;
    if (renamed) return this.#giveName(renamed, name);
    const { recordType: _type, ...query } = this.#services.criteria();
    const same = kept.now.views?.find((view) => view.name === name);
    const view: SavedView = { ...same, id: same?.id ?? randomId(), name, query, layout: kept.layout };
    this.#current = view.id;
    void unkept.follow(kept.change({ kind: 'view', view })).then((isKept) => {
      if (isKept) this.#services.say(this.#services.localize.messages.viewSaved(name));
    });
    this.#services.host.requestUpdate();
    return true;
  }

  /** Saving under the name of another view replaces that one; a view that is only called something else replaces none. */
  #giveName(view: SavedView, name: string): boolean {
    const { notice, localize } = this.#services;
    const isTaken = this.#options.kept.now.views?.some((other) => other.id !== view.id && other.name === name);
    if (isTaken) {
      notice.show({ text: localize.messages.viewExists(name), tone: 'warning' });
      return false;
    }
    this.#renaming = undefined;
    this.#change({ ...view, name });
    this.#services.say(localize.messages.viewRenamed(name));
    return true;
  }

  #change(view: SavedView): void {
    const { kept, unkept } = this.#options;
    void unkept.follow(kept.change({ kind: 'view', view }));
    this.#services.host.requestUpdate();
  }

  #remove(view: SavedView): void {
    const { id, name } = view;
    const { kept, unkept } = this.#options;
    const { views = [], startWith } = kept.now;
    const place = views.findIndex((other) => other.id === id);
    if (this.#current === id) this.#current = undefined;
    if (this.#renaming?.id === id) this.#rename(undefined);
    const { host, notice, localize } = this.#services;
    const { messages } = localize;
    const takeBack = (): void => {
      // Beside what was saved since.
      const isFirst = startWith === id && kept.now.startWith === undefined;
      const back: KeptChange[] = [{ kind: 'view', view, place }, ...(isFirst ? [{ kind: 'start', id } as const] : [])];
      void unkept.follow(kept.change(...back));
      host.requestUpdate();
    };
    const undo = { label: messages.undo, undoes: true, run: takeBack };
    notice.show({ text: messages.viewDeleted(name), actions: [undo] });
    void unkept.follow(kept.change({ kind: 'deleted', id }), undo);
    host.requestUpdate();
    // The button that was pressed may be gone.
    void host.updateComplete.then(() => {
      if (!holdsFocus(host)) this.#nameField?.focus();
    });
  }
}
