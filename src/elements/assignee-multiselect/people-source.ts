// Whom the picker's list offers: the host's array, else what the adapter finds; of one kind, where that is asked for.
import { adapterPeople, localPeople, type PeopleSource } from '../../controllers/people/people-controller.js';
import type { Assignee, AssigneePage } from '../../domain/people/assignee.js';
import type { PickerController } from './picker-controller.js';

/** Pages in a row without anybody of the kind, after which the list shows what it has. */
const emptyPages = 5;

/** The people of one kind. Back ends know no kinds, so pages are sifted here. */
function ofKind(source: PeopleSource, kind: Assignee['kind']): PeopleSource {
  return {
    pause: source.pause,
    async search(text, cursor, signal): Promise<AssigneePage> {
      let page = await source.search(text, cursor, signal);
      const sifted = () => page.items.filter((person) => person.kind === kind);
      for (let empty = 0; empty < emptyPages && sifted().length === 0 && page.nextCursor !== undefined; empty++) {
        page = await source.search(text, page.nextCursor, signal);
      }
      return { items: sifted(), ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }) };
    },
  };
}

/** `undefined` while there is neither an array nor an adapter. */
export function peopleSource({ host, source, localize }: PickerController): PeopleSource | undefined {
  const { assignees, kind, leadIds } = host;
  if (assignees) return localPeople(kind ? assignees.filter((person) => source.offers(person)) : assignees);
  if (!source.adapter) return undefined;
  const everybody = adapterPeople(source.adapter, {
    leadIds: () => leadIds,
    locale: () => localize.locale,
    found: (people) => source.learn(people),
  });
  return kind ? ofKind(everybody, kind) : everybody;
}
