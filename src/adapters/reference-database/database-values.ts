// Ids and versions as the schema of examples/server keeps them: UUIDs and numbers. Anything else is an id that nobody has or a
// version that was never given out, and never gets as far as an error of the database.
import type { ImportRow } from '../../domain/import/import-row.js';

const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && form.test(value);

/** Ids for the database, with one that nobody has in the place of each that is no UUID, and the way back. */
export function databaseIds(ids: readonly string[]): { ids: string[]; original(id: string): string } {
  const originals = new Map<string, string>();
  const translated = ids.map((id, index) => {
    if (isUuid(id)) return id.toLowerCase();
    const nobody = `ffffffff-ffff-4fff-bfff-${index.toString(16).padStart(12, '0')}`;
    originals.set(nobody, id);
    return nobody;
  });
  return { ids: translated, original: (id) => originals.get(id) ?? id };
}

/** The draft of a row of an import as the database takes it, with the record that the row names. */
export function draftOfRow({ draft, leadId }: ImportRow): object {
  const { ids } = databaseIds(draft.assigneeIds ?? []);
  return { ...draft, assigneeIds: ids, ...(isUuid(leadId) && { leadId }) };
}

/** A version of the contract as the number that the database keeps; `undefined` for one that it never gave out. */
export const versionNumber = (version: string | undefined): number | undefined =>
  version !== undefined && /^\d{1,9}$/.test(version) ? Number(version) : undefined;

/** Who is to lead, as the functions of the schema take it; nothing where nothing is said of it. */
export const primaryInput = (primaryId: string | null | undefined): { setPrimary?: true; primaryId?: string | null } =>
  primaryId === undefined
    ? {}
    : { setPrimary: true, primaryId: primaryId === null ? null : databaseIds([primaryId]).ids[0]! };
