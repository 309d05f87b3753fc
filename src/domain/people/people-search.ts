// Finds people the way one thinks of them: parts of the name in any order, initials, or the start of the e-mail.
import type { Assignee } from './assignee.js';
import { foldText, searchWords } from '../text/search-folding.js';
import { spellingVariants } from '../text/spelling-variants.js';

const wordBreak = /[\s\-'’.,()/]+/u;
const joiner = /[-'’]/u;
/** A folded name of words with single spaces between is in its searched form already. */
const needsCutting = /[\-'’.,()/]|[^\S ]|^ | $| {2}/u;

const wordsOf = (folded: string): string[] => folded.split(wordBreak).filter(Boolean);

/**
 * A person as searched, in one string. First the folded words of the name, each with a space before it, so that a space
 * and a word find the start of a word. Then, behind a line break, what else the name may be written as: in one word, and
 * with other spellings. The e-mail last, behind a line break as well.
 */
function searchedText(person: Assignee): string {
  // Some back ends have null where nothing is known.
  const name = person.name ?? '';
  const folded = foldText(name);
  const email = foldText(person.email ?? '');
  const words = needsCutting.test(folded) ? wordsOf(folded) : folded.split(' ');
  const joined = folded.split(/\s+/u).filter((word) => joiner.test(word));
  const others = [...joined.map((word) => wordsOf(word).join('')), ...spellingVariants(name)];
  if (words.length > 1) others.push(words.join(''));
  return ` ${words.join(' ')}\n${others.length > 0 ? ` ${others.join(' ')}\n` : ''}${email}`;
}

/** Whether the words of the name begin with these letters, one each. */
function hasInitials(text: string, letters: string): boolean {
  let start = 0;
  for (const letter of letters) {
    if (text[start] !== ' ' || text[start + 1] !== letter) return false;
    while (text[++start] !== ' ' && text[start] !== '\n');
  }
  return true;
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
  const words = searchWords(text)
    .map((typed) => ({ typed, name: wordsOf(typed).join(' ') }))
    // A comma or an apostrophe alone is the beginning of something, and excludes nobody yet.
    .filter(({ typed, name }) => name !== '' || !wordBreak.test(typed));
  return { words, phrase: wordsOf(foldText(text)).join(' ') };
}

function isAnywhere(text: string, { typed, name }: QueryWord): boolean {
  if (typed === name) return text.includes(name);
  const mail = text.lastIndexOf('\n');
  return (name !== '' && text.slice(0, mail).includes(name)) || text.includes(typed, mail);
}

/** 1: at the start of a word of the name, 3: of the e-mail, 4: somewhere; `undefined`: nowhere. */
function rankWord(text: string, word: QueryWord): number | undefined {
  if (!isAnywhere(text, word)) return undefined;
  if (word.name !== '' && text.includes(` ${word.name}`)) return 1;
  return text.includes(`\n${word.typed}`) ? 3 : 4;
}

/** The smaller, the better; `undefined` when a word is found nowhere. */
function rank(text: string, { words, phrase }: Query): number | undefined {
  if (phrase !== '' && text.startsWith(` ${phrase}`)) return 0;
  let worst = 1;
  for (const word of words) {
    const place = rankWord(text, word);
    if (place === undefined) {
      worst = Infinity;
      break;
    }
    worst = Math.max(worst, place);
  }
  if (worst > 2 && words.length === 1 && phrase.length > 1 && hasInitials(text, phrase)) return 2;
  return Number.isFinite(worst) ? worst : undefined;
}

/** Persons that a step of `prepare` folds: less than a millisecond. */
const step = 500;

interface Search {
  /** The folded text. */
  folded: string;
  /** Places of those who match, in rising order. */
  places: readonly number[];
  /** The same people, best match first. */
  people: readonly Assignee[];
}

/**
 * A list of people, folded once and searched often. Ties keep the order of the list. What matches a longer text matched
 * the shorter one, so each key looks only through what the key before has found.
 */
export class PeopleIndex {
  readonly #people: readonly Assignee[];
  readonly #texts: string[] = [];
  #last: Search | undefined;

  constructor(people: readonly Assignee[]) {
    this.#people = people;
  }

  /** Best match first; everybody for an empty text. */
  search(text: string): readonly Assignee[] {
    const query = queryOf(text);
    if (query.words.length === 0) return this.#people;
    const folded = foldText(text);
    if (this.#last?.folded !== folded) this.#last = this.#find(query, folded);
    return this.#last.people;
  }

  /** Folds everybody ahead of the first search, a few per step. */
  *prepare(): Generator<void, void, void> {
    while (this.#texts.length < this.#people.length) {
      this.#foldUpTo(Math.min(this.#texts.length + step, this.#people.length));
      yield;
    }
  }

  #find(query: Query, folded: string): Search {
    this.#foldUpTo(this.#people.length);
    const places: number[] = [];
    const ranked: Assignee[][] = [[], [], [], [], []];
    const look = (place: number): void => {
      const found = rank(this.#texts[place]!, query);
      if (found === undefined) return;
      places.push(place);
      ranked[found]!.push(this.#people[place]!);
    };
    if (this.#last && folded.startsWith(this.#last.folded)) this.#last.places.forEach(look);
    else for (let place = 0; place < this.#people.length; place++) look(place);
    return { folded, places, people: ranked.flat() };
  }

  #foldUpTo(end: number): void {
    for (let place = this.#texts.length; place < end; place++) this.#texts.push(searchedText(this.#people[place]!));
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

/** A name cut at the words of a query, for highlighting by text nodes. Positions are those of the text as written. */
export function matchSegments(name: string | null | undefined, query: string): TextSegment[] {
  const text = name ?? '';
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
