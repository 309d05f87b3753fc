// Texts as people search and sort them: without accents and case, numbers by their value.
import { addPgTableOrderBy, orderByAscDesc } from 'postgraphile/utils';
import { TYPES } from 'postgraphile/@dataplan/pg';
import type { GraphileConfig } from 'postgraphile/graphile-build';

/** The filter operators `includesFolded` and `startsWithFolded`; the value is folded by the client, as foldText does it. */
export const foldedOperators: GraphileConfig.Plugin = {
  name: 'FoldedOperatorsPlugin',
  version: '1.0.0',
  schema: {
    hooks: {
      init(init, build) {
        const { sql, escapeLikeWildcards } = build;
        const operators = { includesFolded: '%', startsWithFolded: '' };
        for (const [name, before] of Object.entries(operators)) {
          build.addConnectionFilterOperator('String', name, {
            description: 'The same without regard to case and accents.',
            resolveSqlIdentifier: (column) => [sql`crm_private.fold(${column})`, TYPES.text],
            resolveInput: (input) => `${before}${escapeLikeWildcards(input)}%`,
            resolve: (column, pattern) => sql`${column} LIKE ${pattern}`,
          });
        }
        return init;
      },
    },
  },
};

const columns = ['name', 'email', 'phone', 'company', 'source', 'status', 'notes'];

/** `orderBy: NAME_NATURAL_ASC` and so on. */
export const naturalOrder = addPgTableOrderBy({ schemaName: 'crm', tableName: 'leads' }, ({ sql }) =>
  Object.fromEntries(
    columns.flatMap((column) =>
      Object.entries(
        orderByAscDesc(
          `${column.toUpperCase()}_NATURAL`,
          (query) => ({
            fragment: sql`${query.alias}.${sql.identifier(column)} COLLATE crm.natural_order`,
            codec: TYPES.text,
          }),
          { nulls: 'last' },
        ),
      ),
    ),
  ),
);
