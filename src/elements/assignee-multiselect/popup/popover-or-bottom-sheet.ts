// Where the list of people opens: beside the field, or on a phone as a sheet with Save and Cancel.
import type { ReactiveControllerHost } from 'lit';
import { PopoverController } from '../../../controllers/interface/popover-controller.js';
import { BottomSheetController } from '../../../controllers/interface/bottom-sheet-controller.js';
import { focusIsElsewhere } from '../../../controllers/interface/focus-place.js';
import { StagedValue } from '../value/staged-value.js';
import type { ValueController } from '../value/value-controller.js';
import { opensBottomSheet } from '../../../controllers/interface/focus-place.js';

export interface SurfaceOptions {
  chosen: ValueController;
  changed: (open: boolean) => void;
  /** Somebody has gone on to something else; the list is to be closed, now or soon. */
  left: () => void;
  /** What had the focus was closed. */
  lostFocus: () => void;
  /** Makes what a sheet has held back one edit; answers whether the host has let it, `undefined` where it was given up. */
  save: (held: StagedValue) => Promise<boolean | undefined>;
}

export class PopoverOrBottomSheet {
  readonly #popover: PopoverController;
  readonly #sheet: BottomSheetController;
  readonly #chosen: ValueController;
  readonly #save: SurfaceOptions['save'];
  readonly #host: HTMLElement;
  /** Whether what a sheet held is on its way into the field: it has closed when the host has let it. */
  #isSaving = false;
  #toldOpen = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    { chosen, changed, left, lostFocus, save }: SurfaceOptions,
  ) {
    const find = (selector: string) => () => host.renderRoot.querySelector<HTMLElement>(selector);
    this.#chosen = chosen;
    this.#save = save;
    this.#host = host;
    const onChange = (open: boolean): void => {
      changed(open);
      if (!this.#isSaving) this.#tell();
    };
    this.#popover = new PopoverController(host, {
      anchor: find('.box'),
      popup: find('.popup'),
      left,
      changed: onChange,
    });
    this.#sheet = new BottomSheetController(host, {
      frame: find('.frame'),
      titleId: 'title',
      back: () => this.hide(),
      changed: onChange,
      lostFocus,
    });
    // Whoever is taken out of the page with an open sheet has not saved.
    host.addController({ hostDisconnected: () => (chosen.held = undefined) });
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
    if (!opensBottomSheet()) return this.#popover.show();
    this.#sheet.show();
    const { now, primaryId } = this.#chosen;
    if (this.#sheet.open) this.#chosen.held = new StagedValue(now, primaryId);
  }

  /** Closes; what was chosen in a sheet and not saved is forgotten. */
  hide(): void {
    if (this.#sheet.open) this.#chosen.held = undefined;
    this.#popover.hide();
    this.#sheet.hide();
  }

  /** Closes the sheet and keeps what was chosen in it; what the host refuses is there again. */
  async save(): Promise<void> {
    this.#isSaving = true;
    try {
      await this.#close();
    } finally {
      this.#isSaving = false;
      this.#tell();
    }
  }

  async #close(): Promise<void> {
    this.#sheet.hide();
    const { held } = this.#chosen;
    this.#chosen.held = undefined;
    if (!held || (await this.#save(held)) !== false || focusIsElsewhere(this.#host)) return;
    this.show();
    if (this.sheet) this.#chosen.held = held;
  }

  #tell(): void {
    const { open } = this;
    if (open === this.#toldOpen) return;
    this.#toldOpen = open;
    const [oldState, newState] = open ? ['closed', 'open'] : ['open', 'closed'];
    this.#host.dispatchEvent(new ToggleEvent('toggle', { oldState, newState }));
  }
}
