// A stream of changes that breaks is opened again, but nobody is asked several times a second for ever.
import { expect } from '@open-wc/testing';
import { createRestAdapter } from '../../../src/adapters/rest.js';
import { waitUntil } from '../../wait-until.js';

/** How long is waited before each of so many openings; the waits themselves take no time. */
async function waitsBetween(openings: number, stream: () => BodyInit): Promise<number[]> {
  const waits: number[] = [];
  const { setTimeout } = window;
  window.setTimeout = ((wake: () => void, wait: number) => {
    waits.push(wait);
    return setTimeout(wake);
  }) as typeof window.setTimeout;
  try {
    await new Promise<void>((resolve) => {
      const end = new AbortController();
      const adapter = createRestAdapter({
        baseUrl: 'https://crm.example/api',
        fetch: () => {
          if (waits.length >= openings) {
            end.abort();
            resolve();
          }
          return Promise.resolve(new Response(stream()));
        },
      });
      adapter.subscribe(() => {}, { signal: end.signal });
    });
  } finally {
    window.setTimeout = setTimeout;
  }
  return waits;
}

describe('a stream of changes', () => {
  it('is opened less and less often where it ends at once each time', async () => {
    const waits = await waitsBetween(8, () => '');
    expect(waits[0]).to.be.below(300);
    expect(waits.at(-1)).to.be.above(10_000);
  });

  it('that opens late begins where the first list was read', async () => {
    const begun: (string | null)[] = [];
    const end = new AbortController();
    const adapter = createRestAdapter({
      baseUrl: 'https://crm.example/api',
      fetch: (url, init) => {
        if (!(url as string).endsWith('/changes'))
          return Promise.resolve(Response.json({ items: [] }, { headers: { 'changes-cursor': '5' } }));
        begun.push(new Headers(init?.headers).get('last-event-id'));
        if (begun.length === 1) return Promise.resolve(new Response('{}', { status: 503 }));
        return Promise.resolve(new Response(new ReadableStream(), { headers: { 'changes-cursor': '9' } }));
      },
    });
    adapter.subscribe(() => {}, { signal: end.signal });
    await adapter.listLeads({ recordType: 'lead', limit: 5 });
    await waitUntil(() => begun.length === 2);
    end.abort();
    expect(begun).to.deep.equal([null, '5']);
  });

  it('that says nothing that can be read is opened less and less often, and never beside the one before', async () => {
    for (const message of ['ping', 'null', '7']) {
      let open = 0;
      const mostOpen: number[] = [];
      const waits = await waitsBetween(8, () => {
        mostOpen.push(++open);
        return new ReadableStream({
          start: (stream) => stream.enqueue(new TextEncoder().encode(`data: ${message}\n\n`)),
          cancel: () => void open--,
        });
      });
      expect(waits.at(-1)).to.be.above(10_000);
      expect(Math.max(...mostOpen)).to.equal(1);
    }
  });

  it('goes on behind a listener of presence that throws', async () => {
    const { onerror } = window;
    window.onerror = () => true;
    try {
      let streams = 0;
      const heard: number[] = [];
      const end = new AbortController();
      const others = (...ids: string[]) => ids.map((userId) => ({ userId, activity: 'viewing' }));
      const said = [others('a'), others('a', 'b')].map((each) =>
        JSON.stringify({ type: 'presence', leadId: '1', others: each }),
      );
      const adapter = createRestAdapter({
        baseUrl: 'https://crm.example/api',
        fetch: (url) => {
          if (!(url as string).endsWith('/changes')) return Promise.resolve(Response.json({}));
          streams++;
          return Promise.resolve(
            new Response(
              new ReadableStream({
                start: (stream) =>
                  stream.enqueue(new TextEncoder().encode(said.map((data) => `data: ${data}\n\n`).join(''))),
              }),
            ),
          );
        },
      });
      const listener = (present: readonly unknown[]) => {
        heard.push(present.length);
        throw new Error('The page fails');
      };
      adapter.presence('1', 'viewing', listener, { signal: end.signal });
      await waitUntil(() => heard.includes(2));
      end.abort();
      expect(streams).to.equal(1);
    } finally {
      window.onerror = onerror;
    }
  });

  it('is opened again soon where it has brought something', async () => {
    const waits = await waitsBetween(8, () => 'data: {"type":"updated","leadId":"1"}\n\n');
    expect(waits.at(-1)).to.be.below(600);
  });
});
