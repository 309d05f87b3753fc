// Spanish words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Words<'lead-table'> = {
  views: 'Vistas',
  noViews: 'Busque, filtre y ordene, y después guárdelo con un nombre.',
  viewName: 'Nombre de la vista',
  saveView: 'Guardar vista',
  viewSaved: (name) => `Vista ${name} guardada`,
  viewShown: (name) => `Vista ${name}`,
  pinView: (name) => `Mostrar ${name} sobre la lista`,
  startWithView: (name) => `Empezar con ${name}`,
  renameView: (name) => `Cambiar el nombre de la vista ${name}`,
  viewRenamed: (name) => `La vista se llama ahora ${name}`,
  rename: 'Cambiar nombre',
  deleteView: (name) => `Eliminar la vista ${name}`,
  viewDeleted: (name) => `Vista ${name} eliminada`,
  columns: 'Columnas',
  pinColumn: (label) => `Mantener ${label} a la vista`,
  moveBefore: (label) => `Adelantar ${label}`,
  moveAfter: (label) => `Atrasar ${label}`,
  columnMoved: (label, number, count, format) =>
    `${label}: columna ${format.number(number)} de ${format.number(count)}`,
  columnWide: (label, length, format) => `${label}: ${format.number(length)} píxeles de ancho`,
  resetColumns: 'Restablecer las columnas',
  rowHeight: 'Altura de las filas',
  densities: { compact: 'Baja', medium: 'Media', comfortable: 'Alta' },
  sortBy: 'Ordenar por',
  sortDefault: 'Orden de la lista',
  sortThenBy: 'Después por',
  sortNothingMore: 'Después por…',
  sortedBy: (label) => `Ordenado por ${label}`,
  sortDirection: (label) => `Dirección de ${label}`,
  removeSort: (label) => `No ordenar por ${label}`,
  filters: 'Filtros',
  anotherField: 'Otro campo',
  showFound: (count, type, format) =>
    count === undefined ? 'Mostrar la lista' : `Mostrar ${counted(count, type, format)}`,
  ascending: 'Ascendente',
  descending: 'Descendente',
  workload: 'Carga de trabajo',
  workloadTitle: (total, type, format) => `Quién tiene qué: ${counted(total, type, format)}`,
  workloadFromBackEnd: 'Contado sobre todo lo que coincide.',
  workloadFromLoaded: (count, type, format) => `Contado sobre lo cargado aquí: ${counted(count, type, format)}.`,
  workloadFailed: 'No se pudo calcular la carga de trabajo.',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} abiertos en total`
      : `${format.number(open)} de ${format.number(capacity)} abiertos en total`,
  showOnly: (name) => `Mostrar solo los de ${name}`,
  chooseForBalance: (name) => `Incluir a ${name} en el reparto`,
  balanceOverChosen: numbered({ one: 'Repartir entre # persona…', other: 'Repartir entre # personas…' }),
  chooseTwo: 'Elija entre quiénes repartir',
  besideLabel: 'Junto a la lista',
  previousRecord: 'Anterior',
  nextRecord: 'Siguiente',
  openPage: 'Abrir página',
  placeInList: (line, count, format) => `${format.number(line)} de ${format.number(count)}`,
  exportExcel: 'Exportar para Excel',
  exportingCount: (count, type, format) => `Leyendo: ${counted(count, type, format)}…`,
};
