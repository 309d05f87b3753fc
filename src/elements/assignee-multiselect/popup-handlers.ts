// What mouse and finger do in the picker's list. The focus stays in the text field, or goes there.
import type { PickerEditor } from './picker-editor.js';
import type { PopupHandlers } from './render-popup.js';

export function popupHandlers(editor: PickerEditor): PopupHandlers {
  const refocus = (): void => void editor.refocus();
  return {
    mouseDown: (event) => {
      const target = event.composedPath()[0] as Element;
      // The focus stays in the text field, but for what the host has put into a slot to be used.
      if (!target.closest('button, a, input, select, textarea, summary')) event.preventDefault();
    },
    click: (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) void editor.toggleOption(Number(option.dataset['index']));
    },
    retry: () => {
      // The button goes away with the failure, so the focus goes first.
      refocus();
      editor.list.people.retry();
    },
    selectAll: () => {
      refocus();
      void editor.selectAll();
    },
    undo: () => void editor.edits.undo().then(refocus),
    save: () => void editor.surface.save().then(refocus),
    cancel: () => {
      editor.surface.hide();
      refocus();
    },
  };
}
