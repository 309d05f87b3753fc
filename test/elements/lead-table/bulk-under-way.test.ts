// A change of many that is under way: it outlives a move of its table, is not cut off unasked, and lets one go on with the list.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, byHand } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';
import { countedCrm, shownTable } from './table.js';

const shows = (table: LeadTable, text: string): Promise<void> =>
  waitUntil(() => shownText(table).includes(text), `"${text}" is not shown, but: ${shownText(table)}`);
const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Everybody is taken off 150 of 300 records; the first portion is sent and answered by `goesOn`. */
async function underWay(answer: LeadDataAdapter['changeAssignees'] | undefined = undefined) {
  const base = countedCrm(300);
  const goesOn = byHand<void>();
  const adapter = adapterWith(base, {
    changeAssignees: async (changes, options) => {
      await goesOn.promise;
      return (answer ?? base.changeAssignees.bind(base))(changes, options);
    },
  });
  const table = await shownTable(adapter, { selectable: true });
  table.selectedIds = Array.from({ length: 300 }, (_, at) => `lead-${at}`);
  await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'));
  await click(byRole(table, 'button', 'Remove all'));
  await waitUntil(() => hasRole(table, 'button', /^Apply to/));
  await click(byRole(table, 'button', /^Apply to/));
  await waitUntil(() => hasRole(table, 'button', 'Stop'));
  return { table, goesOn: () => goesOn.resolve() };
}

describe('<lead-table> a change of many that is under way', () => {
  it('has the browser ask before the page is closed, and only as long as it is', async () => {
    const { table, goesOn } = await underWay();
    expect(isAsked(), 'it is under way').to.equal(true);
    goesOn();
    await shows(table, '150 leads changed');
    expect(isAsked(), 'it is done').to.equal(false);
  });

  it('goes on where its table is moved to another place of the page', async () => {
    const { table, goesOn } = await underWay();
    const place = document.createElement('section');
    table.parentElement!.append(place);
    place.append(table);
    await table.updateComplete;
    expect(byRole(table, 'dialog').matches(':modal'), 'the dialog is above the page').to.equal(true);
    goesOn();
    await shows(table, '150 leads changed');
  });

  it('goes on in the background: a notice tells how far it is and leads back, and the list can be worked with', async () => {
    const { table, goesOn } = await underWay();
    await click(byRole(table, 'button', 'Go on in the background'));
    await waitUntil(() => !hasRole(table, 'dialog'));
    await shows(table, '0 of 150 done');
    expect(table.matches(':focus-within'), 'the focus is in the list').to.equal(true);
    await click(byRole(table, 'button', 'Show'));
    await waitUntil(() => hasRole(table, 'dialog'));
    await click(byRole(table, 'button', 'Go on in the background'));
    await waitUntil(() => !hasRole(table, 'dialog'));
    expect(isAsked(), 'it is under way').to.equal(true);
    goesOn();
    await shows(table, '150 leads changed');
    expect(hasRole(table, 'button', 'Undo')).to.equal(true);
  });

  it('says in the background what could not be done, and shows it where somebody asks', async () => {
    const { table, goesOn } = await underWay((changes) =>
      Promise.resolve(changes.map(({ leadId }) => ({ leadId, status: 'forbidden', reason: 'It is locked' }))),
    );
    await click(byRole(table, 'button', 'Go on in the background'));
    await waitUntil(() => !hasRole(table, 'dialog'));
    goesOn();
    await shows(table, '150 forbidden');
    expect(hasRole(table, 'dialog')).to.equal(false);
    await click(byRole(table, 'button', 'Show'));
    await waitUntil(() => hasRole(table, 'dialog'));
    expect(shownText(byRole(table, 'dialog'))).to.include('It is locked');
  });
});
