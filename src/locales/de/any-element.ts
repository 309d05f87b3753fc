// German words for what can happen to any element.
import type { LocaleMessages } from '../locale.js';

export const anyElement: LocaleMessages['any-element'] = {
  notShown: 'Das konnte nicht angezeigt werden.',
  retry: 'Erneut versuchen',
  loading: 'Wird geladen …',
};
