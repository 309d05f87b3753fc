// What drawing a field has to know of the form around it.
import type { RecordFields } from '../../controllers/record/record-fields.js';
import type { FieldWords } from '../../locales/en/fields.js';
import type { Format } from '../../locales/format.js';

export interface FieldContext {
  fields: RecordFields;
  words: FieldWords;
  format: Format;
  /** Whether nothing can be changed now, because it is being saved. */
  readonly: boolean;
  /** Somebody types. `unreadable`: the control holds something that is no value, such as half a date. */
  onInput: (name: string, value: string, unreadable: boolean) => void;
  /** Somebody leaves the field. */
  onLeave: (name: string) => void;
}
