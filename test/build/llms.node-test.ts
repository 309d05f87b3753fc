// What a language model is told of the package is all there, and up to date: tags, events and entries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import manifest from '../../custom-elements.json' with { type: 'json' };
import packed from '../../package.json' with { type: 'json' };

interface Described {
  tagName?: string;
  events?: { name: string }[];
}

it('llms.txt names every tag, every event and every entry with code', () => {
  const told = readFileSync(new URL('../../llms.txt', import.meta.url), 'utf8');
  const elements = manifest.modules.flatMap(({ declarations }) => declarations as Described[]);
  const tags = elements.flatMap(({ tagName }) => (tagName ? [`<${tagName}>`] : []));
  const events = elements.flatMap(({ events = [] }) => events.map(({ name }) => `\`${name}\``));
  const entries = Object.keys(packed.exports).filter((name) => /\.(js|d\.ts)$/.test(name) && !/\*/.test(name));
  const files = entries
    .map((name) => name.split('/').at(-1)!)
    .filter((name) => !tags.includes(`<${name.slice(0, -3)}>`));
  const missing = [...new Set([...tags, ...events, ...files])].filter((name) => !told.includes(name));
  assert.deepEqual(missing, []);
});
