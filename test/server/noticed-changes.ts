// Waits until a server tells of everything that has been written, so that nothing of one check is told of in the next.
import type pg from 'pg';
import { uuidOf } from '../../examples/server/uuid.js';

/**
 * @param client Of the superuser.
 * @param tenant Whose changes; a server without tenants has none.
 */
export async function changesNoticed(url: string, client: pg.Client, tenant?: string): Promise<void> {
  const headers = { authorization: `Bearer ${uuidOf('mia')}`, ...(tenant !== undefined && { 'x-tenant': tenant }) };
  const noticed = async (): Promise<string | null> =>
    (await fetch(`${url}/me`, { headers })).headers.get('changes-cursor');
  const last = async (): Promise<string> => {
    const { rows } = await client.query<{ at: string }>(
      `SELECT ${tenant ?? 'crm'}_private.order_changes()::text AS at`,
    );
    return rows[0]!.at;
  };
  // Asked anew each time: a job that was cancelled may end its portion meanwhile.
  while ((await noticed()) !== (await last()));
}
