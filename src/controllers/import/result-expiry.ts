// Tells when the day on which an import ended is over: its result is news of today, and of no other day.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const dayOf = (time: number): string => new Date(time).toDateString();

/** Milliseconds until the next day, and a moment more: clocks are not exact. */
function untilTomorrow(now: number): number {
  const tomorrow = new Date(now);
  tomorrow.setHours(24, 0, 1, 0);
  return tomorrow.getTime() - now;
}

export class ResultExpiry implements ReactiveController {
  readonly #passed: () => void;
  #endedAt: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param passed Called once the day is over, at the latest when the page is seen again. */
  constructor(host: ReactiveControllerHost, passed: () => void) {
    this.#passed = passed;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  /** A result is shown from now on. */
  begin(): void {
    this.#endedAt = Date.now();
    this.#look();
  }

  /** No result is shown any more. */
  end(): void {
    this.#endedAt = undefined;
    clearTimeout(this.#timer);
  }

  /** When the import ended, where that was on another day; milliseconds since 1970. */
  get earlier(): number | undefined {
    return this.#endedAt !== undefined && dayOf(this.#endedAt) !== dayOf(Date.now()) ? this.#endedAt : undefined;
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (this.#endedAt === undefined) return;
    if (this.earlier !== undefined) this.#passed();
    else this.#timer = setTimeout(this.#look, untilTomorrow(Date.now()));
  };
}
