// What a page knows before any adapter answers, as a property and, for what a server sends, as an attribute.
import type { PropertyDeclaration } from 'lit';
import type { Assignee } from '../domain/people/assignee.js';
import { onServer } from '../domain/platform/environment.js';
import type { Lead } from '../domain/record/lead.js';
import type { RecordSchema } from '../domain/record/record-schema.js';

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

function fromText(text: string | null): InitialData | undefined {
  if (!text) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    console.warn('initial-data is no JSON; it is ignored.');
    return undefined;
  }
}

/** A server writes the property into the page, so that the element in the browser begins with the same. */
export const initialDataProperty: PropertyDeclaration<InitialData | undefined> = {
  attribute: 'initial-data',
  reflect: true,
  converter: {
    fromAttribute: fromText,
    toAttribute: (data) => (data && onServer() ? JSON.stringify(data) : null),
  },
};
