// English words of the bar that says what was done and offers the way back.

export const noticeWords = {
  undo: 'Undo',
  closeNotice: 'Close',
};

export type NoticeWords = typeof noticeWords;
