// The least that a controller needs to live in: no element, no rendering.
export class FakeHost extends EventTarget {
  updates = 0;

  addController(): void {}

  requestUpdate(): void {
    this.updates++;
  }
}

/** Everything that waits for promises which are settled already has happened after this. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
