// Whom the picker's list offers: the host's array, else what the adapter finds; of one kind, where that is asked for.
import { adapterPeople, localPeople, type PeopleSource } from '../../../controllers/people/people-search-controller.js';
import type { Assignee, AssigneePage } from '../../../domain/people/assignee.js';
import type { PeopleSourceController, PeopleSourceHost } from './people-source-controller.js';

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
export function offeredPeople(
  host: PeopleSourceHost,
  known: PeopleSourceController,
  locale: () => string,
): PeopleSource | undefined {
  const { kind, leadIds, includeInactive } = host;
  const { given } = known;
  if (given) return localPeople(kind ? given.filter((person) => known.offers(person)) : given, includeInactive);
  if (!known.adapter) return undefined;
  const everybody = adapterPeople(known.adapter, {
    leadIds: () => leadIds,
    locale,
    includeInactive,
    found: (people) => known.learn(people),
  });
  return kind ? ofKind(everybody, kind) : everybody;
}
