// The folded texts of all records in a few long strings: one native search through each instead of one call per record.
import type { Lead } from '../record/lead.js';
import { digitsOfNumber } from '../text/phone-number.js';
import { foldText } from '../text/search-folding.js';
import { hasAllTerms, type SearchTerm } from '../text/search-terms.js';
import { joinedWords, spellingVariants } from '../text/spelling-variants.js';

const blockSize = 512;

/** The texts of neighbouring slots, and where each begins. */
interface Block {
  text: string;
  starts: Uint32Array;
}

export class LeadTexts {
  readonly #leadAt: (slot: number) => Lead | undefined;
  #blocks: (Block | undefined)[] = [];

  constructor(leadAt: (slot: number) => Lead | undefined) {
    this.#leadAt = leadAt;
  }

  clear(): void {
    this.#blocks = [];
  }

  /** The record of a slot has changed. */
  forget(slot: number): void {
    this.#blocks[Math.floor(slot / blockSize)] = undefined;
  }

  /** Whether the record of a slot has all terms; cheap for a few slots, also before anything is prepared. */
  has(slot: number, terms: readonly SearchTerm[]): boolean {
    const block = this.#blocks[Math.floor(slot / blockSize)];
    if (!block) return hasAllTerms(searchTextOf(this.#leadAt(slot)), terms);
    const index = slot % blockSize;
    return hasAllTerms(block.text.slice(block.starts[index], block.starts[index + 1]), terms);
  }

  /** Marks, by slot, all records that have all terms; a block per step. */
  *find(terms: readonly SearchTerm[], slotCount: number): Generator<void, Uint8Array, void> {
    const found = new Uint8Array(slotCount);
    if (slotCount === 0) return found;
    // The term that few records have rejects the others at once; the first block is a sample of all.
    const sample = this.#block(0).text;
    const rarestFirst = terms.length > 1 ? [...terms].sort((a, b) => hits(sample, a) - hits(sample, b)) : terms;
    for (let first = 0; first < slotCount; first += blockSize) {
      this.#findInBlock(first, rarestFirst, found);
      yield;
    }
    return found;
  }

  /** Makes the texts of the whole blocks that have been filled so far. */
  extend(slotCount: number): void {
    for (let first = 0; first + blockSize <= slotCount; first += blockSize) this.#block(first);
  }

  /** Makes the texts ahead of the first search, a block per step. */
  *prepare(slotCount: number): Generator<void, void, void> {
    for (let first = 0; first < slotCount; first += blockSize) {
      this.#block(first);
      yield;
    }
  }

  #findInBlock(first: number, [term = [''], ...others]: readonly SearchTerm[], found: Uint8Array): void {
    const block = this.#block(first);
    for (const spelling of term) markFound(block, spelling, others, found.subarray(first, first + blockSize));
  }

  #block(first: number): Block {
    const number = first / blockSize;
    let block = this.#blocks[number];
    if (!block) this.#blocks[number] = block = this.#build(first);
    return block;
  }

  #build(first: number): Block {
    const starts = new Uint32Array(blockSize + 1);
    const texts: string[] = [];
    let length = 0;
    for (let index = 0; index < blockSize; index++) {
      starts[index] = length;
      // A word has no line break, so no match can reach into the next record.
      const text = `${plainOrFolded(this.#leadAt(first + index))}\n`;
      length += text.length;
      texts.push(text);
    }
    starts[blockSize] = length;
    return { text: texts.join('').toLowerCase(), starts };
  }
}

/** Marks the records of a block that have this word and all other terms. */
function markFound({ text, starts }: Block, word: string, others: readonly SearchTerm[], found: Uint8Array): void {
  let index = 0;
  let place = text.indexOf(word);
  while (place >= 0) {
    while (starts[index + 1]! <= place) index++;
    const end = starts[index + 1]!;
    if (others.length === 0 || hasAllTerms(text.slice(starts[index], end), others)) found[index] = 1;
    place = text.indexOf(word, end);
  }
}

function hits(text: string, term: SearchTerm): number {
  let count = 0;
  for (const word of term) {
    for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + word.length)) count++;
  }
  return count;
}

/** What `foldText` leaves as it is but for its case: ASCII without the backtick, which some type for an apostrophe. */
const hasMore = /[^\0-_a-\x7f]/;

function searchTextOf(lead: Lead | undefined): string {
  return plainOrFolded(lead).toLowerCase();
}

/** What is left to be brought to lower case: plain ASCII, which keeps its length, or folded text, which stays the same. */
function plainOrFolded(lead: Lead | undefined): string {
  if (!lead) return '';
  const { name, email, company, phone } = lead;
  let text = name;
  if (email) text += `\n${email}`;
  if (company) text += `\n${company}`;
  if (phone) text += `\n${phone}\n${digitsOfNumber(hasMore.test(phone) ? foldText(phone) : phone)}`;
  // What the schema lacks is shown, so it is found too.
  for (const field in lead.fields) {
    const value = lead.fields[field];
    if (typeof value === 'string' || typeof value === 'number') text += `\n${value}`;
  }
  const joined = joinedWords(name);
  if (joined) text += `\n${joined}`;
  const others = spellingVariants(company ? `${name} ${company}` : name);
  if (others.length > 0) text += `\n${others.join('\n')}`;
  return hasMore.test(text) ? foldText(text) : text;
}
