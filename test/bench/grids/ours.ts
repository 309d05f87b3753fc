import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import '../../../src/elements/lead-table/define.js';
import { height, playing, texts } from './grid.js';

let element: HTMLElementTagNameMap['lead-table'];
const root = (): ShadowRoot => element.shadowRoot!;

export const play = playing({
  create(host, leads, people) {
    element = document.createElement('lead-table');
    // Rows by offset from an array, as the others have them.
    element.adapter = {
      capabilities: {
        paging: 'offset',
        total: 'exact',
        maxLimit: 500,
        search: true,
        filterable: 'all',
        sortable: 'all',
        assignment: 'atomic',
        concurrency: 'none',
        idempotency: true,
        abort: true,
        access: 'device',
      },
      listLeads: ({ offset = 0, limit }) =>
        Promise.resolve({
          items: leads.slice(offset, offset + limit),
          total: { value: leads.length, exact: true },
        }),
      getAssignees: (ids) => Promise.resolve(ids.map((id) => people.get(id)!)),
    } as Pick<LeadDataAdapter, 'capabilities' | 'listLeads' | 'getAssignees'> as LeadDataAdapter;
    element.style.blockSize = `${height}px`;
    host.append(element);
  },
  scroller: () => root().querySelector('.scroller'),
  // With the people: they come a question later.
  names: () => (root().querySelector('.avatar:not(.skeleton)') ? texts(root(), '.row .name') : []),
  remove: () => element.remove(),
});
