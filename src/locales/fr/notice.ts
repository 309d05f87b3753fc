// French words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: Partial<NoticeWords> = {
  undo: 'Annuler',
  closeNotice: 'Fermer',
  keptForLater: (what) => `Conservé jusqu’au retour du réseau : ${what}`,
};
