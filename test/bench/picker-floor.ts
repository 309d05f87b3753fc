// The least that can pick people: plain elements, folded once, only the rows in sight are drawn. A yardstick.
import type { Assignee } from '../../src/domain/people/assignee.js';
import { colorIndex, initialsOf } from '../../src/domain/people/initials.js';
import { foldText } from '../../src/domain/text/search-folding.js';

const rowHeight = 44;
const rowsDrawn = 16;
const chipsDrawn = 12;

const sheet = `
  .floor { position: relative; font: 14px/1.45 system-ui; width: 30rem; }
  .floor-box { display: flex; flex-wrap: wrap; gap: 4px; border: 1px solid #858d9b; padding: 3px; min-height: 36px; }
  .floor-chip { display: inline-flex; align-items: center; gap: 6px; border-radius: 999px; background: #f5f6f8; }
  .floor-list { position: absolute; width: 100%; height: 360px; overflow: auto; border: 1px solid #dfe2e8; overflow-anchor: none; }
  .floor-list > div { box-sizing: border-box; }
  .floor-option { display: flex; gap: 10px; align-items: center; height: ${rowHeight}px; padding: 0 10px; box-sizing: border-box; }
  .floor-avatar { width: 28px; height: 28px; border-radius: 50%; display: grid; place-items: center; font-size: 11px; background: #e4e7ec; }`;

const make = (tag: string, className: string, text = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

function avatarOf(person: Assignee): HTMLElement {
  return make('span', `floor-avatar color-${colorIndex(person.id)}`, initialsOf(person.name, 'en'));
}

export class FloorPicker {
  readonly element = make('div', 'floor');
  readonly #chips = make('div', 'floor-box');
  readonly #input = document.createElement('input');
  readonly #list = make('div', 'floor-list');
  readonly #block = make('div', '');
  readonly #people: readonly Assignee[];
  #texts: string[] | undefined;
  #found: readonly Assignee[] = [];
  #chosen = new Set<string>();
  #byId: Map<string, Assignee> | undefined;

  constructor(people: readonly Assignee[]) {
    this.#people = people;
    this.#list.hidden = true;
    this.#list.append(this.#block);
    this.#list.addEventListener('scroll', () => this.#draw());
    this.#list.addEventListener('click', ({ target }) => {
      this.toggle(Number((target as HTMLElement).closest<HTMLElement>('.floor-option')!.dataset.row));
    });
    this.#input.addEventListener('input', () => this.type(this.#input.value));
    this.#chips.append(this.#input);
    this.element.append(make('style', '', sheet), this.#chips, this.#list);
  }

  open(): void {
    this.#list.hidden = false;
    this.#found = this.#people;
    this.#draw();
  }

  type(text: string): void {
    this.#texts ??= this.#people.map(({ name, email }) => foldText(` ${name} ${email ?? ''}`));
    const folded = foldText(text);
    this.#found = this.#people.filter((_person, at) => this.#texts![at]!.includes(folded));
    this.#draw();
  }

  toggle(row: number): void {
    const { id } = this.#found[row]!;
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
    this.#drawChips();
    this.#draw();
  }

  set(ids: readonly string[]): void {
    this.#chosen = new Set(ids);
    this.#drawChips();
  }

  #draw(): void {
    const first = Math.floor(this.#list.scrollTop / rowHeight);
    this.#block.style.height = `${this.#found.length * rowHeight}px`;
    this.#block.style.paddingBlockStart = `${first * rowHeight}px`;
    this.#block.replaceChildren(
      ...this.#found.slice(first, first + rowsDrawn).map((person, at) => {
        const option = make('div', 'floor-option');
        option.dataset.row = String(first + at);
        option.setAttribute('aria-selected', String(this.#chosen.has(person.id)));
        option.append(avatarOf(person), make('span', '', person.name), make('small', '', person.email));
        return option;
      }),
    );
  }

  #drawChips(): void {
    const byId = (this.#byId ??= new Map(this.#people.map((person) => [person.id, person])));
    const chosen = [...this.#chosen].map((id) => byId.get(id)!);
    const chips = chosen.slice(0, chipsDrawn).map((person) => {
      const chip = make('span', 'floor-chip');
      chip.append(avatarOf(person), make('span', '', person.name), make('button', '', '×'));
      return chip;
    });
    const more = chosen.length - chips.length;
    this.#chips.replaceChildren(...chips, ...(more > 0 ? [make('button', '', `+${more} more`)] : []), this.#input);
  }
}
