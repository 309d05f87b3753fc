// Portuguese words of `<assignee-stack>`.
import type { Words } from '../locale.js';

export const assigneeStack: Words<'assignee-stack'> = {
  nobody: 'Não atribuído',
  unknown: 'Pessoa desconhecida',
  noName: 'Sem nome',
  notShown: 'não foi possível mostrar',
  loadingName: 'Carregando…',
  inactive: (name) => `${name} (inativo)`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
