// Takes files that are dropped anywhere on an element, and files or cells of a spreadsheet that are pasted into it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface DroppedFilesOptions {
  /** Whether files are wanted now. */
  wants: () => boolean;
  onFiles: (files: readonly File[]) => void;
  /** Cells as text with tabs between them. */
  onCells: (text: string) => void;
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export class DroppedFilesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DroppedFilesOptions;
  #over = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DroppedFilesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether files are held over the element. */
  get over(): boolean {
    return this.#over;
  }

  hostConnected(): void {
    for (const type of ['dragenter', 'dragover'] as const) this.#host.addEventListener(type, this.#onDrag);
    this.#host.addEventListener('dragleave', this.#onLeave);
    this.#host.addEventListener('drop', this.#onDrop);
    this.#host.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    for (const type of ['dragenter', 'dragover'] as const) this.#host.removeEventListener(type, this.#onDrag);
    this.#host.removeEventListener('dragleave', this.#onLeave);
    this.#host.removeEventListener('drop', this.#onDrop);
    this.#host.removeEventListener('paste', this.#onPaste);
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    this.#setOver(this.#options.wants());
  };

  readonly #onLeave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.#host.contains(event.relatedTarget))) this.#setOver(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    this.#setOver(false);
    if (this.#options.wants()) this.#options.onFiles([...(event.dataTransfer?.files ?? [])]);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    if (!this.#options.wants() || !event.clipboardData) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    // A spreadsheet puts a picture of its cells beside their text.
    if (text.trim() === '' && files.length === 0) return;
    event.preventDefault();
    if (text.trim() === '') this.#options.onFiles(files);
    else this.#options.onCells(text);
  };

  #setOver(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }
}
