// The English catalogue, one file per element, so that an element brings along only its own words.
import { anyElement } from './any-element.js';
import { assigneeMultiselect } from './assignee-multiselect.js';
import { assigneeStack } from './assignee-stack.js';
import { leadCreateForm } from './lead-create-form.js';
import { leadDetail } from './lead-detail.js';
import { leadImport } from './lead-import.js';
import { leadTable } from './lead-table.js';
import { reasons } from './reasons.js';

export { anyElement, assigneeMultiselect, assigneeStack, leadCreateForm, leadDetail, leadImport, leadTable, reasons };

/** All of it in the shape of a translation. It needs no registration: what a language leaves out is English. */
export const en = {
  language: 'en',
  'any-element': anyElement,
  'assignee-multiselect': assigneeMultiselect,
  'assignee-stack': assigneeStack,
  'lead-create-form': leadCreateForm,
  'lead-detail': leadDetail,
  'lead-import': leadImport,
  'lead-table': leadTable,
  reasons,
};
