// A file that was led through the columns and the check is in the page only: the browser asks before the page is closed.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/lead-create-form/define.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadCreateForm } from '../../../src/elements/lead-create-form/lead-create-form.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import type { DirtyChangedEvent } from '../../../src/events.js';
import { byRole, hasRole } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const file = () => new File(['Name,Email\nAnn Ray,ann@x.example\n'], 'leads.csv', { type: 'text/csv' });
const heading = (element: Element, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), name, { timeout: 15_000 });
const press = (element: Element, name: string | RegExp) => click(byRole(element, 'button', name));

function toldBy(element: EventTarget): boolean[] {
  const told: boolean[] = [];
  element.addEventListener('dirty-changed', (event) => void told.push((event as DirtyChangedEvent).detail.dirty));
  return told;
}

describe('a page that is left with a chosen file', () => {
  it('asks from the choice of the file until its rows are imported', async () => {
    const element = await fixture<LeadImport>(html`<lead-import .adapter=${smallCrm()}></lead-import>`);
    const told = toldBy(element);
    expect(isAsked()).to.equal(false);
    await element.chooseFile(file());
    await heading(element, 'Match columns');
    expect(isAsked()).to.equal(true);
    await press(element, 'Continue');
    await heading(element, 'Check the rows');
    expect(isAsked()).to.equal(true);
    expect(element.dirty).to.equal(true);
    await press(element, /^Import 1/);
    await heading(element, 'Import finished');
    expect(isAsked()).to.equal(false);
    expect(told).to.deep.equal([true, false]);
  });

  it('asks also after Back, where the file is kept', async () => {
    const element = await fixture<LeadImport>(html`<lead-import .adapter=${smallCrm()}></lead-import>`);
    await element.chooseFile(file());
    await heading(element, 'Match columns');
    await press(element, 'Back');
    await heading(element, 'Choose a file');
    expect(isAsked()).to.equal(true);
  });

  it('is told of by the form as by the importer alone, once', async () => {
    const form = await fixture<LeadCreateForm>(
      html`<lead-create-form .adapter=${smallCrm()} tab="upload"></lead-create-form>`,
    );
    const told = toldBy(form);
    await waitUntil(() => hasRole(form, 'button', 'Choose file'), 'upload', { timeout: 15_000 });
    await form.shadowRoot!.querySelector('lead-import')!.chooseFile(file());
    await heading(form, 'Match columns');
    expect(form.dirty).to.equal(true);
    expect(told).to.deep.equal([true]);
    expect(isAsked()).to.equal(true);
  });
});
