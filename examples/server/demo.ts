// For trying things out only: anybody is whoever he says he is. A real host checks a session or a token here.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { generateDemoData, type DemoData } from '../../src/testing/demo-data.js';
import { isUuid } from '../../src/adapters/reference-database/database-values.js';
import { openRoute } from './sign-in.js';
import { uuidOf } from './uuid.js';

const roles = [
  { value: 'closer', label: 'Closer' },
  { value: 'qualifies', label: 'Qualifies' },
  { value: 'technical', label: 'Technical advice' },
  { value: 'cover', label: 'Holiday cover' },
];

export const demoData = (): DemoData & { roles: typeof roles } => ({
  ...generateDemoData({ people: 200, leads: 2_000, clients: 200 }),
  roles,
});

/** `Authorization: Bearer <id of a person>`. */
export function demoUserOf({ headers }: FastifyRequest): string | undefined {
  const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  return isUuid(token) ? token : undefined;
}

/** `GET /demo/people`: who there is to sign in as. */
export function demoRoutes(app: FastifyInstance): void {
  const people = demoData()
    .people.filter(({ kind, inactive }) => kind === 'person' && !inactive)
    .map(({ id, name, role }) => ({ id: uuidOf(id), name, isManager: role === 'manager' }));
  app.get('/demo/people', openRoute, () => ({ people }));
}
