// Arabic words of `<assignee-stack>`.
import type { LocaleMessages } from '../locale.js';
import { isolated } from './counts.js';

export const assigneeStack: LocaleMessages['assignee-stack'] = {
  nobody: 'غير مكلَّف به أحد',
  unknown: 'شخص غير معروف',
  noName: 'بلا اسم',
  notShown: 'تعذّر العرض',
  loadingName: 'جارٍ التحميل…',
  inactive: (name) => `${isolated(name)} (غير نشط)`,
  names: (names, format) => format.list(names.map(isolated)),
  more: (count, format) => `\u200e+${format.number(count)}`,
};
