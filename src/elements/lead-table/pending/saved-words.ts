// What a notice says of a change that was taken: done, or kept until the network is back.
import type { AssignmentTask } from '../../../controllers/list/record-by-record-run.js';
import type { LocaleMessages } from '../../../locales/locale.js';

type Words = Pick<LocaleMessages['lead-table'], 'keptForLater'>;

/** Whatever of it waits, nothing says of the whole that it is saved. */
export const savedWords = (
  { waitingCount }: Pick<AssignmentTask, 'waitingCount'>,
  what: string,
  { keptForLater }: Words,
): { text: string; tone: 'success' | 'warning' } =>
  waitingCount > 0 ? { text: keptForLater(what), tone: 'warning' } : { text: what, tone: 'success' };
