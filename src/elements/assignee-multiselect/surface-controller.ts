// Where the list of people opens: beside the field, or on a phone as a sheet with Save and Cancel.
import type { ReactiveControllerHost } from 'lit';
import { PopoverController } from '../../controllers/interface/popover-controller.js';
import { SheetController } from '../../controllers/interface/sheet-controller.js';
import { focusIsElsewhere } from './focus-place.js';
import { HeldSelection } from './held-selection.js';
import type { SelectionController } from './selection-controller.js';
import { opensSheet } from './window-width.js';

export interface SurfaceOptions {
  selection: SelectionController;
  changed: (open: boolean) => void;
  /** What had the focus was closed. */
  lostFocus: () => void;
  /** Makes what a sheet has held back one edit; answers whether the host has let it, `undefined` where it was given up. */
  save: (held: HeldSelection) => Promise<boolean | undefined>;
}

export class SurfaceController {
  readonly #popover: PopoverController;
  readonly #sheet: SheetController;
  readonly #selection: SelectionController;
  readonly #save: SurfaceOptions['save'];
  readonly #host: HTMLElement;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    { selection, changed, lostFocus, save }: SurfaceOptions,
  ) {
    const find = (selector: string) => () => host.renderRoot.querySelector<HTMLElement>(selector);
    this.#selection = selection;
    this.#save = save;
    this.#host = host;
    this.#popover = new PopoverController(host, { anchor: find('.box'), popup: find('.popup'), changed });
    this.#sheet = new SheetController(host, {
      frame: find('.frame'),
      titleId: 'title',
      back: () => this.hide(),
      changed,
      lostFocus,
    });
    // Whoever is taken out of the page with an open sheet has not saved.
    host.addController({ hostDisconnected: () => (selection.held = undefined) });
  }

  get open(): boolean {
    return this.#popover.open || this.#sheet.open;
  }

  /** Whether the list is open as a sheet. */
  get sheet(): boolean {
    return this.#sheet.open;
  }

  /** The host was moved in the page without being taken out of it. */
  hostMoved(): void {
    this.#popover.hostMoved();
    this.#sheet.hostMoved();
  }

  show(): void {
    if (this.open) return;
    if (!opensSheet()) return this.#popover.show();
    this.#sheet.show();
    const { now, primaryId } = this.#selection;
    if (this.#sheet.open) this.#selection.held = new HeldSelection(now, primaryId);
  }

  /** Closes; what was chosen in a sheet and not saved is forgotten. */
  hide(): void {
    if (this.#sheet.open) this.#selection.held = undefined;
    this.#popover.hide();
    this.#sheet.hide();
  }

  /** Closes the sheet and keeps what was chosen in it; what the host refuses is there again. */
  async save(): Promise<void> {
    this.#sheet.hide();
    const { held } = this.#selection;
    this.#selection.held = undefined;
    if (!held || (await this.#save(held)) !== false || focusIsElsewhere(this.#host)) return;
    this.show();
    if (this.sheet) this.#selection.held = held;
  }
}
