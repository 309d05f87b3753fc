// Hebrew words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: 'להסיר את עצמך? ייתכן שלא תהיה לך עוד גישה לרשומה.',
  removeLast: 'להסיר את האדם האחרון? הרשומה תישאר ללא אחראי.',
  confirmRemoval: 'הסרה',
  keep: 'השארה',
  selfStays: 'אי אפשר להסיר כאן את עצמך.',
  lastStays: 'חייב להישאר לפחות אדם אחד.',
  fewStay: numbered({
    one: 'חייב להישאר לפחות אדם אחד.',
    two: 'חייבים להישאר לפחות שני אנשים.',
    other: 'חייבים להישאר לפחות # אנשים.',
  }),
};
