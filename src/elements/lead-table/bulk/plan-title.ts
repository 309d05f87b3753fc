// What the dialog of a change of many records is called.
import type { RecordType } from '../../../domain/record/lead.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { BulkPlan } from './bulk-plan.js';

export function planTitle(
  { mode, count }: BulkPlan,
  messages: LocaleMessages['lead-table'],
  type: RecordType,
  format: Format,
): string {
  switch (mode) {
    case 'assign':
      return messages.assignTitle(count, type, format);
    case 'remove':
      return messages.removeTitle(count, type, format);
    case 'clear':
      return messages.clearTitle(count, type, format);
    case 'balance':
      return messages.balanceTitle(count, type, format);
    case 'handover':
      return messages.handoverTitle;
  }
}
