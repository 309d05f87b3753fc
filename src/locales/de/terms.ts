// German words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `bis ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  role: 'Rolle',
  roles: 'Rollen',
  rolesAndEnds: 'Rollen und letzte Tage',
  noRole: 'Keine Rolle',
  noEnd: 'ohne letzten Tag',
  lastDay: 'Letzter Tag',
  dayIsOver: 'Dieser Tag ist vorbei.',
  dayIsIncomplete: 'Geben Sie ein vollständiges Datum ein.',
  roleOf: (name) => `Rolle von ${name}`,
  lastDayOf: (name) => `Letzter Tag von ${name}`,
  termsBefore: (label) => `vorher: ${label}`,
  showMore: 'Mehr anzeigen',
};
