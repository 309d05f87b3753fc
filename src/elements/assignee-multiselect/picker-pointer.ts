// What the mouse and a finger do in the picker. The focus stays in the text field, or goes there.
import type { PickerParts } from './picker-parts.js';
import { assignToMe, selectAll, toggleOption } from './picker-parts.js';
import type { PickerHandlers } from './render-picker.js';

type PointerHandlers = Pick<
  PickerHandlers,
  | 'labelClick'
  | 'boxMouseDown'
  | 'boxClick'
  | 'clear'
  | 'undo'
  | 'toggle'
  | 'retry'
  | 'selectAll'
  | 'assignToMe'
  | 'save'
  | 'cancel'
  | 'popupMouseDown'
  | 'optionClick'
>;

const onButton = (event: Event): boolean => (event.target as Element).closest('button') !== null;

export function pointerHandlers(picker: PickerParts): PointerHandlers {
  const { surface, list, edits, show, inactive } = picker;
  const focus = (): void => {
    if (!inactive()) picker.input()?.focus();
  };
  return {
    labelClick: (event) => {
      // The browser would click the input as well, and that opens the list.
      event.preventDefault();
      focus();
    },
    // Not `pointerdown`: it does not keep the browser from moving the focus, and a finger that scrolls begins with it.
    boxMouseDown: (event) => {
      // The caret goes where the text is; a button keeps the focus where it was.
      // On a phone the keyboard would cover the sheet that is about to open.
      const opensSheet = !surface.open && surface.opensSheet;
      if (event.target !== picker.input() || opensSheet) event.preventDefault();
      if (!onButton(event) && !opensSheet) focus();
    },
    boxClick: (event) => {
      if (!onButton(event)) show();
    },
    clear: () => void edits.clear().then(focus),
    undo: () => void edits.undo().then(focus),
    toggle: () => {
      if (surface.open) return surface.hide();
      if (!surface.opensSheet) focus();
      show();
    },
    retry: () => {
      // The button goes away with the failure, so the focus goes first.
      focus();
      list.people.retry();
    },
    selectAll: () => {
      focus();
      void selectAll(picker);
    },
    assignToMe: () => void assignToMe(picker).then(focus),
    save: () => void surface.save().then(focus),
    cancel: () => {
      surface.hide();
      focus();
    },
    popupMouseDown: (event) => {
      if (!onButton(event)) event.preventDefault();
    },
    optionClick: (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) void toggleOption(picker, Number(option.dataset['index']));
    },
  };
}
