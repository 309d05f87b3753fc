// The English catalogue, one file per element, so that an element brings along only its own words.
export { assigneeMultiselect } from './assignee-multiselect.js';
export { assigneeStack } from './assignee-stack.js';
export { leadCreateForm } from './lead-create-form.js';
export { leadDetail } from './lead-detail.js';
export { leadImport } from './lead-import.js';
export { leadTable } from './lead-table.js';
