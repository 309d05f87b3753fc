// What the picker's editor shows, from the state of its controllers.
import type { AssignmentActions } from '../edits/assignment-actions.js';
import type { EditorContext } from '../field/editor-interface.js';
import type { OptionsController } from '../list/options-controller.js';
import { renderOptions } from '../list/render-options.js';
import type { PopupHandlers, PopupView } from '../popup/render-popup.js';
import type { PopoverOrBottomSheet } from '../popup/popover-or-bottom-sheet.js';

export interface ShownEditor {
  field: EditorContext;
  list: OptionsController;
  surface: PopoverOrBottomSheet;
  actions: AssignmentActions;
  /** Number of people that "Select all" would choose. */
  selectable: number;
  handlers: PopupHandlers;
}

export function popupView(editor: ShownEditor): PopupView {
  const { field, list, surface, actions, selectable, handlers } = editor;
  const { host, localize, chosen, editable, outerName } = field;
  const { messages, format } = localize;
  const { open, sheet } = surface;
  const { placesLeft } = chosen;
  return {
    name: host.label || outerName || messages.label,
    single: host.single,
    open,
    sheet,
    staged: Boolean(host.form ?? host.baseline) || host.getRootNode() instanceof ShadowRoot,
    editable,
    busy: list.stale,
    people: list.people,
    optionCount: list.options.length,
    selectAll: selectable > 0 ? messages.selectAll(selectable, format) : '',
    room: editable && !host.single && Number.isFinite(placesLeft) ? messages.room(placesLeft, format) : '',
    canUndo: editable && actions.canUndo,
    options: open ? optionsOf(editor) : '',
    messages,
    format,
    on: handlers,
  };
}

function optionsOf({ field, list, actions }: ShownEditor): unknown {
  const { host, chosen, people, localize } = field;
  const { value, mixed } = chosen.shown;
  return renderOptions({
    options: list.options,
    window: list.rows.window,
    setSize: list.setSize,
    activeIndex: list.active.index,
    selected: new Set(value),
    mixed: new Set(mixed),
    limitReason: actions.limitReason,
    lockOf: (id) => actions.lockOf(id),
    inert: host.readonly || list.stale,
    query: list.people.text,
    me: people.me?.id,
    renderOption: host.renderOption,
    messages: localize.messages,
    format: localize.format,
  });
}
