// Spanish words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: Partial<NoticeWords> = {
  undo: 'Deshacer',
  closeNotice: 'Cerrar',
  keptForLater: (what) => `Guardado hasta que vuelva la conexión: ${what}`,
};
