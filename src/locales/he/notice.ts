// Hebrew words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: Partial<NoticeWords> = {
  undo: 'ביטול הפעולה',
  closeNotice: 'סגירה',
  keptForLater: (what) => `נשמר עד שהרשת תחזור: ${what}`,
};
