// Leads and clients with their numbers, in the cases of German.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

export const many = (type: RecordType): string => (type === 'client' ? 'Kunden' : 'Leads');
export const one = (type: RecordType): string => (type === 'client' ? 'Kunde' : 'Lead');
export const counted = (count: number, type: RecordType, format: Format): string =>
  format.plural(count, { one: `${format.number(count)} ${one(type)}`, other: `${format.number(count)} ${many(type)}` });
/** As the object of a sentence: "1 Kunden auswählen". */
export const countedObject = (count: number, type: RecordType, format: Format): string =>
  type === 'client' ? `${format.number(count)} Kunden` : counted(count, type, format);
/** "von 1 Kunden", "von 3 Leads". */
export const countedDative = countedObject;
