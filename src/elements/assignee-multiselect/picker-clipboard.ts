// Lists of people in and out by the clipboard. Its events have to be answered while they happen.
import { isPeopleList, peopleAsText } from '../../domain/people-text.js';
import type { PickerController } from './picker-controller.js';

/** Handles `paste`: a list is looked up, anything else goes into the field. */
export function onPaste(picker: PickerController, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!picker.editable || !isPeopleList(text)) return;
  event.preventDefault();
  picker.withEditor(({ pasting }) => void pasting.paste(text));
}

/** Handles `copy`: everybody who is chosen, unless a part of the typed text is selected. */
export function onCopy({ known, announcer, localize }: PickerController, event: ClipboardEvent): void {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement && target.selectionStart !== target.selectionEnd) return;
  if (known.length === 0) return;
  event.clipboardData?.setData('text/plain', peopleAsText(known));
  event.preventDefault();
  announcer.say(localize.messages.copied(known.length, localize.format));
}
