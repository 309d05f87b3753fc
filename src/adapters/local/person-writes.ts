// Plans people who are no users yet, as an import finds them.
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import type { Assignee, AssigneeDraft } from '../../domain/people/assignee.js';
import { emailKey } from '../../domain/text/email-address.js';
import { isEmail } from '../../domain/text/email-address.js';
import { AdapterError } from '../adapter-error.js';
import { newId } from './new-id.js';
import { creationOfPeople, demand } from './permissions.js';
import { operationKey, type WriteContext } from './write-context.js';

export function planAssignees(
  drafts: readonly AssigneeDraft[],
  context: WriteContext,
  idempotencyKey?: string,
): Assignee[] {
  const { plan, directory, viewer } = context;
  const key = operationKey('people', context, idempotencyKey);
  const applied = plan.applied(key)?.assigneeIds;
  demand(creationOfPeople(viewer));
  if (applied) return applied.flatMap((id) => directory.get(id) ?? []);
  const created = new Map<string, Assignee>();
  const people = drafts.map((draft) => {
    const { name, email } = checked(draft);
    const known = email && (created.get(emailKey(email)) ?? directory.findByEmail(email));
    if (known) return known;
    const person: DirectoryEntry = { id: newId(), name, kind: 'person', ...(email && { email }) };
    plan.addPerson(person);
    if (email) created.set(emailKey(email), person);
    return person;
  });
  plan.record(key, { assigneeIds: people.map(({ id }) => id) });
  return people;
}

function checked(draft: AssigneeDraft): { name: string; email: string } {
  const name = typeof draft.name === 'string' ? draft.name.trim() : '';
  const email = typeof draft.email === 'string' ? draft.email.trim() : '';
  const fields: Record<string, string> = {};
  if (name === '' || name.length > 200) fields['name'] = 'A person needs a name of at most 200 characters.';
  if (email !== '' && !isEmail(email)) fields['email'] = `“${email}” is not a valid e-mail address.`;
  if (Object.keys(fields).length > 0) throw new AdapterError('invalid', Object.values(fields).join(' '), { fields });
  return { name, email };
}
