// The edits of the records that a detail has shown lately, each user's own: switching to another record and back loses nothing.
import type { Lead } from '../../domain/record/lead.js';
import { AssigneeEdit, type AssigneeEditCallbacks, type AssigneeEditHost } from './assignee-edit.js';
import { ProfileEdit, type ProfileEditCallbacks } from './profile-edit.js';
import { keyOfWorkUser, type WorkUser, takesOver } from './unsaved/work-user.js';

/** Records whose untouched edits are kept at most; one with unsaved changes is never dropped for room. */
const capacity = 20;

export interface LeadEdit {
  assignees: AssigneeEdit;
  profile: ProfileEdit;
}

interface KeptEdit extends LeadEdit {
  leadId: string;
  user: string;
  createdAt: string;
  /** Whether another back end may know another record by this id. */
  unproven: boolean;
}

/** Of the time until it is known who is signed in. */
const nobodyYet = '';

const isDirty = ({ assignees, profile }: LeadEdit): boolean => assignees.dirty || profile.dirty;

const isBusy = (edit: LeadEdit): boolean =>
  isDirty(edit) || edit.assignees.state.status === 'saving' || edit.profile.state.status === 'saving';

export class LeadEdits {
  readonly #host: AssigneeEditHost;
  readonly #assigneeCallbacks: (leadId: string) => AssigneeEditCallbacks;
  readonly #profileCallbacks: (leadId: string) => ProfileEditCallbacks;
  readonly #edits = new Map<string, KeptEdit>();
  #user = nobodyYet;

  constructor(
    host: AssigneeEditHost,
    assigneeCallbacks: (leadId: string) => AssigneeEditCallbacks,
    profileCallbacks: (leadId: string) => ProfileEditCallbacks,
  ) {
    this.#host = host;
    this.#assigneeCallbacks = assigneeCallbacks;
    this.#profileCallbacks = profileCallbacks;
  }

  /** Whether any record has unsaved changes of the user that is signed in. */
  get dirty(): boolean {
    return this.dirtyIds.length > 0;
  }

  /** The records with unsaved changes of the user that is signed in. */
  get dirtyIds(): string[] {
    return [...this.#edits.values()].flatMap((edit) => (edit.user === this.#user && isDirty(edit) ? edit.leadId : []));
  }

  /** @param user Whose edits are shown from now on. */
  follow(user: WorkUser): void {
    const before = this.#user;
    const next = keyOfWorkUser(user) ?? nobodyYet;
    if (next === before) return;
    // What was begun before it was known belongs to whoever is signed in.
    const isTheirs = before === nobodyYet || takesOver(user, before);
    const begun = isTheirs ? [...this.#edits.values()].filter((edit) => edit.user === before) : [];
    this.#user = next;
    for (const edit of begun) {
      this.#edits.delete(keyOf(before, edit.leadId));
      const known = this.#edits.get(keyOf(next, edit.leadId));
      if (known && (isDirty(known) || !isDirty(edit))) continue;
      // The same one: a question that stands about it goes on.
      edit.user = next;
      this.#edits.set(keyOf(next, edit.leadId), edit);
    }
  }

  /**
   * The edit of a record.
   * @param fresh Whether `lead` is the newest state; an edit is never moved back to what a host happened to know.
   */
  of(lead: Lead, fresh: boolean): LeadEdit {
    const key = keyOf(this.#user, lead.id);
    let edit = this.#edits.get(key);
    if (edit?.unproven && fresh && edit.createdAt !== lead.createdAt) edit = undefined;
    if (edit && fresh) {
      edit.unproven = false;
      edit.assignees.rebase(lead);
      edit.profile.rebase(lead);
    } else if (!edit) {
      edit = {
        leadId: lead.id,
        user: this.#user,
        assignees: new AssigneeEdit(this.#host, lead, this.#assigneeCallbacks(lead.id)),
        profile: new ProfileEdit(this.#host, lead, this.#profileCallbacks(lead.id)),
        createdAt: lead.createdAt,
        unproven: false,
      };
    }
    // Set again, so that it is the youngest.
    this.#edits.delete(key);
    this.#edits.set(key, edit);
    for (const [other, old] of this.#edits) {
      if (this.#edits.size <= capacity) break;
      if (other !== key && !isBusy(old)) this.#edits.delete(other);
    }
    return edit;
  }

  /** The edits of the user that is signed in, by the id of the record. */
  own(): [leadId: string, edit: LeadEdit][] {
    return [...this.#edits.values()].flatMap((edit): [string, LeadEdit][] =>
      edit.user === this.#user ? [[edit.leadId, edit]] : [],
    );
  }

  /** The record is gone, or may not be seen any more. */
  forget(leadId: string): void {
    this.#edits.delete(keyOf(this.#user, leadId));
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

const keyOf = (user: string, leadId: string): string => `${user}\n${leadId}`;
