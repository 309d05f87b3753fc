// What keys and pointer act on in the picker, and the one thing that both do: choose or take back a person.
import type { PopoverController } from '../../controllers/popover-controller.js';
import type { ChipsController } from './chips-controller.js';
import type { EditsController } from './edits-controller.js';
import type { OptionsController } from './options-controller.js';
import type { TextController } from './text-controller.js';

export interface PickerParts {
  readonly popover: PopoverController;
  readonly list: OptionsController;
  readonly chips: ChipsController;
  readonly edits: EditsController;
  readonly text: TextController;
  input(): HTMLInputElement | null;
  /** Nothing can be done with the picker. */
  inactive(): boolean;
  readonly(): boolean;
  show(): void;
  /** The form around, if there is one. */
  form(): HTMLFormElement | null;
}

/** Chooses the person of an option, or takes them back. */
export async function toggleOption(
  { list, edits, text, inactive, readonly }: PickerParts,
  index: number,
): Promise<void> {
  const person = list.options[index];
  if (!person || readonly() || inactive() || list.stale) return;
  if (await edits.toggle(person, 'option')) text.answer();
}
