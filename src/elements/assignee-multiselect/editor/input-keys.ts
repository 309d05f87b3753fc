// What each key does in the picker's input, after the APG's editable combobox with a multi-select listbox.
import { isComposing, letterOf } from '../../../controllers/interface/keyboard-isolation.js';
import { focusStops } from '../../../controllers/interface/focus-stops.js';
import { submit } from '../../../controllers/interface/implicit-submission.js';
import type { ChipKeys } from '../chips/chip-keys.js';
import type { AssignmentActions } from '../edits/assignment-actions.js';
import type { ActiveAtFirst } from '../field/editor-interface.js';
import type { OptionsController } from '../list/options-controller.js';
import type { SearchTextController } from '../list/search-text-controller.js';
import type { PopoverOrBottomSheet } from '../popup/popover-or-bottom-sheet.js';
import type { KeysWhileSearching } from './keys-while-searching.js';

/** What the keys work on. */
export interface InputKeysTarget {
  readonly host: { readonly form: HTMLFormElement | null; readonly renderRoot: HTMLElement | DocumentFragment };
  readonly input: HTMLInputElement | null;
  readonly editable: boolean;
  readonly list: Pick<OptionsController, 'active' | 'isActiveDrawn' | 'stale'>;
  readonly ahead: KeysWhileSearching;
  readonly surface: PopoverOrBottomSheet;
  readonly text: SearchTextController;
  readonly actions: AssignmentActions;
  readonly chipKeys: ChipKeys;
  show: (active?: ActiveAtFirst) => void;
  toggleOption: (index: number) => Promise<void>;
  assignToMe: () => Promise<void>;
  selectAll: () => Promise<void>;
}

/** Answers whether the key has been dealt with, so that the browser's own action is stopped. */
type KeyAction = (target: InputKeysTarget, event: KeyboardEvent, input: HTMLInputElement) => boolean;

const inputKeys: Record<string, KeyAction> = {
  ArrowDown: (target, event) => {
    const { show, surface } = target;
    if (surface.open) move(target, event.altKey ? 0 : 1);
    else show(event.altKey ? undefined : 'first');
    return true;
  },
  ArrowUp: (target, event) => {
    const { show, surface } = target;
    if (event.altKey) surface.hide();
    else if (surface.open) move(target, -1);
    else show('last');
    return true;
  },
  PageDown: (target) => movePage(target, 10),
  PageUp: (target) => movePage(target, -10),
  Enter: (target, event) => {
    const { host, surface, list } = target;
    // A key that is held down chooses once.
    if (event.repeat) return true;
    if (!surface.open) submit(host.form);
    else if (list.stale) target.ahead.later(() => chooseActive(target));
    else void chooseActive(target);
    return true;
  },
  // What is open has been closed already.
  Escape: ({ text }, event, input) => {
    if (!input.value) return false;
    text.clear();
    // One press, one level: a dialog around the picker must not close as well.
    event.stopPropagation();
    return true;
  },
  Tab: (target, event) => {
    const { surface, host } = target;
    // What can be used in the popup, such as Retry or a host's own link, is the next stop; without it the list closes.
    const popup = host.renderRoot.querySelector('.popup');
    const goesIn = !event.shiftKey && popup !== null && focusStops(popup).length > 0;
    if (!goesIn && !surface.sheet) target.ahead.whenDone(() => target.surface.hide());
    return false;
  },
  Backspace: ({ chipKeys }, event, input) => {
    if (input.value !== '') return false;
    // Held down to clear the text, it must not go on with the people.
    if (!event.repeat) void chipKeys.backspace();
    return true;
  },
  ArrowLeft: (target, event, input) => towardsChips(target, input, !target.chipKeys.rtl && !event.shiftKey),
  ArrowRight: (target, event, input) => towardsChips(target, input, target.chipKeys.rtl && !event.shiftKey),
  Home: ({ list }) => (list.active.clear(), false),
  End: ({ list }) => (list.active.clear(), false),
};

/** What is moved to are the people for the text, not those for the one before. */
function move({ list, text, ahead }: InputKeysTarget, by: number): void {
  if (list.stale && text.value !== '') ahead.later(() => list.active.move(by));
  else list.active.move(by);
}

async function chooseActive({ list, toggleOption }: InputKeysTarget): Promise<void> {
  // Nobody is chosen out of sight.
  if (list.isActiveDrawn) await toggleOption(list.active.index);
  else if (list.active.index >= 0) list.active.set(list.active.index);
}

function movePage(target: InputKeysTarget, by: number): boolean {
  if (target.surface.open) move(target, by);
  return target.surface.open;
}

/** Whether the caret stands where the chips end. */
const isAtChips = ({ selectionStart, selectionEnd }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === 0;

function towardsChips({ list, chipKeys }: InputKeysTarget, input: HTMLInputElement, chipsAreThere: boolean): boolean {
  list.active.clear();
  return chipsAreThere && isAtChips(input) && chipKeys.focusLast();
}

const isApple = /^(Mac|iP)/.test(globalThis.navigator?.platform);

/** The letter that is pressed with Alt, or nothing. Apple's Option key types letters of other languages itself. */
function altLetter(event: KeyboardEvent): string {
  if (!event.altKey || (isApple && !/^[a-z]$/i.test(event.key))) return '';
  return letterOf(event);
}

/** Whether a key takes back the last edit of many people. A field with text has an undo of its own, the browser's. */
function takesBack({ actions, text, editable }: InputKeysTarget, event: KeyboardEvent): boolean {
  const isUndo = event.ctrlKey !== event.metaKey && !event.shiftKey && !event.altKey && letterOf(event) === 'z';
  return isUndo && text.value === '' && actions.canUndo && editable;
}

const shortcuts: Record<string, (target: InputKeysTarget) => Promise<void>> = {
  i: (target) => target.assignToMe(),
  a: (target) => target.selectAll(),
};

/** Handles `keydown` of the input. */
export function onInputKey(target: InputKeysTarget, event: KeyboardEvent): void {
  // A key of an input method belongs to it: Enter there confirms a word.
  if (isComposing(event)) return;
  if (takesBack(target, event)) {
    event.preventDefault();
    void target.actions.undo();
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    // Whoever sends the form by this is done; what it says then is not to lie beneath the list.
    if (event.key === 'Enter' && !target.surface.sheet) target.ahead.whenDone(() => target.surface.hide());
    return;
  }
  const shortcut = shortcuts[altLetter(event)];
  if (shortcut) {
    event.preventDefault();
    void shortcut(target);
    return;
  }
  const action = Object.hasOwn(inputKeys, event.key) ? inputKeys[event.key] : undefined;
  if (action?.(target, event, target.input!)) event.preventDefault();
}
