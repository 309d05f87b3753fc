// What a field of type `lookup` refers to: an account, a campaign, a product. A record keeps its id, people read its name.
import type { RecordType } from './lead.js';

export interface LookupEntry {
  /** Opaque and stable; the only thing that a record stores. */
  id: string;
  /** Shown as text, never as markup. */
  name: string;
  /** What tells entries of one name apart, such as a place. */
  detail?: string | undefined;
}

/** The field that is asked about. */
export interface LookupField {
  recordType: RecordType;
  /** `FieldSchema.name`. */
  field: string;
}

export interface LookupQuery extends LookupField {
  /** A part of a name; empty: all entries. */
  text: string;
  /** 1 to `Capabilities.maxLimit`; the elements ask for no more than 50. */
  limit: number;
  /** A `nextCursor` of a page of the same query. */
  cursor?: string | undefined;
}

/** One page of entries, best match first. */
export interface LookupPage {
  items: LookupEntry[];
  /** Hand it back to get the next page; absent on the last one. */
  nextCursor?: string | undefined;
}
