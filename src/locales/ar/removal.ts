// Arabic words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: 'هل تريد إزالة نفسك؟ قد لا ترى هذا السجل بعد ذلك.',
  removeLast: 'هل تريد إزالة آخر مكلَّف؟ لن يبقى أحد مكلَّفًا.',
  confirmRemoval: 'إزالة',
  keep: 'إبقاء',
  selfStays: 'لا يمكنك إزالة نفسك هنا.',
  lastStays: 'يجب أن يبقى شخص واحد على الأقل.',
  fewStay: numbered({
    one: 'يجب أن يبقى شخص واحد على الأقل.',
    two: 'يجب أن يبقى شخصان على الأقل.',
    few: 'يجب أن يبقى # أشخاص على الأقل.',
    other: 'يجب أن يبقى # شخصًا على الأقل.',
  }),
};
