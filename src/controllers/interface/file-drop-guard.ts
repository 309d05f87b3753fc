// A file that is dropped beside the place for files must not cost the page: the browser would open it instead.
import type { ReactiveControllerHost } from 'lit';
import { WindowEvents } from './window-of.js';

/** Whether somebody takes files where one is held: a file input of the page, or an editor; in whatever window it was made. */
const takesFiles = (target: EventTarget): boolean => {
  const { localName, type, isContentEditable } = target as Partial<HTMLInputElement>;
  return (localName === 'input' && type === 'file') || isContentEditable === true;
};

/** Refuses files wherever nobody takes them, as long as the host is in the page. */
export class FileDropGuard {
  readonly #host: EventTarget;

  constructor(host: EventTarget & Pick<ReactiveControllerHost, 'addController'>) {
    this.#host = host;
    new WindowEvents(host, { dragover: this.#refuse, drop: this.#refuse });
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
