// What every element of records has in common: it asks for nothing that it is not there to show.
import { aTimeout, expect } from '@open-wc/testing';
import '../../src/elements/assignee-multiselect/define.js';
import '../../src/elements/lead-create-form/define.js';
import '../../src/elements/lead-detail/define.js';
import '../../src/elements/lead-import/define.js';
import '../../src/elements/lead-table/define.js';
import { hasRole } from '../find-by-role.js';
import { adapterWith, smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';

const elements = [
  { tag: 'lead-detail', props: { leadId: 'lead-1' }, shows: ['heading', 'Ann Lee'] },
  { tag: 'lead-table', props: {}, shows: ['button', 'Ann Lee'] },
  { tag: 'lead-create-form', props: { storageKey: '' }, shows: ['textbox', 'Name'] },
  { tag: 'lead-import', props: {}, shows: ['heading', 'Choose a file'] },
] as const;

for (const {
  tag,
  props,
  shows: [role, name],
} of elements) {
  describe(`<${tag}> that is taken out of the page before it was shown`, () => {
    it('asks its back end nothing, and is shown when it comes back', async () => {
      const asked: string[] = [];
      const can = async () => {
        asked.push('can');
        return { allowed: true };
      };
      const adapter = adapterWith(smallCrm(), { can });
      const element = Object.assign(document.createElement(tag), { adapter, ...props });
      document.body.append(element);
      element.remove();
      await element.updateComplete;
      await aTimeout(0);
      // Who is signed in is asked once for the whole page.
      asked.push(...adapter.calls.map(({ method }) => method).filter((method) => method !== 'currentUser'));
      expect(asked).to.deep.equal([]);
      document.body.append(element);
      await waitUntil(() => hasRole(element, role, name));
      element.remove();
    });
  });
}
