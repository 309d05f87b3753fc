// The keyboard life of the chips: where the focus goes, what a key does on them, and what removing one does to both.
import { focusIsElsewhere } from './focus-place.js';
import type { PickerEditor } from './picker-editor.js';

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
  readonly #editor: PickerEditor;

  constructor(editor: PickerEditor) {
    this.#editor = editor;
  }

  get rtl(): boolean {
    return this.#editor.picker.localize.rtl;
  }

  /** Marks the last chip, or removes it when it is marked already. */
  async backspace(): Promise<void> {
    const { host, selection, announcer, localize, chips } = this.#editor.picker;
    const last = host.readonly ? undefined : selection.entries.findLast(({ change }) => change !== 'removed')?.id;
    if (last === undefined) return;
    if (chips.markedId === last) return this.remove(last);
    chips.mark(last);
    // What the next key removes has to be seen.
    if (!this.#buttons.some((button) => idOf(button) === last)) chips.expand(true);
    announcer.say(localize.messages.markedForRemoval(this.#editor.nameOf(last)));
  }

  /** Removes a person. A focus on the chip goes to the next one, else to the one before, else to the input. */
  async remove(id: string): Promise<void> {
    const { host, chips } = this.#editor.picker;
    chips.mark();
    const at = this.#buttons.findIndex((button) => idOf(button) === id);
    const hadFocus = this.#buttons[at]?.matches(':focus') ?? false;
    if (!(await this.#editor.edits.remove(id, 'chip')) || !hadFocus) return;
    await host.updateComplete;
    // The removal may have had to wait, and its person has gone on.
    if (focusIsElsewhere(host)) return;
    const rest = this.#buttons;
    (rest[Math.min(at, rest.length - 1)] ?? this.#editor.picker.input!).focus();
  }

  focusInput(): void {
    this.#editor.picker.input!.focus();
  }

  /** Answers whether there is a chip to focus. */
  focusLast(): boolean {
    const last = this.#buttons.at(-1);
    last?.focus();
    return last !== undefined;
  }

  moveFocus(by: number): void {
    const buttons = [...this.#editor.picker.host.renderRoot.querySelectorAll<HTMLElement>('[data-id] > button')];
    const at = buttons.findIndex((button) => button.matches(':focus')) + by;
    (buttons[Math.max(0, at)] ?? this.#editor.picker.input!).focus();
  }

  /** Handles `keydown` around the chips. */
  onKeydown(event: KeyboardEvent): void {
    const chip = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
    if (!chip || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#editor.isClosable) return;
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
    return [...this.#editor.picker.host.renderRoot.querySelectorAll<HTMLElement>('[data-id] > .last')];
  }
}
