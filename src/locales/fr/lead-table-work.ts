// French words of what `<lead-table>` loads when somebody works on records: selection bar, dialogs, cell editor.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, many } from './counted-records.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

const failedKinds: Record<string, string> = {
  forbidden: 'sans autorisation',
  conflict: 'modifiés entre-temps',
  'not-found': 'introuvables',
  invalid: 'refusés',
};

const shortcuts: Record<string, string> = {
  assign: 'Attribuer : la ligne, ou la sélection',
  handover: 'Transférer d’une personne à une autre',
  select: 'Sélectionner la ligne',
  export: 'Exporter la sélection, sinon tous les résultats',
  search: 'Rechercher',
  workload: 'Afficher la charge de chacun',
  next: 'Enregistrement suivant à côté de la liste',
  previous: 'Enregistrement précédent à côté de la liste',
  help: 'Afficher les touches',
};

export const leadTableWork: Words<'lead-table'> = {
  ...termsWords,
  selectionBar: 'Actions pour la sélection',
  rangeUnread: 'Les lignes intermédiaires qui n’ont pas été lues restent telles quelles',
  allSelected: (count, type, format) => `Tout est sélectionné : ${counted(count, type, format)}`,
  selectEverything: (count, type, format) => `Tout sélectionner : ${counted(count, type, format)}`,
  assign: 'Attribuer',
  remove: 'Retirer',
  handover: 'Transférer',
  replaceSomebody: (name) => `Remplacer ${name} par…`,
  clearAssignees: 'Tout retirer',
  atMostAtOnce: (count, format) => `Possible pour ${format.number(count)} à la fois au plus.`,
  onlyFirst: (count, format) =>
    `Seuls les ${format.number(count)} premiers seront modifiés : il y a plus de résultats qu’on ne peut en lire à la fois.`,
  balance: 'Répartir',
  exportSelection: 'Exporter',
  exportSelectionExcel: 'Excel',
  ...noticeWords,
  assignTitle: (count, type, format) => `Attribuer ${counted(count, type, format)}`,
  removeTitle: (count, type, format) => `Retirer des personnes de ${counted(count, type, format)}`,
  clearTitle: (count, type, format) => `Retirer tout le monde de ${counted(count, type, format)}`,
  handoverTitle: 'Transférer',
  balanceTitle: (count, type, format) => `Répartir ${counted(count, type, format)}`,
  handoverHint: 'Tous les autres responsables restent.',
  from: 'De',
  to: 'À',
  whichRecords: (type) => (type === 'client' ? 'Quels clients' : 'Quels prospects'),
  selectedOnes: numbered('La sélection (#)'),
  allOfTheirs: (name, count, type, format) =>
    count === undefined
      ? `Tous les ${many(type)} de ${name}`
      : `Tout ce qu’a ${name} : ${counted(count, type, format)}`,
  wholePeople: 'Responsables',
  removeWhom: 'Retirer',
  balanceOver: 'Entre ces personnes',
  balanceBy: 'Selon',
  roundRobin: 'Le nombre : autant pour chacun',
  leastLoaded: 'Les dossiers en cours : à qui en a le moins',
  byCapacity: 'La capacité : à qui en a le plus de libre',
  together: 'Une société reste chez une même personne',
  loadingRecords: 'Lecture des responsables…',
  recordsFailed: 'Impossible de savoir qui est responsable.',
  effect: 'Ce qui change',
  gains: (name, count, type, format) => `${name} reçoit ${counted(count, type, format)}`,
  loses: (name, count, type, format) => `${name} cède ${counted(count, type, format)}`,
  unchanged: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} reste inchangé`,
      other: `${counted(count, type, format)} restent inchangés`,
    }),
  leftUnassigned: (count, type, format) => `Sans responsable ensuite : ${counted(count, type, format)}`,
  noEffect: 'Rien ne change encore. Choisissez quelqu’un.',
  termsOfFew: (count, format) => `Les rôles et derniers jours se donnent à ${format.number(count)} à la fois au plus.`,
  dropsLeader: 'Là où la personne retirée est responsable principale, il n’y en aura plus. Annuler ne la rétablit pas.',
  byQueryEffect: (count, type, format) =>
    `La modification porte sur tous les résultats : ${counted(count, type, format)}.`,
  effectUnknown: 'On ne sait pas à l’avance combien chaque personne en reçoit ou en cède.',
  afterLoad: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} en cours`
      : `${format.number(open)} sur ${format.number(capacity)} en cours`,
  fromBackEnd: 'Dossiers en cours, comptés par le serveur.',
  fromLoaded: 'Dossiers en cours parmi ceux qui sont chargés ici.',
  apply: (count, type, format) => `Appliquer à ${counted(count, type, format)}`,
  applyNothing: 'Appliquer',
  cancel: 'Annuler',
  close: 'Fermer',
  running: (done, total, format) => `${format.number(done)} sur ${format.number(total)}`,
  pause: 'Pause',
  resume: 'Reprendre',
  stop: 'Arrêter',
  outcome: 'Résultat',
  doneCount: numbered({ one: '# réussi', other: '# réussis' }),
  lostCount: numbered('# que vous ne voyez plus (impossible à annuler)'),
  ruledOut: numbered({ one: '# écarté par les règles', other: '# écartés par les règles' }),
  keepLast: (count, type, format) => `Gardent leur dernière personne : ${counted(count, type, format)}`,
  keepFew: (count, min, type, format) =>
    `Inchangés, car il doit rester au moins ${format.plural(min, { one: 'une personne', other: `${format.number(min)} personnes` })} : ${counted(count, type, format)}`,
  keepSelf: (count, type, format) => `Inchangés, car vous ne pouvez pas vous retirer : ${counted(count, type, format)}`,
  selfQuestion: (count, type, format) =>
    count === undefined
      ? 'Vous vous retirez vous-même et ne verrez peut-être plus ces enregistrements.'
      : `Vous vous retirez vous-même (${counted(count, type, format)}) et ne verrez peut-être plus ces enregistrements.`,
  removeMe: 'Me retirer',
  back: 'Retour',
  edit: 'Modifier',
  removal: removalWords,
  inBackground: 'Continuer en arrière-plan',
  showDialog: 'Afficher',
  failedCount: (kind, count, format) => `${format.number(count)} ${failedKinds[kind] ?? 'non enregistrés'}`,
  leftCount: numbered({ one: '# non traité', other: '# non traités' }),
  retryFailed: (count, format) => `Réessayer (${format.number(count)})`,
  undoDone: (count, format) => `Annuler (${format.number(count)})`,
  undone: (count, type, format) => `Comme avant : ${counted(count, type, format)}`,
  partCount: (count, format) => `${format.number(count)} en partie`,
  undoneExcept: (kept, format) =>
    `${format.list(kept)} : non annulé, car quelqu’un d’autre l’a modifié depuis. Le reste est annulé.`,
  changed: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} modifié`,
      other: `${counted(count, type, format)} modifiés`,
    }),
  assigneesOf: (name) => `Responsables de ${name}`,
  mayNotAssign: (reason) =>
    reason
      ? `Vous ne pouvez pas modifier ces responsables : ${reason}`
      : 'Vous ne pouvez pas modifier ces responsables.',
  rowSaved: (name, labels, names, format) =>
    format.units([
      ...(labels.length > 0 ? [`${name} : ajouts ${format.list(labels)}`] : []),
      ...(names.length > 0 ? [`${labels.length > 0 ? '' : `${name} : `}retraits ${format.list(names)}`] : []),
    ]),
  discarded: 'Vos modifications ont été abandonnées.',
  rowLost: (saved) => `${saved}. Vous ne voyez plus cet enregistrement : impossible d’annuler.`,
  rowNotSaved: (name, reason) => `${name} n’a pas été modifié : ${reason}`,
  viaTeams: 'Aussi via leurs équipes',
  people: 'Personnes',
  findPeople: 'Chercher des personnes',
  morePeople: 'Plus de personnes',
  peopleFailed: 'Impossible de charger les personnes.',
  nobodyFound: 'Personne ne correspond',
  inactivePerson: (name) => `${name} (inactif)`,
  peopleWay: 'Mode d’attribution',
  peopleOperator: (operator) => peopleOperators[operator] ?? operator,
  operator: operatorWords,
  filterField: 'Champ',
  filterOperator: 'Condition',
  filterValue: 'Valeur',
  filterProblem: (problem) => (problem === 'missing' ? 'Saisissez une valeur.' : 'Ce n’est pas un nombre.'),
  applyFilter: 'Appliquer le filtre',
  findIn: (label) => `Chercher dans ${label}`,
  moreValues: 'Plus',
  valuesFailed: 'Impossible de charger les valeurs.',
  noValueFound: 'Aucune correspondance',
  print: 'Imprimer',
  readingToPrint: 'Lecture des lignes…',
  printedColumns: (shown, total, format) =>
    `${format.number(shown)} colonnes sur ${format.number(total)} sont imprimées : celles qui étaient visibles.`,
  exporting: 'Écriture du fichier…',
  exportName: many,
  copiedCell: (text) => `« ${text} » copié`,
  copiedRows: (copied, selected, type, format) =>
    copied === selected
      ? `Copié : ${counted(copied, type, format)}`
      : `Copié : ${format.number(copied)} sur ${counted(selected, type, format)}, ceux qui ont été lus. L’export les prend tous.`,
  exported: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} exporté`,
      other: `${counted(count, type, format)} exportés`,
    }),
  exportStopped: 'L’export a été arrêté.',
  exportFailed: 'Impossible d’écrire le fichier.',
  assigneeIds: 'ID des responsables',
  recordId: 'ID',
  keysTitle: 'Touches dans la liste',
  shortcut: (name) => shortcuts[name] ?? '',
  fixedKeys: [
    ['F2', 'Attribuer dans la ligne'],
    ['Ctrl+Entrée', 'Enregistrer le choix'],
    ['Échap', 'Abandonner'],
    ['Alt+↓', 'Afficher tous les noms'],
    ['Ctrl+A', 'Tout sélectionner'],
    ['Ctrl+C', 'Copier la cellule, ou la sélection en tableau'],
    ['Ctrl+P', 'Imprimer, avec toutes les lignes'],
    ['Ctrl+Z', 'Annuler'],
    ['Maj+↑/↓', 'Sélectionner une plage'],
    ['Maj+←/→', 'Dans les en-têtes : plus étroit, plus large'],
    ['Ctrl+Maj+←/→', 'Dans les en-têtes : déplacer la colonne'],
  ],
  until: (label) => `jusqu’au ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  moreFailed: (count, format) => `et ${format.number(count)} de plus`,
};
