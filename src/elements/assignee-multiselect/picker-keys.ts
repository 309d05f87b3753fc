// What each key does in the picker's input, after the APG's editable combobox with a multi-select listbox.
import { type PickerParts, toggleOption } from './picker-parts.js';

/** Submits as Enter in any text field does: by the first button, and not at all when that is disabled. */
function submit(form: HTMLFormElement | null): void {
  const isSubmit = (element: Element): element is HTMLButtonElement | HTMLInputElement =>
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
    /^(submit|image)$/.test(element.type);
  const button = [...(form?.elements ?? [])].find(isSubmit);
  if (!button?.matches(':disabled')) form?.requestSubmit(button);
}

/** Answers whether the key has been dealt with, so that the browser's own action is stopped. */
type KeyAction = (picker: PickerParts, event: KeyboardEvent, input: HTMLInputElement) => boolean;

const inputKeys: Record<string, KeyAction> = {
  ArrowDown: ({ popover, list, show }, event) => {
    if (popover.open) list.active.move(event.altKey ? 0 : 1);
    else {
      show();
      if (!event.altKey) list.active.set(0);
    }
    return true;
  },
  ArrowUp: ({ popover, list, show }, event) => {
    if (event.altKey) popover.hide();
    else if (popover.open) list.active.move(-1);
    else {
      show();
      list.active.set(list.options.length - 1);
    }
    return true;
  },
  PageDown: (picker) => movePage(picker, 10),
  PageUp: (picker) => movePage(picker, -10),
  Enter: (picker, event) => {
    // A key that is held down chooses once.
    if (event.repeat) return true;
    if (!picker.popover.open) submit(picker.form());
    else if (picker.list.active.index >= 0) void toggleOption(picker, picker.list.active.index);
    return true;
  },
  Escape: ({ popover, text }, event, input) => {
    if (popover.open) popover.hide();
    else if (input.value) text.clear();
    else return false;
    // One press, one level: a dialog around the picker must not close as well.
    event.stopPropagation();
    return true;
  },
  Tab: ({ popover, list }) => {
    // After a failure the Retry button in the popup is the next stop.
    if (!list.failed) popover.hide();
    return false;
  },
  Backspace: ({ chips }, event, input) => {
    if (input.value !== '') return false;
    // Held down to clear the text, it must not go on with the people.
    if (!event.repeat) chips.backspace();
    return true;
  },
  ArrowLeft: (picker, event, input) => towardsChips(picker, input, !picker.chips.rtl && !event.shiftKey),
  ArrowRight: (picker, event, input) => towardsChips(picker, input, picker.chips.rtl && !event.shiftKey),
  Home: ({ list }) => (list.active.clear(), false),
  End: ({ list }) => (list.active.clear(), false),
};

function movePage({ popover, list }: PickerParts, by: number): boolean {
  if (popover.open) list.active.move(by);
  return popover.open;
}

function towardsChips({ list, chips }: PickerParts, input: HTMLInputElement, chipsAreThere: boolean): boolean {
  list.active.clear();
  return chipsAreThere && input.selectionStart === 0 && input.selectionEnd === 0 && chips.focusLast();
}

/** Handles `keydown` of the input. */
export function onInputKey(picker: PickerParts, event: KeyboardEvent): void {
  // A key of an input method belongs to it: Enter there confirms a word.
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  const action = Object.hasOwn(inputKeys, event.key) ? inputKeys[event.key] : undefined;
  if (action?.(picker, event, event.currentTarget as HTMLInputElement)) event.preventDefault();
}
