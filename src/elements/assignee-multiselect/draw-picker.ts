// What the picker shows, drawn from the state of its controllers.
import type { TemplateResult } from 'lit';
import { selectionDelta, stagedEntries } from '../../domain/staged-selection.js';
import type { PickerController } from './picker-controller.js';
import { renderChips } from './render-chips.js';
import { renderNotice } from './render-notice.js';
import { renderOptions } from './render-options.js';
import { renderPicker } from './render-picker.js';
import { renderPopupState } from './render-popup-state.js';

/** Chips drawn before "+N more", where they stand on several lines. */
const chipLimit = 20;

export function drawPicker(picker: PickerController): TemplateResult {
  const { host, localize, selection, surface, edits, list, handlers, editable } = picker;
  const { messages, format } = localize;
  const { value } = selection.shown;
  const { open, sheet } = surface;
  const { selectable } = picker;
  return renderPicker({
    label: host.label,
    slotted: host.querySelector(':scope > [slot=label]') !== null,
    outerName: picker.outerName || messages.label,
    help: host.help,
    error: picker.error,
    placeholder: value.length > 0 || host.readonly ? '' : (host.placeholder ?? messages.placeholder),
    required: host.required,
    inactive: picker.inactive,
    readonly: host.readonly,
    single: host.single,
    nowrap: host.nowrap && !picker.chips.expanded,
    open,
    sheet,
    busy: list.stale,
    activeIndex: list.active.index,
    chosenCount: value.length,
    canUndo: edits.canUndo,
    canAssignToMe: picker.assignableMe !== undefined,
    selectAll: selectable > 0 ? messages.selectAll(selectable, format) : '',
    room: editable && !host.single && Number.isFinite(edits.room) ? messages.room(edits.room, format) : '',
    changes: changesOf(picker),
    messages,
    chips: drawChips(picker),
    notice: drawNotice(picker),
    options: open ? drawOptions(picker) : '',
    popupState: open ? renderPopupState(list.people, list.options.length, messages, handlers.retry) : '',
    status: picker.announcer.render(),
    on: handlers,
  });
}

/** What a sheet or a draft has not saved yet, in words. */
function changesOf({ host, surface, selection, localize }: PickerController): string {
  if (host.baseline === undefined && !surface.sheet) return '';
  const { add, remove } = selectionDelta(selection.saved, selection.shown);
  const { messages, format } = localize;
  return format.units([
    ...(add.length > 0 ? [messages.addedCount(add.length, format)] : []),
    ...(remove.length > 0 ? [messages.removedCount(remove.length, format)] : []),
  ]);
}

function drawChips({
  host,
  selection,
  source,
  chips,
  fit,
  edits,
  localize,
  editable,
  input,
}: PickerController): unknown {
  const { saved, shown } = selection;
  const staged = host.baseline !== undefined || shown.mixed.length > 0 || saved.mixed.length > 0;
  const entries = staged ? stagedEntries(saved, shown) : undefined;
  const ids = entries ? entries.map(({ id }) => id) : shown.value;
  const limit = host.nowrap ? fit.fitting(ids) : ids.length > chipLimit + 1 ? chipLimit : ids.length;
  return renderChips({
    people: source.resolve(ids),
    changes: new Map(entries?.map(({ id, change }) => [id, change])),
    limit,
    expanded: chips.expanded,
    markedId: chips.markedId,
    removable: editable,
    choosesPrimary: host.choosePrimary,
    primaryId: host.choosePrimary ? selection.primaryId : undefined,
    me: source.me?.id,
    renderChip: host.renderChip,
    messages: localize.messages,
    format: localize.format,
    onRemove: (id) => void chips.remove(id),
    onRestore: (id) => void edits.restore(id).then(() => input?.focus()),
    onPrimary: (id) => edits.togglePrimary(id),
    onExpand: chips.toggleExpanded,
  });
}

function drawNotice({ notices, clipboard, localize, input }: PickerController): unknown {
  return renderNotice(notices.notice, localize, {
    close: () => {
      notices.close();
      input?.focus();
    },
    pasteAgain: (text) => void clipboard.paste(text),
    chooseMeant: (reference, person) => void clipboard.choose(reference, person),
  });
}

function drawOptions({ host, list, selection, edits, source, localize }: PickerController): unknown {
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
