// Takes files that are dropped anywhere on an element, and files or cells of a spreadsheet that are pasted into it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface DroppedFilesOptions {
  /** Whether files are wanted now. */
  wants: () => boolean;
  onFiles: (files: readonly File[]) => void;
  /** A folder stands for its files, which nobody has asked for. */
  onFolder: (folder: File) => void;
  /** Cells as text with tabs between them. */
  onCells: (text: string) => void;
}

const carries = ({ dataTransfer }: DragEvent, type: string): boolean => dataTransfer?.types.includes(type) ?? false;

const carriesFiles = (event: DragEvent): boolean => carries(event, 'Files');

/** Text that is dragged out of a spreadsheet; the address of a page or a picture is none. */
const carriesCells = (event: DragEvent): boolean =>
  !carriesFiles(event) && carries(event, 'text/plain') && !carries(event, 'text/uri-list');

const isFolder = (data: DataTransfer): boolean =>
  [...data.items].some((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory === true);

/** Nobody has the focus: what is pasted is for the page. */
const isForPage = ({ target }: Event): boolean => target === document.body || target === document.documentElement;

/** The one that was used last: what is pasted with the focus nowhere is meant for it. */
let lastUsed: DroppedFilesController | undefined;
const setLastUsed = (controller: DroppedFilesController): void => void (lastUsed = controller);

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
    this.#host.addEventListener('focusin', this.#onUse);
    this.#host.addEventListener('pointerdown', this.#onUse);
    document.addEventListener('paste', this.#onPageWidePaste);
  }

  hostDisconnected(): void {
    for (const type of ['dragenter', 'dragover'] as const) this.#host.removeEventListener(type, this.#onDrag);
    this.#host.removeEventListener('dragleave', this.#onLeave);
    this.#host.removeEventListener('drop', this.#onDrop);
    this.#host.removeEventListener('paste', this.#onPaste);
    this.#host.removeEventListener('focusin', this.#onUse);
    this.#host.removeEventListener('pointerdown', this.#onUse);
    document.removeEventListener('paste', this.#onPageWidePaste);
    if (lastUsed === this) lastUsed = undefined;
  }

  /** Whether what is pasted anywhere could be taken here. */
  get #isReady(): boolean {
    return this.#options.wants() && this.#host.checkVisibility();
  }

  readonly #onUse = (): void => setLastUsed(this);

  readonly #onDrag = (event: DragEvent): void => {
    if (!carriesFiles(event) && !(carriesCells(event) && this.#options.wants())) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    this.#setOver(this.#options.wants());
  };

  readonly #onLeave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.#host.contains(event.relatedTarget))) this.#setOver(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    const isText = carriesCells(event) && this.#options.wants();
    if (!carriesFiles(event) && !isText) return;
    event.preventDefault();
    this.#setOver(false);
    if (!this.#options.wants()) return;
    const { dataTransfer } = event;
    const files = [...dataTransfer!.files];
    if (isText) this.#options.onCells(dataTransfer!.getData('text/plain'));
    else if (files.length === 1 && isFolder(dataTransfer!)) this.#options.onFolder(files[0]!);
    else this.#options.onFiles(files);
  };

  readonly #onPageWidePaste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || !isForPage(event) || !this.#isReady) return;
    if (!lastUsed || lastUsed === this || !lastUsed.#isReady) this.#onPaste(event);
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
