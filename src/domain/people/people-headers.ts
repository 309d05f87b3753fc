// What columns of people are called in files and spreadsheets, in the languages of the catalogues.
import { foldText } from '../text/search-folding.js';

/** Case, accents, punctuation and spacing do not tell names apart: `Deal_Stage`, `deal stage` and `DEAL-STAGE` are one. */
export const columnKey = (name: string): string =>
  foldText(name)
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

/** Parts of a name. */
const nameParts: Readonly<Record<'first' | 'last', readonly string[]>> = {
  first: ['first name', 'firstname', 'given name', 'forename', 'vorname', 'prénom', 'nombre', 'الاسم الأول'],
  last: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'nachname',
    'familienname',
    'nom',
    'apellido',
    'اسم العائلة',
    'الاسم الأخير',
  ],
};

/** Whoever is assigned to a record. */
const assigneeNames: readonly string[] = [
  'assignees',
  'assignee',
  'assigned to',
  'assigned users',
  'owner',
  'owners',
  'owner name',
  'lead owner',
  'client owner',
  'account owner',
  'record owner',
  'deal owner',
  'contact owner',
  'responsible',
  'salesperson',
  'sales rep',
  'zuständig',
  'zuständige',
  'zuständiger',
  'zuständige person',
  'zuständige personen',
  'zugewiesen an',
  'zugewiesene personen',
  'verantwortlich',
  'verantwortliche',
  'verantwortlicher',
  'bearbeiter',
  'bearbeiterin',
  'betreuer',
  'betreuerin',
  'besitzer',
  'المكلفون',
  'المكلف',
  'الأشخاص المكلفون',
  'المسؤول',
  'المسؤولون',
  'المالك',
];

/** People as such, in a list of nothing else. */
const listNames = [
  'name',
  'names',
  'full name',
  'display name',
  'person',
  'people',
  'user',
  'users',
  'user name',
  'member',
  'members',
  'team member',
  'team members',
  'employee',
  'employees',
  'email',
  'e-mail',
  'mail',
  'email address',
  'e-mail address',
  'namen',
  'vollständiger name',
  'personen',
  'benutzer',
  'mitglied',
  'mitglieder',
  'mitarbeiter',
  'mitarbeiterin',
  'mitarbeitende',
  'e-mail-adresse',
  'mailadresse',
  'الاسم',
  'الأسماء',
  'الاسم الكامل',
  'الشخص',
  'الأشخاص',
  'المستخدم',
  'المستخدمون',
  'الموظف',
  'الموظفون',
  'البريد الإلكتروني',
  'بريد إلكتروني',
  'عنوان البريد الإلكتروني',
];

const headings = new Set([...nameParts.first, ...nameParts.last, ...assigneeNames, ...listNames].map(columnKey));

/** Whether a cell says what stands in the column of a list of people, or in each of several columns between commas. */
export const isPeopleHeading = (cell: string, own: readonly string[]): boolean =>
  cell
    .split(',')
    .every((part) => headings.has(columnKey(part)) || own.some((name) => columnKey(name) === columnKey(part)));
