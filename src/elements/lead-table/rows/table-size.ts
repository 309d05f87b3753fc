// How large the list is: for rows or only for cards, and between the head and the bar that lies over its end. It follows
// the host's font and place.
import type { ReactiveControllerHost } from 'lit';
import { onServer } from '../../../environment.js';

/** Width of the host in em below which rows become cards: large text needs more room. */
const cardWidth = 45;
/** Width in em from which a card can be one line. */
const lineWidth = 32;

export interface TableSizeOptions {
  /** Something has another size. @param isOther Whether it is another kind of list than before. */
  resized: (isOther: boolean) => void;
  /** The bar has come over the last rows, or gone. */
  covered: () => void;
}

export class TableSize {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TableSizeOptions;
  /** Made when it is needed: a server has none. */
  #resize: ResizeObserver | undefined;
  #observed: Element | undefined;
  #bar: HTMLElement | null = null;
  #narrow = false;
  #fitsOneLine = false;
  #em: number | undefined;
  #headHeight = 40;
  /** Height in CSS px of what lies over the end of the rows: the bar of the selection. */
  #covered = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TableSizeOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether rows are cards. */
  get narrow(): boolean {
    return this.#narrow;
  }

  /** Whether a card has room for one line, where there is little height. */
  get fitsOneLine(): boolean {
    return this.#narrow && this.#fitsOneLine;
  }

  /** Width of a row in em, once it is known. */
  get em(): number | undefined {
    return this.#em;
  }

  /** Height in CSS px of the scroller in which no row is seen. */
  get inset(): number {
    return this.#headHeight + this.#covered;
  }

  /** Cards from the first drawing on: the observer would make them of rows only after those have been laid out. */
  beforeFirst(): void {
    if (onServer || this.#observed || this.#em !== undefined) return;
    this.#measure(this.#host.clientWidth);
  }

  /** After something could not be drawn, there are other elements. */
  drawn(): void {
    if (this.#observed !== this.#find('.ruler') || this.#bar !== this.#find('.selection-bar')) this.#observe();
  }

  resume(): void {
    if (this.#find('.ruler')) this.#observe();
  }

  stop(): void {
    this.#resize?.disconnect();
    this.#observed = undefined;
  }

  #observe(): void {
    this.#resize ??= new ResizeObserver(() => this.#onResize());
    this.#resize.disconnect();
    this.#observed = this.#find('.ruler')!;
    this.#bar = this.#find('.selection-bar');
    if (!this.#bar) this.#cover(0);
    const others = this.#bar ? [this.#bar] : [];
    for (const element of [this.#host, this.#find('.head')!, this.#find('.ruler')!, ...others])
      this.#resize.observe(element);
  }

  /** @param width CSS px of the list; 0 while it is not shown. Answers whether it is another kind of list than before. */
  #measure(width: number): boolean {
    const fontSize = Number.parseFloat(getComputedStyle(this.#host).fontSize);
    const narrow = width > 0 && width < cardWidth * fontSize;
    const fitsOneLine = width >= lineWidth * fontSize;
    const isOther = narrow !== this.#narrow || fitsOneLine !== this.#fitsOneLine;
    this.#narrow = narrow;
    this.#fitsOneLine = fitsOneLine;
    this.#em = (this.#find('.scroller')?.clientWidth ?? width) / fontSize;
    return isOther;
  }

  #onResize(): void {
    // Beside an open record the list has less room than the host.
    const isOther = this.#measure(this.#find('.frame')?.clientWidth ?? this.#host.clientWidth);
    this.#headHeight = this.#find('.head')?.offsetHeight ?? this.#headHeight;
    this.#options.resized(isOther);
    if (this.#bar) this.#cover(this.#find('.frame')!.clientHeight - this.#bar.offsetTop);
  }

  /** The last rows can be scrolled out from under the bar. */
  #cover(height: number): void {
    if (height === this.#covered) return;
    this.#covered = height;
    this.#find('.rows')?.style.setProperty('margin-block-end', `${height}px`);
    if (height > 0) this.#options.covered();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
