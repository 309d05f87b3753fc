// Spanish words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { numbered, schemaNames } from '../phrases.js';

const names = {
  Name: 'Nombre',
  Email: 'Correo electrónico',
  Phone: 'Teléfono',
  Company: 'Empresa',
  Source: 'Origen',
  Status: 'Estado',
  Notes: 'Notas',
};

const choices = {
  'New Lead': 'Nuevo',
  Contacted: 'Contactado',
  Qualified: 'Cualificado',
  'Proposal Sent': 'Propuesta enviada',
  Negotiation: 'Negociación',
  'Closed Won': 'Ganado',
  'Closed Lost': 'Perdido',
  'On Hold': 'En pausa',
  'Re-engagement': 'Reactivación',
  Disqualified: 'Descartado',
  Onboarding: 'Incorporación',
  Active: 'Activo',
  Churned: 'Baja',
};

export const { fieldLabel, optionLabel } = schemaNames(names, choices);

export const fieldWords: Partial<FieldWords> = {
  fieldLabel,
  optionLabel,
  choose: 'Elegir…',
  notSet: 'Sin indicar',
  yes: 'Sí',
  no: 'No',
  lookupSearch: 'Buscar',
  lookupLoading: 'Buscando…',
  lookupFailed: 'La búsqueda ha fallado.',
  lookupNoMatch: (query) => `Nada coincide con «${query}».`,
  lookupNothing: 'No hay nada que elegir.',
  lookupFound: numbered({ one: '# resultado', other: '# resultados' }),
  lookupChosen: (name) => `Elegido: ${name}.`,
  lookupRemoved: (name) => `Quitado: ${name}.`,
  lookupUnknown: 'Desconocido',
  requiredNote: 'Los campos con * son obligatorios.',
  problemRequired: (label) => `${label}: campo obligatorio. Rellénelo.`,
  problemRequiredChoice: (label) => `${label}: campo obligatorio. Elija una opción.`,
  problemEmail: 'Introduzca una dirección de correo como nombre@example.com.',
  problemUrl: 'Introduzca una dirección web como https://example.com.',
  problemNumber: 'Introduzca un número, solo con cifras, como 1250 o 12.5.',
  problemDate: 'Introduzca una fecha completa.',
  problemOption: (value) => `«${value}» no es una de las opciones. Elija otra.`,
  problemTooLong: (length, maxLength, format) =>
    `Demasiado largo: ${format.number(length)} caracteres. Redúzcalo a ${format.number(maxLength)}.`,
};
