// The schemas of an embedded store: the page's, with the choices that were added to them since.
import { fieldKinds, type FieldKindOf } from '../../domain/record/field-kind.js';
import type { RecordType } from '../../domain/record/lead.js';
import { defaultSchema, type RecordSchema } from '../../domain/record/record-schema.js';
import type { AddedOption } from './lead-storage.js';

type Places = Parameters<typeof fieldKinds>[1];

function extended(schema: RecordSchema, { field, option }: AddedOption): RecordSchema {
  const known = schema.fields.find(({ name }) => name === field);
  // The page may have taken the field away, or the choice in, meanwhile.
  if (!known?.options || known.options.some(({ value }) => value === option.value)) return schema;
  const changed = { ...known, options: [...known.options, option] };
  return { ...schema, fields: schema.fields.map((each) => (each === known ? changed : each)) };
}

export class ExtensibleSchemas {
  readonly #places: Places;
  readonly #schemas: Record<RecordType, RecordSchema>;
  readonly #kinds: Record<RecordType, FieldKindOf>;

  constructor(schema: Partial<Record<RecordType, RecordSchema>> | undefined, places: Places) {
    this.#places = places;
    this.#schemas = { lead: schema?.lead ?? defaultSchema('lead'), client: schema?.client ?? defaultSchema('client') };
    const { lead, client } = this.#schemas;
    this.#kinds = { lead: fieldKinds(lead, places), client: fieldKinds(client, places) };
  }

  of(recordType: RecordType): RecordSchema | undefined {
    return this.#schemas[recordType];
  }

  kindsOf(recordType: RecordType): FieldKindOf {
    return this.#kinds[recordType];
  }

  /** @returns Whether a schema is another one now. */
  add(options: readonly AddedOption[]): boolean {
    let isOther = false;
    for (const option of options) {
      const { recordType } = option;
      const schema = extended(this.#schemas[recordType], option);
      if (schema === this.#schemas[recordType]) continue;
      isOther = true;
      this.#schemas[recordType] = schema;
      this.#kinds[recordType] = fieldKinds(schema, this.#places);
    }
    return isOther;
  }
}
