// What keys and pointer act on in the picker, and the one thing that both do: choose or take back a person.
import type { Assignee } from '../../domain/assignee.js';
import type { ChipsController } from './chips-controller.js';
import type { EditsController } from './edits-controller.js';
import type { OptionsController } from './options-controller.js';
import type { SurfaceController } from './surface-controller.js';
import type { TextController } from './text-controller.js';

export interface PickerParts {
  readonly surface: SurfaceController;
  readonly list: OptionsController;
  readonly chips: ChipsController;
  readonly edits: EditsController;
  readonly text: TextController;
  input(): HTMLInputElement | null;
  /** Nothing can be done with the picker. */
  inactive(): boolean;
  readonly(): boolean;
  /** A choice takes the place of the one before. */
  single(): boolean;
  /** Whoever is signed in, if "Assign to me" is offered and would choose them. */
  assignableMe(): Assignee | undefined;
  /** Number of people that "Select all" would choose; 0 where it is not offered. */
  selectable(): number;
  show(): void;
  /** The form around, if there is one. */
  form(): HTMLFormElement | null;
}

/** Chooses the person of an option, or takes them back. */
export async function toggleOption(picker: PickerParts, index: number): Promise<void> {
  const { list, edits, text, surface, inactive, readonly, single } = picker;
  const person = list.options.at(index);
  if (!person || readonly() || inactive() || list.stale) return;
  if (!(await edits.toggle(person, 'option'))) return;
  if (!single()) return text.answer(!surface.sheet);
  text.clear();
  if (surface.sheet) await surface.save();
  else surface.hide();
}

/** Chooses whoever is signed in. */
export async function assignToMe({ edits, assignableMe }: PickerParts): Promise<void> {
  const me = assignableMe();
  if (me) await edits.toggle(me, 'assign-to-me');
}

/** Chooses everybody who matches the text, where that is offered. */
export async function selectAll({ list, edits, selectable }: PickerParts): Promise<void> {
  if (selectable() > 0) await edits.addAll(list.matches!, 'select-all');
}
