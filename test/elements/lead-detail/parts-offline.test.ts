// A record over an offline queue fetches what an edit needs before there is no network, and asks no more often than the network returns.
import { expect, fixture, html } from '@open-wc/testing';
import type { PendingChanges } from '../../../src/adapters/adapter.js';
import '../../../src/elements/lead-detail/define.js';
import { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { shownText } from '../../find-by-role.js';
import { adapterWith, smallCrm } from '../../small-crm.js';
import { waitUntil } from '../../wait-until.js';

const nothingWaits: PendingChanges = {
  list: [],
  sending: false,
  listen: () => {},
  retry: async () => {},
  drop: async () => {},
  restore: async () => {},
};

describe('a record over an offline queue, whose picker cannot be fetched', () => {
  const { loadPicker } = LeadDetail;
  const { error } = console;
  afterEach(() => {
    LeadDetail.loadPicker = loadPicker;
    console.error = error;
  });

  it('asks for it once, and once more when the network is back, however often it is drawn', async () => {
    let attempts = 0;
    LeadDetail.loadPicker = () => Promise.reject(new Error(`attempt ${++attempts}`));
    console.error = () => {};
    const adapter = adapterWith(smallCrm(), { pending: nothingWaits });
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${adapter} lead-id="lead-1" storage-key=""></lead-detail>`,
    );
    await waitUntil(() => shownText(detail).includes('Ann Lee'));
    const draw = async (): Promise<void> => {
      detail.requestUpdate();
      await detail.updateComplete;
      await new Promise(requestAnimationFrame);
    };
    for (let times = 0; times < 3; times++) await draw();
    expect(attempts).to.equal(1);
    window.dispatchEvent(new Event('online'));
    for (let times = 0; times < 3; times++) await draw();
    expect(attempts).to.equal(2);
  });
});
