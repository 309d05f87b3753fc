// Keeps the database from growing with everything that has ever happened: asks it to drop what is old, every hour.
import type { Database } from './database.js';

const interval = 3_600_000; // ms

export interface RetentionOptions {
  /** Days for which live changes, idempotency keys and ended jobs are kept: how long a client may be away and go on. Default 7. */
  days?: number;
  /** Months of history that are kept. Default: all. */
  historyMonths?: number;
}

/** At the start, and then every hour; answers how to end it. Several gateways may: the database does it one at a time. */
export async function startRetention(
  database: Database,
  { days = 7, historyMonths = 0 }: RetentionOptions,
  onFailure: (error: unknown) => void,
): Promise<() => void> {
  const retain = async (): Promise<unknown> =>
    database
      .read('SELECT crm_private.retain($1, $2), crm_private.forget_jobs(current_date - $1::integer)', [
        days,
        historyMonths,
      ])
      .catch(onFailure);
  await retain();
  const timer = setInterval(() => void retain(), interval);
  timer.unref();
  return () => clearInterval(timer);
}
