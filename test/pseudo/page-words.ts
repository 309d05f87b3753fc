// The example CRM in the pseudo-language, in the shape of its `words/*.js`: it has a word for everything.
import { pseudo, pseudoLocale } from './pseudo-locale.js';

export const locale = pseudoLocale;

const say = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 === 0 ? pseudo(part) : part))
    .join('');

export const words: Record<string, string> = new Proxy(
  {},
  { get: (_, text) => (typeof text === 'string' ? say(text) : undefined) },
);
