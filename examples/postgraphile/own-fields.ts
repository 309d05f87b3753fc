// Filters on the fields that a host has added: `fields: { own: { name, operator, value } }`.
import { TYPES } from 'postgraphile/@dataplan/pg';
import type { GraphileConfig } from 'postgraphile/graphile-build';
import type { SQL } from 'pg-sql2';
import { likeLiteral } from './texts.js';

interface OwnFilter {
  name: string;
  operator: string;
  /** A number, a text or a list of texts; texts that are searched for are folded by the client, as foldText does it. */
  value?: unknown;
  /** Whether it is compared by when it is; the client writes moments in UTC, as comparableTime does it. */
  isMoment?: boolean;
}

const signs: Record<string, string> = {
  is: '=',
  before: '<',
  after: '>',
  'at-least': '>=',
  'at-most': '<=',
};

/** The filter operator `own` of JSON. Each condition is true or false and never null. */
export const ownFields: GraphileConfig.Plugin = {
  name: 'OwnFieldsPlugin',
  version: '1.0.0',
  schema: {
    hooks: {
      init(init, build) {
        const { sql, dataplanPg } = build;
        const text = (value: string): SQL => dataplanPg.sqlValueWithCodec(value, TYPES.text);
        const texts = (value: unknown): SQL =>
          dataplanPg.sqlValueWithCodec([value].flat().map(String), dataplanPg.listOfCodec(TYPES.text));
        const number = (value: number): SQL => sql`${text(String(value))}::numeric`;

        function conditionOf(own: SQL, { operator, value, isMoment }: OwnFilter): SQL {
          const asText = sql`crm_private.own_text(${own})`;
          const like = (pattern: string): SQL => sql`crm_private.fold(${asText}) LIKE ${text(pattern)}`;
          const searched = likeLiteral(String(value));
          switch (operator) {
            case 'empty':
              return sql`${asText} IS NULL`;
            case 'not-empty':
              return sql`${asText} IS NOT NULL`;
            case 'contains':
              return like(`%${searched}%`);
            case 'starts-with':
              return like(`${searched}%`);
            case 'in':
              return sql`${asText} = ANY (${texts(value)})`;
            case 'any':
              return sql`crm_private.own_values(${own}) ?| ${texts(value)}`;
            case 'all':
              return sql`crm_private.own_values(${own}) ?& ${texts(value)}`;
          }
          const sign = Object.hasOwn(signs, operator) ? signs[operator] : undefined;
          if (sign === undefined) throw new Error(`There is no operator ${operator} for own fields`);
          const compared = isMoment ? sql`crm_private.as_moment(${asText})` : asText;
          return typeof value === 'number'
            ? sql`crm_private.own_number(${own}) ${sql.raw(sign)} ${number(value)}`
            : sql`${compared} COLLATE "C" ${sql.raw(sign)} ${text(String(value))}`;
        }

        build.addConnectionFilterOperator('JSON', 'own', {
          description: 'A condition on one field.',
          resolve: (column, _value, input) => {
            const filter = input as OwnFilter;
            return sql`coalesce(${conditionOf(sql`(${column} -> ${text(String(filter.name))})`, filter)}, false)`;
          },
        });
        return init;
      },
    },
  },
};
