// Hebrew words of what `<lead-table>` loads when somebody works on records: selection bar, dialogs, cell editor.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, many } from './counted-records.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

const failedKinds: Record<string, string> = {
  forbidden: 'ללא הרשאה',
  conflict: 'השתנו בינתיים',
  'not-found': 'אינם קיימים עוד',
  invalid: 'נדחו',
};

const shortcuts: Record<string, string> = {
  assign: 'הקצאה: השורה או מה שנבחר',
  handover: 'העברה מאדם לאדם',
  select: 'בחירת השורה',
  export: 'ייצוא מה שנבחר, ואם לא נבחר דבר, כל התוצאות',
  search: 'חיפוש',
  workload: 'הצגת העומס של כל אחד',
  next: 'הרשומה הבאה לצד הרשימה',
  previous: 'הרשומה הקודמת לצד הרשימה',
  help: 'הצגת המקשים',
};

export const leadTableWork: Words<'lead-table'> = {
  ...termsWords,
  selectionBar: 'פעולות על הבחירה',
  rangeUnread: 'השורות שביניהן שלא נקראו נשארות כפי שהיו',
  allSelected: (count, type, format) => `הכול נבחר: ${counted(count, type, format)}`,
  selectEverything: (count, type, format) => `בחירת הכול: ${counted(count, type, format)}`,
  assign: 'הקצאה',
  remove: 'הסרה',
  handover: 'העברה',
  replaceSomebody: (name) => `החלפת ${name} ב־…`,
  clearAssignees: 'הסרת כולם',
  atMostAtOnce: (count, format) => `אפשר לעשות זאת ל־${format.number(count)} לכל היותר בבת אחת.`,
  onlyFirst: (count, format) => `רק ${format.number(count)} הראשונות ישתנו: יש יותר תוצאות ממה שאפשר לקרוא בבת אחת.`,
  balance: 'חלוקה',
  exportSelection: 'ייצוא',
  exportSelectionExcel: 'Excel',
  ...noticeWords,
  assignTitle: (count, type, format) => `הקצאת ${counted(count, type, format)}`,
  removeTitle: (count, type, format) => `הסרת אנשים מתוך ${counted(count, type, format)}`,
  clearTitle: (count, type, format) => `הסרת כולם מתוך ${counted(count, type, format)}`,
  handoverTitle: 'העברה',
  balanceTitle: (count, type, format) => `חלוקת ${counted(count, type, format)}`,
  handoverHint: 'כל שאר האחראים נשארים.',
  from: 'מאת',
  to: 'אל',
  whichRecords: (type) => `אילו ${many(type)}`,
  selectedOnes: numbered('הבחירה (#)'),
  allOfTheirs: (name, count, type, format) =>
    count === undefined ? `כל ה${many(type)} של ${name}` : `כל מה שבאחריות ${name}: ${counted(count, type, format)}`,
  wholePeople: 'אחראים',
  removeWhom: 'הסרת',
  balanceOver: 'בין האנשים האלה',
  balanceBy: 'לפי',
  roundRobin: 'כמות: שווה לכולם',
  leastLoaded: 'רשומות פתוחות: למי שיש הכי מעט',
  byCapacity: 'קיבולת: למי שיש הכי הרבה פנוי',
  together: 'כל חברה אצל אדם אחד',
  loadingRecords: 'נבדק מי אחראי…',
  recordsFailed: 'לא ניתן לברר מי אחראי.',
  effect: 'מה משתנה',
  gains: (name, count, type, format) => `תוספת אצל ${name}: ${counted(count, type, format)}`,
  loses: (name, count, type, format) => `גריעה מאת ${name}: ${counted(count, type, format)}`,
  unchanged: (count, type, format) => `ללא שינוי: ${counted(count, type, format)}`,
  leftUnassigned: (count, type, format) => `יישארו ללא אחראי: ${counted(count, type, format)}`,
  noEffect: 'עדיין אין שינוי. יש לבחור מישהו.',
  termsOfFew: (count, format) => `אפשר לתת תפקידים וימים אחרונים ל־${format.number(count)} לכל היותר בבת אחת.`,
  dropsLeader: 'ברשומות שמהן מוסר בעל האחריות הראשית לא יישאר אחראי ראשי, וביטול לא יחזיר זאת.',
  byQueryEffect: (count, type, format) => `השינוי יחול על כל התוצאות: ${counted(count, type, format)}.`,
  effectUnknown: 'לא ידוע מראש כמה רשומות יתווספו לכל אחד או ייגרעו ממנו.',
  afterLoad: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} פתוחים`
      : `${format.number(open)} מתוך ${format.number(capacity)} פתוחים`,
  fromBackEnd: 'רשומות פתוחות לפי ספירת השרת.',
  fromLoaded: 'רשומות פתוחות מתוך מה שנטען כאן.',
  apply: (count, type, format) => `החלה על ${counted(count, type, format)}`,
  applyNothing: 'החלה',
  cancel: 'ביטול',
  close: 'סגירה',
  running: (done, total, format) => `${format.number(done)} מתוך ${format.number(total)}`,
  pause: 'השהיה',
  resume: 'המשך',
  stop: 'עצירה',
  outcome: 'תוצאה',
  doneCount: numbered({ one: 'אחד הושלם', two: 'שניים הושלמו', other: '# הושלמו' }),
  lostCount: (count, format) => `אינם גלויים לך עוד (אי אפשר לבטל): ${format.number(count)}`,
  ruledOut: (count, format) => `לא נכללו לפי הכללים: ${format.number(count)}`,
  keepLast: (count, type, format) => `האדם האחרון נשאר: ${counted(count, type, format)}`,
  keepFew: (count, min, type, format) =>
    `ללא שינוי, כי המספר המזערי הוא ${format.number(min)}: ${counted(count, type, format)}`,
  keepSelf: (count, type, format) => `ללא שינוי, כי אי אפשר להסיר את עצמך: ${counted(count, type, format)}`,
  selfQuestion: (count, type, format) =>
    count === undefined
      ? 'השינוי מסיר גם אותך, וייתכן שלא תהיה לך עוד גישה לרשומות.'
      : `השינוי מסיר גם אותך (${counted(count, type, format)}), וייתכן שלא תהיה לך עוד גישה לרשומות.`,
  removeMe: 'הסרת עצמי',
  back: 'חזרה',
  edit: 'עריכה',
  removal: removalWords,
  failedCount: (kind, count, format) => `${format.number(count)} ${failedKinds[kind] ?? 'לא נשמרו'}`,
  leftCount: numbered({ one: 'אחד לא טופל', two: 'שניים לא טופלו', other: '# לא טופלו' }),
  retryFailed: numbered('ניסיון נוסף (#)'),
  undoDone: numbered('ביטול הפעולה (#)'),
  undone: (count, type, format) => `הוחזרו לקדמותם: ${counted(count, type, format)}`,
  partCount: (count, format) => `${format.number(count)} בחלקם`,
  undoneExcept: (kept, format) => `${format.list(kept)}: לא בוטל, כי מישהו אחר שינה זאת מאז. כל השאר בוטל.`,
  changed: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} שונה`,
      other: `${counted(count, type, format)} שונו`,
    }),
  assigneesOf: (name) => `האחראים של ${name}`,
  mayNotAssign: (reason) =>
    reason ? `אין לך הרשאה לשנות את האחראים האלה: ${reason}` : 'אין לך הרשאה לשנות את האחראים האלה.',
  rowSaved: (name, labels, names, format) =>
    format.units([
      ...(labels.length > 0 ? [`${name}: נוספו ${format.list(labels)}`] : []),
      ...(names.length > 0 ? [`${labels.length > 0 ? '' : `${name}: `}הוסרו ${format.list(names)}`] : []),
    ]),
  discarded: 'השינויים שלך בוטלו.',
  rowLost: (saved) => `${saved}. הרשומה כבר אינה גלויה לך, ולכן אי אפשר לבטל.`,
  rowNotSaved: (name, reason) => `${name}: השינוי לא נשמר. ${reason}`,
  viaTeams: 'גם דרך הצוותים',
  people: 'אנשים',
  findPeople: 'חיפוש אנשים',
  morePeople: 'אנשים נוספים',
  peopleFailed: 'לא ניתן לטעון את האנשים.',
  nobodyFound: 'אין התאמות',
  inactivePerson: (name) => `${name} (לא פעיל)`,
  peopleWay: 'אופן ההקצאה',
  peopleOperator: (operator) => peopleOperators[operator] ?? operator,
  operator: operatorWords,
  filterField: 'שדה',
  filterOperator: 'תנאי',
  filterValue: 'ערך',
  applyFilter: 'החלת המסנן',
  findIn: (label) => `חיפוש ב־${label}`,
  moreValues: 'עוד',
  valuesFailed: 'לא ניתן לטעון את הערכים.',
  noValueFound: 'אין התאמות',
  print: 'הדפסה',
  readingToPrint: 'השורות נקראות…',
  printedColumns: (shown, total, format) =>
    `הודפסו ${format.number(shown)} מתוך ${format.number(total)} עמודות: אלה שהיו גלויות.`,
  exporting: 'הקובץ נכתב…',
  exportName: many,
  copiedCell: (text) => `”${text}“ הועתק`,
  copiedRows: (copied, selected, type, format) =>
    copied === selected
      ? `הועתקו: ${counted(copied, type, format)}`
      : `הועתקו ${format.number(copied)} מתוך ${counted(selected, type, format)}, אלה שכבר נקראו. הייצוא כולל את כולם.`,
  exported: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} יוצא`,
      other: `${counted(count, type, format)} יוצאו`,
    }),
  exportStopped: 'הייצוא הופסק.',
  exportFailed: 'לא ניתן לכתוב את הקובץ.',
  assigneeIds: 'מזהי האחראים',
  recordId: 'מזהה',
  keysTitle: 'מקשים ברשימה',
  shortcut: (name) => shortcuts[name] ?? '',
  fixedKeys: [
    ['F2', 'הקצאה בשורה'],
    ['Ctrl+Enter', 'שמירת הבחירה'],
    ['Esc', 'ביטול'],
    ['Alt+↓', 'הצגת כל השמות'],
    ['Ctrl+A', 'בחירת הכול'],
    ['Ctrl+C', 'העתקת התא, או הבחירה כטבלה'],
    ['Ctrl+Z', 'ביטול הפעולה'],
    ['Shift+↑/↓', 'בחירת טווח'],
    ['Shift+←/→', 'בכותרות: רחב יותר, צר יותר'],
    ['Ctrl+Shift+←/→', 'בכותרות: הזזת העמודה'],
  ],
  until: (label) => `עד ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  moreFailed: numbered('ועוד #'),
};
