// First and last names of those who are assigned, where a program writes them into two columns.
import type { RecordSchema } from '../../record/record-schema.js';
import type { ColumnTarget, ImportColumn, TargetGuess } from './import-column.js';
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

const land =
  /\b(?:property|parcel|situs) (?:address|street|city|zip|state|id|number|type)\b|\bapn\b|objekt\w*adresse|adresse du bien|direccion del inmueble|direccion de la propiedad|indirizzo (?:dell )?immobile|endereco do imovel/;
const ofOwner = /\b(?:owner|owners|eigentumer|proprietaire|propietario|proprietario)\b/;

/** In a list of houses the owners are those of the houses, where nobody else has a name. */
export function settleLandOwners(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  { fields }: RecordSchema,
): void {
  const targets = (): ColumnTarget[] => [...found.values()].map(({ target }) => target);
  const isField = (name: string): boolean =>
    targets().some((target) => target.kind === 'field' && target.field === name);
  if (!columns.some(({ header }) => land.test(headerKey(header)))) return;
  if (isField('name') || targets().some(({ kind }) => kind === 'name-part')) return;
  const owners = columns.filter(({ header }) => ofOwner.test(headerKey(header)));
  for (const { index, header } of owners) {
    const concepts = conceptsOf(header).map(({ concept }) => concept);
    const isMail = /\b(?:e mail|email|mail)\b/.test(headerKey(header));
    const field = fields.find(({ type }) => type === (isMail ? 'email' : concepts.includes('phone') ? 'phone' : ''));
    const part = ownerPart(header.replace(/\s1\b/, ''));
    const target: ColumnTarget | undefined = part
      ? { kind: 'name-part', part }
      : field
        ? { kind: 'field', field: field.name }
        : concepts.includes('assignees')
          ? { kind: 'field', field: 'name' }
          : undefined;
    const isOpen = !found.has(index) || found.get(index)?.target.kind === 'assignees';
    if (!target || !isOpen || (target.kind === 'field' && isField(target.field))) continue;
    found.set(index, { target, doubt: true, reason: 'words' });
  }
}
