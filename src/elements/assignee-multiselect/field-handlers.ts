// What mouse, finger and keys do in the picker's field. The focus stays in the text field, or goes there.
import { isPeopleList } from '../../domain/people/is-people-list.js';
import { onEarlyKey } from './field-keys.js';
import type { PickerController } from './picker-controller.js';
import type { FieldHandlers } from './render-field.js';
import { opensSheet } from './window-width.js';

/** By the path of the event: what was clicked may be gone already. */
export const onButton = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof HTMLButtonElement);

export function fieldHandlers(picker: PickerController): FieldHandlers {
  const focus = (): void => picker.focus();
  return {
    labelClick: (event) => {
      // The browser would click the input as well, and that opens the list.
      event.preventDefault();
      focus();
    },
    slotChange: () => {
      picker.source.takeLightSelect();
      picker.host.requestUpdate();
    },
    // Not `pointerdown`: it does not keep the browser from moving the focus, and a finger that scrolls begins with it.
    boxMouseDown: (event) => {
      // The caret goes where the text is; a button keeps the focus where it was.
      // On a phone the keyboard would cover the sheet that is about to open.
      const toSheet = !picker.editing.open && opensSheet();
      if (event.target !== picker.input || toSheet) event.preventDefault();
      if (!onButton(event) && !toSheet) focus();
    },
    boxClick: (event) => {
      if (!onButton(event)) picker.editing.show();
    },
    chipKeydown: (event) => picker.editing.ready()?.chipKeys.onKeydown(event),
    inputKeydown: (event) => {
      const editor = picker.editing.ready();
      if (editor) editor.onInputKey(event);
      else onEarlyKey(picker, event);
    },
    input: (event) => {
      // The text is no edit of the picker's value.
      event.stopPropagation();
      picker.chips.mark();
      picker.editing.ready()?.onInput();
      picker.editing.show();
    },
    paste: (event) => {
      // A list is looked up, anything else goes into the field; that has to be answered while it happens.
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!picker.editable || !isPeopleList(text)) return;
      event.preventDefault();
      picker.editing.do(({ pasting }) => pasting.paste(text));
    },
    copy: (event) => picker.editing.ready()?.onCopy(event),
    blur: () => picker.chips.mark(),
    clear: () => picker.editing.do(({ edits, refocus }) => edits.clear().then(refocus)),
    undo: () => picker.editing.do(({ edits, refocus }) => edits.undo().then(refocus)),
    toggle: () => {
      if (picker.editing.open || picker.editing.willOpen) return picker.editing.hide();
      if (!opensSheet()) focus();
      picker.editing.show();
    },
    assignToMe: () => picker.editing.do((editor) => editor.assignToMe().then(editor.refocus)),
    retry: () => {
      // The button goes away, so the focus goes first; on a phone the keyboard would cover the sheet.
      if (!opensSheet()) focus();
      picker.editing.retry();
    },
  };
}
