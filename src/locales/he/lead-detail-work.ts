// Hebrew words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadDetailWork: Words<'lead-detail'> = {
  ...termsWords,
  removal: removalWords,
  ...accessWords,
  undone: 'הפעולה בוטלה.',
  undoneExcept: (kept, format) => `${format.list(kept)}: לא בוטל, כי מישהו אחר שינה זאת מאז. כל השאר בוטל.`,
  undoneNothing: 'דבר לא בוטל, כי מישהו אחר שינה זאת מאז.',
  undoFailed: 'לא ניתן לבטל את הפעולה.',
  changeField: (label) => `שינוי ${label}`,
  copyField: (label) => `העתקת ${label}`,
  historyFilter: 'הצגה',
  historyKind: { all: 'הכול', assignments: 'הקצאות', fields: 'שדות וכל השאר' },
  historyEmpty: 'אין מה להציג.',
  historyFailed: 'לא ניתן לטעון את ההיסטוריה.',
  didAssign: (actor, whom) => `הקצאה אל ${whom}, על ידי ${actor}`,
  didUnassign: (actor, whom) => `הסרת ${whom} מהאחראים, על ידי ${actor}`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `שינוי ${format.list(labels)}, על ידי ${actor}` : `שינוי הרשומה, על ידי ${actor}`,
  didLead: (actor, whom) => `העברת האחריות הראשית אל ${whom}, על ידי ${actor}`,
  didLeadNobody: (actor) => `ביטול האחריות הראשית, על ידי ${actor}`,
  didCreate: (actor) => `יצירת הרשומה, על ידי ${actor}`,
  didImport: (actor) => `ייבוא הרשומה, על ידי ${actor}`,
  way: { form: 'ידנית', bulk: 'כמה יחד', import: 'בייבוא', handover: 'בהעברה', undo: 'בביטול פעולה' },
  undoEntry: (text) => `ביטול: ${text}`,
  accessFailed: 'לא ניתן לטעון למי יש גישה.',
  onThisDevice: 'הכללים האלה חלים במכשיר הזה. כל מי שמשתמש בדפדפן הזה יכול לקרוא את כל מה שבו.',
  waiting: numbered({
    one: 'שינוי אחד ממתין לרשת.',
    two: 'שני שינויים ממתינים לרשת.',
    other: '# שינויים ממתינים לרשת.',
  }),
  sendingChanges: 'בשליחה…',
  stuck: numbered({
    one: 'שינוי אחד מצריך החלטה שלך.',
    two: 'שני שינויים מצריכים החלטה שלך.',
    other: '# שינויים מצריכים החלטה שלך.',
  }),
  waitingList: 'שינויים ממתינים',
  sendNow: 'שליחה עכשיו',
  notEncrypted: 'הם נשמרים בדפדפן הזה, ללא הצפנה, עד שיישלחו.',
  noLongerSeen: 'רשומה שאין לך עוד גישה אליה',
  stateClash: 'מישהו אחר שינה את אותו הדבר.',
  stateRefused: (reason) => (reason ? `נדחה: ${reason}` : 'נדחה'),
  merge: 'מיזוג',
  openRecord: 'פתיחה',
  drop: 'ויתור',
  dropChange: (what) => `ויתור על: ${what}`,
  presence: {
    assignees: (names, format) => `עריכת האחראים כעת: ${format.list(names)}.`,
    fields: (names, format) => `עריכת השדות כעת: ${format.list(names)}.`,
    viewing: (names, format) => `צפייה כעת: ${format.list(names)}.`,
  },
  handoverFrom: 'מאת',
  handoverTo: 'אל',
  handoverHint: 'הרשומה נשארת באחריות כל האחרים.',
  deleteQuestion: (name) => `למחוק את ${name}?`,
  deleteWhat: 'גם השדות, השיוכים וההיסטוריה יימחקו, לכולם.',
  deleteUndoable: 'אפשר לבטל זאת מיד לאחר מכן.',
  deleteForGood: 'לא ניתן לבטל זאת.',
  keepRecord: 'להשאיר',
  deleting: 'מתבצעת מחיקה…',
  deleteFailed: 'הרשומה לא נמחקה.',
  endsIn: (count, format) =>
    count === 0
      ? 'מסתיים היום'
      : count === 1
        ? 'מסתיים מחר'
        : format.plural(count, { two: 'מסתיים בעוד יומיים', other: `מסתיים בעוד ${format.number(count)} ימים` }),
  assignmentEnds: (name, label, day) => `השיוך של ${name} ${label} (${day}).`,
  didEnd: (name) => `השיוך של ${name} הסתיים`,
  didSetTerms: (actor, whom, labels, format) => `${actor} שינה את השיוך של ${whom}: ${format.units(labels)}`,
  savedTerms: (names, format) => `שונה: השיוך של ${format.list(names)}.`,
};
