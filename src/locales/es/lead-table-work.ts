// Spanish words of what `<lead-table>` loads when somebody works on records: selection bar, dialogs, cell editor.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, many } from './counted-records.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

const failedKinds: Record<string, string> = {
  forbidden: 'sin permiso',
  conflict: 'cambiados entretanto',
  'not-found': 'ya no existen',
  invalid: 'rechazados',
};

const shortcuts: Record<string, string> = {
  assign: 'Asignar: la fila o la selección',
  handover: 'Traspasar de una persona a otra',
  select: 'Seleccionar la fila',
  export: 'Exportar la selección o, si no hay, todo lo que coincide',
  search: 'Buscar',
  workload: 'Mostrar quién tiene cuánto',
  next: 'Registro siguiente junto a la lista',
  previous: 'Registro anterior junto a la lista',
  help: 'Mostrar las teclas',
};

export const leadTableWork: Words<'lead-table'> = {
  ...termsWords,
  selectionBar: 'Acciones para la selección',
  rangeUnread: 'Las filas intermedias que no se han leído quedan como estaban',
  allSelected: (count, type, format) => `Todo seleccionado: ${counted(count, type, format)}`,
  selectEverything: (count, type, format) => `Seleccionar todo: ${counted(count, type, format)}`,
  assign: 'Asignar',
  remove: 'Quitar',
  handover: 'Traspasar',
  replaceSomebody: (name) => `Sustituir a ${name} por…`,
  clearAssignees: 'Quitar a todos',
  atMostAtOnce: (count, format) => `Esto se puede hacer con un máximo de ${format.number(count)} a la vez.`,
  onlyFirst: (count, format) =>
    `Solo cambiarán los primeros ${format.number(count)}: coinciden más de los que se pueden leer a la vez.`,
  balance: 'Repartir',
  exportSelection: 'Exportar',
  exportSelectionExcel: 'Excel',
  ...noticeWords,
  assignTitle: (count, type, format) => `Asignar ${counted(count, type, format)}`,
  removeTitle: (count, type, format) => `Quitar personas de ${counted(count, type, format)}`,
  clearTitle: (count, type, format) => `Quitar a todos de ${counted(count, type, format)}`,
  handoverTitle: 'Traspasar',
  balanceTitle: (count, type, format) => `Repartir ${counted(count, type, format)}`,
  handoverHint: 'Los demás responsables se quedan.',
  from: 'De',
  to: 'A',
  whichRecords: (type) => `Qué ${many(type)}`,
  selectedOnes: (count, format) => `La selección (${format.number(count)})`,
  allOfTheirs: (name, count, type, format) =>
    count === undefined ? `Todos los ${many(type)} de ${name}` : `Todo lo de ${name}: ${counted(count, type, format)}`,
  wholePeople: 'Responsables',
  removeWhom: 'Quitar',
  balanceOver: 'Entre estas personas',
  balanceBy: 'Según',
  roundRobin: 'Cantidad: la misma para cada persona',
  leastLoaded: 'Registros abiertos: a quien menos tiene',
  byCapacity: 'Capacidad: a quien más tiene libre',
  together: 'Mantener cada empresa con una persona',
  loadingRecords: 'Consultando quién está asignado…',
  recordsFailed: 'No se pudo averiguar quién está asignado.',
  effect: 'Qué cambia',
  gains: (name, count, type, format) => `${name} recibe ${counted(count, type, format)}`,
  loses: (name, count, type, format) => `${name} cede ${counted(count, type, format)}`,
  unchanged: (count, type, format) => `Sin cambios: ${counted(count, type, format)}`,
  leftUnassigned: (count, type, format) => `Después sin asignar: ${counted(count, type, format)}`,
  noEffect: 'Todavía no cambia nada. Elija a alguien.',
  termsOfFew: (count, format) =>
    `Las funciones y los últimos días se pueden dar a un máximo de ${format.number(count)} a la vez.`,
  dropsLeader: 'Donde se quite al responsable principal, no habrá ninguno. Deshacer no lo recupera.',
  byQueryEffect: (count, type, format) => `El cambio afecta a todo lo que coincide: ${counted(count, type, format)}.`,
  effectUnknown: 'No se sabe de antemano cuántos recibe o cede cada persona.',
  afterLoad: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} abiertos`
      : `${format.number(open)} de ${format.number(capacity)} abiertos`,
  fromBackEnd: 'Registros abiertos según el servidor.',
  fromLoaded: 'Registros abiertos entre los cargados aquí.',
  apply: (count, type, format) => `Aplicar a ${counted(count, type, format)}`,
  applyNothing: 'Aplicar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  running: (done, total, format) => `${format.number(done)} de ${format.number(total)}`,
  pause: 'Pausar',
  resume: 'Continuar',
  stop: 'Detener',
  outcome: 'Resultado',
  doneCount: numbered({ one: '# hecho', other: '# hechos' }),
  lostCount: numbered({
    one: '# ya no visible para usted (no se puede deshacer)',
    other: '# ya no visibles para usted (no se puede deshacer)',
  }),
  ruledOut: numbered({ one: '# omitido por las reglas', other: '# omitidos por las reglas' }),
  keepLast: (count, type, format) => `Conservan a la última persona: ${counted(count, type, format)}`,
  keepFew: (count, min, type, format) =>
    `Sin cambios, porque tiene que quedar un mínimo de ${format.number(min)}: ${counted(count, type, format)}`,
  keepSelf: (count, type, format) =>
    `Sin cambios, porque no puede quitarse a sí mismo: ${counted(count, type, format)}`,
  selfQuestion: (count, type, format) =>
    count === undefined
      ? 'Se quita a sí mismo y es posible que deje de ver esos registros.'
      : `Se quita a sí mismo (${counted(count, type, format)}) y es posible que deje de ver esos registros.`,
  removeMe: 'Quitarme',
  back: 'Atrás',
  edit: 'Editar',
  removal: removalWords,
  inBackground: 'Continuar en segundo plano',
  showDialog: 'Mostrar',
  failedCount: (kind, count, format) => `${format.number(count)} ${failedKinds[kind] ?? 'sin guardar'}`,
  leftCount: numbered({ one: '# sin intentar', other: '# sin intentar' }),
  retryFailed: (count, format) => `Reintentar ${format.number(count)}`,
  undoDone: (count, format) => `Deshacer ${format.number(count)}`,
  undone: (count, type, format) => `Como antes: ${counted(count, type, format)}`,
  partCount: (count, format) => `${format.number(count)} en parte`,
  undoneExcept: (kept, format) =>
    `${format.list(kept)}: no se ha deshecho, porque otra persona lo ha cambiado desde entonces. El resto se ha deshecho.`,
  changed: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} cambiado`,
      other: `${counted(count, type, format)} cambiados`,
    }),
  assigneesOf: (name) => `Responsables de ${name}`,
  mayNotAssign: (reason) =>
    reason ? `No puede cambiar estos responsables: ${reason}` : 'No puede cambiar estos responsables.',
  rowSaved: (name, labels, names, format) =>
    format.units([
      ...(labels.length > 0 ? [`${name}: se asignó a ${format.list(labels)}`] : []),
      ...(names.length > 0 ? [`${labels.length > 0 ? '' : `${name}: `}se quitó a ${format.list(names)}`] : []),
    ]),
  discarded: 'Sus cambios se han descartado.',
  rowLost: (saved) => `${saved}. Ya no ve este registro, así que no se puede deshacer.`,
  rowNotSaved: (name, reason) => `${name} no se ha cambiado: ${reason}`,
  viaTeams: 'También por sus equipos',
  people: 'Personas',
  findPeople: 'Buscar personas',
  morePeople: 'Más personas',
  peopleFailed: 'No se pudieron cargar las personas.',
  nobodyFound: 'Nadie coincide',
  inactivePerson: (name) => `${name} (inactivo)`,
  peopleWay: 'Forma de asignación',
  peopleOperator: (operator) => peopleOperators[operator] ?? operator,
  operator: operatorWords,
  filterField: 'Campo',
  filterOperator: 'Condición',
  filterValue: 'Valor',
  filterProblem: (problem) => (problem === 'missing' ? 'Introduzca un valor.' : 'No es un número.'),
  applyFilter: 'Aplicar filtro',
  findIn: (label) => `Buscar en ${label}`,
  moreValues: 'Más',
  valuesFailed: 'No se pudieron cargar los valores.',
  noValueFound: 'Nada coincide',
  print: 'Imprimir',
  readingToPrint: 'Leyendo las filas…',
  printedColumns: (shown, total, format) =>
    `Se imprimen ${format.number(shown)} de ${format.number(total)} columnas: las que estaban a la vista.`,
  exporting: 'Escribiendo el archivo…',
  exportName: many,
  copiedCell: (text) => `«${text}» copiado`,
  copiedRows: (copied, selected, type, format) =>
    copied === selected
      ? `Copiado: ${counted(copied, type, format)}`
      : `Copiado: ${format.number(copied)} de ${counted(selected, type, format)}, los que ya se han leído. Exportar los incluye todos.`,
  exported: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} exportado`,
      other: `${counted(count, type, format)} exportados`,
    }),
  exportStopped: 'La exportación se ha detenido.',
  exportFailed: 'No se pudo escribir el archivo.',
  assigneeIds: 'ID de los responsables',
  recordId: 'ID',
  keysTitle: 'Teclas en la lista',
  shortcut: (name) => shortcuts[name] ?? '',
  fixedKeys: [
    ['F2', 'Asignar en la fila'],
    ['Ctrl+Intro', 'Guardar lo elegido'],
    ['Esc', 'Cancelar'],
    ['Alt+↓', 'Mostrar todos los nombres'],
    ['Ctrl+A', 'Seleccionar todo'],
    ['Ctrl+C', 'Copiar la celda, o la selección como tabla'],
    ['Ctrl+P', 'Imprimir, con todas las filas'],
    ['Ctrl+Z', 'Deshacer'],
    ['Mayús+↑/↓', 'Seleccionar un intervalo'],
    ['Mayús+←/→', 'En los encabezados: más estrecho, más ancho'],
    ['Ctrl+Mayús+←/→', 'En los encabezados: mover la columna'],
  ],
  until: (label) => `hasta el ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  moreFailed: (count, format) => `y ${format.number(count)} más`,
};
