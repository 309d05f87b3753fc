// An adapter of one's own, in full: seven methods over a JSON API, where the server does the work and enforces the rules.
import { AdapterError, type AdapterErrorKind, type LeadDataAdapter } from 'lead-elements';

const kinds: Record<number, AdapterErrorKind> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
  501: 'unsupported',
};

export function createOwnAdapter(baseUrl: string, headers: Record<string, string> = {}): LeadDataAdapter {
  async function post<T>(
    path: string,
    content: unknown,
    signal?: AbortSignal,
    more: Record<string, string> = {},
  ): Promise<T> {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers, ...more } };
    const response = await fetch(baseUrl + path, {
      ...init,
      body: JSON.stringify(content),
      signal: signal ?? null,
    }).catch((cause: unknown) => {
      signal?.throwIfAborted(); // an aborted call rejects with the reason, unchanged
      throw new AdapterError('unavailable', 'The server does not answer', { cause });
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as T;
    const { message, fields, current } = answer as { message: string } & Partial<AdapterError>;
    const kind = kinds[response.status] ?? (response.status >= 500 ? 'unavailable' : 'unknown');
    throw new AdapterError(kind, message, { ...(fields && { fields }), ...(current && { current }) });
  }
  return {
    capabilities: {
      paging: 'offset',
      total: 'exact',
      maxLimit: 100,
      search: true,
      filterable: 'all',
      sortable: 'all',
      assignment: 'atomic',
      concurrency: 'enforced',
      idempotency: true,
      abort: true,
      access: 'server',
    },
    listLeads: (query, { signal } = {}) => post('/leads/query', query, signal),
    getLead: (id, { signal } = {}) => post('/leads/get', { id }, signal),
    createLead: (draft, { signal, idempotencyKey = '' } = {}) =>
      post('/leads/create', draft, signal, { 'Idempotency-Key': idempotencyKey }),
    updateLead: (lead, patch, { signal, idempotencyKey = '' } = {}) =>
      post('/leads/update', { lead, patch }, signal, { 'Idempotency-Key': idempotencyKey }),
    changeAssignees: (changes, { signal } = {}) => post('/assignments', changes, signal),
    searchAssignees: (query, { signal } = {}) => post('/people/query', query, signal),
    getAssignees: (ids, { signal } = {}) => post('/people/get', ids, signal),
  };
}
