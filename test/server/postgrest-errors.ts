// With which status PostgREST refuses, as its documentation lists them. https://docs.postgrest.org/en/v13/references/errors.html
export class PostgrestRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const byCode: [RegExp, number][] = [
  [/^(08|53)/, 503],
  [/^25006$/, 405],
  [/^(40|55|57)/, 500],
  [/^(23503|23505)$/, 409],
  [/^(22|23|P0001)/, 400],
  [/^42501$/, 403],
  [/^(42883|42P01)$/, 404],
];

export function statusOf(error: unknown): number {
  if (error instanceof PostgrestRefusal) return error.status;
  const { code = '' } = error as { code?: string };
  const [, own] = /^PT(\d{3})$/.exec(code) ?? [];
  return own === undefined ? (byCode.find(([pattern]) => pattern.test(code))?.[1] ?? 400) : Number(own);
}
