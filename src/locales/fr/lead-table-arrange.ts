// French words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Words<'lead-table'> = {
  views: 'Vues',
  noViews: 'Recherchez, filtrez et organisez, puis enregistrez le tout sous un nom.',
  viewName: 'Nom de la vue',
  saveView: 'Enregistrer la vue',
  viewSaved: (name) => `Vue ${name} enregistrée`,
  viewShown: (name) => `Vue ${name}`,
  pinView: (name) => `Afficher ${name} au-dessus de la liste`,
  startWithView: (name) => `Commencer par ${name}`,
  renameView: (name) => `Renommer la vue ${name}`,
  viewExists: (name) => `Il existe déjà une vue nommée ${name}`,
  noRoom: 'pas assez de place',
  viewRenamed: (name) => `La vue s’appelle désormais ${name}`,
  rename: 'Renommer',
  deleteView: (name) => `Supprimer la vue ${name}`,
  viewDeleted: (name) => `Vue ${name} supprimée`,
  viewsUnread: 'Vos vues n’ont pas pu être chargées.',
  viewsNotKept:
    'Cette modification de vos vues ou colonnes n’a pas pu être conservée. Elle sera perdue si vous fermez ou rechargez cette page.',
  allowStorage:
    'Autorisez cette page à stocker des données dans ce navigateur, ou libérez de l’espace, puis réessayez.',
  viewsKept: 'C’est conservé.',
  columns: 'Colonnes',
  pinColumn: (label) => `Garder ${label} visible`,
  moveBefore: (label) => `Avancer ${label}`,
  moveAfter: (label) => `Reculer ${label}`,
  columnMoved: (label, number, count, format) =>
    `${label} : colonne ${format.number(number)} sur ${format.number(count)}`,
  columnWide: (label, length, format) => `${label} : largeur ${format.number(length)} pixels`,
  resetColumns: 'Rétablir les colonnes',
  rowHeight: 'Hauteur des lignes',
  densities: { compact: 'Basse', medium: 'Moyenne', comfortable: 'Haute' },
  sortBy: 'Trier par',
  sortDefault: 'Ordre de la liste',
  sortThenBy: 'Puis par',
  sortNothingMore: 'Puis par…',
  sortedBy: (label) => `Trié par ${label}`,
  sortDirection: (label) => `Ordre de ${label}`,
  removeSort: (label) => `Ne pas trier par ${label}`,
  filters: 'Filtres',
  anotherField: 'Autre champ',
  showFound: (count, type, format) =>
    count === undefined ? 'Afficher la liste' : `Afficher ${counted(count, type, format)}`,
  ascending: 'Croissant',
  descending: 'Décroissant',
  workload: 'Charge de travail',
  workloadTitle: (total, type, format) => `Qui a quoi : ${counted(total, type, format)}`,
  workloadFromBackEnd: 'Compté sur tous les résultats.',
  workloadFromLoaded: (count, type, format) => `Compté sur ce qui est chargé ici : ${counted(count, type, format)}.`,
  workloadFailed: 'Impossible de calculer la charge de travail.',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} en cours au total`
      : `${format.number(open)} sur ${format.number(capacity)} en cours au total`,
  showOnly: (name) => `Afficher seulement ceux de ${name}`,
  chooseForBalance: (name) => `Inclure ${name} dans la répartition`,
  balanceOverChosen: numbered({ one: 'Répartir sur # personne…', other: 'Répartir sur # personnes…' }),
  chooseTwo: 'Choisissez les personnes entre qui répartir',
  besideLabel: 'À côté de la liste',
  previousRecord: 'Précédent',
  nextRecord: 'Suivant',
  openPage: 'Ouvrir la page',
  placeInList: (line, count, format) => `${format.number(line)} sur ${format.number(count)}`,
  exportExcel: 'Exporter pour Excel',
  readSoFar: (count, type, format) =>
    format.plural(count, { one: `${counted(count, type, format)} lu…`, other: `${counted(count, type, format)} lus…` }),
};
