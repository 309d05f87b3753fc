// Arabic words of `<lead-detail>`.
import type { LocaleMessages } from '../locale.js';
import { isolated, problems, recordName } from './counts.js';
import { failureWords } from './failures.js';
import { assigneeStack } from './assignee-stack.js';
import { fieldWords } from './fields.js';
import { leadDetailWork } from './lead-detail-work.js';
import { noticeWords } from './notice.js';
import { accessWords } from './access.js';

export const leadDetail: LocaleMessages['lead-detail'] = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...leadDetailWork,
  ...accessWords,
  tabs: (name, type) => `${recordName(type)} ${isolated(name)}`,
  profile: 'الملف',
  project: 'المشروع',
  close: 'إغلاق',
  status: 'الحالة',
  created: 'تاريخ الإنشاء',
  updated: 'تاريخ التعديل',
  edit: 'تعديل',
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  savingSoon: 'سيتم الحفظ بعد لحظة.',
  cancel: 'إلغاء',
  saved: 'تم الحفظ',
  stopped: 'تم الإيقاف. تعديلاتك ما زالت هنا.',
  readonly: (reason) => (reason ? `للقراءة فقط: ${isolated(reason)}` : 'للقراءة فقط'),
  assignee: 'المكلَّفون',
  assignees: 'المكلَّفون',
  assignedTo: 'مكلَّف به',
  nobody: 'لا أحد مكلَّف.',
  team: 'فريق',
  inactive: 'غير نشط',
  access: (type) => `من تضيفه سيتمكن من فتح ${recordName(type)}.`,
  accessOnDevice: (type) => `على هذا الجهاز، من تضيفه سيتمكن من فتح ${recordName(type)}.`,
  assignFailed: 'لم يتم حفظ المكلَّفين.',
  updateFailed: 'لم يتم حفظ التعديلات.',
  addedElsewhere: (names, format) => `تم في هذه الأثناء تكليف ${format.list(names.map(isolated))}.`,
  removedElsewhere: (names, format) => `أُلغي في هذه الأثناء تكليف ${format.list(names.map(isolated))}.`,
  mergedAssignees: 'تعديلاتك محفوظة فوقها.',
  assignConflict: (names, format) =>
    names.length > 0
      ? `غيّر شخص آخر في هذه الأثناء تكليف ${format.list(names.map(isolated))}.`
      : 'غيّر شخص آخر المكلَّفين في هذه الأثناء.',
  assignedNow: (names, format) =>
    names.length > 0 ? `المكلَّفون الآن: ${format.list(names.map(isolated))}.` : 'لا أحد مكلَّف الآن.',
  applyAgain: 'تطبيق تعديلاتي',
  discard: 'تجاهل تعديلاتي',
  updateConflict: 'غيّر شخص آخر الحقول نفسها في هذه الأثناء. اختر القيمة التي تبقى.',
  updateMerged: 'غيّر شخص آخر هذا السجل في هذه الأثناء. راجعه واحفظ مرة أخرى؛ تعديلاتك ما زالت هنا.',
  yours: 'قيمتك',
  theirs: 'القيمة الأخرى',
  keepMine: 'الاحتفاظ بقيمتي',
  useTheirs: 'استخدام القيمة الأخرى',
  problems: (count, format) => `عدد المشكلات: ${problems(count, format)}`,
  loading: (type) => `جارٍ تحميل ${recordName(type)}`,
  loadFailed: (type) => `تعذّر تحميل ${recordName(type)}.`,
  refreshFailed: 'قد يكون ما تراه قديمًا.',
  noName: 'بلا اسم',
  notFound: (type) => `${recordName(type)} غير موجود، أو ليس لديك إذن بالوصول إليه.`,
  deleted: (type) => `تم حذف ${recordName(type)}.`,
  accessLost: (type) => `لم يعد لديك إذن بالوصول إلى ${recordName(type)}.`,
  assign: 'تكليف',
  unsaved: 'تعديلات غير محفوظة',
  draftRestored: 'تعديلاتك السابقة غير المحفوظة هنا من جديد.',
  notKept: 'لا يستطيع هذا المتصفح الاحتفاظ بتعديلاتك. ستُفقد إذا أغلقت هذه الصفحة أو أعدت تحميلها.',
  discardQuestion: 'هل تريد تجاهل تعديلاتك؟',
  discardNow: 'تجاهل',
  keepEditing: 'متابعة التعديل',
  discarded: 'تم تجاهل تعديلاتك.',
  savedAssignees: (came, went, format) =>
    [
      came.length > 0 && `تم تكليف ${format.list(came.map(isolated))}.`,
      went.length > 0 && `أُلغي تكليف ${format.list(went.map(isolated))}.`,
    ]
      .filter(Boolean)
      .join(' '),
  savedFields: (labels, format) => `تم حفظ: ${format.list(labels)}.`,
  undone: 'تم التراجع.',
  undoneExcept: (kept, format) =>
    `${format.list(kept.map(isolated))}: لم يتم التراجع، لأن شخصًا آخر غيّر ذلك منذ ذلك الحين. وتم التراجع عن الباقي.`,
  undoneNothing: 'لم يتم التراجع عن شيء، لأن شخصًا آخر غيّره منذ ذلك الحين.',
  undoFailed: 'تعذّر التراجع.',
  typed: 'ما كتبته',
  copy: 'نسخ',
  copied: 'تم النسخ',
  changedBy: (name, ago) => `غيّره ${isolated(name)}، ${ago}.`,
  somebody: 'شخص ما',
  history: 'السجل',
  historyFilter: 'عرض',
  historyKind: { all: 'الكل', assignments: 'التكليفات', fields: 'الحقول وغيرها' },
  historyEmpty: 'لا شيء للعرض.',
  historyFailed: 'تعذّر تحميل السجل.',
  showMore: 'عرض المزيد',
  loadingMore: 'جارٍ التحميل…',
  didAssign: (actor, whom) => `كلّف ${isolated(actor)} ${isolated(whom)}`,
  didUnassign: (actor, whom) => `ألغى ${isolated(actor)} تكليف ${isolated(whom)}`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `غيّر ${isolated(actor)}: ${format.list(labels)}` : `غيّر ${isolated(actor)} السجل`,
  didCreate: (actor) => `أنشأ ${isolated(actor)} السجل`,
  didImport: (actor) => `استورد ${isolated(actor)} السجل`,
  way: { form: 'يدويًا', bulk: 'عدة سجلات معًا', import: 'بالاستيراد', handover: 'بالتسليم', undo: 'بالتراجع' },
  undoEntry: (text) => `تراجع: ${text}`,
  accessTab: 'الوصول',
  accessFailed: 'تعذّر تحميل من لديه إذن الوصول.',
  onThisDevice: 'تسري هذه القواعد على هذا الجهاز. من يستطيع استخدام هذا المتصفح يستطيع قراءة كل ما فيه.',
  /** Of the avatars in the head. */
  stack: assigneeStack,
  ownFields: 'حقول أخرى',
  previous: 'السابق',
  next: 'التالي',
  deleteRecord: (recordType) => (recordType === 'client' ? 'حذف العميل' : 'حذف العميل المحتمل'),
};
