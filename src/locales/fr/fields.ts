// French words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { schemaNames } from '../phrases.js';

const names = {
  Name: 'Nom',
  Email: 'E-mail',
  Phone: 'Téléphone',
  Company: 'Société',
  Source: 'Origine',
  Status: 'Statut',
  Notes: 'Notes',
};

const choices = {
  'New Lead': 'Nouveau',
  Contacted: 'Contacté',
  Qualified: 'Qualifié',
  'Proposal Sent': 'Offre envoyée',
  Negotiation: 'Négociation',
  'Closed Won': 'Gagné',
  'Closed Lost': 'Perdu',
  'On Hold': 'En attente',
  'Re-engagement': 'Relance',
  Disqualified: 'Disqualifié',
  Onboarding: 'Intégration',
  Active: 'Actif',
  Churned: 'Parti',
};

export const { fieldLabel, optionLabel } = schemaNames(names, choices);

export const fieldWords: Partial<FieldWords> = {
  fieldLabel,
  optionLabel,
  choose: 'Choisir…',
  notSet: 'Non renseigné',
  yes: 'Oui',
  no: 'Non',
  lookupSearch: 'Rechercher',
  lookupLoading: 'Recherche…',
  lookupFailed: 'La recherche a échoué.',
  lookupNoMatch: (query) => `Aucun résultat pour « ${query} ».`,
  lookupNothing: 'Il n’y a rien à choisir.',
  lookupFound: (count, format) =>
    format.plural(count, { one: `${format.number(count)} résultat`, other: `${format.number(count)} résultats` }),
  lookupChosen: (name) => `${name} : choisi.`,
  lookupRemoved: (name) => `${name} : retiré.`,
  lookupUnknown: 'Inconnu',
  requiredNote: 'Les champs marqués d’un * sont obligatoires.',
  problemRequired: (label) => `${label} : champ obligatoire. Remplissez-le.`,
  problemRequiredChoice: (label) => `${label} : champ obligatoire. Faites un choix.`,
  problemEmail: 'Saisissez une adresse e-mail comme nom@example.com.',
  problemUrl: 'Saisissez une adresse web comme https://example.com.',
  problemNumber: 'Saisissez un nombre, en chiffres uniquement, comme 1250 ou 12.5.',
  problemDate: 'Saisissez une date complète.',
  problemOption: (value) => `« ${value} » ne fait pas partie des choix. Choisissez autre chose.`,
  problemTooLong: (length, maxLength, format) =>
    `Trop long : ${format.number(length)} caractères. Limitez-vous à ${format.number(maxLength)}.`,
};
