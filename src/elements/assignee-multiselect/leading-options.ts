// Who stands above everybody else while nothing is typed: the chosen, then the groups of the host; nobody twice.
import { knownPeople } from './known-people.js';
import type { LeadingOptions } from './options-controller.js';
import type { PickerController } from './picker-controller.js';

export function leadingOptions(picker: PickerController): LeadingOptions {
  const { host, source, localize } = picker;
  const groups = host.groups ?? [];
  const { messages } = localize;
  const known = knownPeople(picker);
  const seen = new Set(known.map(({ id }) => id));
  let loading = false;
  const sections = groups.map(({ label, members }) => {
    const people = source.resolve(members.map(({ id }) => id)).flatMap((person) => {
      loading ||= person.status === 'loading';
      if (person.status !== 'known' || person.assignee.inactive || !source.offers(person.assignee)) return [];
      if (seen.has(person.id)) return [];
      seen.add(person.id);
      return [person.assignee];
    });
    const reasons = new Map(members.flatMap(({ id, reason }) => (reason ? [[id, reason] as const] : [])));
    return { label, people, reasons };
  });
  const grouped = groups.length > 0;
  return {
    sections: [{ label: grouped ? messages.assignedPeople : '', people: known }, ...sections],
    restLabel: grouped ? messages.everyone : '',
    loading,
  };
}
