// Leads and clients with their numbers, in Hindi; a lead is feminine, a client masculine.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const one = (type: RecordType): string => (type === 'client' ? 'ग्राहक' : 'लीड');
/** Both nouns look the same in the plural. */
export const many = one;
export const counted = (count: number, type: RecordType, format: Format): string =>
  `${format.number(count)} ${one(type)}`;
