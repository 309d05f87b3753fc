// Who is at which record: kept in the memory of this process for as long as signs of life come, and told through the live changes.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { mergedPresence, type Presence, type PresenceActivity } from '../../src/domain/record/presence.js';
import type { LiveChanges } from './live.js';
import { bodyOf, type Services } from './routes.js';

/** Until a visit without a sign of life counts as over, and how often that is looked at. */
const patience = 25_000; // ms
const sweeping = 5_000; // ms
/** Records and windows that one user can be at. */
const mostVisits = 200;

interface Visit extends Presence {
  leadId: string;
  at: number;
}

export class Visits {
  readonly #live: LiveChanges;
  readonly #visits = new Map<string, Visit>();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(live: LiveChanges) {
    this.#live = live;
    this.#timer = setInterval(() => this.#sweep(), sweeping).unref();
    live.onListening = this.#tellAgain;
    live.onAccessLost = (userId, leadId) =>
      this.#drop((visit) => visit.userId === userId && (leadId === undefined || visit.leadId === leadId));
  }

  /** What was told while nobody listened is told again, such as between a visit and the stream that it opens. */
  readonly #tellAgain = (userId: string): void => {
    const records = new Set(
      [...this.#visits.values()].flatMap((each) => (each.userId === userId ? [each.leadId] : [])),
    );
    for (const leadId of records)
      this.#live.tell(userId, { type: 'presence', leadId, others: this.#others(leadId, userId) });
  };

  close(): void {
    clearInterval(this.#timer);
  }

  /** @returns Everybody else at the record. */
  keep(
    userId: string,
    leadId: string,
    { visitId, activity }: { visitId: string; activity: PresenceActivity },
  ): Presence[] {
    const key = `${userId} ${visitId}`;
    const before = this.#visits.get(key);
    if (!before && [...this.#visits.values()].filter((visit) => visit.userId === userId).length >= mostVisits)
      throw new AdapterError('rate-limited', 'Too many records at the same time', { retryAfter: patience });
    this.#visits.set(key, { userId, leadId, activity, at: Date.now() });
    if (before?.leadId !== leadId || before.activity !== activity) this.#tell(leadId, userId);
    if (before && before.leadId !== leadId) this.#tell(before.leadId, userId);
    return this.#others(leadId, userId);
  }

  end(userId: string, visitId: string): void {
    this.#drop((visit, key) => key === `${userId} ${visitId}` && visit.userId === userId);
  }

  #sweep(): void {
    const oldest = Date.now() - patience;
    this.#drop(({ at }) => at < oldest);
  }

  #drop(isOver: (visit: Visit, key: string) => boolean): void {
    for (const [key, visit] of [...this.#visits]) {
      if (!isOver(visit, key)) continue;
      this.#visits.delete(key);
      this.#tell(visit.leadId, visit.userId);
    }
  }

  /** To everybody at the record but the one who has done something. */
  #tell(leadId: string, except: string): void {
    const users = new Set([...this.#visits.values()].flatMap((each) => (each.leadId === leadId ? [each.userId] : [])));
    users.delete(except);
    for (const userId of users)
      this.#live.tell(userId, { type: 'presence', leadId, others: this.#others(leadId, userId) });
  }

  #others(leadId: string, userId: string): Presence[] {
    const visits = [...this.#visits.values()].filter((each) => each.leadId === leadId && each.userId !== userId);
    return mergedPresence(visits.map((each) => ({ userId: each.userId, activity: each.activity })));
  }
}

export function presenceRoutes(app: FastifyInstance, { leads, userOf }: Services, visits: Visits): void {
  app.post('/leads/:id/presence', bodyOf('/leads/{id}/presence', 'post'), async (request) => {
    const user = await userOf(request);
    const { id } = request.params as { id: string };
    await leads.get(user, id); // only who may see the record takes part
    return { others: visits.keep(user!, id, request.body as { visitId: string; activity: PresenceActivity }) };
  });
  app.delete(
    '/leads/:id/presence/:visitId',
    async (request: FastifyRequest<{ Params: { id: string; visitId: string } }>, reply) => {
      const user = await userOf(request);
      if (user !== undefined) visits.end(user, request.params.visitId);
      return reply.code(204).send();
    },
  );
}
