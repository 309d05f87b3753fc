// Tabs that have no room: one sees at which side there are more.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { allByRole, byRole } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { waitUntil } from '../../wait-until.js';

const open = async (width: string): Promise<HTMLElement> => {
  const host = await fixture<HTMLElement>(
    html`<lead-data-provider .adapter=${smallCrm()}>
      <lead-detail lead-id="lead-1" tab="access"></lead-detail>
    </lead-data-provider>`,
  );
  // Under the strict policy of the tests a style is set by script only.
  host.style.width = width;
  host.style.display = 'block';
  const detail = host.querySelector('lead-detail')!;
  await waitUntil(() => allByRole(detail, 'tab').length === 4, 'no tabs');
  return byRole(detail, 'tablist');
};

const faded = (tabs: HTMLElement): boolean => getComputedStyle(tabs).maskImage !== 'none';

describe('tabs of a record', () => {
  it('fade out where there are more than there is room for', async () => {
    const tabs = await open('12rem');
    await waitUntil(() => faded(tabs), 'nothing fades');
    const atStart = getComputedStyle(tabs).maskImage;
    tabs.scrollLeft = tabs.scrollWidth;
    await waitUntil(() => getComputedStyle(tabs).maskImage !== atStart, 'the fade stays');
    expect(faded(tabs)).to.equal(true);
    expect(tabs.getAnimations(), 'what a page’s tests would wait for').to.deep.equal([]);
  });

  it('do not where all have room', async () => {
    const tabs = await open('60rem');
    expect(tabs.scrollWidth).to.equal(tabs.clientWidth);
    expect(faded(tabs)).to.equal(false);
  });
});
