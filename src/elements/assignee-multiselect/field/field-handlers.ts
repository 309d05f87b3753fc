// What mouse, finger and keys do in the picker's field. The focus stays in the text field, or goes there.
import { isPeopleList } from '../../../domain/people/is-people-list.js';
import { onKeyWhileLoading } from './keys-while-loading.js';
import type { EditorContext } from './editor-interface.js';
import { opensBottomSheet } from '../../../controllers/interface/focus-place.js';
import type { LazyEditorController } from './lazy-editor-controller.js';
import type { FieldHandlers } from './render-field.js';

/** What is worked by hand in the field. */
export type FieldControls = Pick<EditorContext, 'host' | 'people' | 'chips' | 'input' | 'editable' | 'focus'> & {
  editing: LazyEditorController;
};

/** What a native label leaves alone. */
const interactive = 'a[href], button, input, select, textarea, summary';

/** By the path of the event: what was clicked may be gone already. */
const onButton = (event: Event): boolean => event.composedPath().some((node) => node instanceof HTMLButtonElement);

export function fieldHandlers(field: FieldControls): FieldHandlers {
  const focus = (): void => field.focus();
  let hasLabel = false;
  return {
    labelClick: (event) => {
      // A link or a button beside the words works as it does anywhere.
      if (event.composedPath().some((node) => node instanceof Element && node.matches(interactive))) return;
      // The browser would click the input as well, and that opens the list.
      event.preventDefault();
      focus();
    },
    slotChange: ({ currentTarget }) => {
      const slot = currentTarget as HTMLSlotElement;
      if (slot.name) {
        const before = hasLabel;
        hasLabel = slot.assignedNodes().length > 0;
        // What stands there without the page's nodes is drawn by the element itself: that would have no end.
        if (!before && !hasLabel) return;
      }
      field.people.takeNativeSelect();
      field.host.requestUpdate();
    },
    // Not `pointerdown`: it does not keep the browser from moving the focus, and a finger that scrolls begins with it.
    boxMouseDown: (event) => {
      // The caret goes where the text is; a button keeps the focus where it was.
      // On a phone the keyboard would cover the sheet that is about to open.
      const toSheet = !field.editing.open && opensBottomSheet();
      if (event.target !== field.input || toSheet) event.preventDefault();
      if (!onButton(event) && !toSheet) focus();
    },
    boxClick: (event) => {
      if (!onButton(event)) field.editing.show();
    },
    chipKeydown: (event) => field.editing.ready()?.onChipKey(event),
    inputKeydown: (event) => {
      const editor = field.editing.ready();
      if (editor) editor.onInputKey(event);
      else onKeyWhileLoading(field, event);
    },
    // Keyboards of phones tell of no Backspace, only of what it would take away.
    beforeInput: ({ inputType }) => {
      if (inputType === 'deleteContentBackward' && field.input?.value === '')
        field.editing.do((editor) => editor.backspace());
    },
    input: (event) => {
      // The text is no edit of the picker's value.
      event.stopPropagation();
      field.chips.mark();
      field.editing.ready()?.onInput();
      field.editing.show();
    },
    paste: (event) => {
      // A list is looked up, anything else goes into the field; that has to be answered while it happens.
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!field.editable || !isPeopleList(text)) return;
      event.preventDefault();
      field.editing.do((editor) => {
        // The list would cover what comes of it.
        if (!editor.sheet) field.editing.hide();
        return editor.paste(text);
      });
    },
    copy: (event) => field.editing.ready()?.onCopy(event),
    blur: () => field.chips.mark(),
    clear: () => field.editing.do((editor) => editor.clear()),
    undo: () => field.editing.do((editor) => editor.undo()),
    toggle: () => {
      if (field.editing.open || field.editing.willOpen) return field.editing.hide();
      if (!opensBottomSheet()) focus();
      field.editing.show();
    },
    assignToMe: () => field.editing.do((editor) => editor.assignToMe()),
    retry: () => {
      // The button goes away, so the focus goes first; on a phone the keyboard would cover the sheet.
      if (!opensBottomSheet()) focus();
      field.editing.retry();
    },
  };
}
