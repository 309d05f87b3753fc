// Arabic words for what can happen to any element.
import type { LocaleMessages } from '../locale.js';

export const anyElement: LocaleMessages['any-element'] = {
  notShown: 'تعذّر عرض هذا.',
  retry: 'إعادة المحاولة',
  loading: 'جارٍ التحميل…',
};
