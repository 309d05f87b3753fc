// Reads lookup fields of a file by name: what they can refer to becomes the choices of the field, so that a name is matched, asked about and remembered as any choice is.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { portions } from '../../domain/platform/portions.js';
import type { LookupEntry } from '../../domain/record/lookup.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { maxLimitOf } from '../adapter/capabilities.js';
import { forEachConcurrently } from '../../domain/platform/time-slicing.js';
import { columnOf } from './value-questions.js';
import type { Matching } from './file-matching.js';

/** What is known of one field. */
interface KnownEntries {
  entries: Map<string, LookupEntry>;
  /** Whether these are all. */
  complete: boolean;
  /** Texts that were asked for. */
  asked: Set<string>;
}

export type KnownLookups = Map<string, KnownEntries>;

/** Pages that are read before names are searched one by one. */
const fewPages = 3;
const pageSize = 200;
const parallel = 6;
/** Entries of one name. */
const searchLimit = 10;
/** More different names than this are not looked up. */
const mostTexts = 5_000;

interface LookupOptions {
  signal: AbortSignal;
  locale: string;
}

async function readFirst(
  field: FieldSchema,
  { schema }: Matching,
  adapter: LeadDataAdapter,
  options: LookupOptions,
): Promise<KnownEntries> {
  const known: KnownEntries = { entries: new Map(), complete: false, asked: new Set() };
  const of = { recordType: schema.recordType, field: field.name };
  const limit = Math.min(pageSize, maxLimitOf(adapter));
  let cursor: string | undefined;
  for (let page = 0; page < fewPages; page++) {
    const { items, nextCursor } = await adapter.searchLookup!(
      { ...of, text: '', limit, ...(cursor !== undefined && { cursor }) },
      options,
    );
    for (const entry of items) known.entries.set(entry.id, entry);
    cursor = nextCursor ?? undefined;
    known.complete = cursor === undefined;
    if (known.complete) break;
  }
  return known;
}

async function searchTexts(
  texts: readonly string[],
  field: FieldSchema,
  { schema }: Matching,
  known: KnownEntries,
  adapter: LeadDataAdapter,
  options: LookupOptions,
): Promise<void> {
  const of = { recordType: schema.recordType, field: field.name };
  const open = texts.filter((text) => !known.asked.has(text)).slice(0, mostTexts);
  await forEachConcurrently(open, parallel, async (text) => {
    known.asked.add(text);
    const { items } = await adapter.searchLookup!({ ...of, text, limit: searchLimit }, options);
    for (const entry of items) known.entries.set(entry.id, entry);
  });
  // Whatever is still nobody's name may be an id.
  const ids = open.filter((text) => !known.entries.has(text));
  if (!adapter.getLookup) return;
  for (const some of portions(ids, pageSize)) {
    const found = await adapter.getLookup({ ...of, ids: some }, options);
    for (const entry of found) known.entries.set(entry.id, entry);
  }
}

/** The matching with choices for its lookup fields, as far as the file fills them and the back end can be asked. */
export async function withLookups(
  matching: Matching,
  adapter: LeadDataAdapter,
  lookups: KnownLookups,
  options: LookupOptions,
): Promise<Matching> {
  const fields = matching.schema.fields.filter((field) => field.type === 'lookup' && columnOf(matching, field));
  if (fields.length === 0 || !adapter.searchLookup) return matching;
  const read = new Map<string, FieldSchema>();
  for (const field of fields) {
    const { index } = columnOf(matching, field)!;
    const texts = [...new Set(matching.table.rows.map(({ cells }) => cells[index]?.trim() ?? ''))].filter(Boolean);
    const known = lookups.get(field.name) ?? (await readFirst(field, matching, adapter, options));
    lookups.set(field.name, known);
    if (!known.complete) await searchTexts(texts, field, matching, known, adapter, options);
    options.signal.throwIfAborted();
    const choices = [...known.entries.values()].map(({ id, name, detail }) => ({
      value: id,
      label: detail ? `${name} (${detail})` : name,
    }));
    read.set(field.name, { ...field, type: 'select', options: namedOnce(choices, known.entries) });
  }
  const schema = { ...matching.schema, fields: matching.schema.fields.map((field) => read.get(field.name) ?? field) };
  return { ...matching, schema };
}

/** A name that only one entry has stands alone; the others are told apart by what stands beside them. */
function namedOnce(
  choices: readonly { value: string; label: string }[],
  entries: ReadonlyMap<string, LookupEntry>,
): { value: string; label: string }[] {
  const counts = new Map<string, number>();
  for (const { name } of entries.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return choices.map(({ value, label }) => {
    const { name } = entries.get(value)!;
    return { value, label: counts.get(name) === 1 ? name : label };
  });
}
