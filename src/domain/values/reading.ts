// What comes of reading a text: a value, nothing, several that it may be, or none that it says whole.

export type Reading<Value> =
  | { status: 'read'; value: Value }
  | { status: 'empty' }
  /** Both are meant somewhere: `1,200` or `03/04/2026`. Asked only where `asks` says so. */
  | { status: 'ambiguous'; values: readonly [Value, Value] }
  | { status: 'unread' };

export interface ReadOptions {
  /** BCP 47: which sign is decimal, whether the day or the month comes first, what months are called. */
  locale: string;
  /** Other languages whose names of months and words for yes and no are understood. English always is. */
  otherLocales?: readonly string[] | undefined;
  /** Which sign is decimal, where that is known better than by the language. */
  decimal?: '.' | ',' | undefined;
  /** What comes first in `03/04/2026`, where that is known better than by the language. */
  dateOrder?: 'day-first' | 'month-first' | 'year-first' | undefined;
  /** Whether a text that the language alone would decide is `ambiguous` instead, as in a file from anywhere. */
  asks?: boolean | undefined;
  /** Whether a bare number such as 46350 is a day of a spreadsheet, and from which year that counts its days. */
  serialDays?: 1900 | 1904 | undefined;
}

export const read = <Value>(value: Value): Reading<Value> => ({ status: 'read', value });
export const unread: Reading<never> = { status: 'unread' };
export const empty: Reading<never> = { status: 'empty' };
