// Follows the server's stream of changes: it goes on after the last event that it has heard, until it is told to stop.
import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { LiveEvent, Presence, PresenceActivity } from '../adapter.js';
import { AdapterError } from '../adapter-error.js';
import type { HttpClient } from '../http/http-client.js';
import { deliver, pause, type Listening } from '../http/live-delivery.js';

const firstWait = 250; // ms
const longestWait = 30_000; // ms
/** A stream that lived so long, or has told of something, is a good one that broke. */
const longLife = 10_000; // ms

type RecordEventType = Exclude<LiveEvent['type'], 'resync'>;
const types: ReadonlySet<string> = new Set<RecordEventType>([
  'created',
  'updated',
  'deleted',
  'access-gained',
  'access-lost',
]);

export interface LiveChangesOptions extends Listening {
  client: HttpClient;
  /** Go on after this cursor. Default: from the moment of the call on. */
  since: string | undefined;
  /** Told who else is at a record that the user is at. */
  onPresence?: ((leadId: string, others: Presence[]) => void) | undefined;
}

const activities: ReadonlySet<unknown> = new Set<PresenceActivity>(['viewing', 'fields', 'assignees']);

/** What has not exactly this form is left out. */
export function othersFromJson(json: unknown): Presence[] {
  if (!Array.isArray(json)) return [];
  return (json as ({ userId?: unknown; activity?: unknown } | null)[]).flatMap((each) =>
    typeof each?.userId === 'string' && activities.has(each.activity)
      ? [{ userId: each.userId, activity: each.activity as PresenceActivity }]
      : [],
  );
}

function eventOf({ type, leadId, version }: Record<string, unknown>, id: string | undefined): LiveEvent | undefined {
  if (type === 'resync') return { type };
  if (typeof type !== 'string' || !types.has(type) || typeof leadId !== 'string') return undefined;
  return {
    type: type as RecordEventType,
    leadId,
    ...(typeof version === 'string' && { version }),
    ...(id !== undefined && { cursor: id }),
  };
}

/** Resolves when the signal aborts, or when the server has no such stream. Never rejects. */
export async function followChanges({
  client,
  listener,
  signal,
  since,
  onPresence,
}: LiveChangesOptions): Promise<void> {
  // Where the server has told nothing yet, what the first answer is as of: a stream that opens late begins there, and not at its opening.
  const first = since === undefined ? client.nextChangesCursor() : undefined;
  let cursor = since;
  let wait = firstWait;
  while (!signal.aborted) {
    let opened = Infinity;
    try {
      cursor ??= first?.value;
      const response = await openStream(client, cursor, signal);
      opened = performance.now();
      // Where it begins is kept at once: when it breaks before the first event, nothing is missed.
      cursor ??= response.headers.get('changes-cursor') ?? undefined;
      await readStream(response, signal, (data, id) => {
        const message = messageIn(data);
        wait = firstWait;
        if (id !== undefined) client.hear((cursor = id));
        if (message['type'] === 'presence') onPresence?.(String(message['leadId']), othersFromJson(message['others']));
        const event = eventOf(message, id);
        if (event) deliver({ listener, signal }, event);
      });
    } catch (error) {
      if (error instanceof AdapterError && error.kind === 'unsupported') return;
      if (error instanceof AdapterError && error.retryAfter !== undefined) wait = Math.max(wait, error.retryAfter);
    }
    if (signal.aborted) return;
    // A proxy that opens each stream only to end it would be asked several times a second otherwise.
    if (performance.now() - opened > longLife) wait = firstWait;
    await pause(wait * (0.5 + Math.random() / 2), signal);
    wait = Math.min(wait * 2, longestWait);
  }
}

/** Throws for what is none: something between here and the server has answered, or the server is another one. */
function messageIn(data: string): Record<string, unknown> {
  const message: unknown = JSON.parse(data);
  if (typeof message !== 'object' || message === null) throw new SyntaxError('A message has to be an object');
  return message as Record<string, unknown>;
}

function openStream(client: HttpClient, cursor: string | undefined, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { accept: 'text/event-stream' };
  if (cursor !== undefined) headers['last-event-id'] = cursor;
  return client.send('changes', { headers, signal });
}

async function readStream(
  response: Response,
  signal: AbortSignal,
  onMessage: (data: string, id: string | undefined) => void,
): Promise<void> {
  const reader = response
    .body!.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) return;
      onMessage(value.data, value.id);
    }
  } finally {
    // The connection would stay open beside the next one.
    reader.cancel().catch(() => {});
  }
}
