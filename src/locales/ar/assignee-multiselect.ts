// Arabic words of `<assignee-multiselect>`.
import type { LocaleMessages } from '../locale.js';
import { isolated, people } from './counts.js';

export const assigneeMultiselect: LocaleMessages['assignee-multiselect'] = {
  label: 'المكلَّفون',
  placeholder: 'البحث عن أشخاص',
  assignedPeople: 'الأشخاص المكلَّفون',
  people: 'الأشخاص',
  showPeople: 'عرض الأشخاص',
  clear: 'إزالة الجميع',
  remove: (name) => `إزالة ${isolated(name)}`,
  unknown: 'شخص غير معروف',
  loadingName: 'جارٍ التحميل…',
  inactive: 'غير نشط',
  team: 'فريق',
  loading: 'جارٍ تحميل الأشخاص…',
  noMatch: (query) => `لا يوجد أشخاص يطابقون «${isolated(query)}».`,
  nobody: 'لا يوجد من يمكن اختياره.',
  failed: 'تعذّر تحميل الأشخاص.',
  retry: 'إعادة المحاولة',
  moreSelected: (count, format) => `${format.number(count)} آخرون`,
  moreSelectedNames: (names, format) =>
    `${format.number(names.length)} آخرون: ${names.slice(0, 10).map(isolated).join('، ')}${names.length > 10 ? '…' : ''}`,
  fewer: 'عرض أقل',
  found: (count, format) => `نتائج البحث: ${people(count, format)}`,
  foundAtLeast: (count, format) => `نتائج البحث: أكثر من ${people(count, format)}`,
  assigned: (name, count, format) => `تم تكليف ${isolated(name)}. المكلَّفون: ${people(count, format)}.`,
  unassigned: (name, count, format) => `أُلغي تكليف ${isolated(name)}. المكلَّفون: ${people(count, format)}.`,
  cleared: (count, format) => `أُزيل المكلَّفون: ${people(count, format)}`,
  undo: 'تراجع',
  restored: (count, format) => `أُعيد المكلَّفون: ${people(count, format)}.`,
  markedForRemoval: (name) => `${isolated(name)}. اضغط مفتاح الحذف للخلف مرة أخرى للإزالة.`,
  maximum: (max, format) => `الحد الأقصى للاختيار: ${people(max, format)}.`,
  required: 'اختر شخصًا واحدًا على الأقل.',
};
