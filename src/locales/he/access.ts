// Hebrew words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { numbered } from '../phrases.js';

export const accessWords: Partial<AccessWords> = {
  accessCount: numbered({
    one: 'אדם או צוות אחד יכול לפתוח.',
    two: 'שני אנשים או צוותים יכולים לפתוח.',
    other: '# אנשים וצוותים יכולים לפתוח.',
  }),
  accessSearch: 'חיפוש אנשים',
  accessNoMatch: 'אין איש בשם הזה.',
  viaAssignment: 'באחריות',
  viaTeam: (team) => `דרך ${team}`,
  viaCreation: 'יצירת הרשומה',
  viaRole: (role) => (role === 'manager' ? 'ניהול' : role || 'לפי תפקיד'),
  level: { read: 'צפייה', write: 'עריכה' },
  others: numbered({ one: 'עוד אחד', two: 'עוד שניים', other: 'עוד #' }),
  gain: (people) => `קבלת גישה: ${people}.`,
  lose: (people) => `איבוד גישה: ${people}.`,
  keep: (name, reason) => `הגישה נשמרת: ${name} (${reason}).`,
  personUntil: (name, label) => `${name} (עד ${label})`,
  accessUntil: (name, label) => `גישה עד ${label}: ${name}.`,
  accessWithoutEnd: (name) => `גישה ללא יום אחרון: ${name}.`,
  unknownPerson: 'אדם לא ידוע',
};
