// Counts that say no number: `11-50`, `1,000+`, `~200`, `200 employees`, as directories of companies write their sizes.
import { foldDigits, narrow } from '../../text/search-folding.js';
import type { CleanValue } from './cell-notice.js';

const amount = String.raw`\p{Sc}?\s?\d[\d.,'’\s]*(?:\s?(?:k|m|mio\.?|mn|tsd\.?|mil|bn|%|\p{Sc}|[A-Z]{3}))?`;
const about = String.raw`(?:[~≈><≤≥±]=?|ca\.?|c\.|about|approx\.?|around|over|under|up to|less than|more than|at least|etwa|rund|über|unter|bis(?: zu)?|mehr als|weniger als|mindestens|environ|plus de|moins de|más de|menos de|cerca de|mais de|circa|oltre|meno di|ok\.?|около|до|от|более|менее)`;

const range = new RegExp(`^${about}?\\s?${amount}\\s?(?:-|–|—|\\.\\.|to|bis|à|a|до)\\s?${amount}$`, 'iu');
const bound = new RegExp(`^(?:${about}\\s?${amount}|${amount}\\s?\\+)$`, 'iu');
const counted =
  /^\d[\d.,'’]*(?:\s?\+|\s?[-–]\s?\d[\d.,'’]*)?\s(?!mio|mrd|mil|tsd|million|thousand|tausend)\p{Ll}{4,}\.?$/u;

/** A text that stands for about a number is kept beside it: which one is not known. */
export function cleanNumber(text: string): CleanValue {
  const plain = foldDigits(narrow(text)).trim();
  const isRough = plain.length < 60 && (range.test(plain) || bound.test(plain) || counted.test(plain));
  return isRough ? { text: '', notice: 'no-number', rest: [text] } : { text };
}
