// French words of `<lead-detail>`.
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
  tabs: (name, type) => (type === 'client' ? `Client ${name}` : `Prospect ${name}`),
  profile: 'Profil',
  project: 'Projet',
  close: 'Fermer',
  status: 'Statut',
  created: 'Créé',
  updated: 'Modifié',
  edit: 'Modifier',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  savingSoon: 'Enregistrement dans un instant.',
  cancel: 'Annuler',
  saved: 'Enregistré',
  stopped: 'Interrompu. Vos modifications sont conservées.',
  readonly: (reason) => (reason ? `Lecture seule : ${reason}` : 'Lecture seule'),
  labelled: (label, text) => `${label} : ${text}`,
  assignee: 'Responsables',
  assignees: 'Responsables',
  assignedTo: 'Attribué à',
  nobody: 'Aucun responsable.',
  team: 'Équipe',
  inactive: 'inactif',
  primary: 'principal',
  locked: (reason) => (reason ? `Ne peut pas être retiré : ${reason}` : 'Ne peut pas être retiré'),
  primaryIsNow: (name) => `${name} est maintenant responsable principal.`,
  nobodyIsPrimary: 'Plus personne n’est responsable principal.',
  dropped: 'La modification a été abandonnée.',
  access: (type) => `Les personnes que vous ajoutez pourront ouvrir ce ${one(type)}.`,
  accessOnDevice: (type) => `Sur cet appareil, les personnes que vous ajoutez pourront ouvrir ce ${one(type)}.`,
  assignFailed: 'Les responsables n’ont pas été enregistrés.',
  updateFailed: 'Les modifications n’ont pas été enregistrées.',
  addedElsewhere: (names, format) => `Ajouts faits entre-temps : ${format.list(names)}.`,
  removedElsewhere: (names, format) => `Retraits faits entre-temps : ${format.list(names)}.`,
  mergedAssignees: 'Vos modifications sont conservées par-dessus.',
  assignConflict: (names, format) =>
    names.length > 0
      ? `Quelqu’un d’autre a modifié ${format.list(names)} entre-temps.`
      : 'Quelqu’un d’autre a modifié les responsables entre-temps.',
  assignedNow: (names, format) =>
    names.length > 0 ? `Responsables actuels : ${format.list(names)}.` : 'Il n’y a plus de responsable.',
  applyAgain: 'Appliquer mes modifications',
  discard: 'Abandonner mes modifications',
  updateConflict: 'Quelqu’un d’autre a modifié les mêmes champs entre-temps. Choisissez la valeur à garder.',
  updateMerged:
    'Quelqu’un d’autre a modifié cet enregistrement entre-temps. Vérifiez-le et enregistrez de nouveau ; vos modifications sont conservées.',
  yours: 'Votre valeur',
  theirs: 'L’autre valeur',
  keepMine: 'Garder la mienne',
  useTheirs: 'Prendre l’autre',
  problems: numbered({ one: 'Il y a # problème', other: 'Il y a # problèmes' }),
  loading: (type) => `Chargement du ${one(type)}`,
  loadFailed: (type) => `Impossible de charger le ${one(type)}.`,
  refreshFailed: 'Ces informations ne sont peut-être plus à jour.',
  noName: 'Sans nom',
  notFound: (type) => `Ce ${one(type)} n’existe pas, ou vous n’y avez pas accès.`,
  deleted: (type) => `Ce ${one(type)} a été supprimé.`,
  accessLost: (type) => `Vous n’avez plus accès à ce ${one(type)}.`,
  assign: 'Attribuer',
  handOver: 'Transférer',
  unsaved: 'Modifications non enregistrées',
  draftRestored: 'Vos modifications non enregistrées sont de retour.',
  notKept:
    'Ce navigateur ne peut pas conserver vos modifications. Elles seront perdues si vous fermez ou rechargez cette page.',
  discardQuestion: 'Abandonner vos modifications ?',
  discardNow: 'Abandonner',
  keepEditing: 'Continuer',
  discarded: 'Vos modifications ont été abandonnées.',
  savedAssignees: (came, went, format) =>
    [came.length > 0 && `Ajouts : ${format.list(came)}.`, went.length > 0 && `Retraits : ${format.list(went)}.`]
      .filter(Boolean)
      .join(' '),
  savedFields: (labels, format) => `Enregistré : ${format.list(labels)}.`,
  typed: 'Votre saisie',
  copy: 'Copier',
  copied: 'Copié',
  changedBy: (name, ago) => `Modifié par ${name}, ${ago}.`,
  somebody: 'Quelqu’un',
  history: 'Historique',
  loadingMore: 'Chargement…',
  accessTab: 'Accès',
  stack: assigneeStack,
  ownFields: 'Autres champs',
  previous: 'Précédent',
  next: 'Suivant',
  deleteRecord: (recordType) => (recordType === 'client' ? 'Supprimer le client' : 'Supprimer le prospect'),
};
