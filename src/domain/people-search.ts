// Finds people the way one thinks of them: parts of the name in any order, initials, or the start of the e-mail.
import type { Assignee } from './assignee.js';
import { foldText, searchWords } from './search-text.js';

interface Entry {
  person: Assignee;
  /**
   * Folded words of the name, each with a space before it, so that a space and a word find the start of a word. Names
   * with an apostrophe or a hyphen are there once more in one word: O'Brien is found by "o brien" and "obrien".
   */
  name: string;
  email: string;
  initials: string;
}

const wordBreak = /[\s\-'’.,()/]+/u;
const joiner = /[-'’]/u;

const wordsOf = (folded: string): string[] => folded.split(wordBreak).filter(Boolean);

function entryOf(person: Assignee): Entry {
  const folded = foldText(person.name);
  const words = wordsOf(folded);
  const joined = folded
    .split(/\s+/u)
    .filter((word) => joiner.test(word))
    .map((word) => wordsOf(word).join(''));
  return {
    person,
    name: ` ${[...words, ...joined].join(' ')}`,
    email: person.email ? foldText(person.email) : '',
    initials: words.map((word) => word[0]).join(''),
  };
}

/** A word of a query: as typed, for e-mails, and cut where names are cut, so that `lee,` and `o'b` find names. */
interface QueryWord {
  typed: string;
  name: string;
}

interface Query {
  words: QueryWord[];
  /** The whole text, cut where names are cut. */
  phrase: string;
}

function queryOf(text: string): Query {
  const words = searchWords(text).map((typed) => ({ typed, name: wordsOf(typed).join(' ') }));
  return { words, phrase: wordsOf(foldText(text)).join(' ') };
}

/** 1: at the start of a word of the name, 3: of the e-mail, 4: somewhere; `undefined`: nowhere. */
function rankWord({ name, email }: Entry, word: QueryWord): number | undefined {
  if (word.name !== '' && name.includes(` ${word.name}`)) return 1;
  if (email.startsWith(word.typed)) return 3;
  return (word.name !== '' && name.includes(word.name)) || email.includes(word.typed) ? 4 : undefined;
}

/** The smaller, the better; `undefined` when a word is found nowhere. */
function rank(entry: Entry, { words, phrase }: Query): number | undefined {
  if (phrase !== '' && entry.name.startsWith(` ${phrase}`)) return 0;
  let worst = 1;
  for (const word of words) {
    const place = rankWord(entry, word);
    if (place === undefined) {
      worst = Infinity;
      break;
    }
    worst = Math.max(worst, place);
  }
  if (worst > 2 && words.length === 1 && phrase.length > 1 && entry.initials.startsWith(phrase)) return 2;
  return Number.isFinite(worst) ? worst : undefined;
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
    const query = queryOf(text);
    // A comma or an apostrophe alone is the beginning of something, and excludes nobody yet.
    query.words = query.words.filter(({ typed, name }) => name !== '' || !wordBreak.test(typed));
    if (query.words.length === 0) return this.#people;
    this.#entries ??= this.#people.map(entryOf);
    const buckets: Assignee[][] = [[], [], [], [], []];
    for (const entry of this.#entries) {
      const place = rank(entry, query);
      if (place !== undefined) buckets[place]!.push(entry.person);
    }
    return buckets.flat();
  }
}

export interface TextSegment {
  text: string;
  match: boolean;
}

/** A folded text, and where each folded character starts and ends in the text as written. */
interface FoldedText {
  folded: string;
  starts: number[];
  ends: number[];
}

/** Folding can lengthen or shorten a character, so each folded one remembers where it came from. */
function foldWithOrigins(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldText(character);
    for (let i = 0; i < part.length; i++) starts.push(at);
    folded += part;
    at += character.length;
  }
  // What folds to nothing, such as an accent, belongs to the character before it.
  const ends = new Array<number>(starts.length);
  let end = text.length;
  for (let i = starts.length - 1; i >= 0; i--) {
    if (i + 1 < starts.length && starts[i + 1] !== starts[i]) end = starts[i + 1]!;
    ends[i] = end;
  }
  return { folded, starts, ends };
}

/** A text cut at the words of a query, for highlighting by text nodes. Positions are those of the text as written. */
export function matchSegments(text: string, query: string): TextSegment[] {
  const typed = searchWords(query);
  if (typed.length === 0) return [{ text, match: false }];
  const { folded, starts, ends } = foldWithOrigins(text);
  const words = typed.flatMap((word) => (folded.includes(word) ? [word] : wordsOf(word)));
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let found = folded.indexOf(word); found >= 0; found = folded.indexOf(word, found + 1)) {
      marked.fill(1, starts[found], ends[found + word.length - 1]);
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
