// Hebrew words for what can happen to any element.
import type { Words } from '../locale.js';

export const anyElement: Words<'any-element'> = {
  notShown: 'לא ניתן להציג את התוכן.',
  retry: 'ניסיון נוסף',
  loading: 'בטעינה…',
};
