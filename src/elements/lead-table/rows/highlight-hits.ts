// Marks what a search has found in the rows that are drawn: ranges over their text nodes, so that nothing in the rows changes.
import { css, type ReactiveController } from 'lit';
import { matchSegments } from '../../../domain/people/people-search.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { TableServices } from '../table-services.js';

const styles = css`
  ::highlight(lead-table-hits) {
    background-color: color-mix(in oklab, var(--_warning, gold) 30%, transparent);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 2px;
  }
`;

const name = 'lead-table-hits';

/** One for all tables of a page, which a browser knows by one name. */
function sharedHighlight(): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

function* hitsIn(node: Text, search: string): Generator<Range> {
  let at = 0;
  for (const { text, match } of matchSegments(node.data, search)) {
    if (match) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      yield range;
    }
    at += text.length;
  }
}

export class HighlightHits implements ReactiveController {
  readonly #services: TableServices;
  #ranges: Range[] = [];
  #search = '';

  constructor(services: TableServices) {
    this.#services = services;
    adoptStyles(services.host, styles);
    services.host.addController(this);
  }

  hostConnected(): void {
    this.mark(this.#search);
  }

  /** The marks are the page's: with them it would keep every table that was searched. */
  hostDisconnected(): void {
    this.#unmark();
  }

  /** Older browsers show the rows without marks. */
  mark(search: string): void {
    if (!('highlights' in CSS)) return;
    this.#search = search;
    this.#unmark();
    // What is drawn outside of the page is marked when it is back.
    if (!this.#services.host.isConnected) return;
    if (search.trim() === '') return;
    const found = this.#services.host.renderRoot.querySelectorAll('.row .column-name bdi, .row .column-text .text');
    for (const element of found)
      for (const node of element.childNodes) if (node instanceof Text) this.#ranges.push(...hitsIn(node, search));
    const highlight = sharedHighlight();
    for (const range of this.#ranges) highlight.add(range);
  }

  #unmark(): void {
    for (const range of this.#ranges) CSS.highlights.get(name)?.delete(range);
    this.#ranges = [];
  }
}
