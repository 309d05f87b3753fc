// The Create Lead page as people use it: with keys and clicks, found by role and name.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import type { DefaultAssignees } from '../../../src/controllers/record/create-form-controller.js';
import type { StoredDraft } from '../../../src/controllers/record/unsaved/create-draft-controller.js';
import { readDraft, storeDraft } from '../../../src/controllers/record/unsaved/draft-storage.js';
import type { Lead, LeadDraft } from '../../../src/domain/record/lead.js';
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../../src/elements/lead-create-form/lead-create-form.js';
import type { LeadCreateEvent, LeadOpenEvent } from '../../../src/events.js';
import { allByRole, byRole, deepFocus, hasRole, said, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, byHand, never, onServer, smallCrm } from '../../small-crm.js';
import { canHoldKeys, click, press, pressWith, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const storageKey = 'test.draft';

async function createForm(adapter: LeadDataAdapter, recordType = 'lead'): Promise<LeadCreateForm> {
  const form = await fixture<LeadCreateForm>(
    html`<lead-create-form .adapter=${adapter} record-type=${recordType} storage-key=${storageKey}></lead-create-form>`,
  );
  await waitUntil(() => hasRole(form, 'textbox', /^Name/));
  return form;
}

const placeOf = (recordType: string, userId = 'ada') => ({ storageKey, userId, subject: `create:${recordType}` });
const keptDraft = () => readDraft(placeOf('lead')) as Promise<StoredDraft | undefined>;
const forgetDrafts = async () => {
  for (const userId of ['ada', 'bjorn'])
    for (const recordType of ['lead', 'client']) await storeDraft(placeOf(recordType, userId), undefined);
};

const field = (form: Element, name: string) => byRole<HTMLInputElement>(form, 'textbox', name);
const button = (form: Element, name: string) => byRole(form, 'button', name);
const created = (form: Element) => oneEvent<CustomEvent<{ lead: Lead }>>(form, 'lead-created');

/** An adapter whose `createLead` is the given one; `drafts` and `keys` record what it was asked for. */
function creating(createLead: (attempt: number, draft: LeadDraft, signal?: AbortSignal) => Promise<Lead>) {
  const base = smallCrm();
  const drafts: LeadDraft[] = [];
  const keys: (string | undefined)[] = [];
  const adapter = adapterWith(base, {
    ...onServer(base),
    createLead: (draft, options) => {
      drafts.push(draft);
      keys.push(options?.idempotencyKey);
      return createLead(drafts.length, draft, options?.signal);
    },
  });
  return { adapter, base, drafts, keys };
}

describe('<lead-create-form>', () => {
  beforeEach(forgetDrafts);
  after(forgetDrafts);

  describe('adding one', () => {
    it('creates a lead with the people that were chosen', async () => {
      const adapter = adapterWith(smallCrm());
      const form = await createForm(adapter);
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      await click(byRole(form, 'combobox', 'Assignees'));
      await waitUntil(() => hasRole(form, 'option', /Björn/));
      await click(byRole(form, 'option', /Björn/));
      await click(byRole(form, 'option', /Dilek/));
      await press('Escape');
      const event = created(form);
      await click(button(form, 'Create lead'));
      const { lead } = (await event).detail;
      expect(lead.name).to.equal('Grace Hopper');
      expect(lead.status).to.equal('New Lead');
      expect(lead.assigneeIds).to.deep.equal(['bjorn', 'dilek']);
      expect(await adapter.getLead(lead.id)).to.include({ name: 'Grace Hopper' });
    });

    it('says that it is created, and begins afresh', async () => {
      const form = await createForm(smallCrm());
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      const event = created(form);
      await press('Enter');
      await event;
      await waitUntil(() => said(form).includes('Lead Grace Hopper created'));
      expect(field(form, 'Name').value).to.equal('');
      expect(form.dirty).to.equal(false);
      expect(shownText(form)).to.contain('Lead Grace Hopper created');
    });

    it('creates clients with their own words and fields', async () => {
      const form = await createForm(smallCrm(), 'client');
      expect(hasRole(form, 'heading', 'Create client')).to.equal(true);
      await typeInto(field(form, 'Name'), 'Grace Inc');
      const event = created(form);
      await click(button(form, 'Create client'));
      expect((await event).detail.lead).to.include({ recordType: 'client', status: 'Onboarding' });
    });

    it('marks what is mandatory and says what each field is for', async () => {
      const form = await createForm(smallCrm());
      expect(field(form, 'Name').required).to.equal(true);
      expect(field(form, 'Email').required).to.equal(false);
      expect(shownText(form)).to.contain('Fields with * are mandatory.');
      expect(field(form, 'Name').autocomplete).to.equal('name');
      expect(field(form, 'Email')).to.include({ type: 'email', autocomplete: 'email' });
      expect(field(form, 'Phone')).to.include({ type: 'tel', autocomplete: 'tel' });
      expect(field(form, 'Company').autocomplete).to.equal('organization');
    });

    it('says who will have access, and promises no secrecy on a device', async () => {
      expect(shownText(await createForm(smallCrm()))).to.contain(
        'On this device, everyone you choose will be able to open this lead.',
      );
      const server = adapterWith(smallCrm());
      const form = await createForm(
        Object.assign(server, { capabilities: { ...server.capabilities, access: 'server' as const } }),
      );
      expect(shownText(form)).to.contain('Everyone you choose will be able to open this lead.');
    });

    it('presets the people that the host names', async () => {
      const form = await fixture<LeadCreateForm>(
        html`<lead-create-form
          .adapter=${smallCrm()}
          .defaultAssigneeIds=${['chen']}
          storage-key=""
        ></lead-create-form>`,
      );
      await waitUntil(() => hasRole(form, 'button', /Remove 陈 伟/));
      expect(form.dirty).to.equal(false);
    });

    it('takes numbers for their ids, also from a rule', async () => {
      const numbered = createMemoryAdapter({
        people: [{ id: '7', kind: 'person', name: 'Seven Eleven' }],
        currentUserId: '7',
      });
      for (const ids of [[7], () => [7]] as unknown as DefaultAssignees[]) {
        const form = await fixture<LeadCreateForm>(
          html`<lead-create-form .adapter=${numbered} .defaultAssigneeIds=${ids} storage-key=""></lead-create-form>`,
        );
        await waitUntil(() => hasRole(form, 'button', /Remove Seven/));
      }
    });

    it('presets nobody where the host gives undefined for nobody', async () => {
      const form = await createForm(smallCrm());
      form.defaultAssigneeIds = undefined;
      await form.updateComplete;
      expect(hasRole(form, 'button', 'Create lead')).to.equal(true);
      expect(form.dirty).to.equal(false);
    });
  });

  describe('checking', () => {
    it('shows an error when a field is left, not while somebody types, and takes it away when it is put right', async () => {
      const form = await createForm(smallCrm());
      const email = field(form, 'Email');
      await typeInto(email, 'grace');
      expect(email.getAttribute('aria-invalid')).to.equal('false');
      await press('Tab');
      await form.updateComplete;
      expect(email.getAttribute('aria-invalid')).to.equal('true');
      expect(shownText(form)).to.contain('Enter an e-mail address like name@example.com.');
      await typeInto(email, '@navy.example');
      await form.updateComplete;
      expect(email.getAttribute('aria-invalid')).to.equal('false');
      expect(shownText(form)).not.to.contain('Enter an e-mail address');
    });

    it('creates nothing with a mandatory field empty, and goes to the first one', async () => {
      const adapter = adapterWith(smallCrm());
      const form = await createForm(adapter);
      await click(button(form, 'Create lead'));
      await waitUntil(() => deepFocus() === field(form, 'Name'));
      expect(shownText(form)).to.contain('Name is required. Fill it in.');
      expect(adapter.calls.some(({ method }) => method === 'createLead')).to.equal(false);
    });

    it('leaves whoever has gone on to something else where they are', async () => {
      const { adapter } = creating(() =>
        Promise.reject(new AdapterError('invalid', 'No', { fields: { company: 'Blocked' } })),
      );
      const form = await createForm(adapter);
      const search = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
      await typeInto(field(form, 'Name'), 'Grace');
      byRole(form, 'button', 'Create lead').click();
      search.focus();
      await waitUntil(() => shownText(form).includes('Blocked'));
      await form.updateComplete;
      expect(deepFocus()).to.equal(search);
    });

    it('shows its first tab where the host asks for one that there is not', async () => {
      const form = await createForm(smallCrm());
      form.tab = 'bulk' as never;
      await form.updateComplete;
      expect(byRole(form, 'tab', 'Add new').tabIndex).to.equal(0);
      expect(hasRole(form, 'textbox', 'Name')).to.equal(true);
    });

    it('lists several problems with links to their fields', async () => {
      const form = await createForm(smallCrm());
      await typeInto(field(form, 'Email'), 'grace');
      await press('Enter');
      await waitUntil(() => hasRole(form, 'group', 'There are 2 problems'));
      await waitUntil(() => said(form).includes('There are 2 problems'));
      await click(byRole(form, 'link', /^Email:/));
      expect(deepFocus()).to.equal(field(form, 'Email'));
      expect(location.hash).to.equal('');
    });

    it('shows what the back end says beside the field that it speaks of', async () => {
      const refusal = new AdapterError('invalid', 'Invalid', { fields: { phone: 'This number is blocked.' } });
      const { adapter } = creating(() => Promise.reject(refusal));
      const form = await createForm(adapter);
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      await press('Enter');
      await waitUntil(() => deepFocus() === field(form, 'Phone'));
      expect(field(form, 'Phone').getAttribute('aria-invalid')).to.equal('true');
      expect(shownText(form)).to.contain('This number is blocked.');
      await typeInto(field(form, 'Phone'), '1');
      await form.updateComplete;
      // The words may still be in the region that has said them, so the field itself is asked.
      expect(field(form, 'Phone').getAttribute('aria-invalid')).to.equal('false');
      expect(field(form, 'Phone').hasAttribute('aria-describedby')).to.equal(false);
    });

    it('clicks the button though leaving the field shows an error above it', async () => {
      const adapter = adapterWith(smallCrm());
      const form = await createForm(adapter);
      await typeInto(field(form, 'Email'), 'grace');
      await click(button(form, 'Create lead'));
      await waitUntil(() => deepFocus() === field(form, 'Name'));
    });

    it('says why somebody cannot create, and lets him try nothing', async () => {
      const adapter = adapterWith(smallCrm(), {
        can: () => Promise.resolve({ allowed: false, reason: 'Your plan has no more leads.' }),
      });
      const form = await createForm(adapter);
      await waitUntil(() => shownText(form).includes('Your plan has no more leads.'));
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      await press('Enter');
      expect(button(form, 'Create lead').getAttribute('aria-disabled')).to.equal('true');
      expect(adapter.calls.some(({ method }) => method === 'createLead')).to.equal(false);
    });
  });

  describe('creating once', () => {
    it('looks busy meanwhile: nothing moves, nothing can be typed, everything can be read', async () => {
      const { adapter } = creating(() => never());
      const form = await createForm(adapter);
      await waitUntil(() => hasRole(form, 'button', 'Assign to me'));
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      const places = () =>
        [
          field(form, 'Name'),
          byRole(form, 'combobox', 'Assignees'),
          form.shadowRoot!.querySelector('[part=submit]')!,
        ].map((element) => Math.round(element.getBoundingClientRect().top - form.getBoundingClientRect().top));
      const before = places();
      const looks = () => {
        const { backgroundColor, color } = getComputedStyle(field(form, 'Name'));
        return { backgroundColor, color };
      };
      const idle = looks();
      await click(button(form, 'Create lead'));
      await waitUntil(() => hasRole(form, 'button', 'Creating…'));
      await waitUntil(() => !hasRole(form, 'button', 'Assign to me'));
      expect(places()).to.deep.equal(before);
      expect(looks().color).to.equal(idle.color);
      expect(looks().backgroundColor).not.to.equal(idle.backgroundColor);
    });

    for (const [way, impatiently] of [
      ['double click', (form: Element) => click(button(form, 'Create lead'), 2)],
      ['double Enter', () => press('Enter', 'Enter')],
    ] as const) {
      it(`creates one lead on a ${way}`, async () => {
        const gate = byHand<void>();
        const { adapter, base, drafts } = creating(async (_attempt, draft) =>
          gate.promise.then(() => base.createLead(draft)),
        );
        const form = await createForm(adapter);
        await typeInto(field(form, 'Name'), 'Grace Hopper');
        await impatiently(form);
        expect(button(form, 'Creating…').getAttribute('aria-disabled')).to.equal('true');
        const event = created(form);
        gate.resolve();
        await event;
        expect(drafts.length).to.equal(1);
      });
    }

    it('creates one lead and shows no errors when the first of two clicks is answered at once', async () => {
      const adapter = adapterWith(smallCrm());
      const form = await createForm(adapter);
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      await click(button(form, 'Create lead'), 2);
      await waitUntil(() => shownText(form).includes('Lead Grace Hopper created'));
      expect(adapter.calls.filter(({ method }) => method === 'createLead').length).to.equal(1);
      expect(shownText(form)).not.to.contain('is required');
    });

    it('can be left while the back end never answers, keeps the draft, and tries again under the same key', async () => {
      const { adapter, base, keys } = creating((attempt, draft, signal) =>
        attempt === 1 ? never(signal) : base.createLead(draft, { idempotencyKey: keys[1]! }),
      );
      const form = await createForm(adapter);
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      await press('Enter');
      await waitUntil(() => hasRole(form, 'button', 'Cancel'));
      await click(button(form, 'Cancel'));
      await waitUntil(() => hasRole(form, 'button', 'Create lead'));
      expect(field(form, 'Name').value).to.equal('Grace Hopper');
      const event = created(form);
      await click(button(form, 'Create lead'));
      await event;
      expect(keys[0]).to.be.a('string').and.equal(keys[1]);
    });

    it('keeps the draft when the back end is away, says so, and retries under the same key', async () => {
      const { adapter, base, keys } = creating((attempt, draft) =>
        attempt === 1 ? Promise.reject(new AdapterError('unavailable', 'Network')) : base.createLead(draft),
      );
      const form = await createForm(adapter);
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      const failed = oneEvent(form, 'lead-create-failed');
      await press('Enter');
      await failed;
      await form.updateComplete;
      expect(byRole(form, 'alert').textContent).to.contain('The server cannot be reached.');
      expect(field(form, 'Name').value).to.equal('Grace Hopper');
      const event = created(form);
      await click(button(form, 'Retry'));
      await event;
      expect(keys.length).to.equal(2);
      expect(keys[0]).to.equal(keys[1]);
    });

    it('says that the storage is full, and speaks of no server, where the records are kept in the browser', async () => {
      const full = new DOMException('Quota', 'QuotaExceededError');
      const refuse = () => Promise.reject(new AdapterError('unavailable', 'Full', { cause: full }));
      const form = await createForm(adapterWith(smallCrm(), { createLead: refuse }));
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      const failed = oneEvent(form, 'lead-create-failed');
      await press('Enter');
      await failed;
      await form.updateComplete;
      const alert = byRole(form, 'alert').textContent;
      expect(alert).to.contain('The lead was not created. The storage of this browser is full. Free some space');
      expect(alert).to.not.contain('server');
    });

    it('takes another key for another draft', async () => {
      const { adapter, keys } = creating(() => Promise.reject(new AdapterError('unavailable', 'Network')));
      const form = await createForm(adapter);
      await typeInto(field(form, 'Name'), 'Grace');
      await press('Enter');
      await waitUntil(() => hasRole(form, 'alert'));
      await typeInto(field(form, 'Name'), ' Hopper');
      await press('Enter');
      await waitUntil(() => keys.length === 2);
      expect(keys[0]).not.to.equal(keys[1]);
    });

    (canHoldKeys ? it : it.skip)(
      'sends with Ctrl and Enter from a long text, where Enter alone makes a new line',
      async () => {
        const adapter = adapterWith(smallCrm());
        const form = await createForm(adapter);
        await typeInto(field(form, 'Name'), 'Grace Hopper');
        await typeInto(field(form, 'Notes'), 'One');
        await press('Enter');
        await typeInto(field(form, 'Notes'), 'Two');
        const event = created(form);
        await pressWith('Control', 'Enter');
        expect((await event).detail.lead.notes).to.equal('One\nTwo');
      },
    );

    it('picks and does not send with Enter in the open list of people', async () => {
      const adapter = adapterWith(smallCrm());
      const form = await createForm(adapter);
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      byRole(form, 'combobox', 'Assignees').focus();
      await press('ArrowDown');
      await waitUntil(() => hasRole(form, 'option', /Ada/));
      await press('Enter');
      await waitUntil(() => hasRole(form, 'button', /^Remove /));
      expect(adapter.calls.some(({ method }) => method === 'createLead')).to.equal(false);
    });
  });

  describe('asking the host', () => {
    it('asks with the draft, and calls the adapter once when nobody objects', async () => {
      const { adapter, base, drafts, keys } = creating((_attempt, draft) => base.createLead(draft));
      const form = await createForm(adapter);
      const asked: LeadCreateEvent[] = [];
      form.addEventListener('lead-create', (event) => asked.push(event));
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      const event = created(form);
      await press('Enter');
      await event;
      expect(asked.length).to.equal(1);
      expect(asked[0]!.detail.draft).to.deep.equal(drafts[0]);
      expect(asked[0]!.detail.idempotencyKey).to.equal(keys[0]);
    });

    it('creates nothing and keeps the draft when the host prevents it', async () => {
      const { adapter, drafts } = creating(() => Promise.reject(new Error('not to be called')));
      const form = await createForm(adapter);
      form.addEventListener('lead-create', (event) => event.preventDefault());
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      await press('Enter');
      await waitUntil(() => hasRole(form, 'button', 'Create lead'));
      expect(drafts.length).to.equal(0);
      expect(field(form, 'Name').value).to.equal('Grace Hopper');
    });

    it('lets the host do the work', async () => {
      const { adapter, drafts } = creating(() => Promise.reject(new Error('not to be called')));
      const form = await createForm(adapter);
      form.addEventListener('lead-create', (event) =>
        event.detail.waitUntil(Promise.resolve({ ...annLee, name: event.detail.draft.name })),
      );
      await typeInto(field(form, 'Name'), 'Grace Hopper');
      const event = created(form);
      await press('Enter');
      expect((await event).detail.lead.name).to.equal('Grace Hopper');
      expect(drafts.length).to.equal(0);
    });
  });

  describe('duplicates', () => {
    it('warns when the e-mail is there already, opens that record, and lets another be created', async () => {
      const form = await createForm(smallCrm());
      await typeInto(field(form, 'Name'), 'Ann Lee');
      await typeInto(field(form, 'Email'), 'ann@lee.example');
      await press('Tab');
      await waitUntil(() => shownText(form).includes('A lead with this e-mail is there already: Ann Lee.'));
      const opened = oneEvent<LeadOpenEvent>(form, 'lead-open');
      await click(button(form, 'Open Ann Lee'));
      expect((await opened).detail.lead.id).to.equal('lead-1');
      const event = created(form);
      await click(button(form, 'Create lead'));
      expect((await event).detail.lead.id).not.to.equal('lead-1');
    });
  });

  describe('the draft', () => {
    it('is there again after a reload, and can be thrown away', async () => {
      const first = await createForm(smallCrm());
      await typeInto(field(first, 'Name'), 'Grace');
      first.remove();
      const form = await createForm(smallCrm());
      expect(field(form, 'Name').value).to.equal('Grace');
      expect(shownText(form)).to.contain('Your draft from before is here again.');
      await click(button(form, 'Start over'));
      expect(field(form, 'Name').value).to.equal('');
      expect(await keptDraft()).to.equal(undefined);
    });

    it('is on the disk, not only promised to be, so that a crash takes nothing that was typed', async () => {
      const { transaction } = IDBDatabase.prototype;
      const durabilities: string[] = [];
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
        const begun = transaction.apply(this, args);
        if (begun.mode === 'readwrite') durabilities.push(begun.durability);
        return begun;
      };
      try {
        const form = await createForm(smallCrm());
        await typeInto(field(form, 'Name'), 'G');
        await waitUntil(async () => (await keptDraft())?.values['name'] === 'G');
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
      expect(durabilities).to.deep.equal(['strict']);
    });

    it('is not needed: a browser that stores nothing has the form all the same', async () => {
      const descriptor = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!;
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('No', 'SecurityError');
      };
      try {
        const form = await createForm(smallCrm());
        await typeInto(field(form, 'Name'), 'Grace');
        const event = created(form);
        await press('Enter');
        expect((await event).detail.lead.name).to.equal('Grace');
      } finally {
        Object.defineProperty(IDBDatabase.prototype, 'transaction', descriptor);
      }
    });

    it('is kept per record type', async () => {
      const form = await createForm(smallCrm());
      await typeInto(field(form, 'Name'), 'Grace');
      form.recordType = 'client';
      await waitUntil(() => hasRole(form, 'heading', 'Create client') && hasRole(form, 'textbox', 'Name'));
      expect(field(form, 'Name').value).to.equal('');
      form.recordType = 'lead';
      await waitUntil(() => hasRole(form, 'textbox', 'Name') && field(form, 'Name').value === 'Grace');
    });

    it('is gone from the browser when it is created', async () => {
      const form = await createForm(smallCrm());
      await typeInto(field(form, 'Name'), 'Grace');
      expect((await keptDraft())?.values).to.deep.include({ name: 'Grace' });
      const event = created(form);
      await press('Enter');
      await event;
      expect(await keptDraft()).to.equal(undefined);
    });

    it('does not break over a damaged one', async () => {
      await storeDraft(placeOf('lead'), { values: { name: 7 }, assigneeIds: 'x' });
      expect(field(await createForm(smallCrm()), 'Name').value).to.equal('');
    });

    it('is never seen by the next user of the browser, and is there again for its own', async () => {
      const crm = smallCrm();
      const form = await createForm(crm);
      await typeInto(field(form, 'Name'), 'Grace');
      form.adapter = crm.as('bjorn');
      const named = (name: string) => hasRole(form, 'textbox', 'Name') && field(form, 'Name').value === name;
      await waitUntil(() => named(''));
      await typeInto(field(form, 'Name'), 'Bea');
      form.adapter = crm;
      await waitUntil(() => named('Grace'));
      form.remove();
      expect(field(await createForm(crm.as('bjorn')), 'Name').value).to.equal('Bea');
    });

    it('can be taken back when somebody starts over', async () => {
      await storeDraft(placeOf('lead'), { values: { name: 'Grace' }, assigneeIds: [] });
      const form = await createForm(smallCrm());
      await click(button(form, 'Start over'));
      expect(field(form, 'Name').value).to.equal('');
      await waitUntil(() => hasRole(form, 'button', 'Undo'));
      await click(button(form, 'Undo'));
      await waitUntil(() => field(form, 'Name').value === 'Grace');
    });

    it('that was begun since then can be brought back in its turn', async () => {
      await storeDraft(placeOf('lead'), { values: { name: 'Grace' }, assigneeIds: [] });
      const form = await createForm(smallCrm());
      await click(button(form, 'Start over'));
      await typeInto(field(form, 'Name'), 'Ada');
      await waitUntil(() => hasRole(form, 'button', 'Undo'));
      await click(button(form, 'Undo'));
      await waitUntil(() => field(form, 'Name').value === 'Grace');
      await waitUntil(() => hasRole(form, 'button', 'Undo'));
      await click(button(form, 'Undo'));
      await waitUntil(() => field(form, 'Name').value === 'Ada');
    });

    it('tells the host when there is something unsaved, and when not', async () => {
      const form = await createForm(smallCrm());
      const told: boolean[] = [];
      form.addEventListener('dirty-changed', (event) => told.push(event.detail.dirty));
      await typeInto(field(form, 'Name'), 'G');
      await press('Backspace');
      await waitUntil(() => told.length === 2);
      expect(told).to.deep.equal([true, false]);
    });

    it('has what a browser fills in with change alone', async () => {
      const form = await createForm(smallCrm());
      const name = field(form, 'Name');
      name.value = 'Filled In';
      name.dispatchEvent(new Event('change', { bubbles: true }));
      await form.updateComplete;
      expect(form.dirty).to.equal(true);
      expect(field(form, 'Name').value).to.equal('Filled In');
    });

    it('survives a look at the Upload tab', async () => {
      const form = await createForm(smallCrm());
      await typeInto(field(form, 'Name'), 'Grace');
      await click(byRole(form, 'tab', 'Upload'));
      expect(hasRole(form, 'textbox', 'Name')).to.equal(false);
      await press('ArrowLeft');
      expect(deepFocus()).to.equal(byRole(form, 'tab', 'Add new'));
      expect(field(form, 'Name').value).to.equal('Grace');
    });
  });

  describe('tabs', () => {
    it('can be prevented by the host, and tell nothing when the host sets one', async () => {
      const form = await createForm(smallCrm());
      let asked = 0;
      form.addEventListener('tab-change', (event) => {
        asked++;
        event.preventDefault();
      });
      await click(byRole(form, 'tab', 'Upload'));
      expect(form.tab).to.equal('add-new');
      form.tab = 'upload';
      await form.updateComplete;
      expect(asked).to.equal(1);
      expect(byRole(form, 'tab', 'Upload').getAttribute('aria-selected')).to.equal('true');
      expect(byRole(form, 'tabpanel', 'Upload')).to.exist;
    });
  });

  describe('loading', () => {
    it('says when the fields cannot be loaded, and tries again', async () => {
      const base = smallCrm();
      let attempts = 0;
      const adapter = adapterWith(base, {
        describe: (recordType) =>
          ++attempts === 1 ? Promise.reject(new AdapterError('unavailable', 'Network')) : base.describe(recordType),
      });
      const form = await fixture<LeadCreateForm>(
        html`<lead-create-form .adapter=${adapter} storage-key=""></lead-create-form>`,
      );
      await waitUntil(() => hasRole(form, 'alert'));
      await click(button(form, 'Retry'));
      await waitUntil(() => hasRole(form, 'textbox', 'Name'));
    });

    it('shows markup in data as text', async () => {
      const name = '<img src=x onerror=alert(1)>';
      const form = await createForm(smallCrm());
      await typeInto(field(form, 'Name'), name);
      const event = created(form);
      await press('Enter');
      await event;
      await form.updateComplete;
      expect(shownText(form)).to.contain(`Lead ${name} created`);
      expect(form.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  it('has no accessibility fault, empty and with errors', async () => {
    const form = await createForm(smallCrm());
    await expect(form).to.be.accessible();
    await typeInto(field(form, 'Email'), 'grace');
    await press('Enter');
    await waitUntil(() => allByRole(form, 'group').length > 0);
    await expect(form).to.be.accessible();
  });
});
