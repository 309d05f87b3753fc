// Who is suggested for a record: found by a rule of the page in the form, in a row and on the record.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import '../../src/elements/assignee-multiselect/editor/picker-editor.js';
import type { RecordGroups } from '../../src/elements/assignee-multiselect/picker-settings.js';
import { allByRole, byRole, hasRole, shownText } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { saidDuring } from '../console.js';
import { click, press, typeInto } from '../user.js';
import { waitUntil } from '../wait-until.js';

/** Whoever knows the company comes first. */
const groups: RecordGroups = ({ company }) =>
  company === 'Lee & Co' ? [{ label: 'Suggested', members: [{ id: 'dilek', reason: 'Knows Lee & Co' }] }] : undefined;
const picker = { groups };

const suggested = (element: Element): string =>
  allByRole(element, 'option')
    .map((option) => shownText(option))
    .find((text) => text.includes('Knows Lee & Co')) ?? '';

async function opens(element: Element): Promise<void> {
  await waitUntil(() => hasRole(element, 'combobox', /^Assignees/), 'the picker', { timeout: 10_000 });
  await click(byRole(element, 'combobox', /^Assignees/));
  await waitUntil(() => hasRole(element, 'option', /Dilek/), 'the people', { timeout: 10_000 });
}

describe('people who are suggested by record', () => {
  it('come first in the form for what is typed', async () => {
    const form = await fixture(
      html`<lead-create-form .adapter=${smallCrm()} .picker=${picker} storage-key=""></lead-create-form>`,
    );
    await opens(form);
    expect(suggested(form)).to.equal('');
    await press('Escape');
    await typeInto(byRole(form, 'textbox', /^Company/), 'Lee & Co');
    await opens(form);
    await waitUntil(() => suggested(form).includes('Dilek Işık'), 'the suggestion');
  });

  it('come first on the record', async () => {
    const detail = await fixture(
      html`<lead-detail .adapter=${smallCrm()} lead-id="lead-1" tab="project" .picker=${picker}></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Edit'), 'the record');
    await click(byRole(detail, 'button', 'Edit'));
    await opens(detail);
    await waitUntil(() => suggested(detail).includes('Dilek Işık'), 'the suggestion');
  });

  it('come first in the row of that record, and not in another one', async () => {
    const table = await fixture<HTMLElement>(
      html`<lead-table .adapter=${smallCrm()} .picker=${picker} style="block-size: 400px"></lead-table>`,
    );
    const cellOf = (name: string): HTMLElement =>
      allByRole(table, 'row')
        .find((row) => shownText(row).includes(name))!
        .querySelector<HTMLElement>('.column-assignees')!;
    await waitUntil(() => shownText(table).includes('Ann Lee'));
    for (const [name, isKnown] of [
      ['Bob Ray', false],
      ['Ann Lee', true],
    ] as const) {
      await click(cellOf(name));
      await opens(table);
      await waitUntil(() => suggested(table).includes('Dilek Işık') === isKnown, name);
      await press('Escape');
      await press('Escape');
      await waitUntil(() => !hasRole(table, 'combobox', /^Assignees/));
    }
  });

  it('leave the picker as it is where the rule fails', async () => {
    const failing = {
      groups: () => {
        throw new TypeError('no company');
      },
    };
    const said = await saidDuring('error', async () => {
      const form = await fixture(
        html`<lead-create-form .adapter=${smallCrm()} .picker=${failing} storage-key=""></lead-create-form>`,
      );
      await opens(form);
    });
    expect(said).to.have.length(1);
    expect(said[0]![0]).to.contain('groups of a picker').and.contain('no company');
  });
});
