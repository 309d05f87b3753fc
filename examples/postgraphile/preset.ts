// All that PostGraphile needs to serve the schema of ../server: settings, and not one resolver.
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { makePgService } from 'postgraphile/adaptors/pg';
import type { GraphileConfig } from 'postgraphile/graphile-build';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { changeNotifications } from './change-notifications.js';
import { limitsPlugin, type Limits } from './limits.js';
import { maskError } from './mask-error.js';
import { ownFields } from './own-fields.js';
import { foldedOperators, naturalOrder } from './texts.js';

export interface PresetOptions {
  databaseUrl: string;
  /** Connections to the database. Default 10. */
  connections?: number;
  /** What one operation may ask for. */
  limits?: Limits | undefined;
  /**
   * The id of the person that an `Authorization` header stands for, or `undefined`. There is no default: signing in is the
   * host's. Subscriptions send the same header as a parameter of their connection.
   */
  userOf(authorization: string | undefined): string | undefined | Promise<string | undefined>;
}

export function crmPreset({ databaseUrl, connections = 10, limits, userOf }: PresetOptions): GraphileConfig.Preset {
  return {
    extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
    // No global object ids: an id is the column's. And what has no index can be filtered and sorted by all the same.
    disablePlugins: ['NodePlugin', 'PgIndexBehaviorsPlugin'],
    plugins: [changeNotifications, foldedOperators, ownFields, naturalOrder, limitsPlugin(limits)],
    pgServices: [
      makePgService({
        schemas: ['crm'],
        connectionString: databaseUrl,
        // Whoever the address signs in as: what this role may not do is not even in the schema.
        poolConfig: { max: connections, options: '-c role=crm_user -c statement_timeout=10000' },
      }),
    ],
    schema: {
      // Everything is written by the functions of the schema; tables are read, and found by their primary key.
      defaultBehavior: '-insert -update -delete',
      pgOrderByNullsLast: true,
      connectionFilterSetofFunctions: false,
      connectionFilterComputedColumns: false,
    },
    grafast: {
      async context({ node, ws }) {
        const headers = ws?.normalizedConnectionParams ?? node?.req.headers;
        const user = await userOf(headers?.authorization);
        const way = String(headers?.['change-way'] ?? '');
        return { pgSettings: { role: 'crm_user', 'app.user_id': user ?? '', 'app.way': way } };
      },
    },
    grafserv: {
      websockets: true,
      graphiql: false,
      maxRequestLength: 20 * 1024 * 1024, // bytes; a portion of an import with long notes
      maskError,
    },
  };
}
