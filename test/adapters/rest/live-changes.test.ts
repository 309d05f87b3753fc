// A stream of changes that breaks is opened again, but nobody is asked several times a second for ever.
import { expect } from '@open-wc/testing';
import { createRestAdapter } from '../../../src/adapters/rest.js';

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

  it('is opened again soon where it has brought something', async () => {
    const waits = await waitsBetween(8, () => 'data: {"type":"updated","leadId":"1"}\n\n');
    expect(waits.at(-1)).to.be.below(600);
  });
});
