// Hebrew words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Words<'lead-table'> = {
  views: 'תצוגות',
  noViews: 'אפשר לחפש, לסנן ולסדר, ואז לשמור בשם.',
  viewName: 'שם התצוגה',
  saveView: 'שמירת תצוגה',
  viewSaved: (name) => `התצוגה ${name} נשמרה`,
  viewShown: (name) => `התצוגה ${name}`,
  pinView: (name) => `הצגת ${name} מעל הרשימה`,
  startWithView: (name) => `להתחיל עם ${name}`,
  deleteView: (name) => `מחיקת התצוגה ${name}`,
  viewDeleted: (name) => `התצוגה ${name} נמחקה`,
  columns: 'עמודות',
  pinColumn: (label) => `השארת ${label} תמיד גלוי`,
  moveBefore: (label) => `העברת ${label} קדימה`,
  moveAfter: (label) => `העברת ${label} אחורה`,
  columnMoved: (label, number, count, format) =>
    `${label}: עמודה ${format.number(number)} מתוך ${format.number(count)}`,
  columnWide: (label, length, format) => `${label}: רוחב ${format.number(length)} פיקסלים`,
  resetColumns: 'איפוס העמודות',
  rowHeight: 'גובה השורות',
  densities: { compact: 'נמוך', medium: 'בינוני', comfortable: 'גבוה' },
  sortBy: 'מיון לפי',
  sortDefault: 'סדר הרשימה',
  sortThenBy: 'אחר כך לפי',
  sortNothingMore: 'אחר כך לפי…',
  sortedBy: (label) => `מיון לפי ${label}`,
  sortDirection: (label) => `כיוון המיון של ${label}`,
  removeSort: (label) => `ביטול המיון לפי ${label}`,
  filters: 'מסננים',
  anotherField: 'שדה אחר',
  showFound: (count, type, format) => (count === undefined ? 'הצגת הרשימה' : `הצגת ${counted(count, type, format)}`),
  ascending: 'סדר עולה',
  descending: 'סדר יורד',
  workload: 'עומס עבודה',
  workloadTitle: (total, type, format) => `מה באחריות מי: ${counted(total, type, format)}`,
  workloadFromBackEnd: 'נספר על פני כל התוצאות.',
  workloadFromLoaded: (count, type, format) => `נספר על פני מה שנטען כאן: ${counted(count, type, format)}.`,
  workloadFailed: 'לא ניתן לחשב את עומס העבודה.',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} פתוחים בסך הכול`
      : `${format.number(open)} מתוך ${format.number(capacity)} פתוחים בסך הכול`,
  showOnly: (name) => `הצגת אלה של ${name} בלבד`,
  chooseForBalance: (name) => `צירוף ${name} לחלוקה`,
  balanceOverChosen: numbered({
    one: 'חלוקה לאדם אחד…',
    two: 'חלוקה בין שני אנשים…',
    other: 'חלוקה בין # אנשים…',
  }),
  chooseTwo: 'יש לבחור בין מי לחלק',
  besideLabel: 'לצד הרשימה',
  previousRecord: 'הקודם',
  nextRecord: 'הבא',
  openPage: 'פתיחת העמוד',
  placeInList: (line, count, format) => `${format.number(line)} מתוך ${format.number(count)}`,
  exportExcel: 'ייצוא ל־Excel',
  exportingCount: (count, type, format) => `נקראו: ${counted(count, type, format)}…`,
};
