// Names that are on their way are no unknown people.
import { expect, fixture, html } from '@open-wc/testing';
import type { PendingChange, PendingChanges } from '../../../src/adapters/adapter.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, byHand, smallCrm } from '../../small-crm.js';
import { waitUntil } from '../../wait-until.js';

it('a change that waits says who it is about as soon as that is known, and nobody is unknown until then', async () => {
  const base = smallCrm();
  const { promise, resolve } = byHand<void>();
  const change: PendingChange = {
    id: 'waits',
    kind: 'assignees',
    leadId: 'lead-1',
    recordType: 'lead',
    name: 'Ann Lee',
    at: new Date().toISOString(),
    state: 'waiting',
    base: [],
    add: ['dilek'],
    remove: [],
  };
  const done = async (): Promise<void> => {};
  const pending: PendingChanges = {
    ...{ list: [change], sending: false, listen: () => {} },
    ...{ retry: done, drop: done, restore: done },
  };
  const adapter = adapterWith(base, {
    pending,
    getAssignees: async (...asked) => {
      await promise;
      return base.getAssignees(...asked);
    },
  });
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id="lead-1" storage-key=""></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
  const summary = (): HTMLElement => detail.shadowRoot!.querySelector('summary')!;
  await waitUntil(summary);
  summary().click();
  await waitUntil(() => shownText(detail).includes('…'));
  expect(shownText(detail)).not.to.include('Unknown person');
  resolve();
  await waitUntil(() => shownText(detail).includes('Dilek Işık'));
  expect(byRole(detail, 'heading', 'Ann Lee')).to.exist;
});
