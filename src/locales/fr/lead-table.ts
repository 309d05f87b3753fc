// French words of `<lead-table>`.
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
  tools: (type) => `Rechercher et filtrer les ${many(type)}`,
  search: (type) => `Rechercher des ${many(type)}`,
  clearSearch: 'Effacer la recherche',
  assignees: 'Responsables',
  createdAt: 'Créé',
  updatedAt: 'Modifié',
  filterStatus: 'Statut',
  filterAssignees: 'Responsable',
  filterBy: (label) => `Filtrer par ${label.toLowerCase()}`,
  chosen: 'choisis',
  me: (name) => `Moi (${name})`,
  unassigned: 'Non attribué',
  onlyFormer: 'Seulement des personnes parties',
  onlyThese: (type, count, format) => `Seulement ces ${many(type)} (${format.number(count)})`,
  moreFilters: 'Filtrer',
  sortAndFilter: 'Trier et filtrer',
  view: 'Vue',
  sentence: (label, operator, value) => `${label} ${operatorWords(operator)} ${value}`.trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `${format.number(more)} de plus`] : names;
    const how = operator === 'any' && all.length === 1 ? 'Attribué à' : (peopleOperators[operator] ?? operator);
    return `${how} ${format.list(all)}${viaTeams ? ' (aussi via leurs équipes)' : ''}${unassigned ? ', ou non attribué' : ''}`;
  },
  activeFilters: 'Filtres actifs',
  chip: (label, value) => `${label} : ${value}`,
  removeFilter: (filter) => `Retirer le filtre ${filter}`,
  andSentence: ' et ',
  orSentence: ' ou ',
  notSentence: (sentence) => `Pas : ${sentence}`,
  clearFilters: 'Effacer les filtres',
  unknownPerson: 'Personne inconnue',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `Environ ${counted(count, type, format)}`,
  found: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} trouvé`,
      other: `${counted(count, type, format)} trouvés`,
    }),
  selectedCount: numbered({ one: '# sélectionné', other: '# sélectionnés' }),
  selected: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} sélectionné`,
      other: `${counted(count, type, format)} sélectionnés`,
    }),
  clearSelection: 'Effacer la sélection',
  select: (name) => `Sélectionner ${name}`,
  selectAll: (count, type, format) =>
    format.plural(count, {
      one: `Sélectionner ${counted(count, type, format)}`,
      other: `Sélectionner les ${counted(count, type, format)}`,
    }),
  selectLoaded: (count, type, format) =>
    format.plural(count, {
      one: `Sélectionner ${counted(count, type, format)}, déjà chargé`,
      other: `Sélectionner les ${counted(count, type, format)} déjà chargés`,
    }),
  selection: 'Sélection',
  sorted: (column, direction) => `Trié par ${column}, ordre ${direction === 'asc' ? 'croissant' : 'décroissant'}`,
  sortPlace: (number) => `tri numéro ${number}`,
  unsorted: 'Tri retiré',
  appeared: (count, type, format) =>
    format.plural(count, {
      one: `${format.number(count)} nouveau ${one(type)}`,
      other: `${format.number(count)} nouveaux ${many(type)}`,
    }),
  loading: 'Chargement…',
  loadingList: (type) => `Chargement des ${many(type)}`,
  rowFailed: 'Impossible de charger cette partie.',
  rowNotShown: 'Impossible d’afficher cette ligne.',
  printed: (count, type, format) =>
    format.plural(count, {
      one: `Seul ${counted(count, type, format)} est imprimé.`,
      other: `Seuls les ${counted(count, type, format)} du début sont imprimés.`,
    }),
  loadMore: 'Charger la suite',
  showNew: numbered({ one: '# nouveau, afficher', other: '# nouveaux, afficher' }),
  outdated: 'La liste n’a pas pu être actualisée et n’est peut-être plus à jour.',
  retry: 'Réessayer',
  yes: 'Oui',
  no: 'Non',
  noName: 'Sans nom',
  none: (type) => `Aucun ${one(type)} pour l’instant`,
  noneHint: (type) => `Les ${many(type)} que vous créez ou qui vous sont attribués s’affichent ici.`,
  noMatch: (type) => `Aucun ${one(type)} trouvé`,
  noMatchHint: 'Essayez une autre recherche ou moins de filtres.',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `Seuls les premiers ${counted(most, type, format)} peuvent être affichés.`
      : `Seuls les ${format.number(most)} premiers sur ${counted(total, type, format)} peuvent être affichés.`,
  narrow: 'Affiner la liste',
  failed: (type) => `Impossible de charger les ${many(type)}`,
  whatAndWhy: (what, why) => `${what}. ${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'Il n’y a pas de connexion au serveur. Rien n’est perdu.';
      case 'rate-limited':
        return 'Le serveur demande un instant de patience.';
      case 'unauthenticated':
        return 'Vous êtes déconnecté. Reconnectez-vous, puis réessayez.';
      case 'forbidden':
      case 'not-found':
        return 'Vous n’avez pas accès à cette liste.';
      case 'unsupported':
        return 'Le serveur ne sait pas répondre à cette recherche ou à ce filtre.';
      default:
        return 'Une erreur inattendue s’est produite.';
    }
  },
};
