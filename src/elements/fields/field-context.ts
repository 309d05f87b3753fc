// What drawing a field has to know of the form around it.
import type { LookupsController } from '../../controllers/record/lookups-controller.js';
import type { RecordFields } from '../../controllers/record/record-fields.js';
import type { FieldWords } from '../../locales/en/fields.js';
import type { Format } from '../../locales/format.js';
import type { LazyTag } from '../lazy-tag.js';

export interface FieldContext {
  fields: RecordFields;
  /** The names of what lookup fields refer to. */
  lookups: LookupsController;
  /** The picker that edits them, where it is loaded on demand. */
  pickerTag?: LazyTag | undefined;
  words: FieldWords;
  format: Format;
  /** Whether nothing can be changed now, because it is being saved. */
  readonly: boolean;
  /** Somebody types. `unreadable`: the control holds something that is no value, such as half a date. */
  onInput: (name: string, value: string, unreadable: boolean) => void;
  /** Somebody leaves the field. */
  onLeave: (name: string) => void;
}
