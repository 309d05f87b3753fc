// Who is at which record of an embedded store, in this page and in the other tabs of this browser.
import { randomId } from '../../domain/platform/operation-id.js';
import { mergedPresence, type Presence, type PresenceActivity } from '../../domain/record/presence.js';
import { isText } from '../../domain/platform/shapes.js';

interface Guest extends Presence {
  leadId: string;
}

type Message = ({ type: 'here'; id: string } & Guest) | { type: 'gone'; id: string } | { type: 'who' };

/** Milliseconds between two signs of life, and until a tab without one counts as gone. */
const beat = 10_000;
const patience = 25_000;

const activities: ReadonlySet<unknown> = new Set<PresenceActivity>(['viewing', 'fields', 'assignees']);

/** Anyone on this origin can post anything: whatever has not exactly this form is ignored. */
function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, id, leadId, userId, activity } = data as Record<string, unknown>;
  if (type === 'who') return { type };
  if (type === 'gone' && isText(id)) return { type, id };
  if (type !== 'here' || !isText(id) || !isText(leadId) || !isText(userId) || !activities.has(activity))
    return undefined;
  return { type, id, leadId, userId, activity: activity as PresenceActivity };
}

export class PresenceRooms {
  readonly #channelName: string | undefined;
  readonly #own = new Map<string, Guest & { listener: (others: readonly Presence[]) => void }>();
  readonly #remote = new Map<string, Guest & { at: number }>();
  #channel: BroadcastChannel | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param channelName What the tabs of one store share; absent for a store of one page. */
  constructor(channelName: string | undefined) {
    this.#channelName = channelName;
  }

  enter(guest: Guest, listener: (others: readonly Presence[]) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const id = randomId();
    this.#open();
    this.#own.set(id, { ...guest, listener });
    this.#post({ type: 'here', id, ...guest });
    this.#tell(guest.leadId);
    signal.addEventListener('abort', () => this.#leave(id), { once: true });
  }

  #leave(id: string): void {
    const guest = this.#own.get(id);
    if (!guest) return;
    this.#own.delete(id);
    this.#post({ type: 'gone', id });
    this.#tell(guest.leadId);
    if (this.#own.size === 0) this.#close();
  }

  #open(): void {
    if (this.#channelName === undefined || this.#channel || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(`lead-elements.presence:${this.#channelName}`);
    this.#channel.onmessage = ({ data }) => this.#hear(readMessage(data));
    this.#post({ type: 'who' });
    this.#timer = setInterval(() => this.#beat(), beat);
  }

  #close(): void {
    clearInterval(this.#timer);
    this.#channel?.close();
    this.#channel = undefined;
    this.#remote.clear();
  }

  #beat(): void {
    this.#sayHere();
    for (const [id, { at, leadId }] of this.#remote) {
      if (at > Date.now() - patience) continue;
      this.#remote.delete(id);
      this.#tell(leadId);
    }
  }

  #sayHere(): void {
    for (const [id, { leadId, userId, activity }] of this.#own)
      this.#post({ type: 'here', id, leadId, userId, activity });
  }

  #hear(message: Message | undefined): void {
    if (message?.type === 'who') return this.#sayHere();
    if (!message) return;
    const before = this.#remote.get(message.id);
    if (message.type === 'gone') this.#remote.delete(message.id);
    else this.#remote.set(message.id, { ...message, at: Date.now() });
    const leadId = message.type === 'here' ? message.leadId : before?.leadId;
    if (leadId !== undefined) this.#tell(leadId);
  }

  #post(message: Message): void {
    this.#channel?.postMessage(message);
  }

  #tell(leadId: string): void {
    const here = [...this.#own.values(), ...this.#remote.values()].filter((guest) => guest.leadId === leadId);
    for (const { userId, listener } of [...this.#own.values()].filter((guest) => guest.leadId === leadId)) {
      const others = here.filter((guest) => guest.userId !== userId);
      listener(mergedPresence(others.map((guest) => ({ userId: guest.userId, activity: guest.activity }))));
    }
  }
}
