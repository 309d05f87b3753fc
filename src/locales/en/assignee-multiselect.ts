// English words of `<assignee-multiselect>`, in two parts as the picker is.
import { assigneeEditor } from './assignee-multiselect-editor.js';
import { assigneeField } from './assignee-multiselect-field.js';

export const assigneeMultiselect = { ...assigneeField, ...assigneeEditor };
