// Serves the preset over HTTP and WebSocket at /graphql.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import './node-20.js';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { startChangeOrder } from '../server/change-order.js';
import { crmPreset, type PresetOptions } from './preset.js';

export interface GraphqlServerOptions extends PresetOptions {
  /** Default 127.0.0.1. */
  host?: string;
  /** Default: any that is free. */
  port?: number;
}

export interface GraphqlServer {
  /** Of the GraphQL endpoint. */
  url: string;
  close(): Promise<void>;
}

export async function startGraphqlServer(options: GraphqlServerOptions): Promise<GraphqlServer> {
  const { host = '127.0.0.1', port = 0 } = options;
  const preset = crmPreset(options);
  const order = await startChangeOrder(options.databaseUrl);
  const instance = postgraphile(preset);
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  await instance.getSchema();
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      server.close();
      server.closeAllConnections();
      await order.close();
      await instance.release();
      for (const service of preset.pgServices ?? []) await service.release?.();
    },
  };
}
