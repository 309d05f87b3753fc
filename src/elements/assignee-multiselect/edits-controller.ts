// What a person does to the selection, in words: choose, remove, clear, undo, each said with the new number.
import type { ReactiveControllerHost } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import { type StagedSelection, toggled, without } from '../../domain/staged-selection.js';
import type { SelectionReason } from '../../events.js';
import { type EditedHost, editPrimary, editSelection } from './edit-selection.js';
import type { NoticeController } from './notice-controller.js';
import { reasonAgainst } from './render-options.js';
import type { SelectionController } from './selection-controller.js';

/** What happens when somebody takes out a person who should stay: nothing special, a question, or nothing at all. */
export type RemovalRule = 'confirm' | 'forbid' | undefined;

export interface EditsHost extends EditedHost, Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> {
  single: boolean;
  removeSelf: RemovalRule;
  removeLast: RemovalRule;
}

export interface EditsOptions {
  selection: SelectionController;
  announcer: AnnouncerController;
  localize: LocalizeController<'assignee-multiselect'>;
  notices: NoticeController;
  /** The name that a chip shows. */
  nameOf: (id: string) => string;
  me: () => Assignee | undefined;
  /** A question is asked: where it stands has to be seen. */
  asks: () => void;
}

export class EditsController {
  readonly #host: EditsHost;
  readonly #options: EditsOptions;
  #undoTo: StagedSelection | undefined;

  constructor(host: EditsHost, options: EditsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether the last edit was of many people at once, so that it can be taken back. */
  get canUndo(): boolean {
    return this.#undoTo !== undefined;
  }

  /** Why nobody more can be chosen, if that is so. */
  get limitReason(): string | undefined {
    const { selection } = this.#options;
    return selection.isFull ? this.#words.maximum(selection.max!, this.#format) : undefined;
  }

  /** Chooses a person or, if chosen already, removes them. Answers whether that took effect. */
  async toggle(person: Assignee, reason: SelectionReason): Promise<boolean> {
    const { selection } = this.#options;
    const before = selection.shown;
    const selected = new Set(before.value);
    if (selected.has(person.id)) return this.remove(person.id, reason, person.name);
    const against = reasonAgainst(person, { selected, limitReason: this.limitReason });
    if (against !== undefined) {
      this.#say(`${person.name}: ${against}`);
      return false;
    }
    const next = this.#host.single ? { value: [person.id], mixed: [] } : toggled(before, person.id, selection.saved);
    if (!(await this.#edit(next, reason))) return false;
    const onSome = this.#now.mixed.includes(person.id);
    if (onSome) this.#say(this.#words.assignedToSome(person.name));
    else this.#say(this.#words.assigned(person.name, this.#now.value.length, this.#format));
    if (this.limitReason !== undefined) this.#say(this.limitReason);
    return true;
  }

  /** Takes a person out, of some records too. */
  async remove(id: string, reason: SelectionReason, name = this.#options.nameOf(id)): Promise<boolean> {
    if (!(await this.#mayRemove([id]))) return false;
    if (!(await this.#edit(without(this.#now, [id]), reason))) return false;
    this.#say(this.#words.unassigned(name, this.#now.value.length, this.#format));
    return true;
  }

  /** Brings back a person whose removal is not saved yet. */
  async restore(id: string): Promise<boolean> {
    const { mixed, value } = this.#options.selection.saved;
    const now = this.#now;
    const next = mixed.includes(id)
      ? { ...now, mixed: [...now.mixed, id] }
      : // In the place where it was.
        { ...now, value: [...value.filter((other) => other === id || now.value.includes(other)), ...this.#added(now)] };
    if (!(await this.#edit(next, 'undo'))) return false;
    this.#say(this.#words.assigned(this.#options.nameOf(id), this.#now.value.length, this.#format));
    return true;
  }

  async clear(): Promise<boolean> {
    const before = this.#now;
    if (!(await this.#mayRemove(before.value))) return false;
    if (!(await this.#edit({ value: [], mixed: [] }, 'clear', before))) return false;
    this.#say(this.#words.cleared(before.value.length, this.#format));
    return true;
  }

  /** Chooses these as well, as one step that can be taken back; answers who was. */
  async addAll(people: readonly Assignee[], reason: SelectionReason): Promise<readonly Assignee[]> {
    const before = this.#now;
    const selected = new Set(before.value);
    const added = people
      .filter((person) => !person.inactive && !selected.has(person.id) && person.disabledReason === undefined)
      .slice(0, this.#options.selection.room);
    if (added.length === 0) return [];
    const ids = added.map(({ id }) => id);
    const next = { value: [...before.value, ...ids], mixed: before.mixed.filter((id) => !ids.includes(id)) };
    if (!(await this.#edit(next, reason, before))) return [];
    const [first] = added;
    const count = this.#now.value.length;
    if (added.length === 1) this.#say(this.#words.assigned(first!.name, count, this.#format));
    else this.#say(this.#words.assignedMany(added.length, count, this.#format));
    if (this.limitReason !== undefined) this.#say(this.limitReason);
    return added;
  }

  async undo(): Promise<void> {
    const before = this.#undoTo;
    if (!before || !(await this.#edit(before, 'undo'))) return;
    this.#say(this.#words.restored(before.value.length, this.#format));
  }

  forgetUndo(): void {
    if (this.#undoTo === undefined) return;
    this.#undoTo = undefined;
    this.#host.requestUpdate();
  }

  /** Marks who leads; once more, and nobody does. */
  togglePrimary(id: string): void {
    const { selection } = this.#options;
    const on = selection.primaryId !== id;
    editPrimary(this.#host, selection, on ? id : undefined);
    this.#say(on ? this.#words.isPrimary(this.#options.nameOf(id)) : this.#words.noPrimary);
  }

  /** @param undoTo What Undo leads back to, for an edit of many people at once. */
  async #edit(next: StagedSelection, reason: SelectionReason, undoTo?: StagedSelection): Promise<boolean> {
    if (!(await editSelection(this.#host, this.#options.selection, next, reason))) return false;
    this.#undoTo = undoTo;
    this.#host.requestUpdate();
    return true;
  }

  /** Whether these may go, by the host's rules for oneself and for the last one. */
  async #mayRemove(ids: readonly string[]): Promise<boolean> {
    const { notices, asks, me } = this.#options;
    const value = this.#now.value.filter((id) => !ids.includes(id));
    const self = ids.includes(me()?.id ?? '') ? this.#host.removeSelf : undefined;
    const last = value.length === 0 && this.#now.value.length > 0 ? this.#host.removeLast : undefined;
    if (self === 'forbid' || last === 'forbid') {
      this.#say(self === 'forbid' ? this.#words.selfStays : this.#words.lastStays);
      notices.show({ kind: 'note', text: self === 'forbid' ? this.#words.selfStays : this.#words.lastStays });
      return false;
    }
    if (!self && !last) return true;
    const answer = notices.ask(self ? this.#words.removeSelf : this.#words.removeLast);
    asks();
    return answer;
  }

  #added(now: StagedSelection): string[] {
    const before = new Set(this.#options.selection.saved.value);
    return now.value.filter((id) => !before.has(id));
  }

  get #now(): StagedSelection {
    return this.#options.selection.shown;
  }

  get #words() {
    return this.#options.localize.messages;
  }

  get #format() {
    return this.#options.localize.format;
  }

  #say(message: string): void {
    this.#options.announcer.say(message);
  }
}
