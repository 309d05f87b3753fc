// A person's name in a sentence, also while it is on its way: nobody is unknown who is only not read yet.
import { plainName } from './plain-name.js';
import type { ResolvedAssignee } from '../controllers/people/people-by-id-controller.js';

/** Stands for a name in every language. */
const onItsWay = '…';

export interface NameWords {
  unknownPerson: string;
  loadingName?: string;
}

export function personName(
  person: ResolvedAssignee | undefined,
  { unknownPerson, loadingName = onItsWay }: NameWords,
): string {
  switch (person?.status) {
    case 'known':
      return plainName(person.assignee.name);
    case 'loading':
      return loadingName;
    default:
      return unknownPerson;
  }
}
