// The folded texts of all records in a few long strings: one native search through each instead of one call per record.
import type { Lead } from './lead.js';
import { foldText, hasAllWords } from './search-text.js';

const blockSize = 512;

/** The texts of neighbouring slots, and where each begins. */
interface Block {
  text: string;
  starts: Uint32Array;
}

export class SearchTexts {
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

  /** Whether the record of a slot has all words; cheap for a few slots, also before anything is prepared. */
  has(slot: number, words: readonly string[]): boolean {
    const block = this.#blocks[Math.floor(slot / blockSize)];
    if (!block) return hasAllWords(searchTextOf(this.#leadAt(slot)), words);
    const index = slot % blockSize;
    return hasAllWords(block.text.slice(block.starts[index], block.starts[index + 1]), words);
  }

  /** Marks, by slot, all records that have all words. */
  find(words: readonly string[], slotCount: number): Uint8Array {
    const found = new Uint8Array(slotCount);
    for (let first = 0; first < slotCount; first += blockSize) this.#findInBlock(first, words, found);
    return found;
  }

  /** Makes the texts ahead of the first search, a block per step. */
  *prepare(slotCount: number): Generator<void, void, void> {
    for (let first = 0; first < slotCount; first += blockSize) {
      this.#block(first);
      yield;
    }
  }

  #findInBlock(first: number, words: readonly string[], found: Uint8Array): void {
    const { text, starts } = this.#block(first);
    const [word = '', ...others] = words;
    let index = 0;
    let place = text.indexOf(word);
    while (place >= 0) {
      while (starts[index + 1]! <= place) index++;
      const end = starts[index + 1]!;
      if (others.length === 0 || hasAllWords(text.slice(starts[index], end), others)) found[first + index] = 1;
      place = text.indexOf(word, end);
    }
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
      const text = `${searchTextOf(this.#leadAt(first + index))}\n`;
      length += text.length;
      texts.push(text);
    }
    starts[blockSize] = length;
    return { text: texts.join(''), starts };
  }
}

const notDigits = /[^0-9]+/g;

/** A phone number can also be found by its bare digits. Field by field, because most of them are plain ASCII. */
function searchTextOf(lead: Lead | undefined): string {
  if (!lead) return '';
  let text = foldText(lead.name);
  if (lead.email) text += `\n${foldText(lead.email)}`;
  if (lead.company) text += `\n${foldText(lead.company)}`;
  if (lead.phone) text += `\n${foldText(lead.phone)}\n${lead.phone.replace(notDigits, '')}`;
  return text;
}
