// How an adapter refuses a query that cannot be answered.
import { QueryError } from '../domain/platform/query-error.js';
import { AdapterError } from './adapter-error.js';

/** The error of an adapter for a query that the rules of lists refuse; any other error as it is. */
export const queryRefusal = (error: unknown): unknown =>
  error instanceof QueryError ? new AdapterError(error.kind, error.message, { cause: error }) : error;
