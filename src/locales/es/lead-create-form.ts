// Spanish words of `<lead-create-form>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { many, one } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';

export const leadCreateForm: Words<'lead-create-form'> = {
  ...termsWords,
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...accessWords,
  title: (type) => `Crear ${one(type)}`,
  create: (type) => `Crear ${one(type)}`,
  tabs: (type) => `Formas de crear ${many(type)}`,
  addNew: 'Nuevo',
  upload: 'Importar',
  assignees: 'Responsables',
  access: (type) => `Todas las personas que elija podrán abrir este ${one(type)}.`,
  accessOnDevice: (type) => `En este dispositivo, todas las personas que elija podrán abrir este ${one(type)}.`,
  creating: 'Creando…',
  cancel: 'Cancelar',
  cancelled: 'Interrumpido. Lo que ha introducido sigue aquí.',
  created: (name, type) => (type === 'client' ? `Cliente ${name} creado` : `Lead ${name} creado`),
  open: 'Abrir',
  openNamed: (name) => `Abrir ${name}`,
  failed: (type) => `No se ha creado el ${one(type)}.`,
  duplicate: (name, type, by) => {
    const what = { email: 'este correo', phone: 'este teléfono', name: 'este nombre y esta empresa' }[by];
    return `Ya existe un ${one(type)} con ${what}: ${name}. Aun así, puede crear otro.`;
  },
  forbidden: (type) => `No puede crear ${many(type)}.`,
  problems: numbered({ one: 'Hay # problema', other: 'Hay # problemas' }),
  problem: (label, text) => (text.startsWith(label) ? text : `${label}: ${text}`),
  restored: 'Su borrador anterior está de nuevo aquí.',
  discard: 'Empezar de nuevo',
  loading: 'Cargando el formulario…',
  fieldsFailed: 'No se pudo cargar el formulario.',
  discarded: 'El borrador se ha descartado.',
  notKept: 'Este navegador no puede conservar su borrador. Se perderá al cerrar o recargar esta página.',
  notAssigned: (names, reason, format) => `No se pudo asignar a ${format.list(names)}. ${reason}`,
  assignMeInstead: 'Asignármelo en su lugar',
  assignMeFailed: 'No se le pudo asignar.',
  assignedUnseen: (type) => `Asignado. Ya no puede ver este ${one(type)}.`,
  createAnother: 'Crear y añadir otro',
  whoWillSee: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} persona o equipo`,
      other: `${format.number(count)} personas y equipos`,
    });
    return `Quién verá este ${one(type)}: ${who}`;
  },
  whoWillSeeAtLeast: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} persona o equipo`,
      other: `${format.number(count)} personas y equipos`,
    });
    return `Quién verá este ${one(type)}: al menos ${who}`;
  },
};
