// Hebrew words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `עד ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  role: 'תפקיד',
  roles: 'תפקידים',
  rolesAndEnds: 'תפקידים וימים אחרונים',
  noRole: 'ללא תפקיד',
  noEnd: 'ללא יום אחרון',
  lastDay: 'יום אחרון',
  dayIsOver: 'היום הזה כבר עבר.',
  dayIsIncomplete: 'יש להזין תאריך מלא.',
  roleOf: (name) => `התפקיד של ${name}`,
  lastDayOf: (name) => `היום האחרון של ${name}`,
  termsBefore: (label) => `קודם: ${label}`,
  showMore: 'הצגת עוד',
};
