// Keeps the unsaved edits of records on the disk, and brings each back once when its record is shown again.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isObject, isText, isTexts } from '../../../domain/platform/shapes.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import type { AssigneeEditContent } from '../assignee-edit.js';
import type { LeadEdit } from '../lead-edits.js';
import type { ProfileEditContent } from '../profile-edit.js';
import { DraftAutosave } from './draft-autosave.js';
import { type WorkUser, placeOf } from './work-user.js';
import type { DraftPlace } from './draft-storage.js';

interface EditContent {
  profile?: ProfileEditContent | undefined;
  assignees?: AssigneeEditContent | undefined;
}

function isEditContent(value: unknown): value is EditContent {
  if (!isObject(value)) return false;
  const { profile, assignees } = value;
  const isField = (field: unknown) =>
    isObject(field) && isText(field['text']) && isText(field['base']) && isText(field['locale'] ?? '');
  if (profile !== undefined && !(isObject(profile) && Object.values(profile).every(isField))) return false;
  return (
    assignees === undefined ||
    (isObject(assignees) &&
      isTexts(assignees['add']) &&
      isTexts(assignees['remove']) &&
      isTexts(assignees['base']) &&
      (assignees['terms'] === undefined || isObject(assignees['terms'])))
  );
}

function contentOf({ assignees, profile }: LeadEdit): EditContent | undefined {
  const content = { profile: profile.content, assignees: assignees.content };
  return content.profile || content.assignees ? content : undefined;
}

export class EditDrafts implements ReactiveController {
  readonly #keeper: DraftAutosave;
  #storageKey = '';
  #user: WorkUser = { status: 'waiting' };
  readonly #changed: () => void;
  /** Places that are or were looked at. Once it is known what was left there, what this element keeps takes its place. */
  #places = new Map<string, 'reading' | 'read'>();

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#changed = () => host.requestUpdate();
    this.#keeper = new DraftAutosave(this.#changed);
    host.addController(this);
  }

  hostConnected(): void {
    this.#keeper.inPage = true;
  }

  hostDisconnected(): void {
    this.#keeper.inPage = false;
  }

  follow(storageKey: string, user: WorkUser): void {
    this.#storageKey = storageKey;
    this.#user = user;
  }

  /** Looks once for what was left of a record. @returns Whether something is there again. */
  async restore(leadId: string, edit: LeadEdit, schema: readonly FieldSchema[]): Promise<boolean> {
    const place = this.#placeOf(leadId);
    const name = JSON.stringify(place);
    const places = this.#places;
    if (!place || places.has(name) || this.#keeper.isTaken(place)) return false;
    places.set(name, 'reading');
    const content = await this.#keeper.read(place, isEditContent);
    if (places !== this.#places) return false;
    places.set(name, 'read');
    this.#changed();
    if (!content) return false;
    const { profile, assignees } = content;
    if (profile) edit.profile.restore(schema, profile);
    if (assignees) edit.assignees.restore(assignees);
    return edit.profile.dirty || edit.assignees.dirty;
  }

  /** Writes down what is unsaved; the same again costs nothing. */
  keep(edits: readonly [leadId: string, edit: LeadEdit][]): void {
    for (const [leadId, edit] of edits) {
      const place = this.#placeOf(leadId);
      // What was left there is not written over unread.
      if (this.#places.get(JSON.stringify(place)) === 'read') this.#keeper.keep(place, contentOf(edit));
    }
  }

  /** What is on the disk stays there, and is looked for again. */
  leave(): void {
    this.#places = new Map();
  }

  forget(leadId: string): void {
    this.#keeper.drop(this.#placeOf(leadId));
  }

  /** Whether something is unsaved that a closed page would lose. */
  endangers(edits: readonly [leadId: string, edit: LeadEdit][]): boolean {
    return edits.some(([leadId, edit]) => {
      const content = contentOf(edit);
      return content !== undefined && !this.#keeper.isKept(this.#placeOf(leadId), content);
    });
  }

  /** Whether the browser has refused to keep the edit of a record. */
  hasFailed(leadId: string, edit: LeadEdit): boolean {
    return contentOf(edit) !== undefined && this.#keeper.hasFailed(this.#placeOf(leadId));
  }

  #placeOf(leadId: string): DraftPlace | undefined {
    return placeOf(this.#user, this.#storageKey, `record:${leadId}`);
  }
}
