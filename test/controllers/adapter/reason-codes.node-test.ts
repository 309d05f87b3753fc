// Every sentence that a bundled adapter or server refuses with can be said in every language.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { reasonOf } from '../../../src/controllers/adapter/reason-codes.js';

const root = new URL('../../../', import.meta.url);
const sourcesIn = (folder: string, extension: RegExp): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => extension.test(name))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8'));

/** For whoever writes a host or runs a server, never for whoever sits before the screen. */
const technical =
  /cursor|limit has to|offset|schema|PostGraphile|PostgREST|server (sent|answered)|answer of|cannot be reached|stream|mapping|Connection|client has gone|lists? of ids/i;

test('each sentence of the adapters that refuses something has a code', () => {
  const said = sourcesIn('src/adapters', /\.ts$/).flatMap((text) =>
    [
      ...text.matchAll(
        /(?:reason:|(?:forbidden|conflict|not-found|invalid|unauthenticated|duplicate)',)\s*'([A-Z][^']+)'/g,
      ),
    ].map(([, sentence]) => sentence!),
  );
  assert.ok(said.length > 20);
  assert.deepEqual(
    said.filter((sentence) => !technical.test(sentence) && !reasonOf(sentence)),
    [],
  );
});

test('each sentence with which the database refuses has a code', () => {
  const sql = [...sourcesIn('examples/server', /\.sql$/)].join('\n');
  const said = [...sql.matchAll(/(?:MESSAGE = |refuse\('PT\d+', |'reason', )'([A-Z][^']+)'/g)].map(
    ([, sentence]) => sentence!,
  );
  assert.ok(said.length > 2);
  assert.deepEqual(
    said.filter((sentence) => !technical.test(sentence) && !/[%"]/.test(sentence) && !reasonOf(sentence)),
    [],
  );
});

test('a name, a number and a label come along', () => {
  assert.deepEqual(reasonOf('Zoe Old is not active'), { code: 'notActive', label: 'Zoe Old' });
  assert.deepEqual(reasonOf('At most 20 can be assigned'), { code: 'mostAssignees', count: 20 });
  assert.equal(reasonOf('Our own words'), undefined);
});
