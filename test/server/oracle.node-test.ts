// Every operation of the contract over HTTP: a record that is hidden and one that is not there are the same to whoever may not see it, nothing is read before sign-in, and no depth is too much.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

interface Request {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Of the hidden record, and of one that nobody has. */
interface Target {
  id: string;
  email: string;
  word: string;
  key: string;
  jobId: string;
  importId: string;
  visitId: string;
}

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, { operationId: string; requestBody?: object }>).map(
    ([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase() as Request['method'],
    }),
  ),
);

const [ann, eve] = [uuidOf('ann'), uuidOf('eve')];
const draftOf = ({ email }: Target) => ({ recordType: 'lead', name: 'Probe', email, assigneeIds: [] });
const queriesOf = ({ id, word, email }: Target): object[] =>
  [
    { search: word },
    { search: email },
    { filter: { field: 'name', operator: 'contains', value: word } },
    { filter: { field: 'email', operator: 'is', value: email } },
    { filter: { field: 'id', operator: 'is', value: id } },
    { filter: { not: { field: 'name', operator: 'contains', value: word } }, total: 'exact' },
  ].map((more) => ({ recordType: 'lead', limit: 100, ...more }));

/** What is asked of each operation; one that is about no record says why it is asked nothing. */
const probes: Record<string, ((target: Target) => Request[]) | string> = {
  currentUser: 'about oneself',
  describe: 'the same for everybody',
  capabilitiesOf: 'the same for everybody',
  searchAssignees: 'people are everybody’s',
  getAssignees: 'people are everybody’s',
  createAssignees: 'people are everybody’s',
  searchLookup: 'entries are everybody’s',
  getLookup: 'entries are everybody’s',
  subscribe:
    'its cursor is a count of what has happened, to anybody; who hears what is in row-level-security.node-test.ts',
  listLeads: (target) => queriesOf(target).map((body) => ({ method: 'POST', url: '/leads/query', body })),
  countByAssignee: (target) =>
    queriesOf(target).map((body) => ({ method: 'POST', url: '/leads/counts-by-assignee', body })),
  findDuplicates: (target) => [{ method: 'POST', url: '/leads/duplicates', body: { drafts: [draftOf(target)] } }],
  createLead: (target) => [
    { method: 'POST', url: '/leads', body: draftOf(target) },
    { method: 'POST', url: '/leads', body: { ...draftOf(target), id: target.id } },
    { method: 'POST', url: '/leads', body: draftOf(target), headers: { 'idempotency-key': target.key } },
  ],
  getLead: ({ id }) => [
    { method: 'GET', url: `/leads/${id}` },
    { method: 'GET', url: `/leads/${id.toUpperCase()}` },
  ],
  updateLead: ({ id, key }) =>
    ['"1"', '"2"', '"7"', 'W/"1"', ''].flatMap((version) =>
      [{ notes: 'x' }, { name: '' }, { fields: { x: 1 } }, {}].map((body) => ({
        method: 'PATCH',
        url: `/leads/${id}`,
        body,
        headers: { ...(version && { 'if-match': version }), 'idempotency-key': `${key} ${version}` },
      })),
    ),
  deleteLead: ({ id }) => [{ method: 'DELETE', url: `/leads/${id}` }],
  listHistory: ({ id }) =>
    ['limit=5', 'limit=5&cursor=1', 'limit=5&cursor=x', 'limit=0', ''].map((query) => ({
      method: 'GET',
      url: `/leads/${id}/history?${query}`,
    })),
  listAccess: ({ id }) => [{ method: 'GET', url: `/leads/${id}/access` }],
  previewAccess: ({ id }) =>
    [
      { leadId: id, assigneeIds: [] },
      { leadId: id, assigneeIds: [ann, eve] },
    ].map((body) => ({
      method: 'POST',
      url: '/access/preview',
      body,
    })),
  keepPresence: ({ id, visitId }) => [
    { method: 'POST', url: `/leads/${id}/presence`, body: { visitId, activity: 'viewing' } },
  ],
  endPresence: ({ id, visitId }) => [{ method: 'DELETE', url: `/leads/${id}/presence/${visitId}` }],
  changeAssignees: ({ id, key }) =>
    [
      { add: [eve], remove: [] },
      { add: [], remove: [ann] },
      { add: [uuidOf('ina')], remove: [] },
      { add: [], remove: [], version: '7' },
      { add: [], remove: [], operationId: key },
      { add: [], remove: [], primaryId: ann },
      { add: [], remove: [], terms: { [ann]: { until: '2020-01-01' } } },
    ].map((change) => ({ method: 'POST', url: '/assignments', body: { changes: [{ leadId: id, ...change }] } })),
  changeAssigneesByQuery: (target) =>
    queriesOf(target)
      .slice(0, 5)
      .map((query) => ({
        method: 'POST',
        url: '/assignments/by-query',
        body: { query, delta: { add: [eve], remove: [] } },
      })),
  can: ({ id }) =>
    ['read', 'update', 'assign', 'unassign', 'delete'].flatMap((action) =>
      [{}, { assigneeId: ann }, { assigneeId: eve }].map((more) => ({
        method: 'POST',
        url: '/permissions',
        body: { action, leadId: id, ...more },
      })),
    ),
  importLeads: (target) =>
    ['create', 'update', 'upsert'].flatMap((mode) =>
      [true, false].map((dryRun) => ({
        method: 'POST',
        url: `/imports/${target.importId}/rows`,
        body: { mode, dryRun, rows: [{ rowNumber: 1, draft: draftOf(target) }] },
      })),
    ),
  undoImport: ({ importId }) => [{ method: 'DELETE', url: `/imports/${importId}` }],
  startJob: (target) => [
    {
      method: 'POST',
      url: '/jobs',
      body: { kind: 'import', importId: 'own', rows: [{ rowNumber: 1, draft: draftOf(target) }], mode: 'update' },
      headers: { 'idempotency-key': target.key },
    },
  ],
  getJob: ({ jobId }) => [{ method: 'GET', url: `/jobs/${jobId}` }],
  controlJob: ({ jobId }) =>
    ['pause', 'resume', 'cancel', 'x'].map((action) => ({ method: 'PATCH', url: `/jobs/${jobId}`, body: { action } })),
};

describe('the operations of the contract over HTTP', () => {
  let database: TestDatabase;
  let server: FastifyInstance;
  let hidden: Target;
  const absent: Target = {
    id: uuidOf('no such record'),
    email: 'qwzzyx@absent.example',
    word: 'qwzzyx',
    key: 'no such key',
    jobId: uuidOf('no such job'),
    importId: 'no such import',
    visitId: uuidOf('no such visit'),
  };

  before(async () => {
    database = await startTestDatabase();
    await database.fill(contractScenario(1));
    server = await createServer({ databaseUrl: database.url, userOf: demoUserOf, requestsPerMinute: 1e9 });
    hidden = await hide();
  });
  after(async () => {
    await server.close();
    await database.stop();
  });

  async function send(userId: string | undefined, { method, url, body, headers }: Request) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const {
      statusCode,
      headers: all,
      payload,
    } = await server.inject({
      method,
      url,
      headers: {
        ...(userId !== undefined && { authorization: `Bearer ${userId}` }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { payload: text }),
    });
    return { status: statusCode, headers: all, body: payload };
  }

  /** A record of Ann's, with a history, a key, a job, an import and a visit. */
  async function hide(): Promise<Target> {
    const target = {
      ...absent,
      email: 'zyzzyva@hidden.example',
      word: 'zyzzyva',
      key: 'the key',
      importId: 'the import',
      visitId: uuidOf('the visit'),
    };
    const draft = { ...draftOf(target), name: 'Zyzzyva', phone: '+1 212-555-0199', assigneeIds: [ann] };
    const url = `/imports/${encodeURIComponent(target.importId)}/rows`;
    const imported = await send(ann, {
      method: 'POST',
      url,
      body: { mode: 'create', rows: [{ rowNumber: 1, draft }] },
    });
    const { leadId: id } = (JSON.parse(imported.body) as { results: { leadId: string }[] }).results[0]!;
    await send(ann, {
      method: 'PATCH',
      url: `/leads/${id}`,
      body: { notes: 'Secret' },
      headers: { 'if-match': '"1"', 'idempotency-key': target.key },
    });
    await send(ann, {
      method: 'POST',
      url: `/leads/${id}/presence`,
      body: { visitId: target.visitId, activity: 'viewing' },
    });
    const job = await send(ann, {
      method: 'POST',
      url: '/jobs',
      body: {
        kind: 'import',
        importId: 'of Ann',
        rows: [{ rowNumber: 1, draft: { ...draft, name: 'Other' } }],
        mode: 'create',
      },
      headers: { 'idempotency-key': 'the job' },
    });
    equal(job.status, 202, job.body);
    return { ...target, id, jobId: (JSON.parse(job.body) as { id: string }).id };
  }

  it('all of them are asked: a new one needs probes here', () => {
    deepEqual(Object.keys(probes).sort(), operations.map(({ operationId }) => operationId).sort());
  });

  it('none of them tells whether a record is there that the caller may not see', async () => {
    const known = new Set(contractScenario(1).leads.map(({ id }) => uuidOf(id)));
    const names = ({ id, email, word, key, jobId, importId, visitId }: Target): [string, string][] => [
      [id, 'the id'],
      [jobId, 'the job'],
      [visitId, 'the visit'],
      [email, 'the address'],
      [word, 'the word'],
      [importId, 'the import'],
      [key, 'the key'],
    ];
    /** With all that is different from call to call made the same. */
    const plain = (text: string, target: Target): string =>
      names(target)
        .reduce((written, [value, name]) => written.replaceAll(value, name), text)
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
        .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => (known.has(id) ? id : 'new id'));
    const own = ['date', 'x-request-id', 'changes-cursor', 'content-length', 'keep-alive'];
    const answer = async (userId: string, target: Target, request: Request): Promise<string> => {
      const { status, headers, body } = await send(userId, { ...request, url: encodeURI(request.url) });
      const told = Object.entries(headers).filter(([name]) => !own.includes(name) && !name.startsWith('x-ratelimit'));
      return plain(JSON.stringify([status, told, body]), target);
    };
    let told = 0;
    for (const [name, requestsOf] of Object.entries(probes)) {
      if (typeof requestsOf === 'string') continue;
      const there = requestsOf(hidden);
      for (const [index, gone] of requestsOf(absent).entries()) {
        const request = there[index]!;
        const what = `${name}: ${request.method} ${request.url} ${JSON.stringify(request.body)}`;
        equal(await answer(eve, hidden, request), await answer(eve, absent, gone), what);
        if (request.method === 'GET') told += (await send(ann, request)).status === 200 ? 1 : 0;
      }
    }
    ok(told >= 5, 'the record is there, to whoever may see it');
  });

  it('whoever is not signed in is told so, whatever is sent, and it is not read', async () => {
    const bodies = ['x'.repeat(25 * 1024 * 1024), '{"broken', '['.repeat(100_000)];
    for (const { method, path, requestBody, operationId } of operations) {
      const url = path.replaceAll(/\{\w+\}/g, uuidOf('acme'));
      const told = new Set<string>();
      for (const body of requestBody ? [undefined, ...bodies] : [undefined])
        for (const authorization of ['', 'Bearer', 'Basic eDp5']) {
          const headers: Record<string, string> = authorization ? { authorization } : {};
          const { status, body: text } = await send(undefined, { method, url, body, headers });
          told.add(`${status} ${text}`);
        }
      equal(told.size, 1, `${operationId}: ${[...told].join(' or ').slice(0, 300)}`);
      ok([...told][0]!.startsWith('401 '), operationId);
    }
  });

  it('JSON of any depth is answered, by a mistake of the client’s and never as if a retry would help', async () => {
    const inText = (body: object, depth: number): string =>
      JSON.stringify(body).replaceAll('"deep"', '['.repeat(depth) + ']'.repeat(depth));
    const draft = { recordType: 'lead', name: 'Deep', assigneeIds: [] };
    const bodies: Record<string, object> = {
      listLeads: { recordType: 'lead', limit: 5, filter: { field: 'name', operator: 'is', value: 'deep' } },
      createLead: { ...draft, fields: { deep: 'deep' } },
      updateLead: { fields: { deep: 'deep' } },
      findDuplicates: { drafts: [{ ...draft, fields: { deep: 'deep' } }] },
      changeAssignees: { changes: [{ leadId: uuidOf('acme'), add: [], remove: [], terms: 'deep' }] },
      importLeads: { mode: 'create', rows: [{ rowNumber: 1, draft: { ...draft, fields: { deep: 'deep' } } }] },
      startJob: {
        kind: 'import',
        importId: 'deep',
        mode: 'create',
        rows: [{ rowNumber: 1, draft: { ...draft, fields: { name: 'deep' } } }],
      },
    };
    for (const { method, path, requestBody, operationId } of operations) {
      if (!requestBody) continue;
      const url = path.replaceAll(/\{\w+\}/g, uuidOf('acme'));
      for (const depth of [50, 5_000, 100_000])
        for (const body of [JSON.stringify('deep'), bodies[operationId] && inText(bodies[operationId], depth)]) {
          if (body === undefined) continue;
          const text = body === '"deep"' ? '['.repeat(depth) + ']'.repeat(depth) : body;
          const headers = { 'if-match': '"1"' };
          const answer = await send(ann, { method, url, body: text, headers });
          const what = `${operationId} with depth ${depth}: ${answer.status} ${answer.body.slice(0, 200)}`;
          ok(answer.status < 500 || answer.status === 501, what);
          equal(answer.headers['retry-after'], undefined, what);
        }
    }
  });
});
