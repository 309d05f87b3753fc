// A back end that hides records: Express middleware before json-server, as its documentation proposes for access control.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tables } from './servers.js';

/** What Express adds. */
type Request = IncomingMessage & { path: string; query: Record<string, unknown>; headers: { 'x-user'?: string } };

type Row = Record<string, unknown> & {
  id: string;
  teamIds?: string[];
  role?: string;
  createdBy?: string;
  assigneeIds?: string[];
};

const forbid = (response: ServerResponse): void => {
  response.writeHead(403, { 'Content-Type': 'application/json' }).end('{}');
};

/**
 * Members see what they, one of their teams or nobody else than they have created; a manager sees everything. Lists are
 * narrowed by a query on `visibleTo`, so that pages and totals are right; it is written anew before every answer.
 */
export function accessGuard(tables: () => Tables): unknown {
  return (request: Request, response: ServerResponse, next: () => void): void => {
    const [, resource = '', id] = request.path.split('/');
    if (resource !== 'leads' && resource !== 'clients') return next();
    const rows = tables()[resource] as Row[];
    for (const row of rows) row['visibleTo'] = [row.createdBy, ...(row.assigneeIds ?? [])].filter(Boolean);
    const user = (tables()['people'] as Row[]).find((person) => person.id === request.headers['x-user']);
    if (!user) return forbid(response);
    if (user.role === 'manager') return next();
    const ways = [user.id, ...(user.teamIds ?? [])];
    if (id !== undefined) {
      const row = rows.find((each) => each.id === decodeURIComponent(id));
      const seen = row && (row['visibleTo'] as string[]).some((way) => ways.includes(way));
      return row && !seen ? forbid(response) : next();
    }
    if (request.method === 'GET') request.query['visibleTo_like'] = `(^|,)(${ways.join('|')})(,|$)`;
    return next();
  };
}
