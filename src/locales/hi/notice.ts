// Hindi words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: Partial<NoticeWords> = {
  undo: 'पहले जैसा करें',
  closeNotice: 'बंद करें',
  keptForLater: (what) => `नेटवर्क लौटने तक रखा गया: ${what}`,
};
