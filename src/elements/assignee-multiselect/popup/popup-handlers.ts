// What mouse and finger do in the picker's list. The focus stays in the text field, or goes there.
import type { PopupHandlers } from './render-popup.js';

export interface PopupActions {
  refocus: () => Promise<void>;
  /** Chooses the person of an option, or takes them back. */
  toggleOption: (index: number) => unknown;
  /** Looks for people again. */
  retry: () => void;
  selectAll: () => unknown;
  undo: () => Promise<unknown>;
  /** Closes the sheet and keeps what was chosen in it. */
  save: () => Promise<unknown>;
  hide: () => void;
}

export function popupHandlers(actions: PopupActions): PopupHandlers {
  const refocus = (): void => void actions.refocus();
  return {
    mouseDown: (event) => {
      const target = event.composedPath()[0] as Element;
      // The focus stays in the text field, but for what the host has put into a slot to be used.
      if (!target.closest('button, a, input, select, textarea, summary')) event.preventDefault();
    },
    click: (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) void actions.toggleOption(Number(option.dataset['index']));
    },
    retry: () => {
      // The button goes away with the failure, so the focus goes first.
      refocus();
      actions.retry();
    },
    selectAll: () => {
      refocus();
      void actions.selectAll();
    },
    undo: () => void actions.undo().then(refocus),
    save: () => void actions.save().then(refocus),
    cancel: () => {
      actions.hide();
      refocus();
    },
  };
}

/** What is too long for its place is told whole by the browser's tooltip; the tooltip of what is not would be in the way. */
export function showCutName({ target }: Event): void {
  const text = (target as Element).closest<HTMLElement>('.who > *, .chip > bdi, .chip > .note');
  if (!text) return;
  // What is in a line has no box to be cut by: its `clientWidth` is 0, its `scrollWidth` in Firefox is not.
  const isCut = [text, ...text.children].some(
    ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
  );
  text.title = isCut ? text.textContent.replace(/\s+/g, ' ').trim() : '';
}
