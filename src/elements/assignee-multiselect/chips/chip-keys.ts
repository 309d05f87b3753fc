// The keyboard life of the chips: where the focus goes, what a key does on them, and what removing one does to both.
import { focusIsElsewhere } from '../../../controllers/interface/focus-place.js';
import type { ReactiveControllerHost } from 'lit';
import type { AnnouncerController } from '../../../controllers/interface/announcer-controller.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import type { StagedEntry } from '../../../domain/assignment/staged-assignees.js';
import type { ChipsController } from './chips-controller.js';

export interface ChipKeysHost extends HTMLElement, Pick<ReactiveControllerHost, 'updateComplete'> {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly: boolean;
}

export interface ChipKeysOptions {
  localize: LocalizeController<'assignee-multiselect'>;
  announcer: AnnouncerController;
  chips: ChipsController;
  input: () => HTMLElement | null;
  /** Whoever is on screen, in the order of the chips. */
  entries: () => readonly StagedEntry[];
  /** The name that a chip shows. */
  nameOf: (id: string) => string;
  /** Takes a person out; answers whether that took effect. */
  remove: (id: string) => Promise<boolean | undefined>;
  /** Whether there is something that Escape closes. */
  isClosable: () => boolean;
}

type ChipKey = (keys: ChipKeys, chip: HTMLElement) => unknown;

const removeChip: ChipKey = (keys, chip) => keys.remove(chip.dataset['id']!);

/** What a key does on the button of a chip; the arrows are mirrored where text runs from right to left. */
const chipKeys: Record<string, ChipKey> = {
  ArrowLeft: (keys) => keys.moveFocus(keys.rtl ? 1 : -1),
  ArrowRight: (keys) => keys.moveFocus(keys.rtl ? -1 : 1),
  Delete: removeChip,
  Backspace: removeChip,
  Escape: (keys) => keys.focusInput(),
};

const idOf = (button: HTMLElement): string | undefined => button.closest<HTMLElement>('[data-id]')?.dataset['id'];

export class ChipKeys {
  readonly #host: ChipKeysHost;
  readonly #options: ChipKeysOptions;

  constructor(host: ChipKeysHost, options: ChipKeysOptions) {
    this.#host = host;
    this.#options = options;
  }

  get rtl(): boolean {
    return this.#options.localize.rtl;
  }

  /** Marks the last chip, or removes it when it is marked already. */
  async backspace(): Promise<void> {
    const { entries, announcer, localize, chips, nameOf } = this.#options;
    const last = this.#host.readonly ? undefined : entries().findLast(({ change }) => change !== 'removed')?.id;
    if (last === undefined) return;
    if (chips.markedId === last) return this.remove(last);
    chips.mark(last);
    // What the next key removes has to be seen.
    if (!this.#buttons.some((button) => idOf(button) === last)) chips.expand(true);
    announcer.say(localize.messages.markedForRemoval(nameOf(last)));
  }

  /** Removes a person. A focus on the chip goes to the next one, else to the one before, else to the input. */
  async remove(id: string): Promise<void> {
    this.#options.chips.mark();
    const at = this.#buttons.findIndex((button) => idOf(button) === id);
    const hadFocus = this.#buttons[at]?.matches(':focus') ?? false;
    if (!(await this.#options.remove(id)) || !hadFocus) return;
    await this.#host.updateComplete;
    // The removal may have had to wait, and its person has gone on.
    if (focusIsElsewhere(this.#host)) return;
    const rest = this.#buttons;
    (rest[Math.min(at, rest.length - 1)] ?? this.#options.input()!).focus();
  }

  /** Where the chips are about to be drawn anew, the focus stays with its person. */
  async keepFocus(): Promise<void> {
    const focused = this.#buttons.find((button) => button.matches(':focus'));
    if (!focused) return;
    const id = idOf(focused);
    await this.#host.updateComplete;
    if (focused.isConnected || focusIsElsewhere(this.#host)) return;
    this.#buttons.find((button) => idOf(button) === id)?.focus();
  }

  focusInput(): void {
    this.#options.input()!.focus();
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
    (buttons[Math.max(0, at)] ?? this.#options.input()!).focus();
  }

  /** Handles `keydown` around the chips. */
  onKeydown(event: KeyboardEvent): void {
    const chip = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
    if (!chip || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#options.isClosable()) return;
    const action = Object.hasOwn(chipKeys, event.key) ? chipKeys[event.key] : undefined;
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action(this, chip);
    } else if (event.key.length === 1 && event.key !== ' ') {
      // Typing goes on in the input: the focus is there before the browser inserts the character.
      this.focusInput();
    }
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-id] > .last')];
  }
}
