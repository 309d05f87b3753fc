// One attempt to save at a time. An attempt that was left is aborted, and its late outcome is ignored.
import type { WriteOptions } from '../../adapters/adapter.js';

export interface SaveOptions {
  /** How it comes about, for the history. */
  way?: WriteOptions['way'];
  /** Resolves when it may be sent: until then it can be called back without a trace. */
  hold?: (() => Promise<void>) | undefined;
}

/** Sends when it may be sent, unless it was called back before. */
export function afterHold<T>(hold: SaveOptions['hold'], signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  if (!hold) return send();
  return hold().then(() => {
    signal.throwIfAborted();
    return send();
  });
}

export class SaveAttempt {
  #run: AbortController | undefined;

  /** Whether an outcome is waited for. */
  get running(): boolean {
    return this.#run !== undefined;
  }

  /** Begins; what it returns stands for this attempt, its `signal` for the request. */
  begin(): AbortController {
    return (this.#run = new AbortController());
  }

  /** Whether this attempt is still the one that is waited for. */
  awaits(run: AbortController): boolean {
    return this.#run === run;
  }

  /** Its outcome is there. @returns Whether it is still waited for. */
  end(run: AbortController): boolean {
    if (this.#run !== run) return false;
    this.#run = undefined;
    return true;
  }

  /** Stops waiting. @returns Whether there was something to wait for. */
  leave(): boolean {
    const run = this.#run;
    this.#run = undefined;
    run?.abort();
    return run !== undefined;
  }
}
