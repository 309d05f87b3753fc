// How many avatars the column of the assignees has room for: measured once for the column, not in each row.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Avatars of a card, and of a column that is not measured yet, `+N` included. */
const usualAvatars = 4;
/** One avatar and how many more there are: less would show nobody. */
const fewest = 2;
/** CSS px between two avatars. */
const gap = 3;

type Measured = 'column' | 'avatar';

export class AvatarFit implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observed = new Map<Measured, Element>();
  readonly #widths: Partial<Record<Measured, number>> = {};
  /** Made when it is needed: a server has none. */
  #resize: ResizeObserver | undefined;
  #most = usualAvatars;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Avatars at most, `+N` included. */
  get most(): number {
    return this.#most;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot!;
    // A card has no columns; its heads are only said.
    this.#follow('column', root.querySelector('.frame:not(.narrow) .head-cell.column-assignees'));
    this.#follow('avatar', root.querySelector('.ruler > *'));
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#observed.clear();
  }

  #follow(what: Measured, element: Element | null): void {
    const before = this.#observed.get(what);
    if (before === (element ?? undefined)) return;
    this.#resize ??= new ResizeObserver((entries) => this.#onResize(entries));
    if (before) this.#resize.unobserve(before);
    this.#observed.delete(what);
    delete this.#widths[what];
    if (!element) return this.#take();
    this.#observed.set(what, element);
    this.#resize.observe(element);
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries)
      for (const [what, element] of this.#observed) if (element === target) this.#widths[what] = contentRect.width;
    this.#take();
  }

  #take(): void {
    const { column, avatar } = this.#widths;
    const room = column && avatar ? Math.floor((column + gap) / (avatar + gap)) : usualAvatars;
    const most = Math.max(fewest, room);
    if (most === this.#most) return;
    this.#most = most;
    this.#host.requestUpdate();
  }
}
