// How many records each person is on: PostGraphile groups nothing by itself, so that the ids of the assignees are read.
import type { AssigneeCounts, RequestOptions } from '../adapter.js';
import { AssigneeTally } from '../reference-database/assignee-tally.js';
import * as documents from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import type { LeadFilter } from './lead-filter.js';

interface Page {
  leads: {
    nodes: { assigneeIds: string[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount?: number;
  };
}

export async function countAssignees(
  client: GraphqlClient,
  { filter, first }: { filter: LeadFilter; first: number },
  options: RequestOptions,
): Promise<AssigneeCounts> {
  const tally = new AssigneeTally();
  let after: string | null | undefined;
  do {
    const variables = { filter, first, after, counted: after === undefined };
    const { leads }: Page = await client.ask<Page>(documents.listAssigneeIds, variables, options);
    tally.add(
      leads.nodes.map(({ assigneeIds }) => assigneeIds),
      leads.totalCount,
    );
    after = leads.pageInfo.hasNextPage ? leads.pageInfo.endCursor : null;
  } while (after !== null);
  return tally.counts;
}
