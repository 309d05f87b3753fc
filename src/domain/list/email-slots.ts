// The slots of records by their e-mail address.
import type { Lead } from '../record/lead.js';
import { emailKey } from '../text/email-address.js';

/** Most addresses are of one record: a list for each of a hundred thousand would take more than all the rest. */
type Slots = number | number[];

const listOf = (slots: Slots | undefined): readonly number[] =>
  slots === undefined ? [] : typeof slots === 'number' ? [slots] : slots;

export class EmailSlots {
  readonly #slots = new Map<string, Slots>();

  constructor(leads: Iterable<readonly [slot: number, lead: Lead | undefined]>) {
    for (const [slot, lead] of leads) if (lead) this.add(slot, lead);
  }

  find(email: string): readonly number[] {
    return listOf(this.#slots.get(emailKey(email)));
  }

  add(slot: number, { email }: Lead): void {
    if (!email) return;
    const key = emailKey(email);
    const known = this.#slots.get(key);
    if (typeof known === 'object') known.push(slot);
    else this.#slots.set(key, known === undefined ? slot : [known, slot]);
  }

  remove(slot: number, { email }: Lead): void {
    if (!email) return;
    const key = emailKey(email);
    const others = listOf(this.#slots.get(key)).filter((other) => other !== slot);
    if (others.length === 0) this.#slots.delete(key);
    else this.#slots.set(key, others.length === 1 ? others[0]! : others);
  }
}
