// What can be done about a change that waits for the network: it becomes an edit again, or goes, with a way back.
import type { PendingChange, PendingChanges } from '../../../adapters/adapter.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import type { LeadEdit } from '../../../controllers/record/lead-edits.js';
import { patchedNames } from '../../../domain/assignment/pending-change.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import { editText } from '../../../domain/values/edit-text.js';
import { controlId } from '../../fields/control-id.js';
import { pickerId } from '../render-assignees-panel.js';
import { updateConflictId } from '../render-profile.js';
import { pendingValue } from '../../pending/pending-list.js';
import type { NoticePlace } from '../../notice/notice-place.js';

export interface PendingActionsContext {
  localize: LocalizeController<'lead-detail'>;
  notices: NoticePlace;
  focusLater: (id: string) => Promise<void>;
}

export class PendingActions {
  readonly #context: PendingActionsContext;

  constructor(context: PendingActionsContext) {
    this.#context = context;
  }

  /** A change that conflicts becomes an edit again: there both sides are seen. */
  async merge(
    pending: PendingChanges,
    change: PendingChange,
    edit: LeadEdit,
    schema: readonly FieldSchema[],
  ): Promise<void> {
    const { localize, focusLater } = this.#context;
    resume(change, edit, schema, localize.locale);
    await pending.drop(change.id);
    if (edit.profile.conflicts.length > 0) return focusLater(updateConflictId);
    await focusLater(change.kind === 'assignees' ? pickerId : controlId(patchedNames(change.patch)[0] ?? ''));
  }

  async drop(pending: PendingChanges, { id }: PendingChange): Promise<void> {
    await pending.drop(id);
    const { notices, localize } = this.#context;
    const { dropped, undo } = localize.messages;
    notices.show({ text: dropped, actions: [{ label: undo, run: () => pending.restore(id), undoes: true }] });
  }
}

/** Goes on with a change that conflicts, as an edit on top of what others have made of the record. */
function resume(change: PendingChange, edit: LeadEdit, schema: readonly FieldSchema[], locale: string): void {
  if (change.kind === 'assignees') return edit.assignees.restore(change);
  const fields = schema.filter(({ name }) => patchedNames(change.patch).includes(name));
  const content = fields.map((field): [string, { text: string; base: string }] => [
    field.name,
    {
      text: editText(pendingValue(change, field.name), field, locale),
      base: editText(change.before[field.name], field, locale),
    },
  ]);
  edit.profile.restore(schema, Object.fromEntries(content));
}
