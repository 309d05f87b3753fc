// People as text that can be pasted elsewhere, and what looks like such a text.
import type { Assignee } from './assignee.js';

/** One line for each person, as mail programs and spreadsheets take it: `Ann Lee <ann@example.com>`. */
export const peopleAsText = (people: readonly Assignee[]): string =>
  people.map(({ name, email }) => (email ? `${name} <${email}>` : name)).join('\n');

/** Several lines or cells, three parts between commas, or two addresses: more than a word to search for. */
export const isPeopleList = (text: string): boolean => /[^\s;|]\s*[\n\r\t;|]+\s*[^\s;|]|,.*,|@.*@/s.test(text.trim());
