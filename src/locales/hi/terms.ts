// Hindi words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `${label} तक`,
  roleLabel: (option) => option.label ?? option.value,
  role: 'भूमिका',
  roles: 'भूमिकाएँ',
  rolesAndEnds: 'भूमिकाएँ और अंतिम दिन',
  noRole: 'कोई भूमिका नहीं',
  noEnd: 'कोई अंतिम दिन नहीं',
  lastDay: 'अंतिम दिन',
  dayIsOver: 'वह दिन बीत चुका है।',
  dayIsIncomplete: 'पूरी तारीख डालें।',
  roleOf: (name) => `${name} की भूमिका`,
  lastDayOf: (name) => `${name} का अंतिम दिन`,
  termsBefore: (label) => `पहले: ${label}`,
  showMore: 'और दिखाएँ',
};
