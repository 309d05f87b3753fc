// Spanish words of `<lead-detail>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { assigneeStack } from './assignee-stack.js';
import { one } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { leadDetailWork } from './lead-detail-work.js';
import { noticeWords } from './notice.js';

export const leadDetail: Words<'lead-detail'> = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...leadDetailWork,
  tabs: (name, type) => (type === 'client' ? `Cliente ${name}` : `Lead ${name}`),
  profile: 'Perfil',
  project: 'Proyecto',
  close: 'Cerrar',
  status: 'Estado',
  created: 'Creado',
  updated: 'Modificado',
  edit: 'Editar',
  save: 'Guardar',
  saving: 'Guardando…',
  savingSoon: 'Se guardará en un momento.',
  cancel: 'Cancelar',
  saved: 'Guardado',
  stopped: 'Interrumpido. Sus cambios siguen aquí.',
  readonly: (reason) => (reason ? `Solo lectura: ${reason}` : 'Solo lectura'),
  labelled: (label, text) => `${label}: ${text}`,
  assignee: 'Responsables',
  assignees: 'Responsables',
  assignedTo: 'Asignado a',
  nobody: 'No hay nadie asignado.',
  team: 'Equipo',
  inactive: 'inactivo',
  primary: 'principal',
  locked: (reason) => (reason ? `No se puede quitar: ${reason}` : 'No se puede quitar'),
  primaryIsNow: (name) => `${name} es ahora responsable principal.`,
  nobodyIsPrimary: 'Ya nadie es responsable principal.',
  dropped: 'El cambio se ha descartado.',
  access: (type) => `Las personas que añada podrán abrir este ${one(type)}.`,
  accessOnDevice: (type) => `En este dispositivo, las personas que añada podrán abrir este ${one(type)}.`,
  assignFailed: 'No se han guardado los responsables.',
  updateFailed: 'No se han guardado los cambios.',
  addedElsewhere: (names, format) => `Entretanto se asignó a ${format.list(names)}.`,
  removedElsewhere: (names, format) => `Entretanto se quitó a ${format.list(names)}.`,
  mergedAssignees: 'Sus cambios se conservan por encima.',
  assignConflict: (names, format) =>
    names.length > 0
      ? `Otra persona ha cambiado entretanto: ${format.list(names)}.`
      : 'Otra persona ha cambiado los responsables entretanto.',
  assignedNow: (names, format) =>
    names.length > 0 ? `Responsables actuales: ${format.list(names)}.` : 'Ahora no hay nadie asignado.',
  applyAgain: 'Aplicar mis cambios',
  discard: 'Descartar mis cambios',
  updateConflict: 'Otra persona ha cambiado los mismos campos entretanto. Elija qué valor se queda.',
  updateMerged:
    'Otra persona ha cambiado este registro entretanto. Revíselo y guarde de nuevo; sus cambios siguen aquí.',
  yours: 'Su valor',
  theirs: 'El otro valor',
  keepMine: 'Conservar el mío',
  useTheirs: 'Usar el otro',
  problems: numbered({ one: 'Hay # problema', other: 'Hay # problemas' }),
  loading: (type) => `Cargando ${one(type)}`,
  loadFailed: (type) => `No se pudo cargar el ${one(type)}.`,
  refreshFailed: 'Lo que ve puede no estar actualizado.',
  noName: 'Sin nombre',
  notFound: (type) => `Este ${one(type)} no existe o no tiene acceso a él.`,
  deleted: (type) => `Este ${one(type)} se ha eliminado.`,
  accessLost: (type) => `Ya no tiene acceso a este ${one(type)}.`,
  assign: 'Asignar',
  handOver: 'Traspasar',
  unsaved: 'Cambios sin guardar',
  draftRestored: 'Sus cambios sin guardar están de nuevo aquí.',
  notKept: 'Este navegador no puede conservar sus cambios. Se perderán al cerrar o recargar esta página.',
  discardQuestion: '¿Descartar sus cambios?',
  discardNow: 'Descartar',
  keepEditing: 'Seguir editando',
  discarded: 'Sus cambios se han descartado.',
  savedAssignees: (came, went, format) =>
    [came.length > 0 && `Asignados: ${format.list(came)}.`, went.length > 0 && `Ya no asignados: ${format.list(went)}.`]
      .filter(Boolean)
      .join(' '),
  savedFields: (labels, format) => `Guardado: ${format.list(labels)}.`,
  typed: 'Lo que había escrito',
  copy: 'Copiar',
  copied: 'Copiado',
  changedBy: (name, ago) => `Modificado por ${name}, ${ago}.`,
  somebody: 'Alguien',
  history: 'Historial',
  loadingMore: 'Cargando…',
  accessTab: 'Acceso',
  stack: assigneeStack,
  ownFields: 'Más campos',
  previous: 'Anterior',
  next: 'Siguiente',
  deleteRecord: (recordType) => (recordType === 'client' ? 'Eliminar cliente' : 'Eliminar lead'),
};
