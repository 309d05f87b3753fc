// What a picker has to answer to be measured: the same work, by the hands of a person, and what is to be seen of it.
import type { Assignee } from '../../../src/domain/people/assignee.js';

export interface Contender {
  /** Puts the picker, with these people to choose from, into the page. */
  create(people: Assignee[]): void;
  /** What is there to be seen before it is opened; empty until then. */
  element(): HTMLElement | null;
  open(): void;
  /** Types into its search; absent where it has none. */
  type?(text: string): void;
  /** The options that are drawn, in their order. */
  options(): HTMLElement[];
  /** Where an option says who it is; its text, unless told otherwise. */
  label?(option: HTMLElement): string;
  /** Chooses one of them. */
  choose(option: HTMLElement): void;
  /** What scrolls the options. */
  scroller(): HTMLElement | null;
  set(ids: string[]): void;
  /** What the field shows of those who are chosen: another text after every choice. */
  field(): string;
  remove(): void;
}

export const textOf = (elements: Iterable<Element>): string =>
  [...elements].map(({ textContent }) => textContent).join('|');

export const make = (tag: string, className = '', text = ''): HTMLElement =>
  Object.assign(document.createElement(tag), { className, textContent: text });

/** What a person's typing does to an input. */
export function typeInto(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text.slice(-1) }));
}

/** The same initials on the same colours for every contender that can show an avatar. */
export const avatarStyle = `.avatar { display: inline-grid; place-items: center; flex: none; width: 28px; height: 28px;
  border-radius: 50%; background: #e4e7ec; font-size: 11px; } .who { display: inline-grid; }`;

export function addStyle(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
}
