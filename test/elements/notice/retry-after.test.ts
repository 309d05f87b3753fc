// A busy back end says how long to wait: the way to try again waits as long, and counts it down.
import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import '../../../src/elements/lead-detail/define.js';
import '../../../src/elements/lead-table/define.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const busy = (): AdapterError => new AdapterError('rate-limited', 'Too many requests', { retryAfter: 1_500 });

describe('a Retry of a busy back end', () => {
  it('does nothing in the list before the time is over, and then loads', async () => {
    const base = smallCrm();
    let asked = 0;
    const adapter = adapterWith(base, {
      listLeads: (query, options) => (++asked === 1 ? Promise.reject(busy()) : base.listLeads(query, options)),
    });
    const table = await fixture<HTMLElement>(html`<lead-table .adapter=${adapter}></lead-table>`);
    await waitUntil(() => hasRole(table, 'button', 'Retry'));
    const retry = byRole(table, 'button', 'Retry');
    expect(retry.getAttribute('aria-disabled')).to.equal('true');
    // Firefox says where the number comes from, not which it is.
    expect(getComputedStyle(retry, '::after').content).to.match(/2|data-wait/);
    expect(retry.getAttribute('data-wait')).to.equal('2s');
    await click(retry);
    expect(asked).to.equal(1);
    await waitUntil(() => retry.getAttribute('aria-disabled') !== 'true', 'it waits for ever');
    await click(retry);
    await waitUntil(() => shownText(table).includes('Ann Lee'));
  });

  it('waits on the record too, and not where nobody has said how long', async () => {
    const base = smallCrm();
    const errors = [new AdapterError('unavailable', 'No answer'), busy()];
    const adapter = adapterWith(base, { getLead: () => Promise.reject(errors[0] ?? busy()) });
    const detail = await fixture<HTMLElement>(
      html`<lead-detail .adapter=${adapter} lead-id="lead-1" storage-key=""></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Retry'));
    expect(byRole(detail, 'button', 'Retry').getAttribute('aria-disabled')).to.equal(null);
    errors.shift();
    await click(byRole(detail, 'button', 'Retry'));
    await waitUntil(() => byRole(detail, 'button', 'Retry').getAttribute('aria-disabled') === 'true');
  });
});
