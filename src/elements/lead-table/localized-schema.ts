// The fields of a schema by the names that the words of the page's language have for them.
import type { FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import type { LocaleMessages } from '../../locales/locale.js';

type Words = Pick<LocaleMessages['lead-table'], 'fieldLabel' | 'optionLabel'>;

/** Without the currency in a name: in a column each amount has its own. */
const localField = (field: FieldSchema, { fieldLabel, optionLabel }: Words): FieldSchema => ({
  ...field,
  label: fieldLabel({ name: field.name, label: field.label }),
  ...(field.options && { options: field.options.map((option) => ({ ...option, label: optionLabel(option) })) }),
});

export const localizedSchema = (schema: RecordSchema, words: Words): RecordSchema => ({
  ...schema,
  fields: schema.fields.map((field) => localField(field, words)),
});
