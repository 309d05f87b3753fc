// What mouse and finger do in the picker's list. The focus stays in the text field, or goes there.
import { onButton } from './field-handlers.js';
import type { PickerEditor } from './picker-editor.js';
import type { PopupHandlers } from './render-popup.js';

export function popupHandlers(editor: PickerEditor): PopupHandlers {
  const focus = (): void => editor.picker.focus();
  return {
    mouseDown: (event) => {
      if (!onButton(event)) event.preventDefault();
    },
    click: (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) void editor.toggleOption(Number(option.dataset['index']));
    },
    retry: () => {
      // The button goes away with the failure, so the focus goes first.
      focus();
      editor.list.people.retry();
    },
    selectAll: () => {
      focus();
      void editor.selectAll();
    },
    undo: () => void editor.edits.undo().then(focus),
    save: () => void editor.surface.save().then(focus),
    cancel: () => {
      editor.surface.hide();
      focus();
    },
  };
}
