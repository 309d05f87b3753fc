// German words of a record's fields.
import type { FieldWords } from '../en/fields.js';

/** By the labels of the default schema; the label of a host's own schema is left as it is. */
const fieldNames = new Map([
  ['Name', 'Name'],
  ['Email', 'E-Mail'],
  ['Phone', 'Telefon'],
  ['Company', 'Firma'],
  ['Source', 'Quelle'],
  ['Status', 'Status'],
  ['Notes', 'Notizen'],
]);

/** By the values of the default schema. */
const statusNames = new Map([
  ['New Lead', 'Neu'],
  ['Contacted', 'Kontaktiert'],
  ['Qualified', 'Qualifiziert'],
  ['Proposal Sent', 'Angebot'],
  ['Negotiation', 'Verhandlung'],
  ['Closed Won', 'Gewonnen'],
  ['Closed Lost', 'Verloren'],
  ['On Hold', 'Zurückgestellt'],
  ['Re-engagement', 'Reaktivierung'],
  ['Disqualified', 'Ausgeschieden'],
  ['Onboarding', 'Einführung'],
  ['Active', 'Aktiv'],
  ['Churned', 'Abgewandert'],
]);

export const fieldWords: FieldWords = {
  fieldLabel: ({ label, currency }) => {
    const name = fieldNames.get(label) ?? label;
    return currency ? `${name} (${currency})` : name;
  },
  optionLabel: ({ value, label }) => label ?? statusNames.get(value) ?? value,
  choose: 'Auswählen …',
  notSet: 'Nicht angegeben',
  yes: 'Ja',
  no: 'Nein',
  lookupSearch: 'Suchen',
  lookupLoading: 'Suche läuft…',
  lookupFailed: 'Die Suche ist fehlgeschlagen.',
  lookupNoMatch: (query) => `Nichts passt zu „${query}“.`,
  lookupNothing: 'Es gibt nichts zur Auswahl.',
  lookupFound: (count, format) => `${format.number(count)} gefunden`,
  lookupChosen: (name) => `${name} gewählt.`,
  lookupRemoved: (name) => `${name} entfernt.`,
  lookupUnknown: 'Unbekannt',
  requiredNote: 'Felder mit * sind Pflichtfelder.',
  problemRequired: (label) => `${label} fehlt. Füllen Sie das Feld aus.`,
  problemRequiredChoice: (label) => `${label} fehlt. Wählen Sie etwas aus.`,
  problemEmail: 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  problemUrl: 'Geben Sie eine Webadresse wie https://example.com ein.',
  problemNumber: 'Geben Sie eine Zahl ein, nur mit Ziffern, wie 1250 oder 12.5.',
  problemDate: 'Geben Sie ein vollständiges Datum ein.',
  problemOption: (value) => `„${value}“ steht nicht zur Auswahl. Wählen Sie etwas anderes.`,
  problemTooLong: (length, maxLength, format) =>
    `Zu lang: ${format.number(length)} Zeichen. Kürzen Sie auf ${format.number(maxLength)}.`,
};
