// Leads and clients with their numbers, in Japanese, whose nouns have no plural.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const noun = (type: RecordType): string => (type === 'client' ? '顧客' : 'リード');
/** "リード 3 件". */
export const counted = (count: number, type: RecordType, format: Format): string =>
  `${noun(type)} ${format.number(count)} 件`;
