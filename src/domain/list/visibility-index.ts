// Which records have which assignees and creators, so that what one person sees costs what he sees, not what there is.
import type { Lead } from '../record/lead.js';

export class VisibilityIndex {
  // Lists, not sets: they are filled ten times as fast, and are short where one record is taken out of them.
  readonly #assigned = new Map<string, number[]>();
  readonly #created = new Map<string, number[]>();

  add(slot: number, { assigneeIds }: Lead, creator: string | undefined): void {
    for (const id of assigneeIds) push(this.#assigned, id, slot);
    if (creator !== undefined) push(this.#created, creator, slot);
  }

  /** Call it with the record that the slot was added with. */
  remove(slot: number, { assigneeIds }: Lead, creator: string | undefined): void {
    for (const id of assigneeIds) take(this.#assigned.get(id), slot);
    if (creator !== undefined) take(this.#created.get(creator), slot);
  }

  /** The slots of records that have at least one of the assignees, or the creator; each once, in no order. */
  slotsOf(assigneeIds: Iterable<string>, creator?: string): readonly number[] {
    const lists = [...assigneeIds].flatMap((id) => [this.#assigned.get(id) ?? []]);
    if (creator !== undefined) lists.push(this.#created.get(creator) ?? []);
    const filled = lists.filter(({ length }) => length > 0);
    return filled.length > 1 ? [...new Set(filled.flat())] : (filled[0] ?? []);
  }
}

function push(index: Map<string, number[]>, key: string, slot: number): void {
  const slots = index.get(key);
  if (slots) slots.push(slot);
  else index.set(key, [slot]);
}

function take(slots: number[] | undefined, slot: number): void {
  const place = slots?.indexOf(slot) ?? -1;
  if (place < 0) return;
  slots![place] = slots!.at(-1)!;
  slots!.pop();
}
