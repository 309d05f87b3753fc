// German words of `<lead-create-form>`.
import type { LocaleMessages } from '../locale.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { accessWords } from './access.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';

export const leadCreateForm: LocaleMessages['lead-create-form'] = {
  ...termsWords,
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...accessWords,
  title: (type) => (type === 'client' ? 'Kunden anlegen' : 'Lead anlegen'),
  create: (type) => (type === 'client' ? 'Kunden anlegen' : 'Lead anlegen'),
  tabs: (type) => (type === 'client' ? 'Wege, Kunden anzulegen' : 'Wege, Leads anzulegen'),
  addNew: 'Neu anlegen',
  upload: 'Hochladen',
  assignees: 'Zuständige',
  access: (type) =>
    type === 'client'
      ? 'Alle, die Sie auswählen, können den Kunden öffnen.'
      : 'Alle, die Sie auswählen, können den Lead öffnen.',
  accessOnDevice: (type) =>
    type === 'client'
      ? 'Auf diesem Gerät können alle, die Sie auswählen, den Kunden öffnen.'
      : 'Auf diesem Gerät können alle, die Sie auswählen, den Lead öffnen.',
  creating: 'Wird angelegt …',
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen. Ihre Eingaben sind noch da.',
  created: (name, type) => (type === 'client' ? `Kunde ${name} angelegt` : `Lead ${name} angelegt`),
  open: 'Öffnen',
  openNamed: (name) => `${name} öffnen`,
  failed: (type) => (type === 'client' ? 'Der Kunde wurde nicht angelegt.' : 'Der Lead wurde nicht angelegt.'),
  duplicate: (name, type, by) => {
    const what = {
      email: 'dieser E-Mail-Adresse',
      phone: 'dieser Telefonnummer',
      name: 'diesem Namen und dieser Firma',
    };
    return `${type === 'client' ? 'Einen Kunden' : 'Einen Lead'} mit ${what[by]} gibt es schon: ${name}. Sie können trotzdem einen weiteren anlegen.`;
  },
  forbidden: (type) => (type === 'client' ? 'Sie dürfen keine Kunden anlegen.' : 'Sie dürfen keine Leads anlegen.'),
  problems: (count, format) =>
    format.plural(count, { one: 'Es gibt 1 Problem', other: `Es gibt ${format.number(count)} Probleme` }),
  problem: (label, text) => (text.startsWith(label) ? text : `${label}: ${text}`),
  restored: 'Ihr Entwurf von vorhin ist wieder da.',
  discard: 'Neu beginnen',
  loading: 'Das Formular wird geladen …',
  fieldsFailed: 'Das Formular konnte nicht geladen werden.',
  discarded: 'Der Entwurf wurde verworfen.',
  notKept:
    'Dieser Browser kann Ihren Entwurf nicht aufheben. Er geht verloren, wenn Sie die Seite schließen oder neu laden.',
  notAssigned: (names, reason, format) => `Nicht zugewiesen: ${format.list(names)}. ${reason}`,
  assignMeInstead: 'Stattdessen mich zuweisen',
  assignMeFailed: 'Sie konnten nicht zugewiesen werden.',
  assignedUnseen: (type) =>
    type === 'client'
      ? 'Zugewiesen. Sie können diesen Kunden nicht mehr sehen.'
      : 'Zugewiesen. Sie können diesen Lead nicht mehr sehen.',
  createAnother: 'Anlegen und weiteren hinzufügen',
  whoWillSee: (type, count, format) => {
    const who = format.plural(count, {
      one: '1 Person oder Team',
      other: `${format.number(count)} Personen und Teams`,
    });
    return type === 'client' ? `Wer diesen Kunden sehen wird: ${who}` : `Wer diesen Lead sehen wird: ${who}`;
  },
  whoWillSeeAtLeast: (type, count, format) => {
    const who = format.plural(count, {
      one: '1 Person oder Team',
      other: `${format.number(count)} Personen und Teams`,
    });
    return type === 'client'
      ? `Wer diesen Kunden sehen wird: mindestens ${who}`
      : `Wer diesen Lead sehen wird: mindestens ${who}`;
  },
};
