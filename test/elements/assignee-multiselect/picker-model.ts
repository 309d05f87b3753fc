// The picker's keyboard as a small state machine, to be compared with the real one.
import { localPeople } from '../../../src/controllers/people/people-search-controller.js';
import type { Assignee, AssigneePage } from '../../../src/domain/people/assignee.js';
import { crew } from './picker.js';

const everybody = localPeople(crew);

export class PickerModel {
  value: string[] = [];
  text = '';
  open = false;
  /** Index of the active option; -1 for none. */
  active = -1;
  /** Place of the chip that has the focus; -1 for the field. */
  chip = -1;
  /** The last chip, when a Backspace has marked it. */
  marked: string | undefined;
  /** Whether the whole text is selected, so that the next letter takes its place. */
  selected = false;
  /** Whether the text has served its purpose. */
  answered = false;
  /** Who was chosen when the list opened, and stands first. */
  #first: string[] = [];

  get options(): Assignee[] {
    const found = (everybody.search(this.text, undefined) as AssigneePage).items;
    if (this.text !== '') return found;
    const first = this.#first.map((id) => crew.find((person) => person.id === id)!);
    return [...first, ...found.filter((person) => !first.includes(person))];
  }

  show(): void {
    if (this.open) return;
    this.open = true;
    this.#first = [...this.value];
  }

  hide(): void {
    this.open = false;
    this.active = -1;
  }

  move(by: number): void {
    const last = this.options.length - 1;
    const to = Math.min(last, this.active + by);
    this.active = Math.max(Math.abs(by) === 1 ? -1 : Math.min(0, last), to);
  }

  type(letter: string): void {
    this.chip = -1;
    this.#write(this.selected ? letter : this.text + letter);
    this.show();
  }

  toggle(index: number): void {
    const person = this.options[index];
    if (!person) return;
    if (this.value.includes(person.id)) this.value = this.value.filter((id) => id !== person.id);
    else if (person.disabledReason === undefined) this.value = [...this.value, person.id];
    else return;
    // Whoever was marked and comes back is another chip.
    if (!this.value.includes(this.marked ?? '')) this.marked = undefined;
    Object.assign(this, { answered: true, selected: this.text !== '' });
  }

  escape(): void {
    if (this.open) this.hide();
    else if (this.chip < 0) this.#clear();
    this.chip = -1;
  }

  backspace(): void {
    if (this.chip >= 0) return this.removeChip();
    if (this.text !== '') {
      this.#write(this.selected ? '' : this.text.slice(0, -1));
      this.show();
    } else if (this.marked !== undefined && this.marked === this.value.at(-1)) {
      this.value = this.value.slice(0, -1);
      this.marked = undefined;
    } else this.marked = this.value.at(-1);
  }

  removeChip(): void {
    this.value = this.value.filter((_id, at) => at !== this.chip);
    this.chip = Math.min(this.chip, this.value.length - 1);
  }

  /** Left in a field with nothing before the caret, or on a chip. */
  left(): void {
    this.active = this.chip < 0 ? -1 : this.active;
    if (this.chip < 0) this.marked = undefined;
    this.chip = this.chip < 0 ? this.value.length - 1 : Math.max(0, this.chip - 1);
  }

  right(): void {
    if (this.chip < 0) this.active = -1;
    else this.chip = this.chip + 1 < this.value.length ? this.chip + 1 : -1;
  }

  /** The focus goes elsewhere and comes back. */
  leave(): void {
    this.hide();
    if (this.answered) this.#clear();
    Object.assign(this, { chip: -1, marked: undefined, selected: false });
  }

  set(ids: string[]): void {
    this.value = ids;
    this.chip = Math.min(this.chip, ids.length - 1);
  }

  #write(text: string): void {
    Object.assign(this, { text, selected: false, answered: false, marked: undefined, active: -1 });
  }

  #clear(): void {
    if (this.text !== '') this.#write('');
    this.answered = false;
  }
}
