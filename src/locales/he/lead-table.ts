// Hebrew words of `<lead-table>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, many, one } from './counted-records.js';
import { fieldLabel, optionLabel } from './fields.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableWork } from './lead-table-work.js';

export const leadTable: Words<'lead-table'> = {
  ...leadTableWork,
  ...leadTableArrange,
  fieldLabel,
  optionLabel,
  label: many,
  tools: (type) => `חיפוש וסינון ${many(type)}`,
  search: (type) => `חיפוש ${many(type)}`,
  clearSearch: 'ניקוי החיפוש',
  assignees: 'אחראים',
  createdAt: 'נוצר',
  updatedAt: 'עודכן',
  filterStatus: 'סטטוס',
  filterAssignees: 'אחראי',
  filterBy: (label) => `סינון לפי ${label}`,
  chosen: 'נבחרו',
  me: (name) => `אני (${name})`,
  unassigned: 'ללא אחראי',
  onlyFormer: 'רק אנשים שעזבו',
  onlyThese: (type, count, format) => `רק ה${many(type)} האלה (${format.number(count)})`,
  moreFilters: 'סינון',
  sortAndFilter: 'מיון וסינון',
  view: 'תצוגה',
  sentence: (label, operator, value) => `${label} ${operatorWords(operator)} ${value}`.trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `עוד ${format.number(more)}`] : names;
    const how = operator === 'any' && all.length === 1 ? 'באחריות' : (peopleOperators[operator] ?? operator);
    return `${how} ${format.list(all)}${viaTeams ? ' (גם דרך צוותים)' : ''}${unassigned ? ', או ללא אחראי' : ''}`;
  },
  activeFilters: 'מסננים פעילים',
  chip: (label, value) => `${label}: ${value}`,
  removeFilter: (filter) => `הסרת המסנן ${filter}`,
  andSentence: ' וגם ',
  orSentence: ' או ',
  notSentence: (sentence) => `לא: ${sentence}`,
  clearFilters: 'ניקוי המסננים',
  unknownPerson: 'אדם לא ידוע',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `בערך ${counted(count, type, format)}`,
  found: (count, type, format) =>
    format.plural(count, {
      one: `נמצא ${counted(count, type, format)}`,
      other: `נמצאו ${counted(count, type, format)}`,
    }),
  selectedCount: numbered({ one: 'נבחר אחד', two: 'נבחרו שניים', other: 'נבחרו #' }),
  selected: (count, type, format) =>
    format.plural(count, {
      one: `נבחר ${counted(count, type, format)}`,
      other: `נבחרו ${counted(count, type, format)}`,
    }),
  clearSelection: 'ניקוי הבחירה',
  select: (name) => `בחירת ${name}`,
  selectAll: (count, type, format) => `בחירת הכול: ${counted(count, type, format)}`,
  selectLoaded: (count, type, format) => `בחירת מה שנטען: ${counted(count, type, format)}`,
  selection: 'בחירה',
  sorted: (column, direction) => `מיון לפי ${column}, בסדר ${direction === 'asc' ? 'עולה' : 'יורד'}`,
  sortPlace: (number) => `מיון מספר ${number}`,
  unsorted: 'המיון הוסר',
  appeared: (count, type, format) =>
    format.plural(count, {
      one: `${one(type)} חדש אחד`,
      two: `שני ${many(type)} חדשים`,
      other: `${format.number(count)} ${many(type)} חדשים`,
    }),
  loading: 'בטעינה…',
  loadingList: (type) => `${many(type)} בטעינה`,
  rowFailed: 'לא ניתן לטעון את החלק הזה.',
  rowNotShown: 'לא ניתן להציג את השורה הזו.',
  printed: (count, type, format) => `מודפסים רק הראשונים: ${counted(count, type, format)}.`,
  loadMore: 'טעינת עוד',
  showNew: numbered({ one: 'אחד חדש, הצגה', two: 'שניים חדשים, הצגה', other: '# חדשים, הצגה' }),
  outdated: 'לא ניתן לרענן את הרשימה, וייתכן שאינה מעודכנת.',
  retry: 'ניסיון נוסף',
  yes: 'כן',
  no: 'לא',
  noName: 'ללא שם',
  none: (type) => `עדיין אין ${many(type)}`,
  noneHint: (type) => `כאן יופיעו ${many(type)} שיצרת או שבאחריותך.`,
  noMatch: (type) => `לא נמצאו ${many(type)}`,
  noMatchHint: 'אפשר לנסות חיפוש אחר או פחות מסננים.',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `אפשר להציג רק את הראשונים: ${counted(most, type, format)}.`
      : `אפשר להציג רק את ${format.number(most)} הראשונים מתוך ${counted(total, type, format)}.`,
  narrow: 'צמצום הרשימה',
  failed: (type) => `לא ניתן לטעון את ה${many(type)}`,
  whatAndWhy: (what, why) => `${what}. ${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'אין חיבור לשרת. דבר לא אבד.';
      case 'rate-limited':
        return 'השרת עמוס. יש להמתין רגע.';
      case 'unauthenticated':
        return 'החיבור לחשבון הסתיים. יש להתחבר ולנסות שוב.';
      case 'forbidden':
      case 'not-found':
        return 'אין לך הרשאה לראות את הרשימה הזו.';
      case 'unsupported':
        return 'השרת אינו תומך בחיפוש או בסינון הזה.';
      default:
        return 'אירעה שגיאה לא צפויה.';
    }
  },
};
