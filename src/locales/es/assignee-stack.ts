// Spanish words of `<assignee-stack>`.
import type { Words } from '../locale.js';

export const assigneeStack: Words<'assignee-stack'> = {
  nobody: 'Sin asignar',
  unknown: 'Persona desconocida',
  noName: 'Sin nombre',
  notShown: 'no se pudo mostrar',
  loadingName: 'Cargando…',
  inactive: (name) => `${name} (inactivo)`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
