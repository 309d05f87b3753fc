// What one operation may ask for: pages of a size, a depth, and a number of records in all; and nobody asks who is not signed in.
import type {} from 'postgraphile/grafast';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
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
  /** What is known of each fragment, so that it is walked once however often it is spread. */
  weights: Map<SelectionSetNode, Weight>;
}

/** Of one selection set: records that it asks for each time, and how deep it goes. */
interface Weight {
  records: number;
  depth: number;
}

const refusal = (message: string, code = 'PT422'): GraphQLError => new GraphQLError(message, { extensions: { code } });

function valueOf(node: ValueNode | undefined, variables: Reading['variables']): unknown {
  if (node?.kind === Kind.VARIABLE) return variables[node.name.value];
  return node?.kind === Kind.INT ? Number(node.value) : undefined;
}

/** The fields of a selection, those of its fragments included. */
function* fieldsOf(set: SelectionSetNode, reading: Reading, seen = new Set<SelectionSetNode>()): Generator<FieldNode> {
  if (seen.has(set)) return;
  seen.add(set);
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    else {
      const inside = setOf(selection, reading);
      if (inside) yield* fieldsOf(inside, reading, seen);
    }
  }
}

const setOf = (selection: SelectionNode, { fragments }: Reading): SelectionSetNode | undefined =>
  selection.kind === Kind.FRAGMENT_SPREAD
    ? fragments.get(selection.name.value)?.selectionSet
    : (selection.selectionSet ?? undefined);

/** Whether it is a list in pages: it asks for its nodes. */
function isPaged({ selectionSet }: FieldNode, reading: Reading): boolean {
  if (!selectionSet) return false;
  for (const { name } of fieldsOf(selectionSet, reading)) if (/^(nodes|edges)$/.test(name.value)) return true;
  return false;
}

/** How many times the fields inside are answered. */
function sizeOf(field: FieldNode, reading: Reading): number {
  if (!isPaged(field, reading)) return 1;
  const { variables, limits } = reading;
  const pages = (field.arguments ?? []).filter(({ name }) => name.value === 'first' || name.value === 'last');
  const sizes = pages.map(({ value }) => valueOf(value, variables)).filter((size) => typeof size === 'number');
  const { value: name } = field.name;
  if (sizes.length === 0)
    throw refusal(`The list "${name}" has to say how many it wants: first, at most ${limits.page}`);
  if (Math.max(...sizes) > limits.page) throw refusal(`A page of "${name}" has at most ${limits.page} records`);
  return Math.max(...sizes);
}

/** Throws for what is too deep, and for a list without a size. `depth`: of the set itself. */
function weigh(set: SelectionSetNode, depth: number, reading: Reading): Weight {
  const { weights, limits } = reading;
  const tooDeep = (deepest: number): boolean => deepest > limits.depth;
  const known = weights.get(set);
  if (tooDeep(depth + (known?.depth ?? 1) - 1)) throw refusal(`Fields are nested more than ${limits.depth} times`);
  if (known) return known;
  const weight = { records: 0, depth: 1 };
  for (const selection of set.selections) {
    const size = selection.kind === Kind.FIELD ? sizeOf(selection, reading) : 1;
    if (size > 1) weight.records += size;
    const inside = setOf(selection, reading);
    if (!inside) continue;
    const { records, depth: deep } = weigh(inside, depth + 1, reading);
    weight.records += size * records;
    weight.depth = Math.max(weight.depth, deep + 1);
  }
  weights.set(set, weight);
  return weight;
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
      const { records } = weigh(selectionSet, 1, { fragments, variables, limits, weights: new Map() });
      if (records > limits.records) throw refusal(`An operation may ask for at most ${limits.records} records in all`);
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
