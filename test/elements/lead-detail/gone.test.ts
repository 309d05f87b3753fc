// A record that may no longer be read: it goes by one door, is told once, and stays gone until the back end shows it again.
import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter, LiveEvent } from '../../../src/adapters/adapter.js';
import { readDraft, storeDraft } from '../../../src/controllers/record/unsaved/draft-storage.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import '../../../src/elements/lead-detail/editor/record-editor.js';
import '../../../src/elements/lead-detail/record-work.js';
import '../../../src/elements/lead-detail/define.js';
import type { DetailTab, LeadDetail, SaveMode } from '../../../src/elements/lead-detail/lead-detail.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, byHand, smallCrm } from '../../small-crm.js';
import { click, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const storageKey = 'test.gone';
const place = { storageKey, userId: 'ada', subject: 'record:lead-1' };
const lostText = 'You no longer have access';

/** A back end that tells of changes when the test says so. */
function live(replaced: Partial<LeadDataAdapter> = {}) {
  const crm = smallCrm();
  let tell: (event: LiveEvent) => void = () => {};
  const adapter = adapterWith(crm, { subscribe: (listener) => void (tell = listener), ...replaced });
  return { crm, adapter, tell: (event: LiveEvent) => tell(event) };
}

interface Shown {
  tab?: DetailTab;
  mode?: SaveMode;
  kept?: string;
}

async function detailOf(
  adapter: LeadDataAdapter,
  { tab = 'profile', mode = 'pessimistic', kept = '' }: Shown = {},
): Promise<{ detail: LeadDetail; gone: string[] }> {
  const gone: string[] = [];
  const detail = await fixture<LeadDetail>(
    html`<lead-detail
      .adapter=${adapter}
      lead-id="lead-1"
      tab=${tab}
      save-mode=${mode}
      storage-key=${kept}
      @lead-gone=${({ detail: { reason } }: HTMLElementEventMap['lead-gone']) => gone.push(reason)}
    ></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
  return { detail, gone };
}

async function type(detail: LeadDetail, text: string): Promise<void> {
  await click(byRole(detail, 'button', 'Edit'));
  await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
  await typeInto(byRole(detail, 'textbox', 'Company'), text);
}

const offered = (detail: LeadDetail): string =>
  hasRole(detail, 'textbox', 'What you had typed')
    ? byRole<HTMLTextAreaElement>(detail, 'textbox', 'What you had typed').value
    : '';

const refusal = () => Promise.reject<never>(new AdapterError('not-found', 'There is no such record'));

beforeEach(() => storeDraft(place, undefined));
after(() => storeDraft(place, undefined));

describe('a record to which access was lost', () => {
  it('stays away when a save answers late', async () => {
    const answer = byHand<Lead>();
    let lost = false;
    const { crm, adapter, tell } = live({
      updateLead: () => answer.promise,
      getLead: (id, options) => (lost ? refusal() : crm.getLead(id, options)),
    });
    const { detail } = await detailOf(adapter);
    await type(detail, 'X');
    await click(byRole(detail, 'button', 'Save'));
    lost = true;
    tell({ type: 'access-lost', leadId: 'lead-1' });
    await waitUntil(() => shownText(detail).includes(lostText));
    const told = new Promise((resolve) => detail.addEventListener('lead-updated', resolve));
    answer.resolve({ ...annLee, company: 'Lee & CoX', version: '2' });
    await told;
    await detail.updateComplete;
    expect(shownText(detail)).to.include(lostText);
    expect(hasRole(detail, 'heading', 'Ann Lee')).to.equal(false);
  });

  it('has nothing sent of it that was held', async () => {
    const { adapter, tell } = live();
    const { detail } = await detailOf(adapter, { mode: 'undoable' });
    await type(detail, 'X');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Undo'));
    tell({ type: 'access-lost', leadId: 'lead-1' });
    await waitUntil(() => shownText(detail).includes(lostText));
    await detail.updateComplete;
    expect(adapter.calls.some(({ method }) => method === 'updateLead')).to.equal(false);
    expect(hasRole(detail, 'heading', 'Ann Lee')).to.equal(false);
  });

  it('keeps on offering what was typed, and is told once, whatever tells of it again', async () => {
    let lost = false;
    let looks = 0;
    const { crm, adapter, tell } = live({
      getLead: (id, options) => (lost ? (looks++, refusal()) : crm.getLead(id, options)),
    });
    const { detail, gone } = await detailOf(adapter);
    await type(detail, 'X');
    lost = true;
    tell({ type: 'access-lost', leadId: 'lead-1' });
    await waitUntil(() => offered(detail).includes('Lee & CoX'));
    tell({ type: 'resync' });
    tell({ type: 'deleted', leadId: 'lead-1' });
    const parent = detail.parentElement!;
    detail.remove();
    await detail.updateComplete;
    parent.append(detail);
    await waitUntil(() => looks === 2);
    await detail.updateComplete;
    expect(offered(detail)).to.include('Lee & CoX');
    expect(gone).to.deep.equal(['access-lost']);
  });

  it('offers what was typed to nobody else, and for no other record', async () => {
    let lost = false;
    const { crm, adapter, tell } = live({
      getLead: (id, options) => (lost ? refusal() : crm.getLead(id, options)),
    });
    const { detail } = await detailOf(adapter);
    await type(detail, 'X');
    lost = true;
    tell({ type: 'access-lost', leadId: 'lead-1' });
    await waitUntil(() => offered(detail).includes('Lee & CoX'));
    detail.leadId = 'lead-2';
    await waitUntil(() => hasRole(detail, 'button', 'Close') && !shownText(detail).includes(lostText));
    expect(offered(detail)).to.equal('');
    detail.leadId = 'lead-1';
    detail.adapter = adapterWith(smallCrm('bjorn'), { getLead: refusal });
    await waitUntil(() => hasRole(detail, 'button', 'Close'));
    expect(offered(detail)).to.equal('');
  });

  it('is there again when a look after an outage finds it', async () => {
    const { adapter, tell } = live();
    const { detail } = await detailOf(adapter);
    tell({ type: 'access-lost', leadId: 'lead-1' });
    await waitUntil(() => shownText(detail).includes(lostText));
    tell({ type: 'resync' });
    await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
  });

  it('leaves no draft on the disk while another record is shown', async () => {
    const { adapter, tell } = live();
    const { detail } = await detailOf(adapter, { kept: storageKey });
    await type(detail, 'X');
    await waitUntil(async () => (await readDraft(place)) !== undefined);
    detail.leadId = 'lead-2';
    await waitUntil(() => hasRole(detail, 'heading', 'Bob Ray'));
    tell({ type: 'access-lost', leadId: 'lead-1' });
    await waitUntil(async () => (await readDraft(place)) === undefined);
  });
});

describe('a record that is not there any more', () => {
  it('goes when its deletion is refused for that', async () => {
    const { adapter } = live({ deleteLead: refusal });
    const { detail, gone } = await detailOf(adapter);
    await waitUntil(() => hasRole(detail, 'button', 'Delete lead'));
    await click(byRole(detail, 'button', 'Delete lead'));
    await waitUntil(() => hasRole(detail, 'alertdialog', /Delete/));
    await click(detail.shadowRoot!.querySelector('[part=delete-now]')!);
    await waitUntil(() => shownText(detail).includes(lostText));
    expect(gone).to.deep.equal(['access-lost']);
  });

  it('goes when a conflict is looked into and nothing is found, of fields', async () => {
    let lost = false;
    const { crm, adapter } = live({
      updateLead: () => {
        lost = true;
        return Promise.reject(new AdapterError('conflict', 'Somebody has changed it'));
      },
      getLead: (id, options) => (lost ? refusal() : crm.getLead(id, options)),
    });
    const { detail, gone } = await detailOf(adapter);
    await type(detail, 'X');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => shownText(detail).includes(lostText));
    expect(gone).to.deep.equal(['access-lost']);
  });

  it('goes when a conflict is looked into and nothing is found, of people', async () => {
    let lost = false;
    const { crm, adapter } = live({
      changeAssignees: ([change]) =>
        Promise.resolve([
          { leadId: change!.leadId, status: 'conflict', reason: 'Somebody has changed it', assigneeIds: [] },
        ]),
      getLead: (id, options) => (lost ? refusal() : crm.getLead(id, options)),
    });
    const { detail, gone } = await detailOf(adapter, { tab: 'project' });
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'combobox', 'Assignees'));
    await click(byRole(detail, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(detail, 'option', /Ada/));
    await click(byRole(detail, 'option', /Ada/));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Apply my changes'));
    lost = true;
    await click(byRole(detail, 'button', 'Apply my changes'));
    await waitUntil(() => shownText(detail).includes(lostText));
    expect(gone).to.deep.equal(['access-lost']);
  });
});
