// Leads and clients with their numbers, in Hebrew; both are masculine.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const one = (type: RecordType): string => (type === 'client' ? 'לקוח' : 'ליד');
export const many = (type: RecordType): string => (type === 'client' ? 'לקוחות' : 'לידים');
/** "הלקוח". */
export const theOne = (type: RecordType): string => `ה${one(type)}`;
/** "לקוח אחד", "שני לקוחות", "3 לקוחות". */
export const counted = (count: number, type: RecordType, format: Format): string =>
  format.plural(count, {
    one: count === 1 ? `${one(type)} אחד` : `${format.number(count)} ${many(type)}`,
    two: `שני ${many(type)}`,
    other: `${format.number(count)} ${many(type)}`,
  });
