// "1 lead", "200 clients": the same words wherever records are counted.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const many = (type: RecordType): string => (type === 'client' ? 'clients' : 'leads');
export const counted = (count: number, type: RecordType, format: Format): string =>
  format.plural(count, { one: `${format.number(count)} ${type}`, other: `${format.number(count)} ${many(type)}` });
