// Finds people the way one thinks of them: parts of the name in any order, initials, or the start of the e-mail.
import type { Assignee } from './assignee.js';
import { foldText, searchWords } from './search-text.js';

interface Entry {
  person: Assignee;
  /** Folded name with a leading space, so that a space and a word find the start of a word. */
  name: string;
  email: string;
  initials: string;
}

const wordBreak = /[\s\-'’.,()/]+/u;

function entryOf(person: Assignee): Entry {
  const folded = foldText(person.name);
  const words = folded.split(wordBreak).filter(Boolean);
  return {
    person,
    name: ` ${words.join(' ')}`,
    email: person.email ? foldText(person.email) : '',
    initials: words.map((word) => word[0]).join(''),
  };
}

/** The smaller, the better; `undefined` when a word is found nowhere. */
function rank(entry: Entry, words: readonly string[], phrase: string): number | undefined {
  if (words.length === 1 && phrase.length > 1 && entry.initials.startsWith(phrase)) return 2;
  let worst = entry.name.startsWith(` ${phrase}`) ? 0 : 1;
  for (const word of words) {
    if (entry.name.includes(` ${word}`)) continue;
    if (entry.email.startsWith(word)) worst = Math.max(worst, 3);
    else if (entry.name.includes(word) || entry.email.includes(word)) worst = Math.max(worst, 4);
    else return undefined;
  }
  return worst;
}

/** A list of people, folded once and searched often. Ties keep the order of the list. */
export class PeopleIndex {
  readonly #people: readonly Assignee[];
  #entries: Entry[] | undefined;

  constructor(people: readonly Assignee[]) {
    this.#people = people;
  }

  /** Best match first; everybody for an empty text. */
  search(text: string): readonly Assignee[] {
    const words = searchWords(text);
    if (words.length === 0) return this.#people;
    this.#entries ??= this.#people.map(entryOf);
    const phrase = foldText(text).trim().replaceAll(/\s+/gu, ' ');
    const buckets: Assignee[][] = [[], [], [], [], []];
    for (const entry of this.#entries) {
      const place = rank(entry, words, phrase);
      if (place !== undefined) buckets[place]!.push(entry.person);
    }
    return buckets.flat();
  }
}

export interface TextSegment {
  text: string;
  match: boolean;
}

/** A text cut at the words of a query, for highlighting by text nodes. Positions are those of the text as written. */
export function matchSegments(text: string, query: string): TextSegment[] {
  const words = searchWords(query);
  if (words.length === 0) return [{ text, match: false }];
  // Folding can lengthen or shorten a letter, so each folded character remembers where it came from.
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldText(character);
    for (let i = 0; i < part.length; i++) origin.push(at);
    folded += part;
    at += character.length;
  }
  origin.push(text.length);
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let found = folded.indexOf(word); found >= 0; found = folded.indexOf(word, found + 1)) {
      marked.fill(1, origin[found], Math.max(origin[found + word.length]!, origin[found]! + 1));
    }
  }
  const segments: TextSegment[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && marked[end] === marked[start]) end++;
    segments.push({ text: text.slice(start, end), match: marked[start] === 1 });
    start = end;
  }
  return segments;
}
