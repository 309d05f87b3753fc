// Arabic words of what `<lead-detail>` loads for changes that wait and for a handover.
import type { LocaleMessages } from '../locale.js';
import { isolated } from './counts.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadDetailWork = {
  ...termsWords,
  removal: removalWords,
  waiting: (count, format) =>
    format.plural(count, {
      zero: 'لا تعديلات تنتظر الشبكة.',
      one: 'تعديل واحد ينتظر الشبكة.',
      two: 'تعديلان ينتظران الشبكة.',
      few: `${format.number(count)} تعديلات تنتظر الشبكة.`,
      other: `${format.number(count)} تعديلًا تنتظر الشبكة.`,
    }),
  sendingChanges: 'جارٍ الإرسال…',
  stuck: (count, format) =>
    format.plural(count, {
      zero: 'لا تعديلات تحتاج إلى قرارك.',
      one: 'تعديل واحد يحتاج إلى قرارك.',
      two: 'تعديلان يحتاجان إلى قرارك.',
      few: `${format.number(count)} تعديلات تحتاج إلى قرارك.`,
      other: `${format.number(count)} تعديلًا تحتاج إلى قرارك.`,
    }),
  waitingList: 'تعديلات تنتظر',
  sendNow: 'إرسال الآن',
  notEncrypted: 'تبقى في هذا المتصفح، بلا تشفير، حتى تُرسل.',
  noLongerSeen: 'سجل لم يعد بإمكانك رؤيته',
  stateClash: 'غيّر شخص آخر الشيء نفسه.',
  stateRefused: (reason) => (reason ? `مرفوض: ${reason}` : 'مرفوض'),
  merge: 'دمج',
  openRecord: 'فتح',
  drop: 'تجاهل',
  dropChange: (what) => `تجاهل: ${what}`,
  dropped: 'تم تجاهل التعديل.',
  handOver: 'تسليم',
  presence: {
    assignees: (names, format) => `يعدّل المكلّفين الآن: ${format.list(names.map(isolated))}.`,
    fields: (names, format) => `يعدّل الحقول الآن: ${format.list(names.map(isolated))}.`,
    viewing: (names, format) => `يطّلع عليه الآن: ${format.list(names.map(isolated))}.`,
  },
  handoverFrom: 'من',
  handoverTo: 'إلى',
  handoverHint: 'يحتفظ الآخرون بالسجل.',
  deleteQuestion: (name) => `حذف ${name}؟`,
  deleteWhat: 'ستُحذف معه حقوله وتعييناته وسجلّه لدى الجميع.',
  deleteUndoable: 'يمكنك التراجع عن ذلك بعده مباشرة.',
  deleteForGood: 'لا يمكن التراجع عن ذلك.',
  keepRecord: 'إبقاء',
  deleting: 'جارٍ الحذف…',
  deleteFailed: 'لم يتم الحذف.',
  endsIn: (count, format) =>
    count === 0
      ? 'ينتهي اليوم'
      : count === 1
        ? 'ينتهي غدًا'
        : format.plural(count, {
            two: 'ينتهي خلال يومين',
            few: `ينتهي خلال ${format.number(count)} أيام`,
            many: `ينتهي خلال ${format.number(count)} يومًا`,
            other: `ينتهي خلال ${format.number(count)} يوم`,
          }),
  assignmentEnds: (name, label, day) => `إسناد ${name} ${label} (${day}).`,
  didEnd: (name) => `انتهى إسناد ${name}`,
  didSetTerms: (actor, whom, labels, format) => `غيّر ${actor} إسناد ${whom}: ${format.units(labels)}`,
  savedTerms: (names, format) => `تم التغيير: إسناد ${format.list(names)}.`,
} satisfies Partial<LocaleMessages['lead-detail']>;
