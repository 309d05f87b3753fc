// Portuguese words of the bar that says what was done and offers the way back.
import type { NoticeWords } from '../en/notice.js';

export const noticeWords: Partial<NoticeWords> = {
  undo: 'Desfazer',
  closeNotice: 'Fechar',
  keptForLater: (what) => `Guardado até a rede voltar: ${what}`,
};
