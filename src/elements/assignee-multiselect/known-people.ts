// Whoever is chosen in a picker.
import type { Assignee } from '../../domain/people/assignee.js';
import type { PickerController } from './picker-controller.js';

/** Everybody who is chosen, as far as they are known. */
export function knownPeople({ selection, source }: PickerController): Assignee[] {
  const { value, mixed } = selection.shown;
  return source.resolve([...value, ...mixed]).flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
}
