// Hebrew words of `<lead-create-form>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { many, one, theOne } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';

export const leadCreateForm: Words<'lead-create-form'> = {
  ...termsWords,
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...accessWords,
  title: (type) => `יצירת ${one(type)}`,
  create: (type) => `יצירת ${one(type)}`,
  tabs: (type) => `דרכים ליצירת ${many(type)}`,
  addNew: 'חדש',
  upload: 'ייבוא',
  assignees: 'אחראים',
  access: (type) => `כל מי שייבחר יוכל לפתוח את ${theOne(type)} הזה.`,
  accessOnDevice: (type) => `במכשיר הזה, כל מי שייבחר יוכל לפתוח את ${theOne(type)} הזה.`,
  creating: 'ביצירה…',
  cancel: 'ביטול',
  cancelled: 'הופסק. מה שהוזן עדיין כאן.',
  created: (name, type) => `${theOne(type)} ${name} נוצר`,
  open: 'פתיחה',
  openNamed: (name) => `פתיחת ${name}`,
  failed: (type) => `${theOne(type)} לא נוצר.`,
  duplicate: (name, type, by) => {
    const what = { email: 'כתובת הדוא״ל הזו', phone: 'מספר הטלפון הזה', name: 'השם והחברה האלה' }[by];
    return `כבר קיים ${one(type)} עם ${what}: ${name}. עדיין אפשר ליצור אחד נוסף.`;
  },
  forbidden: (type) => `אין לך הרשאה ליצור ${many(type)}.`,
  problems: numbered({ one: 'יש בעיה אחת', two: 'יש שתי בעיות', other: 'יש # בעיות' }),
  problem: (label, text) => (text.startsWith(label) ? text : `${label}: ${text}`),
  restored: 'הטיוטה הקודמת שלך שוחזרה.',
  discard: 'התחלה מחדש',
  loading: 'הטופס בטעינה…',
  fieldsFailed: 'לא ניתן לטעון את הטופס.',
  discarded: 'הטיוטה נמחקה.',
  notKept: 'הדפדפן הזה אינו יכול לשמור את הטיוטה. היא תאבד אם הדף ייסגר או ייטען מחדש.',
  notAssigned: (names, reason, format) => `לא ניתן להקצות אל ${format.list(names)}. ${reason}`,
  assignMeInstead: 'הקצאה אליי במקום זאת',
  assignMeFailed: 'ההקצאה אליך נכשלה.',
  assignedUnseen: (type) => `ההקצאה בוצעה. אין לך עוד גישה אל ${theOne(type)} הזה.`,
  createAnother: 'יצירה והוספת עוד',
  whoWillSee: (type, count, format) => {
    const who = format.plural(count, {
      one: 'אדם או צוות אחד',
      two: 'שני אנשים או צוותים',
      other: `${format.number(count)} אנשים וצוותים`,
    });
    return `מי יראה את ${theOne(type)} הזה: ${who}`;
  },
  whoWillSeeAtLeast: (type, count, format) => {
    const who = format.plural(count, {
      one: 'אדם או צוות אחד',
      two: 'שני אנשים או צוותים',
      other: `${format.number(count)} אנשים וצוותים`,
    });
    return `מי יראה את ${theOne(type)} הזה: לפחות ${who}`;
  },
};
