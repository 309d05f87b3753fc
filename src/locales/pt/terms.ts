// Portuguese words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `até ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  role: 'Função',
  roles: 'Funções',
  rolesAndEnds: 'Funções e últimos dias',
  noRole: 'Sem função',
  noEnd: 'sem último dia',
  lastDay: 'Último dia',
  dayIsOver: 'Esse dia já passou.',
  dayIsIncomplete: 'Digite uma data completa.',
  roleOf: (name) => `Função de ${name}`,
  lastDayOf: (name) => `Último dia de ${name}`,
  termsBefore: (label) => `antes: ${label}`,
  showMore: 'Mostrar mais',
};
