// Spanish words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `hasta el ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  role: 'Función',
  roles: 'Funciones',
  rolesAndEnds: 'Funciones y últimos días',
  noRole: 'Sin función',
  noEnd: 'sin último día',
  lastDay: 'Último día',
  dayIsOver: 'Ese día ya ha pasado.',
  dayIsIncomplete: 'Introduzca una fecha completa.',
  roleOf: (name) => `Función de ${name}`,
  lastDayOf: (name) => `Último día de ${name}`,
  termsBefore: (label) => `antes: ${label}`,
  showMore: 'Mostrar más',
};
