// A file that is dropped beside the place for files must not cost the page: the browser would open it instead.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether somebody takes files where one is held: a file input of the page, or an editor. */
const takesFiles = (target: EventTarget): boolean =>
  (target instanceof HTMLInputElement && target.type === 'file') ||
  (target instanceof HTMLElement && target.isContentEditable);

/** Refuses files wherever nobody takes them, as long as the host is in the page. */
export class FileDropGuard implements ReactiveController {
  readonly #host: EventTarget;

  constructor(host: EventTarget & Pick<ReactiveControllerHost, 'addController'>) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, this.#refuse);
  }

  hostDisconnected(): void {
    for (const type of ['dragover', 'drop'] as const) window.removeEventListener(type, this.#refuse);
  }

  readonly #refuse = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
    const path = event.composedPath();
    if (path.some(takesFiles)) return;
    event.preventDefault();
    // Elsewhere the page may still take it, and no mark of ours may say that it does not.
    if (path.includes(this.#host)) dataTransfer.dropEffect = 'none';
  };
}
