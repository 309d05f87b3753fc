// How an event asks before anything is done: a host stops it, or does the work itself.
import { frozenCopy } from './domain/platform/frozen-copy.js';

/** Lets a host do the work of an ask event itself: the adapter is not called, the promise is awaited in its place. */
export interface WaitUntil<Result> {
  /**
   * Throws an `InvalidStateError` where it would come to nothing: after the event, when the work is under way already,
   * and for a second time.
   */
  waitUntil(work: Promise<Result>): void;
}

/** Asks before something is done. `preventDefault()` stops it; `detail.waitUntil(promise)` takes it over. */
export class AskEvent<Detail extends object, Result = void> extends CustomEvent<Detail & WaitUntil<Result>> {
  #work: Promise<Result> | undefined;

  constructor(type: string, detail: Detail, options: { composed?: boolean } = {}) {
    super(type, {
      bubbles: true,
      composed: options.composed ?? true,
      cancelable: true,
      detail: frozenCopy({ ...detail, waitUntil: (work: Promise<Result>) => this.#waitUntil(work) }),
    });
  }

  #waitUntil(work: Promise<Result>): void {
    const refuse = (why: string) => new DOMException(`waitUntil of ${this.type}: ${why}`, 'InvalidStateError');
    if (this.eventPhase === Event.NONE) throw refuse('call it while the event is dispatched, not later');
    if (this.#work) throw refuse('another listener has taken the work over already');
    this.#work = Promise.resolve(work);
    // Another listener may prevent the event, and then nobody awaits the work.
    this.#work.catch(() => undefined);
  }

  /** The host's own work, if it has taken the task over. */
  get work(): Promise<Result> | undefined {
    return this.#work;
  }
}

export type AskOutcome<Result> = { outcome: 'prevented' } | { outcome: 'done'; value: Result };

/** Dispatches an ask event, then runs the host's work or the default; rejects with what that work rejects with. */
export async function ask<Result>(
  target: EventTarget,
  event: AskEvent<object, Result>,
  byDefault: () => Promise<Result>,
): Promise<AskOutcome<Result>> {
  if (!target.dispatchEvent(event)) return { outcome: 'prevented' };
  return { outcome: 'done', value: await (event.work ?? byDefault()) };
}

/**
 * What is done by default with an event that asks, as a browser follows a link: whoever listens only can not keep it away.
 * Its name is the same in every copy of the library on a page, since the elements of one may ask the workspace of another.
 */
const byDefault = Symbol.for('lead-elements.by-default');

type Asking = Event & { [byDefault]?: () => void };

/** Call it from a listener: `act` comes when every other one was asked, if none has prevented the event or taken it over. */
export const actByDefault = (event: Event, act: () => void): void => void ((event as Asking)[byDefault] = act);

/** Asks for what has no work of its own, such as showing another tab: no, where a host prevents it or does it itself. */
export function permits(target: EventTarget, event: AskEvent<object>): boolean {
  if (!target.dispatchEvent(event) || event.work) return false;
  (event as Asking)[byDefault]?.();
  return !event.defaultPrevented;
}
