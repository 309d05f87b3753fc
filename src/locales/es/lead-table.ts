// Spanish words of `<lead-table>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, headed, many, one } from './counted-records.js';
import { fieldLabel, optionLabel } from './fields.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableWork } from './lead-table-work.js';

export const leadTable: Words<'lead-table'> = {
  ...leadTableWork,
  ...leadTableArrange,
  fieldLabel,
  optionLabel,
  label: headed,
  tools: (type) => `Buscar y filtrar ${many(type)}`,
  search: (type) => `Buscar ${many(type)}`,
  clearSearch: 'Borrar la búsqueda',
  assignees: 'Responsables',
  createdAt: 'Creado',
  updatedAt: 'Modificado',
  filterStatus: 'Estado',
  filterAssignees: 'Responsable',
  filterBy: (label) => `Filtrar por ${label.toLowerCase()}`,
  chosen: 'elegidos',
  me: (name) => `Yo (${name})`,
  unassigned: 'Sin asignar',
  onlyFormer: 'Solo personas que ya no están',
  onlyThese: (type, count, format) => `Solo estos ${many(type)} (${format.number(count)})`,
  moreFilters: 'Filtrar',
  sortAndFilter: 'Ordenar y filtrar',
  view: 'Vista',
  sentence: (label, operator, value) => `${label} ${operatorWords(operator)} ${value}`.trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `${format.number(more)} más`] : names;
    const how = operator === 'any' && all.length === 1 ? 'Asignado a' : (peopleOperators[operator] ?? operator);
    return `${how} ${format.list(all)}${viaTeams ? ' (también por sus equipos)' : ''}${unassigned ? ', o sin asignar' : ''}`;
  },
  activeFilters: 'Filtros activos',
  chip: (label, value) => `${label}: ${value}`,
  removeFilter: (filter) => `Quitar el filtro ${filter}`,
  andSentence: ' y ',
  orSentence: ' o ',
  notSentence: (sentence) => `No: ${sentence}`,
  clearFilters: 'Borrar los filtros',
  unknownPerson: 'Persona desconocida',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `Unos ${counted(count, type, format)}`,
  found: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} encontrado`,
      other: `${counted(count, type, format)} encontrados`,
    }),
  selectedCount: numbered({ one: '# seleccionado', other: '# seleccionados' }),
  selected: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} seleccionado`,
      other: `${counted(count, type, format)} seleccionados`,
    }),
  clearSelection: 'Borrar la selección',
  select: (name) => `Seleccionar ${name}`,
  selectAll: (count, type, format) =>
    format.plural(count, {
      one: `Seleccionar ${counted(count, type, format)}`,
      other: `Seleccionar los ${counted(count, type, format)}`,
    }),
  selectLoaded: (count, type, format) =>
    format.plural(count, {
      one: `Seleccionar ${counted(count, type, format)} ya cargado`,
      other: `Seleccionar los ${counted(count, type, format)} ya cargados`,
    }),
  selection: 'Selección',
  sorted: (column, direction) => `Ordenado por ${column}, ${direction === 'asc' ? 'ascendente' : 'descendente'}`,
  sortPlace: (number) => `orden número ${number}`,
  unsorted: 'Orden quitado',
  appeared: (count, type, format) =>
    format.plural(count, {
      one: `${format.number(count)} ${one(type)} nuevo`,
      other: `${format.number(count)} ${many(type)} nuevos`,
    }),
  loading: 'Cargando…',
  loadingList: (type) => `Cargando ${many(type)}`,
  rowFailed: 'No se pudo cargar esta parte.',
  rowNotShown: 'No se pudo mostrar esta fila.',
  printed: (count, type, format) =>
    format.plural(count, {
      one: `Solo se imprime ${counted(count, type, format)}.`,
      other: `Solo se imprimen los primeros ${counted(count, type, format)}.`,
    }),
  loadMore: 'Cargar más',
  showNew: numbered({ one: '# nuevo, mostrar', other: '# nuevos, mostrar' }),
  outdated: 'La lista no se pudo actualizar y puede estar anticuada.',
  retry: 'Reintentar',
  yes: 'Sí',
  no: 'No',
  noName: 'Sin nombre',
  none: (type) => `Todavía no hay ${many(type)}`,
  noneHint: (type) => `Aquí aparecen los ${many(type)} que cree o que se le asignen.`,
  noMatch: (type) => `Ningún ${one(type)} coincide`,
  noMatchHint: 'Pruebe con otra búsqueda o con menos filtros.',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `Solo se pueden mostrar los primeros ${counted(most, type, format)}.`
      : `Solo se pueden mostrar los primeros ${format.number(most)} de ${counted(total, type, format)}.`,
  narrow: 'Acotar la lista',
  failed: (type) => `No se pudieron cargar los ${many(type)}`,
  whatAndWhy: (what, why) => `${what}. ${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'No hay conexión con el servidor. No se ha perdido nada.';
      case 'rate-limited':
        return 'El servidor pide un momento de paciencia.';
      case 'unauthenticated':
        return 'Su sesión ha terminado. Vuelva a iniciarla y reinténtelo.';
      case 'forbidden':
      case 'not-found':
        return 'No tiene permiso para ver esta lista.';
      case 'unsupported':
        return 'El servidor no puede responder a esta búsqueda o filtro.';
      default:
        return 'Se ha producido un error inesperado.';
    }
  },
};
