// Texts as people search and sort them: without accents and case, numbers by their value.
import { addPgTableOrderBy, orderByAscDesc } from 'postgraphile/utils';
import { TYPES } from 'postgraphile/@dataplan/pg';
import type { GraphileConfig } from 'postgraphile/graphile-build';

/** A text that LIKE takes literally. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The filter operators `includesFolded` and `startsWithFolded`; the value is folded by the client, as foldText does it. */
export const foldedOperators: GraphileConfig.Plugin = {
  name: 'FoldedOperatorsPlugin',
  version: '1.0.0',
  schema: {
    hooks: {
      init(init, build) {
        const { sql } = build;
        const operators = { includesFolded: '%', startsWithFolded: '' };
        for (const [name, before] of Object.entries(operators)) {
          build.addConnectionFilterOperator('String', name, {
            description: 'The same without regard to case and accents.',
            resolveSqlIdentifier: (column) => [sql`crm_private.fold(${column})`, TYPES.text],
            resolveInput: (input) => `${before}${likeLiteral(String(input))}%`,
            resolve: (column, pattern) => sql`${column} LIKE ${pattern}`,
          });
        }
        return init;
      },
    },
  },
};

const columns = ['name', 'email', 'phone', 'company', 'source', 'notes'];

/** `orderBy: NAME_NATURAL_ASC` and so on; a status in the order of the choices of its record type. */
export const naturalOrder = addPgTableOrderBy({ schemaName: 'crm', tableName: 'leads' }, ({ sql }) => ({
  ...orderByAscDesc(
    'STATUS_NATURAL',
    (query) => ({
      // Behind all others what is none of the choices; empty last.
      fragment: sql`(CASE WHEN ${query.alias}.status <> '' THEN coalesce((SELECT o.place
        FROM crm.record_fields f, jsonb_array_elements(f.options) WITH ORDINALITY AS o(choice, place)
        WHERE f.record_type = ${query.alias}.record_type AND f.name = 'status'
          AND o.choice ->> 'value' = ${query.alias}.status), 1000000)::int END)`,
      codec: TYPES.int,
    }),
    { nulls: 'last' },
  ),
  ...Object.fromEntries(
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
}));
