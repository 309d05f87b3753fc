// What a page knows of its records before any adapter answers.
import type { Assignee } from '../people/assignee.js';
import type { Lead } from './lead.js';
import type { RecordSchema } from './record-schema.js';

/** Shown at once, on a server too, until the adapter has answered. Everything in it is optional. */
export interface InitialData {
  /** The first rows of a list, in its order. */
  leads?: readonly Lead[];
  /** Number of all records of that list. */
  total?: number;
  /** Whoever is on those records. */
  people?: readonly Assignee[];
  /** The fields of the records. Default: the usual ones. */
  schema?: RecordSchema;
}

/** An element that may have been given it. */
export interface InitialDataHost {
  readonly initialData?: InitialData | undefined;
}
