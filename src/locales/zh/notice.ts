// Chinese words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: Partial<NoticeWords> = {
  undo: '撤销',
  closeNotice: '关闭',
  keptForLater: (what) => `已保留，待网络恢复后发送：${what}`,
};
