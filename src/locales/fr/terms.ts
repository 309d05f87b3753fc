// French words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `jusqu’au ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  role: 'Rôle',
  roles: 'Rôles',
  rolesAndEnds: 'Rôles et derniers jours',
  noRole: 'Aucun rôle',
  noEnd: 'sans dernier jour',
  lastDay: 'Dernier jour',
  dayIsOver: 'Ce jour est passé.',
  dayIsIncomplete: 'Saisissez une date complète.',
  roleOf: (name) => `Rôle de ${name}`,
  lastDayOf: (name) => `Dernier jour de ${name}`,
  termsBefore: (label) => `avant : ${label}`,
  showMore: 'Afficher plus',
};
