// The table of the README says which included adapter has which optional method: it is compared with the code.
import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { createDataProviderAdapter } from '../../src/adapters/data-provider.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import { createPostgraphileAdapter } from '../../src/adapters/postgraphile.js';
import { createPostgrestAdapter } from '../../src/adapters/postgrest.js';
import { createRestAdapter } from '../../src/adapters/rest.js';

const url = 'http://localhost';
const provider = Object.fromEntries(
  ['getList', 'getOne', 'getMany', 'getManyReference', 'create', 'update', 'updateMany', 'delete', 'deleteMany'].map(
    (name) => [name, () => Promise.reject(new Error(name))],
  ),
);
const adapters: Record<string, LeadDataAdapter> = {
  'memory, browser': createMemoryAdapter({
    people: [{ id: 'a', name: 'Ann', kind: 'person' }],
    currentUserId: 'a',
  }),
  rest: createRestAdapter({ baseUrl: url }),
  postgraphile: createPostgraphileAdapter({ url }),
  postgrest: createPostgrestAdapter({ url }),
  'data-provider': createDataProviderAdapter(provider as never, {
    leads: { resource: 'leads', assignees: { kind: 'array', field: 'ids' } },
    people: { resource: 'people' },
    currentUserId: 'a',
  }),
};

it('the table of adapters and methods says what the code has', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [head, , ...lines] = readme
    .split('<!-- methods of adapters -->')[1]!
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  deepEqual(head!.slice(1), Object.keys(adapters));
  const required = ['listLeads', 'getLead', 'createLead', 'updateLead'];
  const others = ['changeAssignees', 'searchAssignees', 'getAssignees', 'capabilities'];
  const declared = readFileSync(new URL('../../src/adapters/adapter.ts', import.meta.url), 'utf8')
    .split('export interface LeadDataAdapter {')[1]!
    .matchAll(/^ {2}(?:readonly )?(\w+)\??[(:]/gm);
  const optional = [...declared].map(([, name]) => name!).filter((name) => ![...required, ...others].includes(name));
  const said = lines.flatMap(([names, ...cells]) =>
    [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => [name!, ...cells]),
  );
  deepEqual(said.map(([name]) => name).toSorted(), optional.toSorted());
  for (const [name, ...cells] of said) {
    const has = Object.values(adapters).map((adapter) => (name! in adapter && adapter[name as 'can'] ? 'yes' : '–'));
    deepEqual(cells, has, name);
  }
});
