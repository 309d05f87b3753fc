// The Chinese catalogue; a page registers it with `registerLocale(zh)`.
import type { Locale } from '../locale.js';
import { anyElement } from './any-element.js';
import { assigneeMultiselect } from './assignee-multiselect.js';
import { assigneeStack } from './assignee-stack.js';
import { leadCreateForm } from './lead-create-form.js';
import { leadDetail } from './lead-detail.js';
import { leadImport } from './lead-import.js';
import { leadTable } from './lead-table.js';
import { reasons } from './reasons.js';

export const zh: Locale = {
  language: 'zh',
  'any-element': anyElement,
  'assignee-multiselect': assigneeMultiselect,
  'assignee-stack': assigneeStack,
  'lead-create-form': leadCreateForm,
  'lead-detail': leadDetail,
  'lead-import': leadImport,
  'lead-table': leadTable,
  reasons,
};
