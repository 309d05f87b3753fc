// French words of `<lead-create-form>`.
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
  title: (type) => `Créer un ${one(type)}`,
  create: (type) => `Créer le ${one(type)}`,
  tabs: (type) => `Façons de créer des ${many(type)}`,
  addNew: 'Nouveau',
  upload: 'Importer',
  assignees: 'Responsables',
  access: (type) => `Toutes les personnes choisies pourront ouvrir ce ${one(type)}.`,
  accessOnDevice: (type) => `Sur cet appareil, toutes les personnes choisies pourront ouvrir ce ${one(type)}.`,
  creating: 'Création…',
  cancel: 'Annuler',
  cancelled: 'Interrompu. Votre saisie est conservée.',
  created: (name, type) => (type === 'client' ? `Client ${name} créé` : `Prospect ${name} créé`),
  open: 'Ouvrir',
  openNamed: (name) => `Ouvrir ${name}`,
  failed: (type) => `Le ${one(type)} n’a pas été créé.`,
  duplicate: (name, type, by) => {
    const what = { email: 'cet e-mail', phone: 'ce numéro de téléphone', name: 'ce nom et cette société' }[by];
    return `Un ${one(type)} avec ${what} existe déjà : ${name}. Vous pouvez tout de même en créer un autre.`;
  },
  forbidden: (type) => `Vous ne pouvez pas créer de ${many(type)}.`,
  problems: numbered({ one: 'Il y a # problème', other: 'Il y a # problèmes' }),
  problem: (label, text) => (text.startsWith(label) ? text : `${label} : ${text}`),
  restored: 'Votre brouillon précédent est de retour.',
  discard: 'Recommencer',
  loading: 'Chargement du formulaire…',
  fieldsFailed: 'Impossible de charger le formulaire.',
  discarded: 'Le brouillon a été supprimé.',
  notKept: 'Ce navigateur ne peut pas conserver votre brouillon. Il sera perdu si vous fermez ou rechargez cette page.',
  notAssigned: (names, reason, format) => `Attribution impossible : ${format.list(names)}. ${reason}`,
  assignMeInstead: 'Me l’attribuer à la place',
  assignMeFailed: 'L’attribution à vous-même a échoué.',
  assignedUnseen: (type) => `Attribution faite. Vous ne pouvez plus voir ce ${one(type)}.`,
  createAnother: 'Créer et en ajouter un autre',
  whoWillSee: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} personne ou équipe`,
      other: `${format.number(count)} personnes et équipes`,
    });
    return `Qui verra ce ${one(type)} : ${who}`;
  },
  whoWillSeeAtLeast: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} personne ou équipe`,
      other: `${format.number(count)} personnes et équipes`,
    });
    return `Qui verra ce ${one(type)} : au moins ${who}`;
  },
};
