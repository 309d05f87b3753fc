// People that an adapter or a host answers, made whole: what is missing or of another type must not take a screen away.
import type { Assignee } from '../../domain/people/assignee.js';
import { idsOf, isId } from '../../domain/people/ids.js';
import { isBlank } from '../../domain/text/blank-text.js';
import { isObject } from '../../domain/platform/shapes.js';

/** Tells whoever wrote the adapter what an answer has to be. */
export type Tell = (must: string, found: unknown) => void;

export type Loose = Record<string, unknown>;

/** A text, or a number as one. Nothing else is a text, least of all an object that looks like a template. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const isTextOrNone = (value: unknown): boolean => typeof value === 'string' || value === undefined || value === null;

/** The texts of an object that are none; `undefined` where all are. */
export function mended(value: Loose, names: readonly string[]): Loose | undefined {
  let texts: Loose | undefined;
  for (const name of names) {
    if (isTextOrNone(value[name])) continue;
    const { [name]: found } = value;
    (texts ??= {})[name] = found instanceof Date && !Number.isNaN(+found) ? found.toISOString() : textOf(found);
  }
  return texts;
}

const personTexts = ['id', 'name', 'email', 'avatarUrl', 'disabledReason'];

/** Somebody with an id and a name; by the e-mail where there is no name. `undefined` for whoever has no id. */
export function normalizePerson(value: unknown, tell: Tell): Assignee | undefined {
  if (!isObject(value) || !isId(value['id'])) {
    tell('people must have an id', value);
    return undefined;
  }
  const texts = mended(value, personTexts);
  if (texts) tell('the id, name and e-mail of people must be texts', value);
  const person = texts ? { ...value, ...texts } : value;
  const { name, teamIds } = person;
  const nameless = typeof name !== 'string' || isBlank(name);
  const known = idsOf(teamIds);
  const ids = teamIds === undefined || teamIds === known ? undefined : { teamIds: known };
  if (!nameless && !ids) return person as unknown as Assignee;
  return { ...(person as unknown as Assignee), ...(nameless && { name: textOf(person['email']) }), ...ids };
}

/** `undefined` where not even reading an item works, such as by a getter that throws. */
export function readable<Item>(read: () => Item, tell: Tell): Item | undefined {
  try {
    return read();
  } catch (error) {
    tell('records and people must be readable', error);
    return undefined;
  }
}

/** The same array where everybody in it is whole. */
export function normalizePeople(items: readonly unknown[], tell: Tell): Assignee[] {
  // A list may have holes.
  const people = Array.from(items, (item) => readable(() => normalizePerson(item, tell), tell));
  if (people.every((person, at) => person && person === items[at])) return items as Assignee[];
  return people.filter((person) => person !== undefined);
}
