// The keyboard life of the chips: which one is marked, where the focus goes, what a key does on them.
import type { ReactiveControllerHost } from 'lit';
import { focusIsElsewhere } from './focus-place.js';

export interface ChipsOptions {
  /** The chosen ids, in the order of their chips. */
  ids: () => readonly string[];
  input: () => HTMLInputElement;
  rtl: () => boolean;
  /** Removes a person; answers whether that took effect. */
  remove: (id: string) => Promise<boolean>;
  /** A first Backspace has marked the chip that a second one removes. */
  marked: (id: string) => void;
  /** Whether something is open that Escape closes first. */
  open: () => boolean;
}

type ChipKey = (chips: ChipsController, chip: HTMLElement) => void;

const removeChip: ChipKey = (chips, chip) => void chips.remove(chip.dataset['id']!);
const toInput: ChipKey = (chips) => chips.focusInput();

/** What a key does on the button of a chip; the arrows are mirrored where text runs from right to left. */
const chipKeys: Record<string, ChipKey> = {
  ArrowLeft: (chips) => chips.moveFocus(chips.rtl ? 1 : -1),
  ArrowRight: (chips) => chips.moveFocus(chips.rtl ? -1 : 1),
  Delete: removeChip,
  Backspace: removeChip,
  Escape: toInput,
};

export class ChipsController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #options: ChipsOptions;
  #markedId: string | undefined;
  #expanded = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    options: ChipsOptions,
  ) {
    this.#host = host;
    this.#options = options;
  }

  /** The chip that the next Backspace removes. */
  get markedId(): string | undefined {
    return this.#markedId;
  }

  /** Whether the chips behind "+N more" are shown. */
  get expanded(): boolean {
    return this.#expanded;
  }

  get rtl(): boolean {
    return this.#options.rtl();
  }

  readonly toggleExpanded = (): void => {
    this.#expanded = !this.#expanded;
    this.#host.requestUpdate();
  };

  unmark(): void {
    if (this.#markedId === undefined) return;
    this.#markedId = undefined;
    this.#host.requestUpdate();
  }

  /** Marks the last chip, or removes it when it is marked already. */
  backspace(): void {
    const last = this.#options.ids().at(-1);
    if (last === undefined) return;
    if (this.#markedId === last) {
      void this.remove(last);
      return;
    }
    this.#markedId = last;
    // What the next key removes has to be seen.
    if (!this.#buttons.some((button) => this.#idOf(button) === last)) this.#expanded = true;
    this.#options.marked(last);
    this.#host.requestUpdate();
  }

  /** Removes a person. A focus on the chip goes to the next one, else to the one before, else to the input. */
  async remove(id: string): Promise<void> {
    const at = this.#buttons.findIndex((button) => this.#idOf(button) === id);
    const hadFocus = this.#buttons[at]?.matches(':focus') ?? false;
    this.unmark();
    if (!(await this.#options.remove(id)) || !hadFocus) return;
    await this.#host.updateComplete;
    // The removal may have had to wait, and its person has gone on.
    if (focusIsElsewhere(this.#host)) return;
    const rest = this.#buttons;
    (rest[Math.min(at, rest.length - 1)] ?? this.#options.input()).focus();
  }

  focusInput(): void {
    this.#options.input().focus();
  }

  /** Answers whether there is a chip to focus. */
  focusLast(): boolean {
    const last = this.#buttons.at(-1);
    last?.focus();
    return last !== undefined;
  }

  moveFocus(by: number): void {
    const buttons = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-id] > button')];
    const at = buttons.findIndex((button) => button.matches(':focus')) + by;
    (buttons[Math.max(0, at)] ?? this.#options.input()).focus();
  }

  /** Handles `keydown` around the chips. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const chip = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
    if (!chip || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#options.open()) return;
    const action = Object.hasOwn(chipKeys, event.key) ? chipKeys[event.key] : undefined;
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action(this, chip);
    } else if (event.key.length === 1 && event.key !== ' ') {
      // Typing goes on in the input: the focus is there before the browser inserts the character.
      this.focusInput();
    }
  };

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-id] > .last')];
  }

  #idOf(button: HTMLElement): string | undefined {
    return button.closest<HTMLElement>('[data-id]')?.dataset['id'];
  }
}
