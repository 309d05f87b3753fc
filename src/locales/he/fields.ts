// Hebrew words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { numbered, schemaNames } from '../phrases.js';

const names = {
  Name: 'שם',
  Email: 'דוא״ל',
  Phone: 'טלפון',
  Company: 'חברה',
  Source: 'מקור',
  Status: 'סטטוס',
  Notes: 'הערות',
};

const choices = {
  'New Lead': 'חדש',
  Contacted: 'נוצר קשר',
  Qualified: 'מתאים',
  'Proposal Sent': 'נשלחה הצעה',
  Negotiation: 'במשא ומתן',
  'Closed Won': 'נסגר בהצלחה',
  'Closed Lost': 'אבד',
  'On Hold': 'בהמתנה',
  'Re-engagement': 'חידוש קשר',
  Disqualified: 'נפסל',
  Onboarding: 'בקליטה',
  Active: 'פעיל',
  Churned: 'עזב',
};

export const { fieldLabel, optionLabel } = schemaNames(names, choices);

export const fieldWords: Partial<FieldWords> = {
  fieldLabel,
  optionLabel,
  choose: 'בחירה…',
  notSet: 'לא צוין',
  yes: 'כן',
  no: 'לא',
  lookupSearch: 'חיפוש',
  lookupLoading: 'מתבצע חיפוש…',
  lookupFailed: 'החיפוש נכשל.',
  lookupNoMatch: (query) => `אין תוצאות עבור ”${query}“.`,
  lookupNothing: 'אין במה לבחור.',
  lookupFound: numbered({ one: 'תוצאה אחת', two: 'שתי תוצאות', other: '# תוצאות' }),
  lookupChosen: (name) => `נבחר: ${name}.`,
  lookupRemoved: (name) => `הוסר: ${name}.`,
  lookupUnknown: 'לא ידוע',
  requiredNote: 'שדות המסומנים ב־* הם שדות חובה.',
  problemRequired: (label) => `${label}: שדה חובה. יש למלא אותו.`,
  problemRequiredChoice: (label) => `${label}: שדה חובה. יש לבחור אפשרות.`,
  problemEmail: 'יש להזין כתובת דוא״ל כמו name@example.com.',
  problemUrl: 'יש להזין כתובת אינטרנט כמו https://example.com.',
  problemNumber: 'יש להזין מספר, בספרות בלבד, כמו 1250 או 12.5.',
  problemDate: 'יש להזין תאריך מלא.',
  problemOption: (value) => `”${value}“ אינו אחת האפשרויות. יש לבחור אפשרות אחרת.`,
  problemTooLong: (length, maxLength, format) =>
    `ארוך מדי: ${format.number(length)} תווים. יש לקצר ל־${format.number(maxLength)}.`,
};
