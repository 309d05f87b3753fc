// Prospects and clients with their numbers, in French.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const one = (type: RecordType): string => (type === 'client' ? 'client' : 'prospect');
export const many = (type: RecordType): string => (type === 'client' ? 'clients' : 'prospects');
export const headed = (type: RecordType): string => (type === 'client' ? 'Clients' : 'Prospects');
export const counted = (count: number, type: RecordType, format: Format): string =>
  format.plural(count, {
    one: `${format.number(count)} ${one(type)}`,
    // "1 000 000 de clients".
    many: `${format.number(count)} de ${many(type)}`,
    other: `${format.number(count)} ${many(type)}`,
  });
