// Arabic words of `<lead-table>`.
import type { LocaleMessages } from '../locale.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { fieldWords } from './fields.js';
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableWork } from './lead-table-work.js';
import { isolated, records, recordsName, recordsObject } from './counts.js';

export const leadTable: LocaleMessages['lead-table'] = {
  ...leadTableWork,
  ...leadTableArrange,
  fieldLabel: fieldWords.fieldLabel,
  optionLabel: fieldWords.optionLabel,
  label: recordsName,
  tools: (type) => `البحث عن ${recordsObject(type)} وتصفيتهم`,
  search: (type) => `البحث عن ${recordsObject(type)}`,
  clearSearch: 'مسح البحث',
  assignees: 'المكلَّفون',
  createdAt: 'تاريخ الإنشاء',
  updatedAt: 'تاريخ التعديل',
  filterStatus: 'الحالة',
  filterAssignees: 'المكلَّف',
  filterBy: (label) => `التصفية حسب ${label}`,
  chosen: 'مختارة',
  me: (name) => `أنا (${isolated(name)})`,
  unassigned: 'غير مكلَّف به أحد',
  onlyFormer: 'من غادروا فقط',
  onlyThese: (type, count, format) => `هؤلاء ${recordsObject(type)} فقط (${format.number(count)})`,
  sortAndFilter: 'الفرز والتصفية',
  moreFilters: 'تصفية',
  view: 'العرض',
  sentence: (label, operator, value) => `${label} ${operatorWords(operator)} ${value && isolated(value)}`.trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = [...names.map(isolated), ...(more > 0 ? [`+${format.number(more)}`] : [])];
    const how = peopleOperators[operator] ?? operator;
    return `${how}: ${format.list(all)}${viaTeams ? ' (وعبر الفرق)' : ''}${unassigned ? '، أو لا أحد' : ''}`;
  },
  activeFilters: 'عوامل التصفية النشطة',
  chip: (label, value) => `${label}: ${isolated(value)}`,
  removeFilter: (filter) => `إزالة عامل التصفية ${isolated(filter)}`,
  andSentence: ' و ',
  orSentence: ' أو ',
  notSentence: (sentence) => `ليس: ${sentence}`,
  clearFilters: 'إزالة عوامل التصفية',
  unknownPerson: 'شخص غير معروف',
  loadingName: '…',
  count: records,
  countAbout: (count, type, format) => `نحو ${records(count, type, format)}`,
  found: (count, type, format) => `نتائج البحث: ${records(count, type, format)}`,
  selectedCount: (count, format) => `المحدد: ${format.number(count)}`,
  selected: (count, type, format) => `المحدد: ${records(count, type, format)}`,
  clearSelection: 'إلغاء التحديد',
  select: (name) => `تحديد ${isolated(name)}`,
  selectAll: (count, type, format) => `تحديد الكل: ${records(count, type, format)}`,
  selectLoaded: (count, type, format) => `تحديد ما تم تحميله: ${records(count, type, format)}`,
  selection: 'التحديد',
  sorted: (column, direction) => `مرتَّب حسب ${column} ${direction === 'asc' ? 'تصاعديًا' : 'تنازليًا'}`,
  sortPlace: (number) => `ترتيب رقم ${number}`,
  unsorted: 'أُزيل الترتيب',
  appeared: (count, type, format) => `جديد: ${records(count, type, format)}`,
  loading: 'جارٍ التحميل…',
  loadingList: (type) => `جارٍ تحميل ${recordsObject(type)}`,
  rowFailed: 'تعذّر تحميل هذا الجزء.',
  rowNotShown: 'تعذّر عرض هذا الصف.',
  printed: (count, type, format) => `طُبع أول ${records(count, type, format)} فقط.`,
  loadMore: 'تحميل المزيد',
  showNew: (count, format) => `جديد: ${format.number(count)}، عرض`,
  outdated: 'تعذّر تحديث القائمة، وقد تكون قديمة.',
  retry: 'إعادة المحاولة',
  yes: 'نعم',
  no: 'لا',
  noName: 'بلا اسم',
  none: (type) => (type === 'client' ? 'لا عملاء بعد' : 'لا عملاء محتملين بعد'),
  noneHint: (type) => `يظهر هنا ${recordsName(type)} الذين تنشئهم أو تُكلَّف بهم.`,
  noMatch: (type) => (type === 'client' ? 'لا عملاء مطابقين' : 'لا عملاء محتملين مطابقين'),
  noMatchHint: 'جرّب بحثًا آخر أو عوامل تصفية أقل.',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `يمكن عرض أول ${records(most, type, format)} فقط.`
      : `الإجمالي: ${records(total, type, format)}. يمكن عرض أول ${format.number(most)} فقط.`,
  narrow: 'تضييق القائمة',
  failed: (type) => `تعذّر تحميل ${recordsObject(type)}`,
  whatAndWhy: (what, why) => `${what}. ${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'لا يوجد اتصال بالخادم. لم يُفقد شيء.';
      case 'rate-limited':
        return 'يطلب الخادم الانتظار لحظة.';
      case 'unauthenticated':
        return 'تم تسجيل خروجك. سجّل الدخول ثم أعد المحاولة.';
      case 'forbidden':
      case 'not-found':
        return 'لا يُسمح لك برؤية هذه القائمة.';
      case 'unsupported':
        return 'لا يستطيع الخادم تنفيذ هذا البحث أو هذه التصفية.';
      default:
        return 'حدث شيء غير متوقع.';
    }
  },
};
