// The Spanish catalogue; a page registers it with `registerLocale(es)`.
import type { Locale } from '../locale.js';
import { anyElement } from './any-element.js';
import { assigneeMultiselect } from './assignee-multiselect.js';
import { assigneeStack } from './assignee-stack.js';
import { leadCreateForm } from './lead-create-form.js';
import { leadDetail } from './lead-detail.js';
import { leadImport } from './lead-import.js';
import { leadTable } from './lead-table.js';
import { reasons } from './reasons.js';

export const es: Locale = {
  language: 'es',
  'any-element': anyElement,
  'assignee-multiselect': assigneeMultiselect,
  'assignee-stack': assigneeStack,
  'lead-create-form': leadCreateForm,
  'lead-detail': leadDetail,
  'lead-import': leadImport,
  'lead-table': leadTable,
  reasons,
};
