// Japanese words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: Partial<NoticeWords> = {
  undo: '元に戻す',
  closeNotice: '閉じる',
  keptForLater: (what) => `ネットワークが戻るまで保存しています：${what}`,
};
