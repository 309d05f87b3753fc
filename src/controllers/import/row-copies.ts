// Copies of the rows of an import: what a back end gets is its own, to keep or to change.
import type { ImportRow } from '../../domain/import/import-row.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';

/** Rows between two looks at the clock. */
const rowsAtATime = 20;

/** A copy of plain data: cloning by structure costs ten times as much. */
export function copyOfValue<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOfValue) as Value;
  if (typeof value !== 'object' || value === null) return value;
  // Whatever else a page has put into a record is cloned as it is.
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  const copy: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (name === '__proto__') return structuredClone(value);
    copy[name] = copyOfValue(each);
  }
  return copy as Value;
}

/** In slices, because the records of the rows are made when they are asked for. */
export async function copiesOf(rows: readonly ImportRow[], signal: AbortSignal): Promise<ImportRow[]> {
  const yieldIfDue = createTimeSlicer(signal);
  const copies: ImportRow[] = [];
  for (const { rowNumber, draft, leadId } of rows) {
    copies.push({ rowNumber, draft: copyOfValue(draft), ...(leadId !== undefined && { leadId }) });
    if (copies.length % rowsAtATime === 0) await yieldIfDue();
  }
  return copies;
}
