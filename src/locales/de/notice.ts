// German words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: NoticeWords = {
  undo: 'Rückgängig',
  closeNotice: 'Schließen',
  keptForLater: (what) => `Aufgehoben, bis das Netz wieder da ist: ${what}`,
};
