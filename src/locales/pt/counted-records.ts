// Leads and clients with their numbers, in Portuguese.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const one = (type: RecordType): string => (type === 'client' ? 'cliente' : 'lead');
export const many = (type: RecordType): string => (type === 'client' ? 'clientes' : 'leads');
export const headed = (type: RecordType): string => (type === 'client' ? 'Clientes' : 'Leads');
export const counted = (count: number, type: RecordType, format: Format): string =>
  format.plural(count, {
    one: `${format.number(count)} ${one(type)}`,
    // "1.000.000 de clientes".
    many: `${format.number(count)} de ${many(type)}`,
    other: `${format.number(count)} ${many(type)}`,
  });
