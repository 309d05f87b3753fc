// Who stands above everybody else while nothing is typed: the chosen, then the groups of the host; nobody twice.
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import type { AssigneeGroup } from '../../../domain/people/assignee-group.js';
import type { OptionSection } from './option-list.js';
import type { LeadingOptions } from './options-controller.js';
import type { PeopleSourceController } from '../people/people-source-controller.js';
import { sameIds } from '../value/value-controller.js';

const idsOf = ({ members }: AssigneeGroup): string[] => members.map(({ id }) => String(id));

/**
 * @param host Has the groups, as they are now.
 * @param known Everybody who is chosen, as far as they are known.
 */
export function leadingOptions(
  host: { readonly groups: readonly AssigneeGroup[] | undefined },
  known: readonly Assignee[],
  directory: PeopleSourceController,
  localize: LocalizeController<'assignee-multiselect'>,
): LeadingOptions {
  const groups = host.groups ?? [];
  const seen = new Set(known.map(({ id }) => id));
  let loading = false;
  const sections = groups.map((group, at): OptionSection => {
    const people = directory.resolve(idsOf(group)).flatMap((person) => {
      loading ||= person.status === 'loading';
      if (person.status !== 'known' || person.assignee.inactive || !directory.offers(person.assignee)) return [];
      if (seen.has(person.id)) return [];
      seen.add(person.id);
      return [person.assignee];
    });
    /** The group as its host words it now; another group in its place has other people. */
    const worded = (): AssigneeGroup => {
      const now = host.groups?.[at];
      return now && sameIds(idsOf(now), idsOf(group)) ? now : group;
    };
    return {
      label: group.label ? () => worded().label : undefined,
      people,
      reason: (id) => worded().members.find((member) => String(member.id) === id)?.reason,
    };
  });
  const grouped = groups.length > 0;
  return {
    sections: [{ label: grouped ? () => localize.messages.assignedPeople : undefined, people: known }, ...sections],
    restLabel: grouped ? () => localize.messages.everyone : undefined,
    loading,
  };
}
