// The keyboard life of the chips: which one is marked, where the focus goes, what a key does on them.
import { focusIsElsewhere } from './focus-place.js';
import type { PickerController } from './picker-controller.js';

type ChipKey = (chips: ChipsController, chip: HTMLElement) => void;

const removeChip: ChipKey = (chips, chip) => chips.remove(chip.dataset['id']!);
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
  readonly #picker: PickerController;
  #markedId: string | undefined;
  #expanded = false;

  constructor(picker: PickerController) {
    this.#picker = picker;
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
    return this.#picker.localize.rtl;
  }

  readonly toggleExpanded = (): void => {
    this.#expanded = !this.#expanded;
    this.#picker.host.requestUpdate();
  };

  unmark(): void {
    if (this.#markedId === undefined) return;
    this.#markedId = undefined;
    this.#picker.host.requestUpdate();
  }

  /** Marks the last chip, or removes it when it is marked already. */
  backspace(): void {
    const { host, selection, announcer, localize } = this.#picker;
    const last = host.readonly ? undefined : selection.entries.findLast(({ change }) => change !== 'removed')?.id;
    if (last === undefined) return;
    if (this.#markedId === last) {
      this.remove(last);
      return;
    }
    this.#markedId = last;
    // What the next key removes has to be seen.
    if (!this.#buttons.some((button) => this.#idOf(button) === last)) this.#expanded = true;
    announcer.say(localize.messages.markedForRemoval(this.#picker.nameOf(last)));
    this.#picker.host.requestUpdate();
  }

  /** Removes a person. A focus on the chip goes to the next one, else to the one before, else to the input. */
  remove(id: string): void {
    this.unmark();
    this.#picker.editing.do(async ({ edits }) => {
      const at = this.#buttons.findIndex((button) => this.#idOf(button) === id);
      const hadFocus = this.#buttons[at]?.matches(':focus') ?? false;
      if (!(await edits.remove(id, 'chip')) || !hadFocus) return;
      const { host, input } = this.#picker;
      await host.updateComplete;
      // The removal may have had to wait, and its person has gone on.
      if (focusIsElsewhere(host)) return;
      const rest = this.#buttons;
      (rest[Math.min(at, rest.length - 1)] ?? input!).focus();
    });
  }

  focusInput(): void {
    this.#picker.input!.focus();
  }

  /** Answers whether there is a chip to focus. */
  focusLast(): boolean {
    const last = this.#buttons.at(-1);
    last?.focus();
    return last !== undefined;
  }

  moveFocus(by: number): void {
    const buttons = [...this.#picker.host.renderRoot.querySelectorAll<HTMLElement>('[data-id] > button')];
    const at = buttons.findIndex((button) => button.matches(':focus')) + by;
    (buttons[Math.max(0, at)] ?? this.#picker.input!).focus();
  }

  /** Handles `keydown` around the chips. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const chip = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
    if (!chip || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#picker.editing.editor?.isClosable) return;
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
    return [...this.#picker.host.renderRoot.querySelectorAll<HTMLElement>('[data-id] > .last')];
  }

  #idOf(button: HTMLElement): string | undefined {
    return button.closest<HTMLElement>('[data-id]')?.dataset['id'];
  }
}
