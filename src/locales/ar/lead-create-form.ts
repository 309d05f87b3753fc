// Arabic words of `<lead-create-form>`.
import type { LocaleMessages } from '../locale.js';
import { isolated, problems, recordName, recordsObject } from './counts.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { accessWords } from './access.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';

export const leadCreateForm: LocaleMessages['lead-create-form'] = {
  ...termsWords,
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...accessWords,
  title: (type) => (type === 'client' ? 'إنشاء عميل' : 'إنشاء عميل محتمل'),
  create: (type) => (type === 'client' ? 'إنشاء عميل' : 'إنشاء عميل محتمل'),
  tabs: (type) => `طرق إنشاء ${recordsObject(type)}`,
  addNew: 'إضافة جديد',
  upload: 'رفع ملف',
  assignees: 'المكلَّفون',
  access: (type) => `كل من تختاره سيتمكن من فتح ${recordName(type)}.`,
  accessOnDevice: (type) => `على هذا الجهاز، كل من تختاره سيتمكن من فتح ${recordName(type)}.`,
  creating: 'جارٍ الإنشاء…',
  cancel: 'إلغاء',
  cancelled: 'تم الإيقاف. ما أدخلته ما زال هنا.',
  created: (name, type) => `تم إنشاء ${recordName(type)} ${isolated(name)}`,
  open: 'فتح',
  openNamed: (name) => `فتح ${isolated(name)}`,
  failed: (type) => `لم يتم إنشاء ${recordName(type)}.`,
  duplicate: (name, type, by) => {
    const what = { email: 'بهذا البريد الإلكتروني', phone: 'بهذا الرقم', name: 'بهذا الاسم وهذه الشركة' }[by];
    return `يوجد ${recordName(type)} ${what} من قبل: ${isolated(name)}. يمكنك إنشاء سجل آخر مع ذلك.`;
  },
  forbidden: (type) => `لا يُسمح لك بإنشاء ${recordsObject(type)}.`,
  problems: (count, format) => `عدد المشكلات: ${problems(count, format)}`,
  problem: (label, text) => (text.startsWith(label) ? text : `${label}: ${text}`),
  restored: 'عادت مسودتك السابقة.',
  discard: 'البدء من جديد',
  loading: 'جارٍ تحميل النموذج…',
  fieldsFailed: 'تعذّر تحميل النموذج.',
  discarded: 'تم تجاهل المسودة.',
  notKept: 'لا يستطيع هذا المتصفح حفظ مسودتك. ستُفقد إذا أغلقت هذه الصفحة أو أعدت تحميلها.',
  notAssigned: (names, reason, format) => `تعذّر تكليف ${format.list(names.map(isolated))}. ${reason}`,
  assignMeInstead: 'كلّفني به بدلًا من ذلك',
  assignMeFailed: 'تعذّر تكليفك به.',
  assignedUnseen: (type) => `تم التكليف. لم يعد بإمكانك رؤية ${recordName(type)}.`,
  createAnother: 'إنشاء وإضافة آخر',
  whoWillSee: (type, count, format) => `من سيرى ${recordName(type)}: ${format.number(count)}`,
  whoWillSeeAtLeast: (type, count, format) => `من سيرى ${recordName(type)}: ${format.number(count)} على الأقل`,
};
