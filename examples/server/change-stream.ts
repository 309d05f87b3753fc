// Live changes over HTTP: server-sent events that go on after the last one that the client has.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LiveChanges } from './live.js';
import type { PositionedEvent } from './live-event.js';
import type { People } from './people.js';
import type { Sessions } from './sign-in.js';

/** Milliseconds after which a stream without news says where it is: proxies keep it open, and its cursor stays fresh. */
const longestSilence = 15_000;

interface StreamOptions {
  live: LiveChanges;
  sessions: Sessions;
  people: People;
  /** Streams of one user. */
  most: number;
  /** Milliseconds until a stream asks anew whether its session goes on. */
  check: number;
}

function message({ position, event }: PositionedEvent): string {
  const { cursor: _cursor, ...data } = { cursor: undefined, ...event };
  return `id: ${position}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Of nothing but the place: clients remember it, and go on from there. */
const placeOf = (cursor: string): string => `id: ${cursor}\ndata: {"type":"position"}\n\n`;

async function* messages(
  portions: AsyncIterable<PositionedEvent[]>,
  { live, sessions, check }: StreamOptions,
  request: FastifyRequest,
): AsyncGenerator<string> {
  yield 'retry: 1000\n\n'; // also lets the headers go
  let checked = performance.now();
  for await (const portion of portions) {
    if (performance.now() - checked >= check) {
      if (!(await sessions.now(request))) return; // signed out since
      checked = performance.now();
    }
    yield portion.length > 0 ? portion.map(message).join('') : placeOf(live.cursor);
  }
}

function cursorOf({ headers }: FastifyRequest): string | undefined {
  const cursor = headers['last-event-id'];
  if (typeof cursor !== 'string' || cursor === '') return undefined;
  if (!/^[\d.]{1,40}$/.test(cursor)) throw new AdapterError('invalid', 'The cursor cannot be read');
  return cursor;
}

export function changeRoutes(app: FastifyInstance, options: StreamOptions): void {
  const { live, sessions, people, most, check } = options;
  const streams = new Map<string, number>();
  app.get('/changes', async (request, reply) => {
    const { id: user, until } = (await sessions.of(request))!;
    if (reply.raw.destroyed) return reply; // gone before it was known who asks
    const cursor = cursorOf(request);
    const open = streams.get(user) ?? 0;
    if (open >= most)
      throw new AdapterError('rate-limited', 'Too many streams of live changes', { retryAfter: 30_000 });
    streams.set(user, open + 1);
    const ended = new AbortController();
    // A session that outlives what a timer can count is asked for again at every silence.
    const timer = setTimeout(() => ended.abort(), Math.min((until ?? Infinity) - Date.now(), 2 ** 31 - 1));
    // Before anything is waited for: whoever has gone by then closes no second time.
    reply.raw.once('close', () => {
      clearTimeout(timer);
      ended.abort();
      const left = streams.get(user)! - 1;
      if (left > 0) streams.set(user, left);
      else streams.delete(user);
    });
    await people.current(user); // refuses who may not listen before the stream begins
    const portions = live.follow(user, cursor, { signal: ended.signal, silence: Math.min(check, longestSilence) });
    return reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(messages(portions, options, request)));
  });
}
