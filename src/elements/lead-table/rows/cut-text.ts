// A text that its column cuts off is read in full by a pointer that rests on it; the focus shows it in place.

const texts = '.text, .name > bdi, .head-label';

export class CutText {
  #told: HTMLElement | undefined;

  /** The pointer has come to something in the grid. */
  look(target: Element): void {
    const text =
      target.closest<HTMLElement>(texts) ?? target.querySelector<HTMLElement>(':scope > :is(.text, .head-label)');
    if (text === this.#told) return;
    this.leave();
    if (!text || text.scrollWidth <= text.clientWidth) return;
    text.title = text.textContent;
    this.#told = text;
  }

  /** Rows are used again for other records: what was told of one does not stay. */
  leave(): void {
    this.#told?.removeAttribute('title');
    this.#told = undefined;
  }
}
