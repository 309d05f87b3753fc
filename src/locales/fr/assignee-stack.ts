// French words of `<assignee-stack>`.
import type { Words } from '../locale.js';

export const assigneeStack: Words<'assignee-stack'> = {
  nobody: 'Non attribué',
  unknown: 'Personne inconnue',
  noName: 'Sans nom',
  notShown: 'affichage impossible',
  loadingName: 'Chargement…',
  inactive: (name) => `${name} (inactif)`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
