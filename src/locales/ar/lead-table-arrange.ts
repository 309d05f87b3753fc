// Arabic words of what `<lead-table>` loads when somebody arranges it.
import type { LocaleMessages } from '../locale.js';
import type { leadTableArrange as english } from '../en/lead-table-arrange.js';
import { isolated, records } from './counts.js';

export const leadTableArrange: Pick<LocaleMessages['lead-table'], keyof typeof english> = {
  views: 'طرق العرض',
  noViews: 'ابحث وصفِّ ورتِّب، ثم احفظ ذلك باسم.',
  viewName: 'اسم طريقة العرض',
  saveView: 'حفظ طريقة العرض',
  viewSaved: (name) => `تم حفظ طريقة العرض ${isolated(name)}`,
  viewShown: (name) => `طريقة العرض ${isolated(name)}`,
  pinView: (name) => `إظهار ${isolated(name)} فوق القائمة`,
  startWithView: (name) => `البدء بـ ${isolated(name)}`,
  deleteView: (name) => `حذف طريقة العرض ${isolated(name)}`,
  viewDeleted: (name) => `تم حذف طريقة العرض ${isolated(name)}`,
  columns: 'الأعمدة',
  pinColumn: (label) => `إبقاء ${isolated(label)} ظاهرًا`,
  moveBefore: (label) => `نقل ${isolated(label)} إلى الأمام`,
  moveAfter: (label) => `نقل ${isolated(label)} إلى الخلف`,
  columnMoved: (label, number, count, format) =>
    `${isolated(label)}: العمود ${format.number(number)} من ${format.number(count)}`,
  columnWide: (label, length, format) => `${isolated(label)}: بعرض ${format.number(length)} بكسل`,
  resetColumns: 'الأعمدة كما كانت',
  rowHeight: 'ارتفاع الصفوف',
  densities: { compact: 'منخفض', medium: 'متوسط', comfortable: 'مرتفع' },
  sortBy: 'الترتيب حسب',
  sortDefault: 'كما تأتي القائمة',
  sortThenBy: 'ثم حسب',
  sortNothingMore: 'ثم حسب…',
  sortedBy: (label) => `مرتب حسب ${isolated(label)}`,
  sortDirection: (label) => `اتجاه ${isolated(label)}`,
  removeSort: (label) => `عدم الترتيب حسب ${isolated(label)}`,
  filters: 'عوامل التصفية',
  anotherField: 'حقل آخر',
  showFound: (count, type, format) => (count === undefined ? 'إظهار القائمة' : `إظهار ${records(count, type, format)}`),
  ascending: 'تصاعدي',
  descending: 'تنازلي',
  workload: 'عبء العمل',
  workloadTitle: (total, type, format) => `من لديه ماذا: ${records(total, type, format)}`,
  workloadFromBackEnd: 'محسوب على كل ما يطابق.',
  workloadFromLoaded: (count, type, format) => `محسوب على ما حُمِّل هنا: ${records(count, type, format)}.`,
  workloadFailed: 'تعذّر حساب عبء العمل.',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `المفتوح إجمالًا: ${format.number(open)}`
      : `المفتوح إجمالًا: ${format.number(open)} من ${format.number(capacity)}`,
  showOnly: (name) => `إظهار ما لدى ${isolated(name)} فقط`,
  chooseForBalance: (name) => `الموازنة مع ${isolated(name)}`,
  balanceOverChosen: (count, format) => `الموازنة بين أشخاص عددهم ${format.number(count)}…`,
  chooseTwo: 'اختر أشخاصًا للموازنة بينهم',
  besideLabel: 'بجانب القائمة',
  previousRecord: 'السابق',
  nextRecord: 'التالي',
  openPage: 'فتح الصفحة',
  placeInList: (line, count, format) => `${format.number(line)} من ${format.number(count)}`,
  exportExcel: 'تصدير إلى Excel',
  exportingCount: (count, type, format) => `تمت قراءة: ${records(count, type, format)}…`,
};
