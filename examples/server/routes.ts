// The HTTP contract of src/adapters/rest/openapi.json, route by route: each hands its body to one method.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { JobAction, JobWork } from '../../src/adapters/adapter.js';
import type { AssigneeDraft, AssigneeQuery } from '../../src/domain/people/assignee.js';
import type { AssigneeChange } from '../../src/domain/assignment/assignment.js';
import type { ImportMode, ImportRow } from '../../src/domain/import/import-row.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../../src/domain/record/lead.js';
import type { LookupField, LookupQuery } from '../../src/domain/record/lookup.js';
import type { LeadQuery } from '../../src/domain/record/lead-query.js';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };
import { ways, type Way } from './database.js';
import type { Imports } from './imports.js';
import type { Jobs } from './jobs.js';
import type { Leads } from './leads.js';
import type { Lookups } from './lookups.js';
import type { People } from './people.js';

type AccessQuestion = { leadId?: string; assigneeIds: string[] };

export interface Services {
  leads: Leads;
  people: People;
  lookups: Lookups;
  imports: Imports;
  jobs: Jobs;
  /** The id of the signed-in user, or `undefined`. */
  userOf(request: FastifyRequest): Promise<string | undefined>;
}

type Paths = typeof contract.paths;

/** The schema of the body of an operation, as the contract has it. */
export const bodyOf = (path: keyof Paths, method: 'post' | 'patch'): { schema: { body: object } } => ({
  schema: { body: { $ref: `contract#/paths/${pointer(path)}/${method}/requestBody/content/application~1json/schema` } },
});
const pointer = (path: string): string => encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));

const keyOf = ({ headers }: FastifyRequest): string | undefined => {
  const key = headers['idempotency-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
};

/** How a change comes about, if the client says so. */
function wayOf({ headers }: FastifyRequest): Way | undefined {
  const way = headers['change-way'];
  return ways.find((each) => each === way);
}

/** The version in `If-Match`; a strong or a weak tag. */
function versionOf({ headers }: FastifyRequest): string {
  const match = /^(?:W\/)?"(.*)"$/.exec(headers['if-match'] ?? '');
  if (!match)
    throw Object.assign(new AdapterError('invalid', 'If-Match has to hold the version that was read'), { status: 428 });
  return match[1]!;
}

/** Aborts when the client has gone away before it had its answer: long work for nobody ends. */
function whileConnected({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new AdapterError('unavailable', 'The client has gone away'));
  });
  return gone.signal;
}

const withTag = (reply: FastifyReply, lead: Lead): Lead => {
  void reply.header('etag', `"${lead.version}"`);
  return lead;
};

type WithId = FastifyRequest<{ Params: { id: string } }>;

export function leadRoutes(app: FastifyInstance, { leads, userOf }: Services): void {
  app.get('/capabilities/:recordType', async (request: FastifyRequest<{ Params: { recordType: RecordType } }>) =>
    leads.rules(await userOf(request), request.params.recordType),
  );
  app.get('/schemas/:recordType', async (request: FastifyRequest<{ Params: { recordType: RecordType } }>) =>
    leads.describe(await userOf(request), request.params.recordType),
  );
  app.post('/leads/query', bodyOf('/leads/query', 'post'), async (request) =>
    leads.list(await userOf(request), request.body as LeadQuery),
  );
  app.post('/leads/counts-by-assignee', bodyOf('/leads/counts-by-assignee', 'post'), async (request) =>
    leads.countByAssignee(await userOf(request), request.body as LeadQuery),
  );
  app.post('/leads/duplicates', bodyOf('/leads/duplicates', 'post'), async (request) => {
    const { drafts } = request.body as { drafts: LeadDraft[] };
    return { leads: await leads.duplicates(await userOf(request), drafts) };
  });
  app.post('/leads', bodyOf('/leads', 'post'), async (request, reply) => {
    const { partial } = request.query as { partial?: string };
    const options = { key: keyOf(request), partial: partial === 'true' };
    const lead = await leads.create(await userOf(request), request.body as LeadDraft, options);
    void reply.code(201).header('location', `${request.url.split('?')[0]}/${lead.id}`);
    return withTag(reply, lead);
  });
  app.get('/leads/:id', async (request: WithId, reply) =>
    withTag(reply, await leads.get(await userOf(request), request.params.id)),
  );
  app.patch('/leads/:id', bodyOf('/leads/{id}', 'patch'), async (request, reply) => {
    const { id } = request.params as { id: string };
    const [user, version, patch] = [await userOf(request), versionOf(request), request.body as LeadPatch];
    return withTag(reply, await leads.update(user, { id, version, patch }, keyOf(request), wayOf(request)));
  });
  app.delete('/leads/:id', async (request: WithId, reply) => {
    await leads.remove(await userOf(request), request.params.id);
    return reply.code(204).send();
  });
  app.get('/leads/:id/access', async (request: WithId) => ({
    entries: await leads.access(await userOf(request), request.params.id),
  }));
  app.post('/access/preview', bodyOf('/access/preview', 'post'), async (request: FastifyRequest) => ({
    entries: await leads.previewAccess(await userOf(request), request.body as AccessQuestion),
  }));
  app.get('/leads/:id/history', async (request: WithId) => {
    const { limit, cursor } = request.query as { limit?: string; cursor?: string };
    const count = Number(limit);
    if (!Number.isInteger(count) || count < 1 || count > 1_000)
      throw new AdapterError('invalid', 'The limit has to be a whole number from 1 to 1000');
    return leads.history(await userOf(request), request.params.id, count, cursor);
  });
}

export function assignmentRoutes(app: FastifyInstance, { leads, userOf }: Services): void {
  app.post('/assignments', bodyOf('/assignments', 'post'), async (request) => {
    const { changes } = request.body as { changes: AssigneeChange[] };
    return { results: await leads.assign(await userOf(request), changes, keyOf(request), wayOf(request)) };
  });
  app.post('/assignments/by-query', bodyOf('/assignments/by-query', 'post'), async (request, reply) => {
    const work = request.body as { query: LeadQuery; delta: { add: string[]; remove: string[] } };
    const options = { key: keyOf(request), way: wayOf(request), signal: whileConnected(reply) };
    return leads.assignByQuery(await userOf(request), work, options);
  });
  app.post('/permissions', bodyOf('/permissions', 'post'), async (request) => {
    const { action, ...target } = request.body as { action: string; leadId?: string; assigneeId?: string };
    return leads.permission(await userOf(request), action, target);
  });
}

export function peopleRoutes(app: FastifyInstance, { people, userOf }: Services): void {
  app.get('/me', async (request) => people.current(await userOf(request)));
  app.post('/assignees/query', bodyOf('/assignees/query', 'post'), async (request) =>
    people.search(await userOf(request), request.body as AssigneeQuery),
  );
  app.post('/assignees/lookup', bodyOf('/assignees/lookup', 'post'), async (request) => {
    const { ids } = request.body as { ids: string[] };
    return { items: await people.get(await userOf(request), ids) };
  });
  app.post('/assignees', bodyOf('/assignees', 'post'), async (request, reply) => {
    const { drafts } = request.body as { drafts: AssigneeDraft[] };
    const items = await people.create(await userOf(request), drafts, keyOf(request));
    void reply.code(201);
    return { items };
  });
}

export function lookupRoutes(app: FastifyInstance, { lookups, userOf }: Services): void {
  app.post('/lookups/query', bodyOf('/lookups/query', 'post'), async (request) =>
    lookups.search(await userOf(request), request.body as LookupQuery),
  );
  app.post('/lookups/entries', bodyOf('/lookups/entries', 'post'), async (request) => ({
    items: await lookups.get(await userOf(request), request.body as LookupField & { ids: string[] }),
  }));
}

export function importRoutes(app: FastifyInstance, { imports, userOf }: Services): void {
  app.post('/imports/:importId/rows', bodyOf('/imports/{importId}/rows', 'post'), async (request) => {
    const { importId } = request.params as { importId: string };
    const { rows, mode, dryRun = false } = request.body as { rows: ImportRow[]; mode: ImportMode; dryRun?: boolean };
    return { results: await imports.run(await userOf(request), rows, { importId, mode, dryRun }) };
  });
  app.delete('/imports/:importId', async (request: FastifyRequest<{ Params: { importId: string } }>) =>
    imports.undo(await userOf(request), request.params.importId),
  );
}

export function jobRoutes(app: FastifyInstance, { jobs, userOf }: Services): void {
  app.post('/jobs', bodyOf('/jobs', 'post'), async (request, reply) => {
    const job = await jobs.start(await userOf(request), request.body as JobWork, {
      key: keyOf(request),
      way: wayOf(request),
    });
    return reply.code(202).send(job);
  });
  app.get('/jobs/:id', async (request: WithId) => jobs.get(await userOf(request), request.params.id));
  app.patch('/jobs/:id', bodyOf('/jobs/{id}', 'patch'), async (request) => {
    const { action } = request.body as { action: JobAction };
    return jobs.control(await userOf(request), (request.params as { id: string }).id, action);
  });
}
