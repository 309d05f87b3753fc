// Spanish words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadDetailWork: Words<'lead-detail'> = {
  ...termsWords,
  removal: removalWords,
  ...accessWords,
  undone: 'Deshecho.',
  undoneExcept: (kept, format) =>
    `${format.list(kept)}: no se ha deshecho, porque otra persona lo ha cambiado desde entonces. El resto se ha deshecho.`,
  undoneNothing: 'No se ha deshecho nada, porque otra persona lo ha cambiado desde entonces.',
  undoFailed: 'No se pudo deshacer.',
  changeField: (label) => `Cambiar ${label}`,
  copyField: (label) => `Copiar ${label}`,
  historyFilter: 'Mostrar',
  historyKind: { all: 'Todo', assignments: 'Asignaciones', fields: 'Campos y lo demás' },
  historyEmpty: 'No hay nada que mostrar.',
  historyFailed: 'No se pudo cargar el historial.',
  didAssign: (actor, whom) => `${actor} asignó a ${whom}`,
  didUnassign: (actor, whom) => `${actor} quitó a ${whom} de los responsables`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `${actor} cambió ${format.list(labels)}` : `${actor} cambió el registro`,
  didLead: (actor, whom) => `${actor} nombró a ${whom} responsable principal`,
  didLeadNobody: (actor) => `${actor} dejó el registro sin responsable principal`,
  didCreate: (actor) => `${actor} creó el registro`,
  didImport: (actor) => `${actor} importó el registro`,
  way: {
    form: 'a mano',
    bulk: 'varios a la vez',
    import: 'por importación',
    handover: 'por traspaso',
    undo: 'al deshacer',
  },
  undoEntry: (text) => `Deshacer: ${text}`,
  accessFailed: 'No se pudo cargar quién tiene acceso.',
  onThisDevice: 'Estas reglas valen en este dispositivo. Quien use este navegador puede leer todo lo que hay en él.',
  waiting: numbered({ one: '# cambio espera la conexión.', other: '# cambios esperan la conexión.' }),
  sendingChanges: 'Enviando…',
  stuck: numbered({ one: '# cambio necesita su decisión.', other: '# cambios necesitan su decisión.' }),
  waitingList: 'Cambios en espera',
  sendNow: 'Enviar ahora',
  notEncrypted: 'Se conservan en este navegador, sin cifrar, hasta que se envíen.',
  noLongerSeen: 'Un registro que ya no puede ver',
  stateClash: 'Otra persona ha cambiado lo mismo.',
  stateRefused: (reason) => (reason ? `Rechazado: ${reason}` : 'Rechazado'),
  merge: 'Combinar',
  openRecord: 'Abrir',
  drop: 'Descartar',
  dropChange: (what) => `Descartar: ${what}`,
  presence: {
    assignees: (names, format) =>
      `${format.list(names)} ${names.length === 1 ? 'está' : 'están'} editando los responsables.`,
    fields: (names, format) => `${format.list(names)} ${names.length === 1 ? 'está' : 'están'} editando los campos.`,
    viewing: (names, format) => `${format.list(names)} lo ${names.length === 1 ? 'está' : 'están'} viendo.`,
  },
  handoverFrom: 'De',
  handoverTo: 'A',
  handoverHint: 'Los demás conservan el registro.',
  deleteQuestion: (name) => `¿Eliminar ${name}?`,
  deleteWhat: 'Sus campos, asignaciones e historial desaparecen también, para todos.',
  deleteUndoable: 'Podrá deshacerlo justo después.',
  deleteForGood: 'Esto no se puede deshacer.',
  keepRecord: 'Conservar',
  deleting: 'Eliminando…',
  deleteFailed: 'No se ha eliminado.',
  endsIn: (count, format) =>
    count === 0 ? 'termina hoy' : count === 1 ? 'termina mañana' : `termina en ${format.number(count)} días`,
  assignmentEnds: (name, label, day) => `La asignación de ${name} ${label} (${day}).`,
  didEnd: (name) => `La asignación de ${name} ha terminado`,
  didSetTerms: (actor, whom, labels, format) => `${actor} cambió la asignación de ${whom}: ${format.units(labels)}`,
  savedTerms: (names, format) => `Cambiado: la asignación de ${format.list(names)}.`,
};
