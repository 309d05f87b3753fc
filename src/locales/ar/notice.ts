// Arabic words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: NoticeWords = {
  undo: 'تراجع',
  closeNotice: 'إغلاق',
  keptForLater: (what) => `محفوظ حتى تعود الشبكة: ${what}`,
};
