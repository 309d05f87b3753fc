// What a person does to the selection, in words: choose, remove, clear, undo, each said with the new number.
import type { ReactiveControllerHost } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { ResolvedAssignee } from '../../controllers/assignees-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import type { SelectionReason } from '../../events.js';
import { chipNames } from './render-chips.js';
import { reasonAgainst } from './render-options.js';
import type { SelectionController } from './selection-controller.js';

export interface EditsOptions {
  selection: SelectionController;
  announcer: AnnouncerController;
  localize: LocalizeController<'assignee-multiselect'>;
  /** The chosen people as far as they are known. */
  chosen: () => readonly ResolvedAssignee[];
}

export class EditsController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #options: EditsOptions;
  #undoValue: readonly string[] | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, options: EditsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether the last thing done was to remove everybody. */
  get canUndo(): boolean {
    return this.#undoValue !== undefined;
  }

  /** Why nobody more can be chosen, if that is so. */
  get limitReason(): string | undefined {
    const { max } = this.#options.selection;
    if (max === undefined || this.#value.length < max) return undefined;
    return this.#messages.maximum(max, this.#options.localize.format);
  }

  /** Chooses a person or, if chosen already, removes them. Answers whether that took effect. */
  async toggle(person: Assignee, reason: SelectionReason): Promise<boolean> {
    const selected = new Set(this.#value);
    const against = reasonAgainst(person, { selected, limitReason: this.limitReason });
    if (against !== undefined) {
      this.#options.announcer.say(`${person.name}: ${against}`);
      return false;
    }
    if (selected.has(person.id)) return this.remove(person.id, reason, person.name);
    if (!(await this.#options.selection.edit([...this.#value, person.id], reason))) return false;
    this.forgetUndo();
    this.#say(this.#messages.assigned(person.name, this.#value.length, this.#options.localize.format));
    if (this.limitReason !== undefined) this.#say(this.limitReason);
    return true;
  }

  async remove(id: string, reason: SelectionReason, name = this.nameOf(id)): Promise<boolean> {
    const rest = this.#value.filter((other) => other !== id);
    if (!(await this.#options.selection.edit(rest, reason))) return false;
    this.forgetUndo();
    this.#say(this.#messages.unassigned(name, this.#value.length, this.#options.localize.format));
    return true;
  }

  async clear(): Promise<void> {
    const before = this.#value;
    if (!(await this.#options.selection.edit([], 'clear'))) return;
    this.#undoValue = before;
    this.#say(this.#messages.cleared(before.length, this.#options.localize.format));
    this.#host.requestUpdate();
  }

  async undo(): Promise<void> {
    const before = this.#undoValue;
    if (!before || !(await this.#options.selection.edit(before, 'undo'))) return;
    this.forgetUndo();
    this.#say(this.#messages.restored(before.length, this.#options.localize.format));
  }

  forgetUndo(): void {
    if (this.#undoValue === undefined) return;
    this.#undoValue = undefined;
    this.#host.requestUpdate();
  }

  sayMarked(id: string): void {
    this.#say(this.#messages.markedForRemoval(this.nameOf(id)));
  }

  nameOf(id: string): string {
    return chipNames(this.#options.chosen(), this.#messages).get(id) ?? id;
  }

  get #value(): readonly string[] {
    return this.#options.selection.value;
  }

  get #messages() {
    return this.#options.localize.messages;
  }

  #say(message: string): void {
    this.#options.announcer.say(message);
  }
}
