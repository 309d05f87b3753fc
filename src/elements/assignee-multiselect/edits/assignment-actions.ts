// What a person does to the selection, in words: choose, remove, clear, undo, each said with the new number.
import type { ReactiveControllerHost } from 'lit';
import type { AnnouncerController } from '../../../controllers/interface/announcer-controller.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import { lockIn, type LockedAssignee } from '../../../domain/record/lead.js';
import { type Assignee, isDisabled } from '../../../domain/people/assignee.js';
import { restored, toggled, without } from '../../../domain/assignment/staged-edits.js';
import { type RemovalRule, removalObjections } from '../../../domain/assignment/removal-rules.js';
import { stagedDelta, type StagedAssignees } from '../../../domain/assignment/staged-assignees.js';
import type { SelectionReason } from '../../../events.js';
import { requestChange, requestPrimary } from '../value/change-request.js';
import type { ChangeHost } from '../value/dispatch-change.js';
import { EditsInTurn } from './edits-in-turn.js';
import type { InlineQuestion } from './inline-question.js';
import { reasonAgainst } from '../list/render-options.js';
import type { StagedValue } from '../value/staged-value.js';
import { isSame, type ValueController } from '../value/value-controller.js';

export interface ActionsHost extends ChangeHost, Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> {
  single: boolean;
  removeSelf: RemovalRule;
  removeLast: RemovalRule;
  locked: readonly LockedAssignee[] | undefined;
  includeInactive: boolean;
}

export interface ActionsOptions {
  chosen: ValueController;
  announcer: AnnouncerController;
  localize: LocalizeController<'assignee-multiselect'>;
  question: InlineQuestion;
  /** The name that a chip shows. */
  nameOf: (id: string) => string;
  me: () => Assignee | undefined;
  /** Whether somebody can be chosen or removed now. */
  editable: () => boolean;
  /** A question or a note stands beneath the field: it has to be seen. */
  showsNotice: () => void;
}

/** Milliseconds after which an edit that the application is busy with is worth a sign. */
const slowEdit = 300;

export class AssignmentActions {
  readonly #host: ActionsHost;
  readonly #options: ActionsOptions;
  readonly #turns: EditsInTurn;
  #undoTo: StagedAssignees | undefined;
  #isSlow = false;

  constructor(host: ActionsHost, options: ActionsOptions) {
    this.#host = host;
    this.#options = options;
    this.#turns = new EditsInTurn(options.editable);
  }

  /** Whether the last edit was of many people at once, so that it can be taken back. */
  get canUndo(): boolean {
    return this.#undoTo !== undefined;
  }

  /** Whether the application is still busy with an edit, so that its person has to know. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Whether an edit has not taken effect yet. */
  get isBusy(): boolean {
    return this.#turns.isBusy;
  }

  /** Resolves when all edits have taken effect. */
  settle(): Promise<void> {
    // Whoever goes on has answered the question.
    this.#options.question.refuse();
    return this.#turns.settle();
  }

  /** Why nobody more can be chosen, if that is so. */
  get limitReason(): string | undefined {
    const { chosen } = this.#options;
    return chosen.isFull ? this.#words.maximum(chosen.max!, this.#format) : undefined;
  }

  /** Chooses a person or, if chosen already, removes them. Answers whether that took effect. */
  toggle(person: Assignee, reason: SelectionReason): Promise<boolean | undefined> {
    return this.#inTurn(async () => {
      const selected = new Set(this.#now.value);
      if (selected.has(person.id)) return this.#remove(person.id, reason, person.name);
      const mixed = new Set(this.#now.mixed);
      const against = reasonAgainst(person, { selected, mixed, limitReason: this.limitReason });
      if (against !== undefined) {
        this.#say(this.#words.personReason(person.name, against));
        return false;
      }
      // Where no place is left, whoever is on some of the records can still be taken out of them.
      if (this.limitReason !== undefined) return this.#remove(person.id, reason, person.name);
      const { saved } = this.#options.chosen;
      const change = (now: StagedAssignees): StagedAssignees =>
        this.#host.single ? { value: [person.id], mixed: [] } : toggled(now, person.id, saved);
      if (!(await this.#edit(change, reason))) return false;
      this.#sayAssigned(person.id, person.name);
      if (this.limitReason !== undefined) this.#say(this.limitReason);
      return true;
    });
  }

  /** Takes a person out, of some records too. */
  remove(id: string, reason: SelectionReason): Promise<boolean | undefined> {
    return this.#inTurn(() => this.#remove(id, reason, this.#options.nameOf(id)));
  }

  /** Brings back a person whose removal is not saved yet. */
  restore(id: string): Promise<boolean | undefined> {
    return this.#inTurn(async () => {
      const { isFull, saved } = this.#options.chosen;
      if (isFull && !saved.mixed.includes(id)) {
        this.#tell(this.limitReason!);
        return false;
      }
      const change = (now: StagedAssignees): StagedAssignees =>
        this.#host.single ? { value: [id], mixed: [] } : restored(now, id, saved);
      if (!(await this.#edit(change, 'undo'))) return false;
      this.#sayAssigned(id, this.#options.nameOf(id));
      return true;
    });
  }

  clear(): Promise<boolean | undefined> {
    return this.#inTurn(async () => {
      const before = this.#now;
      // Whoever cannot be removed stays; where nobody else is there, the reason is told.
      const kept = before.value.filter((id) => this.lockOf(id));
      const value = kept.length < before.value.length ? kept : [];
      if (!(await this.#edit(() => ({ value, mixed: [] }), 'clear', before))) return false;
      const length = before.value.length + before.mixed.length - value.length;
      this.#say(this.#words.cleared(length, this.#format));
      return true;
    });
  }

  /**
   * Chooses these as well, as one step that can be taken back; answers who was, `undefined` where it was given up.
   * @param goesOn Whether it belongs to the step before.
   */
  addAll(
    people: readonly Assignee[],
    reason: SelectionReason,
    goesOn = false,
  ): Promise<readonly Assignee[] | undefined> {
    return this.#inTurn(async () => {
      const before = (goesOn && this.#undoTo) || this.#now;
      const selected = new Set(this.#now.value);
      const added = people
        .filter(
          (person) =>
            (this.#host.includeInactive || !person.inactive) && !selected.has(person.id) && !isDisabled(person),
        )
        .slice(0, this.#options.chosen.placesLeft);
      if (added.length === 0) return [];
      const ids = added.map(({ id }) => id);
      const change = (now: StagedAssignees): StagedAssignees => ({
        value: [...now.value, ...ids],
        mixed: without(now, ids).mixed,
      });
      if (!(await this.#edit(change, reason, before))) return [];
      const [first] = added;
      const count = this.#now.value.length;
      if (added.length === 1) this.#say(this.#words.assigned(first!.name, count, this.#format));
      else this.#say(this.#words.assignedMany(added.length, count, this.#format));
      if (this.limitReason !== undefined) this.#say(this.limitReason);
      return added;
    });
  }

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#undoTo;
      if (!before || !(await this.#edit(() => before, 'undo'))) return;
      this.#say(this.#words.restored(this.#now.value.length, this.#format));
    });
  }

  /** Makes what a sheet has held back one edit; answers whether the host has let it, `undefined` where it was given up. */
  save({ value, mixed, primaryId }: StagedValue): Promise<boolean | undefined> {
    return this.#inTurn(async () => {
      const { chosen } = this.#options;
      const held = { value, mixed };
      if (!isSame(held, chosen.now) && !(await this.#apply(held, 'option'))) return false;
      // Whoever was taken out leads no more, and nobody has to be asked for that.
      const led = primaryId !== undefined && value.includes(primaryId) ? primaryId : undefined;
      if (!this.#host.choosePrimary || led === chosen.primaryId) return true;
      return this.#work((stands) => requestPrimary(this.#host, chosen, led, stands));
    });
  }

  /** Gives up what the application has not finished, and what waits behind it. */
  reset(): void {
    this.#turns.reset();
    this.forgetUndo();
  }

  forgetUndo(): void {
    this.#canUndoTo(undefined);
  }

  /** Marks who leads; once more, and nobody does. */
  togglePrimary(id: string): Promise<boolean | undefined> {
    return this.#inTurn(async () => {
      const { chosen } = this.#options;
      const on = chosen.shownPrimaryId !== id;
      const next = on ? id : undefined;
      if (!(await this.#work((stands) => requestPrimary(this.#host, chosen, next, stands)))) return false;
      this.#say(on ? this.#words.isPrimary(this.#options.nameOf(id)) : this.#words.noPrimary);
      return true;
    });
  }

  #inTurn<T>(edit: () => Promise<T>): Promise<T | undefined> {
    // Whoever goes on has answered the question.
    this.#options.question.refuse();
    return this.#turns.run(edit);
  }

  #canUndoTo(selection: StagedAssignees | undefined): void {
    if (this.#undoTo === selection) return;
    this.#undoTo = selection;
    this.#host.requestUpdate();
  }

  #showWait(isSlow: boolean): void {
    this.#isSlow = isSlow;
    this.#host.requestUpdate();
  }

  async #remove(id: string, reason: SelectionReason, name: string): Promise<boolean> {
    if (!(await this.#edit((now) => without(now, [id]), reason))) return false;
    this.#say(this.#words.unassigned(name, this.#now.value.length, this.#format));
    return true;
  }

  /** @param undoTo What Undo leads back to, for an edit of many people at once. */
  async #edit(
    change: (now: StagedAssignees) => StagedAssignees,
    reason: SelectionReason,
    undoTo?: StagedAssignees,
  ): Promise<boolean> {
    if (!(await this.#mayBecome(change(this.#now)))) return false;
    // Once more: while somebody thought about the question, the application may have set others.
    if (!(await this.#apply(change(this.#now), reason))) return false;
    this.#canUndoTo(undoTo);
    this.#options.question.outdated(reason);
    return true;
  }

  /** Whether what a change takes out may go, by the host's rules for oneself and for the last one. */
  async #mayBecome(next: StagedAssignees): Promise<boolean> {
    const { question, showsNotice, me, nameOf } = this.#options;
    const { remove } = stagedDelta(this.#now, next);
    const locked = remove.find((id) => this.lockOf(id));
    if (locked !== undefined) {
      this.#tell(this.#words.locked(nameOf(locked), this.lockOf(locked)!.reason));
      return false;
    }
    const { value } = this.#now;
    const { removeSelf, removeLast } = this.#host;
    const rules = { removeSelf, removeLast: value.length > 0 ? removeLast : undefined, userId: me()?.id };
    const [against] = removalObjections([...value, ...remove], next.value, rules);
    if (!against) return true;
    if (against.forbids) {
      this.#tell(against.by === 'self' ? this.#words.selfStays : this.#words.lastStays);
      return false;
    }
    const answer = question.ask(against.by === 'self' ? this.#words.removeSelf : this.#words.removeLast);
    showsNotice();
    return answer;
  }

  /** Why somebody has to stay, who is saved on the record. */
  lockOf(id: string): LockedAssignee | undefined {
    const { isForNewRecord, saved } = this.#options.chosen;
    return !isForNewRecord || saved.value.includes(id) ? lockIn(this.#host.locked, id) : undefined;
  }

  /** Says it, and shows it beneath the field. */
  #tell(text: string): void {
    this.#say(text);
    this.#options.question.show({ kind: 'note', text });
    this.#options.showsNotice();
  }

  #apply(next: StagedAssignees, reason: SelectionReason): Promise<boolean> {
    return this.#work((stands) => requestChange(this.#host, this.#options.chosen, next, reason, stands));
  }

  /** An edit that the application may work on: with a sign where that takes long, and told where it fails. */
  async #work(edit: (stands: () => boolean) => Promise<boolean>): Promise<boolean> {
    const slow = setTimeout(() => this.#showWait(true), slowEdit);
    const stands = this.#turns.standing();
    try {
      return await edit(stands);
    } catch {
      if (stands()) this.#tell(this.#words.refused);
      return false;
    } finally {
      clearTimeout(slow);
      if (this.#isSlow) this.#showWait(false);
    }
  }

  get #now(): StagedAssignees {
    return this.#options.chosen.shown;
  }

  get #words() {
    return this.#options.localize.messages;
  }

  get #format() {
    return this.#options.localize.format;
  }

  #sayAssigned(id: string, name: string): void {
    if (this.#now.mixed.includes(id)) this.#say(this.#words.assignedToSome(name));
    else this.#say(this.#words.assigned(name, this.#now.value.length, this.#format));
  }

  #say(message: string): void {
    this.#options.announcer.say(message);
  }
}
