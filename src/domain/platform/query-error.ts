// What the domain throws about a query that it cannot answer; adapters turn it into their own error of the same kind.

export type QueryErrorKind = 'invalid' | 'unsupported';

/** `unsupported`: an unknown field, operator or shape · `invalid`: a limit, offset or cursor that makes no sense. */
export class QueryError extends Error {
  readonly kind: QueryErrorKind;

  constructor(kind: QueryErrorKind, message: string) {
    super(message);
    this.name = 'QueryError';
    this.kind = kind;
  }
}
