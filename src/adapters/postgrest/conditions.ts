// Conditions in the language of PostgREST's logic trees, where every value is quoted so that it can hold anything.

/** A part of `and=(…)`. Each is true or false and never null, so that `not` turns it round. */
export type Condition = string;

const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, '\\$&')}"`;

export const everything: Condition = 'id.not.is.null';
export const nothing: Condition = 'id.is.null';

export const compared = (column: string, operator: string, value: string | number): Condition =>
  `${column}.${operator}.${quoted(String(value))}`;
export const oneOf = (column: string, values: readonly string[]): Condition =>
  values.length > 0 ? `${column}.in.(${values.map(quoted).join(',')})` : nothing;
export const isNull = (column: string): Condition => `${column}.is.null`;
export const isFilled = (column: string): Condition => `${column}.not.is.null`;

export const allOf = (parts: readonly Condition[]): Condition =>
  parts.length > 0 ? `and(${parts.join(',')})` : everything;
export const anyOf = (parts: readonly Condition[]): Condition =>
  parts.length > 0 ? `or(${parts.join(',')})` : nothing;
export const notThat = (part: Condition): Condition => `not.and(${part})`;

/** Ids hold no character that an array would have to quote. */
export const array = (ids: readonly string[]): string => `{${ids.join(',')}}`;

const literalInRegex = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** That a column contains a text, or begins with it. PostgREST takes every `*` of a pattern for a wildcard. */
export function contains(column: string, text: string, { atStart = false } = {}): Condition {
  if (text.includes('*')) return compared(column, 'match', `${atStart ? '^' : ''}${literalInRegex(text)}`);
  return compared(column, 'like', `${atStart ? '' : '*'}${text.replaceAll(/[\\%_]/g, '\\$&')}*`);
}
