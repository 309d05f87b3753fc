// Headers that all begin with what the file is about: `Deal - Phase`, `Deal - Besitzer`.
import type { ImportColumn } from './import-column.js';
import { sureByWords } from './columns-together.js';
import { conceptsOf } from './record-headers.js';

const prefixed = /^(\S[^-–]{1,30}?)\s[-–]\s(\S.*)$/u;

/** `Deal - Phase`, `Deal - Besitzer`: what stands in front of most names says what the file is about, and nothing of a column. */
export function withoutCommonPrefix(columns: readonly ImportColumn[]): readonly ImportColumn[] {
  const counts = new Map<string, number>();
  for (const { header } of columns) {
    const [, prefix] = prefixed.exec(header) ?? [];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [common, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (common === undefined || count < 3 || count * 2 <= columns.length) return columns;
  const isOf = (text: string, wanted: string): boolean =>
    conceptsOf(text).some(({ concept, sure }) => concept === wanted && sure >= sureByWords);
  const ofCompanies = isOf(common, 'company');
  return columns.map((column) => {
    const [, prefix, rest = ''] = prefixed.exec(column.header) ?? [];
    // `Organization - Name` is no person's.
    return prefix === common && !(ofCompanies && isOf(rest, 'name')) ? { ...column, header: rest } : column;
  });
}
