// What pointer and focus in the grid bring along: names in full, the rest of a cut text, the application's buttons, what is copied.
import type { LazyParts, LazyPartsOptions } from './lazy-parts.js';
import { CutText } from './rows/cut-text.js';

export class GridAttention {
  readonly #parts: LazyParts;
  readonly #options: Pick<LazyPartsOptions, 'assignable' | 'query' | 'rows'>;
  readonly #cutText = new CutText();

  constructor(parts: LazyParts, options: Pick<LazyPartsOptions, 'assignable' | 'query' | 'rows'>) {
    this.#parts = parts;
    this.#options = options;
  }

  /** Rows have been drawn: what the search has found in them is marked, and the application's buttons go with theirs. */
  drawn(): void {
    this.#parts.rowTools.now?.place();
    const search = this.#options.query.value.search ?? '';
    if (search === '' && !this.#parts.hits.now) return;
    if (this.#parts.hits.now) return this.#parts.hits.now.mark(search);
    this.#parts.hits.use((hits) => hits.mark(this.#options.query.value.search ?? ''));
  }

  /** Before a copy. */
  readonly onBeforeCopy = (event: Event): void => this.#parts.copy.now?.beforeCopy(event);

  /** Pointer or focus has come to something in the grid. */
  readonly onLook = (event: Event): void => {
    if ((event.target as Element).closest('.head')) void this.#parts.arrange.get();
    this.#parts.rowTools.now?.look(event.target as Element);
    // The browser does not wait for what is to be copied.
    if (event.type === 'focusin') void this.#parts.copy.get();
    const cell = (event.target as Element).closest<HTMLElement>('.column-assignees');
    const row = cell && !cell.classList.contains('head-cell') ? this.#options.rows.elements.rowOf(cell) : undefined;
    const lead = row === undefined ? undefined : this.#options.rows.leadAt(row);
    const by = event.type === 'focusin' ? 'focus' : 'pointer';
    if (by === 'pointer') this.#cutText.look(event.target as Element);
    if (!cell || !lead) return this.#parts.names.now?.leave(by);
    if (event.type === 'pointerover' && (event as PointerEvent).pointerType === 'touch') return;
    if (this.#parts.editor.now?.leadId === lead.id) return;
    if (this.#options.assignable()) this.#parts.editor.now?.look(lead);
    this.#parts.names.use((names) => names.glance(lead, cell, by));
  };

  /** Pointer or focus has left the grid. */
  readonly onLookAway = (event: Event): void => {
    if (event.type !== 'focusout') this.#cutText.leave();
    this.#parts.names.now?.leave(event.type === 'focusout' ? 'focus' : 'pointer');
  };
}
