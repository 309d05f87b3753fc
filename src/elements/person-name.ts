// A person's name in a sentence, also while it is on its way: nobody is unknown who is only not read yet.
import { plainName } from './plain-name.js';
import type { ResolvedAssignee } from '../controllers/people/people-by-id-controller.js';

/** Stands for a name in every language. */
const onItsWay = '…';

export interface NameWords {
  unknownPerson: string;
  loadingName?: string;
  /** For somebody without a name; a back end knows some by an e-mail address only, which is their name then. */
  noName?: string;
}

export function personName(
  person: ResolvedAssignee | undefined,
  { unknownPerson, loadingName = onItsWay, noName = '' }: NameWords,
): string {
  switch (person?.status) {
    case 'known':
      return plainName(person.assignee.name) || noName;
    case 'loading':
      return loadingName;
    default:
      return unknownPerson;
  }
}
