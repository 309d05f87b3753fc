// How many chips stand on one line: as many as their measured widths allow, with room for "+N more" and for typing.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ChipFitHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  nowrap: boolean;
}

/** Width of a chip that was never drawn, in CSS px. */
const estimate = 120;
/** Room for "+N more" and for a few letters beside the chips, in CSS px. */
const moreWidth = 84;
const inputWidth = 56;

/**
 * Widths are measured once for each chip and the room does not depend on how many chips there are, so that measuring
 * ends: no loop between layout and rendering.
 */
export class ChipFitController implements ReactiveController {
  readonly #host: ChipFitHost;
  readonly #widths = new Map<string, { letters: number; width: number }>();
  #observer: ResizeObserver | undefined;
  #observed: Element | undefined;
  #room = 0;
  #gap = 4;
  #ids: readonly string[] = [];
  #drawn = Infinity;

  constructor(host: ChipFitHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Number of the first of these that fit on the line; at least one. */
  fitting(ids: readonly string[]): number {
    this.#ids = ids;
    this.#drawn = this.#room === 0 ? Math.min(ids.length, 20) : this.#count();
    return this.#drawn;
  }

  hostUpdated(): void {
    if (!this.#host.nowrap) return this.hostDisconnected();
    const content = this.#host.renderRoot.querySelector('.content');
    if (!content) return;
    if (content !== this.#observed) this.#observe(content);
    if (!this.#measure() || this.#count() === this.#drawn) return;
    // What was measured leads to another drawing, which Lit warns of where it is asked for within this one.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
    this.#widths.clear();
    this.#room = 0;
  }

  #observe(content: Element): void {
    this.#observer?.disconnect();
    this.#observed = content;
    this.#gap = Number.parseFloat(getComputedStyle(content).columnGap) || 0;
    this.#observer = new ResizeObserver(([entry]) => {
      const room = entry!.contentRect.width;
      if (room === this.#room) return;
      this.#room = room;
      // Not at once: to change a size while sizes are being observed is an error that browsers report to the page.
      if (this.#count() !== this.#drawn) requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(content);
  }

  /** Measures chips that were not yet, or whose name has arrived; answers whether the room is known. */
  #measure(): boolean {
    const chips = this.#host.renderRoot.querySelectorAll<HTMLElement>('.chip');
    for (const chip of chips) {
      const id = chip.dataset['id']!;
      const letters = chip.textContent?.length ?? 0;
      if (this.#widths.get(id)?.letters === letters) continue;
      // One that is alone may be cut: it is measured again when it is seen beside others.
      this.#widths.set(id, { letters: chips[1] ? letters : -1, width: chip.getBoundingClientRect().width });
    }
    return this.#room > 0;
  }

  #count(): number {
    const ids = this.#ids;
    let used = 0;
    for (let at = 0; at < ids.length; at++) {
      used += (this.#widths.get(ids[at]!)?.width ?? estimate) + this.#gap;
      const rest = inputWidth + (at < ids.length - 1 ? moreWidth : 0);
      if (used + rest > this.#room) return Math.max(1, at);
      if (at >= 60) return at;
    }
    return ids.length;
  }
}
