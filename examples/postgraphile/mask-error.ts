// What a client is told of an error: the codes that the adapter understands, and nothing that the user may not know.
import { GraphQLError } from 'postgraphile/graphql';

interface DatabaseError {
  code: string;
  message: string;
  detail?: string;
  constraint?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && /^[0-9A-Z]{5}$/.test(String((error as Partial<DatabaseError>).code));

/** The words of PostgreSQL name values of rows that the user may not see; only those of our own functions are passed on. */
function told({ code, message, detail, constraint }: DatabaseError): { message: string; extensions: object } {
  if (code.startsWith('PT')) return { message, extensions: { code, ...(detail && { detail }) } };
  return { message: 'The database has refused this', extensions: { code, ...(constraint && { constraint }) } };
}

export function maskError(error: GraphQLError): GraphQLError {
  const { originalError: original, nodes, source, positions, path } = error;
  const answer = (message: string, extensions: object): GraphQLError =>
    new GraphQLError(message, { nodes, source, positions, path, extensions: { ...extensions } });
  if (isDatabaseError(original)) {
    const { message, extensions } = told(original);
    return answer(message, extensions);
  }
  // Our own, which were thrown before the database was asked.
  const { code } = error.extensions;
  if (typeof code === 'string' && code.startsWith('PT')) return answer(error.message, { code });
  // Without an original it is about the query itself: an unknown field, a variable of the wrong type.
  if (!original || original instanceof GraphQLError) return answer(error.message, { code: 'BAD_QUERY' });
  return answer('Something went wrong', { code: 'UNKNOWN' });
}
