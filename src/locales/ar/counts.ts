// Arabic numbers with their nouns: six plural categories, and names that keep their own direction in the sentence.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';

/** Text of any script inside an Arabic sentence: it keeps its direction and does not pull the words beside it along. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const people = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا أشخاص',
    one: 'شخص واحد',
    two: 'شخصان',
    few: `${format.number(count)} أشخاص`,
    many: `${format.number(count)} شخصًا`,
    other: `${format.number(count)} شخص`,
  });

export const rows = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا صفوف',
    one: 'صف واحد',
    two: 'صفان',
    few: `${format.number(count)} صفوف`,
    many: `${format.number(count)} صفًا`,
    other: `${format.number(count)} صف`,
  });

export const columns = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا أعمدة',
    one: 'عمود واحد',
    two: 'عمودان',
    few: `${format.number(count)} أعمدة`,
    many: `${format.number(count)} عمودًا`,
    other: `${format.number(count)} عمود`,
  });

export const names = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا أسماء',
    one: 'اسم واحد',
    two: 'اسمان',
    few: `${format.number(count)} أسماء`,
    many: `${format.number(count)} اسمًا`,
    other: `${format.number(count)} اسم`,
  });

export const characters = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا أحرف',
    one: 'حرف واحد',
    two: 'حرفان',
    few: `${format.number(count)} أحرف`,
    many: `${format.number(count)} حرفًا`,
    other: `${format.number(count)} حرف`,
  });

export const problems = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا مشكلات',
    one: 'مشكلة واحدة',
    two: 'مشكلتان',
    few: `${format.number(count)} مشكلات`,
    many: `${format.number(count)} مشكلة`,
    other: `${format.number(count)} مشكلة`,
  });

const clients = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا عملاء',
    one: 'عميل واحد',
    two: 'عميلان',
    few: `${format.number(count)} عملاء`,
    many: `${format.number(count)} عميلًا`,
    other: `${format.number(count)} عميل`,
  });

const leads = (count: number, format: Format): string =>
  format.plural(count, {
    zero: 'لا عملاء محتملين',
    one: 'عميل محتمل واحد',
    two: 'عميلان محتملان',
    few: `${format.number(count)} عملاء محتملين`,
    many: `${format.number(count)} عميلًا محتملًا`,
    other: `${format.number(count)} عميل محتمل`,
  });

export const records = (count: number, type: RecordType, format: Format): string =>
  type === 'client' ? clients(count, format) : leads(count, format);

/** "Clients", "leads". */
export const recordsName = (type: RecordType): string => (type === 'client' ? 'العملاء' : 'العملاء المحتملون');

/** The same as the object of a sentence. */
export const recordsObject = (type: RecordType): string => (type === 'client' ? 'العملاء' : 'العملاء المحتملين');

/** "The client", "the lead". */
export const recordName = (type: RecordType): string => (type === 'client' ? 'العميل' : 'العميل المحتمل');
