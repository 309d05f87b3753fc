// Fields that only a host's schema has: which conditions on them the reference schema answers, and what a query is checked by.
import { type FieldKindOf, fieldKinds } from '../../domain/record/field-kind.js';
import { choiceOperators, type FilterOperator, type FilterOperators } from '../../domain/record/filter-operators.js';
import { isBuiltInField, type RecordType } from '../../domain/record/lead.js';
import type { Filter, LeadQuery } from '../../domain/record/lead-query.js';
import type { FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import { isNumberType } from '../../domain/values/field-type.js';
import type { Capabilities, LateCapabilities, RequestOptions } from '../adapter.js';
import { filterFields } from '../query-checks.js';

/** Names that can stand in a query as they are. */
const plainName = /^[A-Za-z_]\w*$/;

const ofAll: readonly FilterOperator[] = ['is', 'is-not', 'in', 'empty', 'not-empty'];
const ofTexts: readonly FilterOperator[] = [...ofAll, 'contains', 'starts-with'];
const ofOrder: readonly FilterOperator[] = [...ofAll, 'before', 'after', 'at-least', 'at-most'];

function operatorsOf({ type }: FieldSchema): readonly FilterOperator[] {
  if (isNumberType(type)) return ofOrder;
  switch (type) {
    case 'date':
    case 'date-time':
      return ofOrder;
    case 'boolean':
    case 'lookup':
      return ofAll;
    case 'multi-select':
      return [...ofTexts, ...choiceOperators];
    default:
      return ofTexts;
  }
}

const isOwn = ({ name }: FieldSchema): boolean => plainName.test(name) && !isBuiltInField(name) && name !== 'assignees';

interface QueryRules {
  capabilities: Capabilities;
  kindOf: FieldKindOf;
}

export class OwnFields {
  readonly #capabilities: Capabilities;
  readonly #describe: (recordType: RecordType, options: RequestOptions) => Promise<RecordSchema>;
  readonly #schemas = new Map<RecordType, RecordSchema>();
  readonly #answered: boolean;

  /** @param said What a host says of its server; where that is by what can be filtered, it is taken at its word. */
  constructor(
    capabilities: Capabilities,
    said: Partial<Capabilities> | undefined,
    describe: (recordType: RecordType, options: RequestOptions) => Promise<RecordSchema>,
  ) {
    this.#capabilities = capabilities;
    this.#answered = said?.filterable === undefined && said?.filterOperators === undefined;
    this.#describe = describe;
  }

  /** What can be filtered by, once the schema is known. */
  async filters(recordType: RecordType, options: RequestOptions): Promise<LateCapabilities> {
    if (!this.#answered) return {};
    const { filterable, filterOperators } = this.#with(await this.#read(recordType, options));
    return { filterable, filterOperators };
  }

  /** By what a query is checked. The schema is asked for where it may have a field of the filter. */
  async rulesOf({ recordType, filter }: LeadQuery, options: RequestOptions): Promise<QueryRules> {
    const asked = filter === undefined ? [] : this.#unknown(filter);
    const known = this.#schemas.get(recordType);
    const knows = (name: string): boolean => known?.fields.some((field) => field.name === name) ?? false;
    const schema = asked.every(knows) ? known : await this.#read(recordType, options);
    const fields = schema?.fields.filter(isOwn) ?? [];
    return {
      capabilities: asked.length > 0 && schema ? this.#with(schema) : this.#capabilities,
      kindOf: fieldKinds({ recordType, fields }),
    };
  }

  #unknown(filter: Filter): string[] {
    const { filterable } = this.#capabilities;
    return !this.#answered || filterable === 'all'
      ? []
      : filterFields(filter).filter((name) => !filterable.includes(name));
  }

  async #read(recordType: RecordType, options: RequestOptions): Promise<RecordSchema> {
    const schema = await this.#describe(recordType, options);
    this.#schemas.set(recordType, schema);
    return schema;
  }

  #with({ fields }: RecordSchema): Capabilities {
    const { filterable, filterOperators } = this.#capabilities;
    if (filterable === 'all') return this.#capabilities;
    const own = fields.filter(isOwn);
    const ofOwn = Object.fromEntries(own.map((field) => [field.name, operatorsOf(field)]));
    const operators: FilterOperators = { ...filterOperators, fields: { ...ofOwn, ...filterOperators?.fields } };
    return {
      ...this.#capabilities,
      filterable: [...new Set([...filterable, ...own.map(({ name }) => name)])],
      filterOperators: operators,
    };
  }
}
