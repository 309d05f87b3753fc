// First and last names of those who are assigned, where a program writes them into two columns.
import { conceptsOf, headerKey } from './record-headers.js';

const firstWords =
  /(?:^| )(?:first(?: name)?|firstname|given name|vorname|(?:prenom|nombre|nome|voornaam)(?: (?:du|de la|de l|del|do|da|van))?)(?: |$)/;
const lastWords =
  /(?:^| )(?:last(?: name)?|lastname|surname|family name|nachname|(?:nom de famille|nom|apellidos?|cognome|sobrenome|achternaam)(?: (?:du|de la|de l|del|do|da|van))?)(?: |$)/;

/** Which part of the name of whoever is assigned a column holds: `Owner First Name`. */
export function ownerPart(header: string): 'first' | 'last' | undefined {
  const key = headerKey(header);
  const words = firstWords.test(key) ? firstWords : lastWords.test(key) ? lastWords : undefined;
  if (!words) return undefined;
  const whose = key.replace(words, ' ').replaceAll(/\s+/g, ' ').trim();
  const isOfOwner = conceptsOf(whose).some(({ concept, sure }) => concept === 'assignees' && sure >= 85);
  return isOfOwner ? (words === firstWords ? 'first' : 'last') : undefined;
}
