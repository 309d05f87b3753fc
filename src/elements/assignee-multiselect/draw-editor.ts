// What the picker's editor shows, drawn from the state of its controllers.
import { focusIsElsewhere } from './focus-place.js';
import type { PickerEditor } from './picker-editor.js';
import { renderNotice } from './render-notice.js';
import { renderOptions } from './render-options.js';
import { type PopupView, renderBar, renderPopup } from './render-popup.js';

export interface EditorParts {
  /** Above the field of a sheet. */
  bar: unknown;
  /** Beneath the field. */
  notice: unknown;
  popup: unknown;
}

export function drawEditor(editor: PickerEditor): EditorParts {
  const view = viewOf(editor);
  return { bar: view.sheet ? renderBar(view) : '', notice: drawNotice(editor), popup: renderPopup(view) };
}

function viewOf(editor: PickerEditor): PopupView {
  const { picker, list, surface, edits, selectable } = editor;
  const { host, localize, selection, editable } = picker;
  const { messages, format } = localize;
  const { open, sheet } = surface;
  const { room } = selection;
  return {
    name: host.label || picker.outerName || messages.label,
    single: host.single,
    open,
    sheet,
    editable,
    busy: list.stale,
    people: list.people,
    optionCount: list.options.length,
    selectAll: selectable > 0 ? messages.selectAll(selectable, format) : '',
    room: editable && !host.single && Number.isFinite(room) ? messages.room(room, format) : '',
    canUndo: editable && edits.canUndo,
    options: open ? drawOptions(editor) : '',
    messages,
    on: editor.handlers,
  };
}

function drawNotice({ picker, notices, pasting, refocus }: PickerEditor): unknown {
  return renderNotice(notices.notice, picker.localize, {
    close: () => {
      notices.close();
      void refocus();
    },
    answer: (question, yes) => {
      question.answer(yes);
      void refocus();
    },
    pasteAgain: (text) => void pasting.paste(text),
    chooseMeant: async (reference, person) => {
      if (!(await pasting.choose(reference, person))) return;
      await picker.host.updateComplete;
      // Not to the next candidate, whom nobody has heard of yet.
      const next = picker.host.renderRoot.querySelector<HTMLElement>('.meant');
      if (next && !focusIsElsewhere(picker.host)) next.focus();
      else void refocus();
    },
  });
}

function drawOptions({ picker, list, edits }: PickerEditor): unknown {
  const { host, selection, source, localize } = picker;
  const { value, mixed } = selection.shown;
  return renderOptions({
    options: list.options,
    window: list.rows.window,
    setSize: list.setSize,
    activeIndex: list.active.index,
    selected: new Set(value),
    mixed: new Set(mixed),
    limitReason: edits.limitReason,
    inert: host.readonly || list.stale,
    query: list.people.text,
    me: source.me?.id,
    renderOption: host.renderOption,
    messages: localize.messages,
    format: localize.format,
  });
}
