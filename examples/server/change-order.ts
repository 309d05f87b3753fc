// Puts changes into their line where no process of the reference server does it: beside PostGraphile, say.
import pg from 'pg';
import { Database } from './database.js';

const interval = 500; // ms; a notification may be lost with its connection

export interface ChangeOrder {
  close(): Promise<void>;
}

/** Goes on until it is closed, also over outages of the database. The address signs in as a member of `crm_live`. */
export async function startChangeOrder(databaseUrl: string): Promise<ChangeOrder> {
  const database = new Database({ url: databaseUrl, connections: 1 });
  let isClosed = false;
  let listening: pg.Client | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let isWaiting = false;

  /** One after the other; what comes while one waits is done by that one. */
  function order(): void {
    if (isWaiting || isClosed) return;
    isWaiting = true;
    running = running.then(async () => {
      isWaiting = false;
      await database.read('SELECT crm_private.order_changes()').catch(() => {}); // the next time will tell
    });
  }

  async function listen(): Promise<void> {
    if (isClosed) return;
    const client = new pg.Client(databaseUrl);
    listening = client;
    client.on('notification', order);
    client.on('error', () => {}); // an `end` follows
    client.once('end', () => setTimeout(() => void listen().catch(() => {}), interval).unref());
    await client.connect();
    await client.query('LISTEN lead_changes');
  }

  const timer = setInterval(order, interval);
  await listen();
  order();
  return {
    async close() {
      isClosed = true;
      clearInterval(timer);
      await listening?.end().catch(() => {});
      await running;
      await database.close();
    },
  };
}
