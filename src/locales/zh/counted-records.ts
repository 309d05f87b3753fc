// Leads and clients with their numbers, in Chinese, whose nouns have no plural.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const noun = (type: RecordType): string => (type === 'client' ? '客户' : '线索');
/** "3 条线索", "3 位客户": with the measure word of each. */
export const counted = (count: number, type: RecordType, format: Format): string =>
  `${format.number(count)} ${type === 'client' ? '位客户' : '条线索'}`;
