// What the picker's field shows, from the state of its controllers.
import { onServer } from '../../../environment.js';
import { stagedDelta } from '../../../domain/assignment/staged-assignees.js';
import type { ChipFitController } from '../chips/chip-fit-controller.js';
import { renderChips } from '../chips/render-chips.js';
import type { EditorContext } from './editor-interface.js';
import type { LazyEditorController } from './lazy-editor-controller.js';
import type { FieldHandlers, FieldView } from './render-field.js';

/** What the field is drawn from. */
export interface FieldParts extends EditorContext {
  readonly fit: ChipFitController;
  readonly editing: LazyEditorController;
  readonly handlers: FieldHandlers;
  /** What is wrong, as far as it is to be shown; empty for nothing. */
  readonly error: string;
  /** The description that the page gives. */
  readonly outerDescription: string;
}

/** Chips drawn before "+N more" where they stand on several lines: more would fill a form. */
const chipLimit = 12;

export function fieldView(field: FieldParts): FieldView {
  const { host, localize, chosen, editing } = field;
  const { messages } = localize;
  const { value } = chosen.shown;
  const { editor } = editing;
  const sheet = editor?.sheet ?? false;
  return {
    label: host.label ?? '',
    slotted: !onServer && host.querySelector(':scope > [slot=label]') !== null,
    outerName: field.outerName || messages.label,
    outerDescription: field.outerDescription,
    help: host.help ?? '',
    error: field.error,
    placeholder: value.length > 0 || host.readonly ? '' : (host.placeholder ?? messages.placeholder),
    required: host.required,
    inactive: field.inactive,
    readonly: host.readonly,
    nowrap: host.nowrap && !field.chips.expanded,
    open: editing.open,
    sheet,
    waiting: editing.isWaiting || (editor?.isSlow ?? false),
    loadFailed: editing.hasFailed,
    activeIndex: editor?.activeIndex ?? -1,
    chosenCount: value.length,
    canUndo: editor?.canUndo ?? false,
    canAssignToMe: field.assignableMe !== undefined,
    changes: chosen.isForNewRecord || sheet ? changesOf(field) : '',
    messages,
    chips: chipsOf(field),
    editor: editor?.draw(),
    status: field.announcer.render(),
    on: field.handlers,
  };
}

/** What a sheet or a draft has not saved yet, in words. */
function changesOf({ chosen, localize }: FieldParts): string {
  const { add, remove } = stagedDelta(chosen.isForNewRecord ? chosen.saved : chosen.now, chosen.shown);
  const { messages, format } = localize;
  return format.units([
    ...(add.length > 0 ? [messages.addedCount(add.length, format)] : []),
    ...(remove.length > 0 ? [messages.removedCount(remove.length, format)] : []),
  ]);
}

function chipsOf(field: FieldParts): unknown {
  const { host, chosen, people, chips, fit, localize, editable, editing } = field;
  const { entries } = chosen;
  const ids = entries.map(({ id }) => id);
  const limit = host.nowrap ? fit.fitting(ids) : ids.length > chipLimit + 1 ? chipLimit : ids.length;
  return renderChips({
    people: people.resolve(ids),
    changes: new Map(entries.map(({ id, change }) => [id, change])),
    limit,
    beyond: chips.beyond,
    markedId: chips.markedId,
    removable: editable,
    inactive: field.inactive,
    choosesPrimary: host.choosePrimary,
    primaryId: host.choosePrimary ? chosen.shownPrimaryId : undefined,
    locked: host.locked,
    me: people.me?.id,
    renderChip: host.renderChip,
    messages: localize.messages,
    format: localize.format,
    keyed: editing.editor?.keyed,
    onRemove: (id) => editing.do((editor) => editor.remove(id)),
    onRestore: (id) => editing.do((editor) => editor.restore(id)),
    onPrimary: (id) => editing.do((editor) => editor.togglePrimary(id)),
    onExpand: (expanded) => chips.expand(expanded),
  });
}
