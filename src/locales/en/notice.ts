// English words of the bar that says what was done and offers the way back.

export const noticeWords = {
  undo: 'Undo',
  closeNotice: 'Close',
  keptForLater: (what: string) => `Kept until the network is back: ${what}`,
};

export type NoticeWords = typeof noticeWords;
