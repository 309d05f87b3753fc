// Arabic words of `<lead-detail>`.
import type { LocaleMessages } from '../locale.js';
import { isolated, problems, recordName } from './counts.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';

export const leadDetail: LocaleMessages['lead-detail'] = {
  ...fieldWords,
  ...failureWords,
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
  unknownPerson: 'شخص غير معروف',
  access: (type) => `من تضيفه سيتمكن من فتح ${recordName(type)}، ومن تزيله لن يتمكن بعد ذلك.`,
  accessOnDevice: (type) => `على هذا الجهاز، من تضيفه سيتمكن من فتح ${recordName(type)}، ومن تزيله لن يتمكن بعد ذلك.`,
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
};
