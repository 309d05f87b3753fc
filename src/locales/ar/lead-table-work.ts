// Arabic words of what `<lead-table>` loads when somebody works on records.
import { noticeWords } from './notice.js';
import type { LocaleMessages } from '../locale.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import type { leadTableWork as english } from '../en/lead-table-work.js';
import { isolated, records, recordsObject } from './counts.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadTableWork: Pick<LocaleMessages['lead-table'], keyof typeof english> = {
  ...termsWords,
  selectionBar: 'إجراءات على المحدد',
  rangeUnread: 'الصفوف الواقعة بينها التي لم يتم تحميلها تبقى كما كانت',
  allSelected: (count, type, format) => `تم تحديد الكل: ${records(count, type, format)}`,
  selectEverything: (count, type, format) => `تحديد الكل: ${records(count, type, format)}`,
  assign: 'تكليف',
  remove: 'إزالة',
  handover: 'تسليم',
  replaceSomebody: (name) => `استبدال ${isolated(name)}…`,
  clearAssignees: 'إزالة الجميع',
  atMostAtOnce: (count, format) => `يمكن فعل هذا لعدد أقصاه ${format.number(count)} دفعة واحدة.`,
  onlyFirst: (count, format) =>
    `لن يشمل التغيير إلا أول ${format.number(count)}: النتائج أكثر مما يمكن قراءته دفعة واحدة.`,
  balance: 'توزيع',
  exportSelection: 'تصدير',
  exportSelectionExcel: 'Excel',
  ...noticeWords,
  assignTitle: (count, type, format) => `تكليف: ${records(count, type, format)}`,
  removeTitle: (count, type, format) => `إزالة أشخاص: ${records(count, type, format)}`,
  clearTitle: (count, type, format) => `إزالة الجميع: ${records(count, type, format)}`,
  handoverTitle: 'تسليم',
  balanceTitle: (count, type, format) => `توزيع: ${records(count, type, format)}`,
  handoverHint: 'يبقى كل المكلَّفين الآخرين.',
  from: 'من',
  to: 'إلى',
  whichRecords: (type) => `أي ${recordsObject(type)}`,
  selectedOnes: (count, format) => `المحدد: ${format.number(count)}`,
  allOfTheirs: (name, count, type, format) =>
    count === undefined
      ? `كل ${recordsObject(type)} لدى ${isolated(name)}`
      : `الكل لدى ${isolated(name)}: ${records(count, type, format)}`,
  wholePeople: 'المكلَّفون',
  removeWhom: 'إزالة',
  balanceOver: 'على هؤلاء الأشخاص',
  balanceBy: 'حسب',
  roundRobin: 'العدد: بالتساوي للجميع',
  leastLoaded: 'السجلات المفتوحة: لمن لديه الأقل',
  byCapacity: 'السعة: لمن لديه الأكثر متاحًا',
  together: 'تبقى الشركة الواحدة لدى شخص واحد',
  loadingRecords: 'جارٍ معرفة المكلَّفين…',
  recordsFailed: 'تعذّرت معرفة المكلَّفين.',
  effect: 'ما يتغيّر',
  gains: (name, count, type, format) => `${isolated(name)}: +${records(count, type, format)}`,
  loses: (name, count, type, format) => `${isolated(name)}: −${records(count, type, format)}`,
  unchanged: (count, type, format) => `بلا تغيير: ${records(count, type, format)}`,
  leftUnassigned: (count, type, format) => `بلا مكلَّف بعد ذلك: ${records(count, type, format)}`,
  noEffect: 'لا شيء يتغيّر بعد. اختر شخصًا.',
  termsOfFew: (count, format) => `يمكن إعطاء الأدوار والأيام الأخيرة لعدد أقصاه ${format.number(count)} دفعة واحدة.`,
  dropsLeader: 'حيث يُزال المسؤول الأساسي لا يبقى أحد أساسياً، والتراجع لا يعيد ذلك.',
  byQueryEffect: (count, type, format) => `يشمل التغيير كل ما يطابق: ${records(count, type, format)}.`,
  effectUnknown: 'لا يُعرف مسبقًا كم سجلًا يُضاف إلى كل شخص أو يُزال عنه.',
  afterLoad: (open, capacity, format) =>
    capacity === undefined
      ? `المفتوح: ${format.number(open)}`
      : `المفتوح: ${format.number(open)} من ${format.number(capacity)}`,
  fromBackEnd: 'السجلات المفتوحة كما يحصيها الخادم.',
  fromLoaded: 'السجلات المفتوحة بقدر ما تم تحميله هنا.',
  apply: (count, type, format) => `تطبيق: ${records(count, type, format)}`,
  applyNothing: 'تطبيق',
  cancel: 'إلغاء',
  close: 'إغلاق',
  running: (done, total, format) => `تم ${format.number(done)} من ${format.number(total)}`,
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  stop: 'إنهاء',
  outcome: 'النتيجة',
  doneCount: (count, format) => `تم: ${format.number(count)}`,
  lostCount: (count, format) => `لم تعد ظاهرة لك (لا يمكن التراجع): ${format.number(count)}`,
  ruledOut: (count, format) => `استُبعد وفق القواعد: ${format.number(count)}`,
  keepLast: (count, type, format) => `يبقى آخر مكلَّف: ${records(count, type, format)}`,
  keepFew: (count, min, type, format) =>
    `بلا تغيير، لأن الحد الأدنى للمكلَّفين ${format.number(min)}: ${records(count, type, format)}`,
  keepSelf: (count, type, format) => `بلا تغيير، لأنه لا يمكنك إزالة نفسك: ${records(count, type, format)}`,
  selfQuestion: (count, type, format) =>
    count === undefined
      ? 'يزيلك هذا التغيير أنت أيضًا، وقد لا ترى تلك السجلات بعد ذلك.'
      : `يزيلك هذا التغيير أنت أيضًا (${records(count, type, format)})، وقد لا ترى تلك السجلات بعد ذلك.`,
  removeMe: 'إزالتي',
  back: 'رجوع',
  edit: 'تعديل',
  removal: removalWords,
  inBackground: 'المتابعة في الخلفية',
  showDialog: 'عرض',
  failedCount: (kind, count, format) => {
    const number = format.number(count);
    switch (kind) {
      case 'forbidden':
        return `غير مسموح: ${number}`;
      case 'conflict':
        return `تغيّر في هذه الأثناء: ${number}`;
      case 'not-found':
        return `لم يعد موجودًا: ${number}`;
      case 'invalid':
        return `مرفوض: ${number}`;
      default:
        return `لم يُحفظ: ${number}`;
    }
  },
  leftCount: (count, format) => `لم يُجرَّب: ${format.number(count)}`,
  retryFailed: (count, format) => `إعادة المحاولة: ${format.number(count)}`,
  undoDone: (count, format) => `تراجع: ${format.number(count)}`,
  undone: (count, type, format) => `عاد كما كان: ${records(count, type, format)}`,
  partCount: (count, format) => `${format.number(count)} جزئيًا`,
  undoneExcept: (kept, format) =>
    `${format.list(kept.map(isolated))}: لم يتم التراجع، لأن شخصًا آخر غيّر ذلك منذ ذلك الحين. وتم التراجع عن الباقي.`,
  changed: (count, type, format) => `تم التغيير: ${records(count, type, format)}`,
  assigneesOf: (name) => `المكلَّفون لدى ${isolated(name)}`,
  mayNotAssign: (reason) =>
    reason ? `لا يُسمح لك بتغيير هؤلاء المكلَّفين: ${isolated(reason)}` : 'لا يُسمح لك بتغيير هؤلاء المكلَّفين.',
  rowSaved: (name, labels, names, format) =>
    format.units([
      ...(labels.length > 0 ? [`${isolated(name)}: تم تكليف ${format.list(labels.map(isolated))}`] : []),
      ...(names.length > 0
        ? [`${labels.length > 0 ? '' : `${isolated(name)}: `}تمت إزالة ${format.list(names.map(isolated))}`]
        : []),
    ]),
  discarded: 'تم تجاهل تعديلاتك.',
  rowLost: (saved) => `${saved}. لم تعد ترى هذا السجل، لذلك لا يمكن التراجع.`,
  rowNotSaved: (name, reason) => `لم يتغيّر ${isolated(name)}: ${isolated(reason)}`,
  viaTeams: 'وعبر فرقهم أيضًا',
  people: 'الأشخاص',
  findPeople: 'البحث عن أشخاص',
  morePeople: 'المزيد من الأشخاص',
  peopleFailed: 'تعذّر تحميل الأشخاص.',
  nobodyFound: 'لا أحد يطابق',
  findIn: (label) => `البحث في ${label}`,
  moreValues: 'المزيد',
  valuesFailed: 'تعذّر تحميل القيم.',
  noValueFound: 'لا شيء يطابق',
  inactivePerson: (name) => `${isolated(name)} (غير نشط)`,
  peopleWay: 'كيفية التكليف',
  peopleOperator: (operator) => peopleOperators[operator] ?? operator,
  operator: operatorWords,
  filterField: 'الحقل',
  filterOperator: 'الشرط',
  filterValue: 'القيمة',
  filterProblem: (problem) => (problem === 'missing' ? 'أدخل قيمة.' : 'هذا ليس رقمًا.'),
  applyFilter: 'تطبيق التصفية',
  exporting: 'جارٍ كتابة الملف…',
  exportName: (type) => (type === 'client' ? 'clients' : 'leads'),
  copiedCell: (text) => `تم نسخ «${text}»`,
  copiedRows: (copied, selected, type, format) =>
    copied === selected
      ? `تم النسخ: ${records(copied, type, format)}`
      : `تم نسخ ${format.number(copied)} من ${format.number(selected)}: ما تم تحميله فقط. التصدير يشمل الكل.`,
  exported: (count, type, format) => `تم التصدير: ${records(count, type, format)}`,
  print: 'طباعة',
  readingToPrint: 'تُقرأ الصفوف…',
  printedColumns: (shown, total, format) =>
    `طُبع ${format.number(shown)} من ${format.number(total)} من الأعمدة: تلك التي كانت ظاهرة.`,
  exportStopped: 'تم إيقاف التصدير.',
  exportFailed: 'تعذّرت كتابة الملف.',
  assigneeIds: 'معرّفات المكلَّفين',
  recordId: 'المعرّف',
  keysTitle: 'مفاتيح القائمة',
  shortcut: (name) =>
    ({
      assign: 'تكليف: الصف أو المحدد',
      handover: 'تسليم من شخص إلى آخر',
      select: 'تحديد الصف',
      export: 'تصدير المحدد، وإلا فكل ما يطابق',
      search: 'بحث',
      workload: 'إظهار من لديه كم',
      next: 'السجل التالي بجانب القائمة',
      previous: 'السجل السابق بجانب القائمة',
      help: 'عرض المفاتيح',
    })[name] ?? '',
  fixedKeys: [
    ['F2', 'تكليف في الصف'],
    ['Ctrl+Enter', 'حفظ ما تم اختياره'],
    ['Esc', 'التخلي عنه'],
    ['Alt+↓', 'عرض كل الأسماء'],
    ['Ctrl+A', 'تحديد الكل'],
    ['Ctrl+C', 'نسخ الخلية، أو المحدد كجدول'],
    ['Ctrl+P', 'طباعة كل الصفوف'],
    ['Ctrl+Z', 'تراجع'],
    ['Shift+↑/↓', 'تحديد نطاق'],
    ['Shift+←/→', 'في رؤوس الأعمدة: أعرض، أضيق'],
    ['Ctrl+Shift+←/→', 'في رؤوس الأعمدة: نقل العمود'],
  ],
  until: (label) => `حتى ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  moreFailed: (count, format) => `و ${format.number(count)} آخرون`,
};
