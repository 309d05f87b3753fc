// What one operation may ask for: pages of a size, a depth, and a number of records in all; and nobody asks who is not signed in.
import type {} from 'postgraphile/grafast';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'postgraphile/graphql';
import type { GraphileConfig } from 'postgraphile/graphile-build';

export interface Limits {
  /** Records of one page; each list has to say how many it wants. Default 1,000. */
  page?: number;
  /** How deep fields may be nested. Default 12. */
  depth?: number;
  /** Records that an operation may ask for in all: pages within pages multiply. Default 200,000. */
  records?: number;
  /** Fields at the top, each of which is a question of its own. Default 100. */
  questions?: number;
}

interface Reading {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  limits: Required<Limits>;
}

const refusal = (message: string, code = 'PT422'): GraphQLError => new GraphQLError(message, { extensions: { code } });

function valueOf(node: ValueNode | undefined, variables: Reading['variables']): unknown {
  if (node?.kind === Kind.VARIABLE) return variables[node.name.value];
  return node?.kind === Kind.INT ? Number(node.value) : undefined;
}

/** Whether it is a list in pages: it asks for its nodes. */
const isPaged = ({ selectionSet }: FieldNode): boolean =>
  selectionSet?.selections.some((each) => each.kind === Kind.FIELD && /^(nodes|edges)$/.test(each.name.value)) ?? false;

/** How many times the fields inside are answered. */
function sizeOf(field: FieldNode, { variables, limits }: Reading): number {
  if (!isPaged(field)) return 1;
  const pages = (field.arguments ?? []).filter(({ name }) => name.value === 'first' || name.value === 'last');
  const sizes = pages.map(({ value }) => valueOf(value, variables)).filter((size) => typeof size === 'number');
  const { value: name } = field.name;
  if (sizes.length === 0)
    throw refusal(`The list "${name}" has to say how many it wants: first, at most ${limits.page}`);
  if (Math.max(...sizes) > limits.page) throw refusal(`A page of "${name}" has at most ${limits.page} records`);
  return Math.max(...sizes);
}

/** Records that are asked for; throws for what is too deep or too much. */
function recordsOf({ selections }: SelectionSetNode, depth: number, times: number, reading: Reading): number {
  const { fragments, limits } = reading;
  if (depth > limits.depth) throw refusal(`Fields are nested more than ${limits.depth} times`);
  let records = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const size = sizeOf(selection, reading);
      if (size > 1) records += times * size;
      if (selection.selectionSet) records += recordsOf(selection.selectionSet, depth + 1, times * size, reading);
    } else {
      const set =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      if (set) records += recordsOf(set, depth + 1, times, reading);
    }
    if (records > limits.records) throw refusal(`An operation may ask for at most ${limits.records} records in all`);
  }
  return records;
}

/** Why an operation is not answered. */
export function refusalOf(
  document: DocumentNode,
  variables: Reading['variables'],
  limits: Required<Limits>,
): GraphQLError | undefined {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  try {
    for (const { selectionSet } of operations) {
      if (selectionSet.selections.length > limits.questions)
        throw refusal(`An operation has at most ${limits.questions} fields at its top`);
      recordsOf(selectionSet, 1, 1, { fragments, variables, limits });
    }
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

export function limitsPlugin({
  page = 1_000,
  depth = 12,
  records = 200_000,
  questions = 100,
}: Limits = {}): GraphileConfig.Plugin {
  const limits = { page, depth, records, questions };
  const check = (args: {
    document: DocumentNode;
    variableValues?: unknown;
    contextValue?: unknown;
  }): { errors: GraphQLError[] } | undefined => {
    const { pgSettings } = (args.contextValue ?? {}) as { pgSettings?: Record<string, string> };
    if (!pgSettings?.['app.user_id']) return { errors: [refusal('Nobody is signed in', 'PT401')] };
    const refused = refusalOf(args.document, Object.fromEntries(Object.entries(args.variableValues ?? {})), limits);
    return refused && { errors: [refused] };
  };
  return {
    name: 'CrmLimitsPlugin',
    version: '1.0.0',
    grafast: {
      middleware: {
        execute: (next, { args }) => check(args) ?? next(),
        subscribe: (next, { args }) => check(args) ?? next(),
      },
    },
  };
}
