// What mouse, finger and keys do in the picker's field. The focus stays in the text field, or goes there.
import { onCopy, onPaste } from './picker-clipboard.js';
import type { PickerController } from './picker-controller.js';
import type { FieldHandlers } from './render-field.js';
import { opensSheet } from './window-width.js';

const onButton = (event: Event): boolean => (event.target as Element).closest('button') !== null;

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
      const toSheet = !picker.open && opensSheet();
      if (event.target !== picker.input || toSheet) event.preventDefault();
      if (!onButton(event) && !toSheet) focus();
    },
    boxClick: (event) => {
      if (!onButton(event)) picker.show();
    },
    chipKeydown: picker.chips.onKeydown,
    inputKeydown: (event) => picker.withEditor((editor) => editor.onInputKey(event)),
    input: (event) => {
      // The text is no edit of the picker's value.
      event.stopPropagation();
      picker.withEditor((editor) => editor.onInput());
    },
    paste: (event) => onPaste(picker, event),
    copy: (event) => onCopy(picker, event),
    blur: () => picker.chips.unmark(),
    clear: () => picker.withEditor(({ edits }) => void edits.clear().then(focus)),
    undo: () => picker.withEditor(({ edits }) => void edits.undo().then(focus)),
    toggle: () => {
      if (picker.open) return picker.hide();
      if (!opensSheet()) focus();
      picker.show();
    },
    assignToMe: () => picker.withEditor((editor) => void editor.assignToMe().then(focus)),
    retry: () => {
      focus();
      picker.show();
    },
  };
}
