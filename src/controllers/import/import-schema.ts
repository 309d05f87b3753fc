// The fields that a file can fill.
import type { LeadDataAdapter, RequestOptions } from '../../adapters/adapter.js';
import type { RecordType } from '../../domain/record/lead.js';
import { defaultSchema, type RecordSchema } from '../../domain/record/record-schema.js';

/** The fields of a record type: the back end's where it describes them, else the default ones. */
export async function schemaOf(
  adapter: LeadDataAdapter | undefined,
  recordType: RecordType,
  options: RequestOptions,
): Promise<RecordSchema> {
  return (await adapter?.describe?.(recordType, options)) ?? defaultSchema(recordType);
}
