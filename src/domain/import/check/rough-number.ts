// Numbers that are written short, such as `$1.2k` and `3 Mio. €`, and counts that say none: `11-50`, `1,000+`, `~200`, `200 employees`.
import { foldDigits, narrow } from '../../text/search-folding.js';
import { unknownWords } from '../read/placeholders.js';
import type { CleanValue } from './cell-notice.js';

const amount = String.raw`\p{Sc}?\s?\d[\d.,'’\s]*(?:\s?(?:k|m|mio\.?|mn|tsd\.?|mil|bn|%|\p{Sc}|[A-Z]{3}))?`;
const about = String.raw`(?:[~≈><≤≥±]=?|ca\.?|c\.|about|approx\.?|around|over|under|up to|less than|more than|at least|etwa|rund|über|unter|bis(?: zu)?|mehr als|weniger als|mindestens|environ|plus de|moins de|más de|menos de|cerca de|mais de|circa|oltre|meno di|ok\.?|около|до|от|более|менее)`;

const range = new RegExp(`^${about}?\\s?${amount}\\s?(?:-|–|—|\\.\\.|to|bis|à|a|до)\\s?${amount}$`, 'iu');
const bound = new RegExp(`^(?:${about}\\s?${amount}|${amount}\\s?\\+)$`, 'iu');
const counted =
  /^\d[\d.,'’]*(?:\s?\+|\s?[-–]\s?\d[\d.,'’]*)?\s(?!mio|mrd|mil|tsd|million|thousand|tausend)\p{Ll}{4,}\.?$/u;

/** An amount with words behind it: `1200 p.a.`, `100/month`, `50 (2025)`, `1200*`. What counts in thousands says a number. */
const beside =
  /^\p{Sc}?\s?\d[\d.,'’\s]*(?:[/*†?]\s?\p{L}{0,12}|p\.?\s?[am]\.?|(?:per|pro|par|por) \p{L}+|\([^()]*\))$/iu;
/** What is said where there is no amount yet. */
const noAmount =
  /^(?:free|gratis|kostenlos|gratuit|gratuito|on request|upon request|auf anfrage|sur demande|a consultar|su richiesta|sob consulta|op aanvraag|na zapytanie|по запросу|many|few|several|viele|einige|open|offen|varies|variable|negotiable|vb|vhb|nach vereinbarung)$/iu;
/** Nobody knows it. */
const nothingKnown = new RegExp(
  String.raw`^(?:${unknownWords}|onbekend|nieznan[aey]|неизвестно|tbd|tba|tbc|to be (?:determined|defined|confirmed|announced)|n\/k|not known|\?+)$`,
  'iu',
);

/** How many zeros a word behind a number stands for. One that is a thousand here and a million there, such as `mil`, is none. */
const zeros: readonly (readonly [words: string, zeros: number])[] = [
  ['k|tsd|tds|tausend|thousand|thousands|mille|milliers|тыс|тысяч|тысячи|ألف|אלף|हजार|천|千', 3],
  ['万|萬|만', 4],
  ['lakh|lakhs|lac|lacs|लाख', 5],
  [
    'm|mm|mn|mio|mln|mill|million|millions|millionen|millones|millón|milhão|milhões|milione|milioni|miljoen|млн|миллион|миллиона|миллионов|مليون|מיליון|百万|百萬',
    6,
  ],
  ['crore|crores|cr|करोड़', 7],
  ['億|亿|억', 8],
  ['bn|mrd|mld|milliard|milliarde|milliarden|milliards|miliardi|млрд', 9],
];
const zerosOf = new Map(zeros.flatMap(([words, count]) => words.split('|').map((word) => [word, count] as const)));
const short = new RegExp(
  String.raw`^([-+]?\s?(?:\p{Lu}{0,2}\p{Sc}|\p{L}{3})?\s?)(\d+)(?:[.,](\d{1,2}))?\s?(${[...zerosOf.keys()].join('|')})\.?(\s?\p{Sc}|\s\p{L}{2,3}\.?)?$`,
  'iu',
);

/** Metres, minutes and millimetres, where no amount is meant. */
const unitLike = /^m{1,2}$/i;

/** `1,2 Mio. €` as `1200000 €`; `undefined` for what is not written short, or may be in two ways: `1.234 Mio`. */
function writtenOut(text: string, isAmount: boolean): string | undefined {
  const [, before = '', whole = '', part = '', word = '', behind = ''] = short.exec(text) ?? [];
  const count = isAmount || !unitLike.test(word) ? zerosOf.get(word.toLowerCase()) : undefined;
  return count === undefined ? undefined : `${before}${whole}${part.padEnd(count, '0')}${behind}`;
}

/** A text that stands for about a number is kept beside it: which one is not known. */
export function cleanNumber(text: string, isAmount = false): CleanValue {
  const plain = foldDigits(narrow(text)).trim();
  if (nothingKnown.test(plain)) return { text: '', notice: 'placeholder' };
  const full = writtenOut(plain, isAmount);
  if (full !== undefined) return { text: full, notice: 'cleaned' };
  const isRough = plain.length < 60 && [range, bound, counted, beside, noAmount].some((each) => each.test(plain));
  return isRough ? { text: '', notice: 'no-number', rest: [text] } : { text };
}
