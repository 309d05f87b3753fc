// When two texts are one choice: case, accents and spaces make no other one, signs such as those of `A+`, `< 10` and `C#` do.
import { foldText } from '../../text/search-folding.js';

/** A text as it stands, whatever way its letters are stored. */
export const exactChoice = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** What parts numbers, with spaces around: `1 - 10`. */
const betweenDigits = /(?<=\d)\s*([-.,:/])\s*(?=\d)/g;

/** Signs that belong to the number beside which they stand, with spaces between. */
const beforeNumber = /(?<![\p{L}\p{N}])([<>≤≥~+\p{Sc}-])\s+(?=\d)/gu;
const behindNumber = /(?<=\d)\s+(?=[%+\p{Sc}](?:\s|$))/gu;

/** Between or within words, where they say no more than a space does. */
const betweenWords = /(?<=[\p{L}\p{N}])\s+[+~]\s+(?=\p{L})|(?<=[\p{L}\p{M}\p{N}])-(?=\p{L})|(?<=\p{L})-(?=\p{N})/gu;
const looseDash = /(?<=\s|^)-(?=\s|\p{L}|$)/gu;

const sentenceSign = /[.,:/](?!\d)|(?<!\d)[.,:/]/g;
const meaningless = /[^\p{L}\p{N}\p{M}\p{Sc}\p{So}?+#<>≤≥%*!~.,:/-]+/gu;

/** One string per choice; what is asked is another one than what is said. */
export const choiceKey = (text: string): string =>
  foldText(text.normalize('NFC'))
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤')
    .replaceAll(/[?？¿؟]+/g, ' ? ')
    .replaceAll(betweenDigits, '$1')
    .replaceAll(beforeNumber, '$1')
    .replaceAll(behindNumber, '')
    .replaceAll(betweenWords, ' ')
    .replaceAll(looseDash, ' ')
    .replaceAll(sentenceSign, ' ')
    .replaceAll(meaningless, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const plain = (key: string): string => key.replaceAll(/[^\p{L}\p{N}\p{M}?]+/gu, ' ').trim();

const tellingSign = /[<>≤≥+#%~\p{Sc}]|(?<![\p{L}\p{N}])-(?=\d)|(?<=\d)-(?=\d)|(?<=\p{L})-(?=\s|$)/gu;
const tellingSigns = (key: string): string => (key.match(tellingSign) ?? []).join('');

/** Whether nothing but signs that adorn a text, or part its numbers otherwise, tells two keys apart. */
export const differByAdornment = (one: string, other: string): boolean =>
  plain(one) !== '' && plain(one) === plain(other) && tellingSigns(one) === tellingSigns(other);
