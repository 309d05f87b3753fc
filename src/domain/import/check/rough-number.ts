// Counts that say no number: `11-50`, `1,000+`, `~200`, `200 employees`, as directories of companies write their sizes.
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

/** A text that stands for about a number is kept beside it: which one is not known. */
export function cleanNumber(text: string): CleanValue {
  const plain = foldDigits(narrow(text)).trim();
  if (nothingKnown.test(plain)) return { text: '', notice: 'placeholder' };
  const isRough = plain.length < 60 && [range, bound, counted, beside, noAmount].some((each) => each.test(plain));
  return isRough ? { text: '', notice: 'no-number', rest: [text] } : { text };
}
