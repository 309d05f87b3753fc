// What one operation of GraphQL may ask for: more is refused before the database is asked, in words that say what is too much.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'graphql';
import { refusalOf } from '../../examples/postgraphile/limits.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startPostgraphileBackEnd, type PostgraphileBackEnd } from './postgraphile-back-end.js';

const nobody = '';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

describe('the limits of PostGraphile', () => {
  let backEnd: PostgraphileBackEnd;

  before(async () => {
    backEnd = await startPostgraphileBackEnd();
    await backEnd.fixture(contractScenario(1));
  });
  after(() => backEnd.stop());

  async function ask(query: string, variables: object = {}, userId = 'mia'): Promise<Answer> {
    const response = await fetch(backEnd.url, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(userId !== nobody && { authorization: `Bearer ${uuidOf(userId)}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  async function isRefused(query: string, words: RegExp, variables: object = {}): Promise<void> {
    const { data, errors = [] } = await ask(query, variables);
    equal(data ?? undefined, undefined, query.slice(0, 60));
    match(errors[0]!.message, words);
    equal(errors[0]!.extensions?.code, 'PT422');
  }

  it('a list without a size, or with a large one, is refused, also by a variable or within another one', async () => {
    await isRefused('{ leads { nodes { name } } }', /has to say how many it wants/);
    await isRefused('{ leads(first: 1001) { nodes { name } } }', /at most 1000 records/);
    await isRefused('query ($n: Int!) { leads(first: $n) { edges { node { name } } } }', /at most 1000 records/, {
      n: 5_000,
    });
    await isRefused(
      '{ leads(first: 2) { nodes { leadAssigneesByLeadId { nodes { assigneeId } } } } }'.replace(
        'leadAssigneesByLeadId',
        'leadAssignees',
      ),
      /has to say how many it wants/,
    );
    await isRefused(
      'query { leads(first: 5) { ...many } } fragment many on LeadConnection { nodes { leadAssignees(last: 5000) { nodes { assigneeId } } } }',
      /at most 1000 records/,
    );
  });

  it('a list whose nodes stand in fragments is one of pages too', async () => {
    await isRefused('{ leads { ...all } } fragment all on LeadConnection { nodes { name } }', /has to say how many/);
    await isRefused('{ leads { ... { ...all } } } fragment all on LeadConnection { edges { cursor } }', /has to say/);
    await isRefused(
      '{ leads(first: 2) { ... { nodes { leadAssignees { ... { nodes { assigneeId } } } } } } }',
      /has to/,
    );
    await isRefused(
      '{ leads(first: 1000) { ...all } } fragment all on LeadConnection { nodes { leadAssignees(first: 1000) { ... { nodes { assigneeId } } } } }',
      /at most 200000 records in all/,
    );
  });

  it('fragments that spread each other many times are counted at once', () => {
    const fragments = Array.from(
      { length: 10 },
      (_, level) => `fragment f${level} on Query { ${`...f${level + 1} `.repeat(8)} }`,
    );
    const document = parse(`{ ...f0 } ${fragments.join(' ')} fragment f10 on Query { __typename }`);
    const start = performance.now();
    equal(refusalOf(document, {}, { page: 1_000, depth: 12, records: 200_000, questions: 100 }), undefined);
    ok(performance.now() - start < 500);
    const deep = parse(`{ a { ...f0 } } ${fragments.join(' ')} fragment f10 on Query { __typename }`);
    match(refusalOf(deep, {}, { page: 1_000, depth: 12, records: 200_000, questions: 100 })!.message, /nested/);
  });

  it('pages within pages, many questions at once, and deep nesting come to an end', async () => {
    await isRefused(
      '{ leads(first: 1000) { nodes { leadAssignees(first: 1000) { nodes { assigneeId } } } } }',
      /at most 200000 records in all/,
    );
    const many = Array.from({ length: 101 }, (_, index) => `a${index}: leads(first: 1) { totalCount }`).join(' ');
    await isRefused(`{ ${many} }`, /at most 100 fields/);
    let deep = 'name';
    for (let level = 0; level < 8; level++)
      deep = `leadAssignees(first: 1) { nodes { assignee { leadAssignees(first: 1) { nodes { lead { ${deep} } } } } } }`;
    await isRefused(`{ leads(first: 1) { nodes { ${deep} } } }`, /nested more than 12 times/);
  });

  it('what is within the limits is answered', async () => {
    const { data, errors } = await ask('{ leads(first: 3) { nodes { name } totalCount } }');
    deepEqual(errors, undefined);
    equal((data!['leads'] as { nodes: unknown[] }).nodes.length, 3);
  });

  it('whoever is not signed in is told so, and is not told the schema', async () => {
    for (const query of ['{ leads(first: 1) { nodes { name } } }', '{ __schema { types { name } } }']) {
      const { data, errors = [] } = await ask(query, {}, nobody);
      deepEqual([data ?? undefined, errors[0]?.extensions?.code], [undefined, 'PT401']);
    }
  });
});
