// Copies whoever is chosen, as text that can be pasted into a mail, a spreadsheet or another picker.
import type { Assignee } from '../../domain/assignee.js';
import { peopleAsText } from '../../domain/people-text.js';
import type { PickerController } from './picker-controller.js';

/** Everybody who is chosen, as far as they are known. */
export function knownPeople({ selection, source }: PickerController): Assignee[] {
  const { value, mixed } = selection.shown;
  return source.resolve([...value, ...mixed]).flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
}

/** Handles `copy`: everybody who is chosen, unless a part of the typed text is selected. */
export function copyPeople(picker: PickerController, event: ClipboardEvent): void {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement && target.selectionStart !== target.selectionEnd) return;
  const people = knownPeople(picker);
  if (people.length === 0) return;
  event.clipboardData?.setData('text/plain', peopleAsText(people));
  event.preventDefault();
  const { announcer, localize } = picker;
  announcer.say(localize.messages.copied(people.length, localize.format));
}
