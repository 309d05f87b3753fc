// Live changes over HTTP: server-sent events that go on after the last one that the client has.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { cursorOf, positionOf, type LiveChanges, type Position, type PositionedEvent } from './live.js';
import type { Services } from './routes.js';

function message({ position, event }: PositionedEvent): string {
  const { cursor: _cursor, ...data } = { cursor: undefined, ...event };
  return `id: ${cursorOf(position)}\ndata: ${JSON.stringify(data)}\n\n`;
}

async function* messages(portions: AsyncIterable<PositionedEvent[]>): AsyncGenerator<string> {
  yield 'retry: 1000\n\n'; // also lets the headers go
  for await (const portion of portions) yield portion.length > 0 ? portion.map(message).join('') : ': still here\n\n';
}

function startOf(request: FastifyRequest): Position | undefined {
  const cursor = request.headers['last-event-id'];
  if (typeof cursor !== 'string' || cursor === '') return undefined;
  const position = positionOf(cursor);
  if (!position) throw new AdapterError('invalid', 'The cursor cannot be read');
  return position;
}

export function changeRoutes(app: FastifyInstance, { userOf, people }: Services, live: LiveChanges): void {
  app.get('/changes', async (request, reply) => {
    const user = await userOf(request);
    await people.current(user); // refuses who may not listen before the stream begins
    const ended = new AbortController();
    request.raw.once('close', () => ended.abort());
    const portions = live.follow(user!, startOf(request), ended.signal);
    return reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(messages(portions)));
  });
}
