// A tenant whose schema Citus keeps on one of its nodes: what migrations need there, and on which node a tenant is.
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { statementsIn } from './sql-statements.js';
import { checkSchema, inSchema } from './tenant-schema.js';

/** For the connection that migrates. The tables are made on the coordinator, and spread when all of them are there. */
export const citusSettings = `SET citus.enable_schema_based_sharding = off; SET citus.enable_unsafe_triggers = on;
  SET citus.multi_shard_modify_mode = 'sequential'; SET client_min_messages = 'error'`;

/** A schema is what Citus keeps together, so that the tables of both schemas are in the first one; functions stay where they are. */
export function inOneSchema(sql: string): string {
  return sql.replace(/\bcrm_private\.(\w+)(?![\w(])/g, 'crm.$1');
}

/** A function that came after Citus had it is sent on with more rights than it has here: those of everybody. */
const sendFunctions = `
  DO $$
  DECLARE
    f record;
  BEGIN
    FOR f IN SELECT p.oid::regprocedure AS name FROM pg_proc p
      WHERE p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_dist_object d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid)
    LOOP
      PERFORM create_distributed_function(f.name);
    END LOOP;
  END
  $$;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA crm, crm_private FROM PUBLIC`;

/** After migrations: everything as Citus wants it, and the schema on a node of its choice if it is on none yet. */
export async function spread(client: pg.Client, schema: string, hasChanged: boolean): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_dist_schema WHERE schemaid = $1::regnamespace', [schema]);
  if (rowCount === 1 && !hasChanged) return;
  const fitting = await readFile(new URL('citus.sql', import.meta.url), 'utf8');
  await client.query('BEGIN');
  try {
    for (const statement of statementsIn(inSchema(fitting, schema))) await client.query(statement);
    if (rowCount === 0) await client.query('SELECT citus_schema_distribute($1)', [schema]);
    for (const statement of statementsIn(inSchema(sendFunctions, schema))) await client.query(statement);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const nodeOfSchema = `
  SELECT n.nodename AS host, n.nodeport AS port
  FROM pg_dist_schema s JOIN pg_dist_partition t USING (colocationid) JOIN pg_dist_shard h USING (logicalrelid)
    JOIN pg_dist_placement p USING (shardid) JOIN pg_dist_node n USING (groupid)
  WHERE s.schemaid = to_regnamespace($1) AND n.noderole = 'primary' LIMIT 1`;

/**
 * The address of the node that has a tenant's schema, made from that of any node, with the same user and password; nothing for a
 * schema that is on none. For the directory of `TenantServer`, which asks again from time to time.
 */
export async function citusNode(databaseUrl: string, schema: string): Promise<string | undefined> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ host: string; port: number }>(nodeOfSchema, [checkSchema(schema)]);
    if (!rows[0]) return undefined;
    const url = new URL(databaseUrl);
    [url.hostname, url.port] = [rows[0].host, String(rows[0].port)];
    return url.href;
  } finally {
    await client.end();
  }
}
