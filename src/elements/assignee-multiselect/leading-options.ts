// Who stands above everybody else while nothing is typed: the chosen, then the groups of the host; nobody twice.
import type { AssigneeGroup } from '../../domain/people/assignee-group.js';
import { knownPeople } from './known-people.js';
import type { OptionSection } from './option-list.js';
import type { LeadingOptions } from './options-controller.js';
import type { PickerController } from './picker-controller.js';
import { sameIds } from './selection-controller.js';

const idsOf = ({ members }: AssigneeGroup): string[] => members.map(({ id }) => id);

export function leadingOptions(picker: PickerController): LeadingOptions {
  const { host, source, localize } = picker;
  const groups = host.groups ?? [];
  const known = knownPeople(picker);
  const seen = new Set(known.map(({ id }) => id));
  let loading = false;
  const sections = groups.map((group, at): OptionSection => {
    const people = source.resolve(idsOf(group)).flatMap((person) => {
      loading ||= person.status === 'loading';
      if (person.status !== 'known' || person.assignee.inactive || !source.offers(person.assignee)) return [];
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
      reason: (id) => worded().members.find((member) => member.id === id)?.reason,
    };
  });
  const grouped = groups.length > 0;
  return {
    sections: [{ label: grouped ? () => localize.messages.assignedPeople : undefined, people: known }, ...sections],
    restLabel: grouped ? () => localize.messages.everyone : undefined,
    loading,
  };
}
