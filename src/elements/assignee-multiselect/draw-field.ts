// What the picker's field shows, drawn from the state of its controllers.
import type { TemplateResult } from 'lit';
import { selectionDelta } from '../../domain/assignment/staged-selection.js';
import type { PickerController } from './picker-controller.js';
import { renderChips } from './render-chips.js';
import { renderField } from './render-field.js';

/** Chips drawn before "+N more" where they stand on several lines: more would fill a form. */
const chipLimit = 12;

export function drawField(picker: PickerController): TemplateResult {
  const { host, localize, selection, editing } = picker;
  const { messages } = localize;
  const { value } = selection.shown;
  const { editor } = editing;
  const sheet = editor?.surface.sheet ?? false;
  return renderField({
    label: host.label ?? '',
    slotted: host.querySelector(':scope > [slot=label]') !== null,
    outerName: picker.outerName || messages.label,
    help: host.help ?? '',
    error: picker.error,
    placeholder: value.length > 0 || host.readonly ? '' : (host.placeholder ?? messages.placeholder),
    required: host.required,
    inactive: picker.inactive,
    readonly: host.readonly,
    nowrap: host.nowrap && !picker.chips.expanded,
    open: editing.open,
    sheet,
    waiting: editing.isWaiting || (editor?.edits.isSlow ?? false),
    loadFailed: editing.hasFailed,
    activeIndex: editor?.list.isActiveDrawn ? editor.list.active.index : -1,
    chosenCount: value.length,
    canUndo: editor?.edits.canUndo ?? false,
    canAssignToMe: picker.assignableMe !== undefined,
    changes: selection.isDraft || sheet ? changesOf(picker) : '',
    messages,
    chips: drawChips(picker),
    editor: editor?.draw(),
    status: picker.announcer.render(),
    on: picker.handlers,
  });
}

/** What a sheet or a draft has not saved yet, in words. */
function changesOf({ selection, localize }: PickerController): string {
  const { add, remove } = selectionDelta(selection.isDraft ? selection.saved : selection.now, selection.shown);
  const { messages, format } = localize;
  return format.units([
    ...(add.length > 0 ? [messages.addedCount(add.length, format)] : []),
    ...(remove.length > 0 ? [messages.removedCount(remove.length, format)] : []),
  ]);
}

function drawChips(picker: PickerController): unknown {
  const { host, selection, source, chips, fit, localize, editable } = picker;
  const { entries } = selection;
  const ids = entries.map(({ id }) => id);
  const limit = host.nowrap ? fit.fitting(ids) : ids.length > chipLimit + 1 ? chipLimit : ids.length;
  return renderChips({
    people: source.resolve(ids),
    changes: new Map(entries.map(({ id, change }) => [id, change])),
    limit,
    expanded: chips.expanded,
    markedId: chips.markedId,
    removable: editable,
    inactive: picker.inactive,
    choosesPrimary: host.choosePrimary,
    primaryId: host.choosePrimary ? selection.shownPrimaryId : undefined,
    me: source.me?.id,
    renderChip: host.renderChip,
    messages: localize.messages,
    format: localize.format,
    onRemove: (id) => picker.editing.do(({ chipKeys }) => chipKeys.remove(id)),
    onRestore: (id) => picker.editing.do(({ edits, refocus }) => edits.restore(id).then(refocus)),
    onPrimary: (id) => picker.editing.do(({ edits }) => edits.togglePrimary(id)),
    onExpand: () => chips.expand(!chips.expanded),
  });
}
