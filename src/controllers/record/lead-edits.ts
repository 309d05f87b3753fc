// The edits of the records that a detail has shown lately: switching to another record and back loses nothing.
import type { Lead } from '../../domain/record/lead.js';
import { AssigneeEdit, type AssigneeEditCallbacks, type AssigneeEditHost } from './assignee-edit.js';
import { ProfileEdit, type ProfileEditCallbacks } from './profile-edit.js';

/** Records whose untouched edits are kept at most; one with unsaved changes is never dropped for room. */
const capacity = 20;

export interface LeadEdit {
  assignees: AssigneeEdit;
  profile: ProfileEdit;
}

interface KeptEdit extends LeadEdit {
  createdAt: string;
  /** Whether another back end may know another record by this id. */
  unproven: boolean;
}

const isBusy = ({ assignees, profile }: LeadEdit): boolean =>
  assignees.dirty || profile.dirty || assignees.state.status === 'saving' || profile.state.status === 'saving';

export class LeadEdits {
  readonly #host: AssigneeEditHost;
  readonly #assigneeCallbacks: (leadId: string) => AssigneeEditCallbacks;
  readonly #profileCallbacks: (leadId: string) => ProfileEditCallbacks;
  readonly #edits = new Map<string, KeptEdit>();

  constructor(
    host: AssigneeEditHost,
    assigneeCallbacks: (leadId: string) => AssigneeEditCallbacks,
    profileCallbacks: (leadId: string) => ProfileEditCallbacks,
  ) {
    this.#host = host;
    this.#assigneeCallbacks = assigneeCallbacks;
    this.#profileCallbacks = profileCallbacks;
  }

  /** Whether any record has unsaved changes. */
  get dirty(): boolean {
    return [...this.#edits.values()].some(({ assignees, profile }) => assignees.dirty || profile.dirty);
  }

  /**
   * The edit of a record.
   * @param fresh Whether `lead` is the newest state; an edit is never moved back to what a host happened to know.
   */
  of(lead: Lead, fresh: boolean): LeadEdit {
    let edit = this.#edits.get(lead.id);
    if (edit?.unproven && fresh && edit.createdAt !== lead.createdAt) edit = undefined;
    if (edit && fresh) {
      edit.unproven = false;
      edit.assignees.rebase(lead);
      edit.profile.rebase(lead);
    } else if (!edit) {
      edit = {
        assignees: new AssigneeEdit(this.#host, lead, this.#assigneeCallbacks(lead.id)),
        profile: new ProfileEdit(this.#host, lead, this.#profileCallbacks(lead.id)),
        createdAt: lead.createdAt,
        unproven: false,
      };
    }
    // Set again, so that it is the youngest.
    this.#edits.delete(lead.id);
    this.#edits.set(lead.id, edit);
    for (const [id, old] of this.#edits) {
      if (this.#edits.size <= capacity) break;
      if (id !== lead.id && !isBusy(old)) this.#edits.delete(id);
    }
    return edit;
  }

  /** The record is gone, or may not be seen any more. */
  forget(leadId: string): void {
    this.#edits.delete(leadId);
  }

  /**
   * Other data, perhaps only by name: a host may make an adapter whenever it renders. What was typed for a record stays
   * if the record turns out to be the same one.
   */
  adapterChanged(): void {
    for (const edit of this.#edits.values()) edit.unproven = true;
  }

  clear(): void {
    this.#edits.clear();
  }
}
