// French words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadDetailWork: Words<'lead-detail'> = {
  ...termsWords,
  removal: removalWords,
  ...accessWords,
  undone: 'Annulé.',
  undoneExcept: (kept, format) =>
    `${format.list(kept)} : non annulé, car quelqu’un d’autre l’a modifié depuis. Le reste est annulé.`,
  undoneNothing: 'Rien n’a été annulé, car quelqu’un d’autre a tout modifié depuis.',
  undoFailed: 'L’annulation a échoué.',
  changeField: (label) => `Changer ${label}`,
  copyField: (label) => `Copier ${label}`,
  historyFilter: 'Afficher',
  historyKind: { all: 'Tout', assignments: 'Attributions', fields: 'Champs et autres' },
  historyEmpty: 'Rien à afficher.',
  historyFailed: 'Impossible de charger l’historique.',
  didAssign: (actor, whom) => `${actor} a ajouté ${whom} aux responsables`,
  didUnassign: (actor, whom) => `${actor} a retiré ${whom} des responsables`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `${actor} a modifié ${format.list(labels)}` : `${actor} a modifié l’enregistrement`,
  didLead: (actor, whom) => `${actor} a nommé ${whom} responsable principal`,
  didLeadNobody: (actor) => `${actor} a retiré le responsable principal`,
  didCreate: (actor) => `${actor} a créé l’enregistrement`,
  didImport: (actor) => `${actor} a importé l’enregistrement`,
  way: { form: 'à la main', bulk: 'en lot', import: 'par import', handover: 'par transfert', undo: 'par annulation' },
  undoEntry: (text) => `Annuler : ${text}`,
  accessFailed: 'Impossible de charger la liste des accès.',
  onThisDevice: 'Ces règles valent sur cet appareil. Quiconque utilise ce navigateur peut tout y lire.',
  waiting: numbered({ one: '# modification attend le réseau.', other: '# modifications attendent le réseau.' }),
  sendingChanges: 'Envoi…',
  stuck: numbered({ one: '# modification demande votre avis.', other: '# modifications demandent votre avis.' }),
  waitingList: 'Modifications en attente',
  sendNow: 'Envoyer maintenant',
  notEncrypted: 'Elles sont conservées dans ce navigateur, sans chiffrement, jusqu’à leur envoi.',
  noLongerSeen: 'Un enregistrement que vous ne voyez plus',
  stateClash: 'Quelqu’un d’autre a modifié la même chose.',
  stateRefused: (reason) => (reason ? `Refusé : ${reason}` : 'Refusé'),
  merge: 'Fusionner',
  openRecord: 'Ouvrir',
  drop: 'Abandonner',
  dropChange: (what) => `Abandonner : ${what}`,
  presence: {
    assignees: (names, format) =>
      `${format.list(names)} ${names.length === 1 ? 'modifie' : 'modifient'} les responsables.`,
    fields: (names, format) => `${format.list(names)} ${names.length === 1 ? 'modifie' : 'modifient'} les champs.`,
    viewing: (names, format) => `${format.list(names)} ${names.length === 1 ? 'consulte' : 'consultent'} cette page.`,
  },
  handoverFrom: 'De',
  handoverTo: 'À',
  handoverHint: 'Les autres gardent l’enregistrement.',
  deleteQuestion: (name) => `Supprimer ${name} ?`,
  deleteWhat: 'Les champs, les attributions et l’historique disparaissent aussi, pour tout le monde.',
  deleteUndoable: 'Vous pourrez annuler juste après.',
  deleteForGood: 'Cette action est irréversible.',
  keepRecord: 'Conserver',
  deleting: 'Suppression…',
  deleteFailed: 'La fiche n’a pas été supprimée.',
  endsIn: (count, format) =>
    count === 0
      ? 'se termine aujourd’hui'
      : count === 1
        ? 'se termine demain'
        : `se termine dans ${format.number(count)} jours`,
  assignmentEnds: (name, label, day) => `L’affectation de ${name} ${label} (${day}).`,
  didEnd: (name) => `L’affectation de ${name} a pris fin`,
  didSetTerms: (actor, whom, labels, format) => `${actor} a modifié l’affectation de ${whom} : ${format.units(labels)}`,
  savedTerms: (names, format) => `Modifié : l’affectation de ${format.list(names)}.`,
};
