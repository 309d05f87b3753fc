// The user's visits to records of a server: signs of life while they last, and who else is there from the answers and the stream.
import { randomId } from '../../domain/platform/operation-id.js';
import type { Presence, PresenceActivity } from '../../domain/record/presence.js';
import { toAdapterError } from '../adapter-error.js';
import { followChanges, othersFromJson } from './live-changes.js';
import { pathOf, type HttpClient } from '../http/http-client.js';
import { deliver, pause, type Listening } from '../http/live-delivery.js';

/** Between two signs of life; the server forgets a visit without one after more than twice as long. */
const beat = 10_000; // ms

interface Visit {
  leadId: string;
  activity: PresenceActivity;
  listener: (others: readonly Presence[]) => void;
  signal: AbortSignal;
}

const tell = ({ listener, signal }: Visit, others: readonly Presence[]): void => deliver({ listener, signal }, others);

export class PresenceVisits {
  readonly #client: HttpClient;
  readonly #visits = new Set<Visit>();
  /** How many streams of changes are followed. */
  #streams = 0;
  /** Ends the stream that is followed for the visits alone. */
  #own: AbortController | undefined;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  /** Until the signal aborts, or the server has no such record or no presence. Never rejects. */
  async keep(visit: Visit): Promise<void> {
    if (visit.signal.aborted) return;
    const visitId = randomId();
    this.#visits.add(visit);
    this.#listen();
    while (!visit.signal.aborted && (await this.#sayHere(visit, visitId))) await pause(beat, visit.signal);
    this.#visits.delete(visit);
    this.#listen();
    // After the last sign of life has been answered, so that none comes behind the goodbye.
    if (visit.signal.aborted) await this.#sayGone(visit, visitId);
    else tell(visit, []);
  }

  /** The changes, for whoever wants them; with them comes who is where. */
  async follow({ listener, signal }: Listening, since?: string): Promise<void> {
    this.#streams++;
    const onPresence = (leadId: string, others: readonly Presence[]): void => this.#hear(leadId, others);
    await followChanges({ client: this.#client, listener, signal, since, onPresence });
    this.#streams--;
    if (signal.aborted) this.#listen();
  }

  /** Follows a stream of its own as long as there are visits and nobody else follows one. */
  #listen(): void {
    if (this.#visits.size === 0) {
      this.#own?.abort();
      this.#own = undefined;
    } else if (this.#streams === 0) {
      this.#own = new AbortController();
      void this.follow({ listener: () => {}, signal: this.#own.signal });
    }
  }

  #hear(leadId: string, others: readonly Presence[]): void {
    for (const visit of this.#visits) if (visit.leadId === leadId) tell(visit, others);
  }

  async #sayGone({ leadId }: Visit, visitId: string): Promise<void> {
    try {
      await this.#client.json(pathOf('leads', leadId, 'presence', visitId), { method: 'DELETE' });
    } catch {
      // The server forgets by itself, too.
    }
  }

  /** @returns Whether it is worth saying again. */
  async #sayHere(visit: Visit, visitId: string): Promise<boolean> {
    const { leadId, activity } = visit;
    try {
      const request = { method: 'POST', body: { visitId, activity } } as const;
      const answer = await this.#client.json<{ others?: unknown }>(pathOf('leads', leadId, 'presence'), request);
      tell(visit, othersFromJson(answer.others));
      return true;
    } catch (error) {
      return toAdapterError(error).retryable;
    }
  }
}
