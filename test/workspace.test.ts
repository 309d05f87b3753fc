// A host of ten lines is whole: it creates, opens by address, goes back, and speaks the language of the page.
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { registerLocale } from '../src/index.js';
import { fr } from '../src/locales/fr/index.js';
import { recordInUrl, recordUrl } from '../src/record-link.js';
import { LazyElement } from '../src/workspace/lazy-element.js';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../src/workspace.js';
import { saidDuring } from './console.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from './find-by-role.js';
import { countedCrm, nameOf } from './elements/lead-table/table.js';
import { adapterWith, smallCrm } from './small-crm.js';
import { click, press, typeInto } from './user.js';
import { waitUntil } from './wait-until.js';

const before = location.href;
let workspace: Workspace | undefined;

function open(options: Partial<WorkspaceOptions> = {}): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  workspace = createWorkspace(host, { adapter: smallCrm(), ...options });
  return host;
}

afterEach(async () => {
  workspace?.remove();
  history.replaceState(null, '', before);
  await setViewport({ width: 800, height: 600 });
});

const shows = (host: Element, role: string, name: string | RegExp) =>
  waitUntil(() => hasRole(host, role, name), `no ${role} ${String(name)}`);
const linked = () => new URL(location.href).searchParams.get('lead');

async function createNora(host: Element): Promise<void> {
  await shows(host, 'button', 'Create lead');
  await click(byRole(host, 'button', 'Create lead'));
  await shows(host, 'textbox', /Name/);
  await typeInto(byRole(host, 'textbox', /Name/), 'Nora Newcomer');
  await press('Enter');
  await shows(host, 'heading', 'Nora Newcomer');
}

describe('a workspace', () => {
  it('opens a record in the place of the list, with an address, and Back leads to the list', async () => {
    const host = open();
    await shows(host, 'heading', 'Leads');
    await shows(host, 'link', 'Ann Lee');
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'heading', 'Ann Lee');
    await waitUntil(() => deepFocus() === byRole(host, 'heading', 'Ann Lee'), 'the record has not the focus');
    expect(hasRole(host, 'heading', 'Leads')).to.equal(false);
    expect(linked()).to.equal('lead-1');
    history.back();
    await shows(host, 'heading', 'Leads');
    expect(linked()).to.equal(null);
  });

  it('closes a record, and the list is there again', async () => {
    history.replaceState(null, '', `${location.pathname}?lead=lead-2`);
    const host = open();
    await shows(host, 'heading', 'Bob Ray');
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'heading', 'Leads');
    expect(linked()).to.equal(null);
  });

  it('opens a record at the tab that the address names, and the address follows the tabs and the way to the next', async () => {
    history.replaceState(null, '', recordUrl({ leadId: 'lead-1', tab: 'project' }));
    const host = open();
    await shows(host, 'heading', 'Ann Lee');
    await waitUntil(() => byRole(host, 'tab', /Project/).getAttribute('aria-selected') === 'true');
    await click(byRole(host, 'tab', /History/));
    expect(recordInUrl()).to.deep.equal({ leadId: 'lead-1', tab: 'history' });
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'link', 'Ann Lee');
    expect(recordInUrl()).to.deep.equal({ leadId: undefined, tab: undefined });
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'heading', 'Ann Lee');
    await shows(host, 'button', 'Next');
    const { siblingIds } = workspace!.detail;
    const next = siblingIds![siblingIds!.indexOf('lead-1') + 1];
    await click(byRole(host, 'button', next === undefined ? 'Previous' : 'Next'));
    await waitUntil(() => linked() !== 'lead-1');
  });

  it('goes on from a record to the next beyond those that were loaded, in the order of the list', async () => {
    const host = open({ adapter: countedCrm(150) });
    await shows(host, 'link', nameOf(0));
    workspace!.open('lead-99');
    await shows(host, 'heading', nameOf(99));
    for (const at of [100, 101]) {
      await shows(host, 'button', 'Next');
      await waitUntil(() => byRole(host, 'button', 'Next').getAttribute('aria-disabled') !== 'true');
      await click(byRole(host, 'button', 'Next'));
      await shows(host, 'heading', nameOf(at));
    }
  });

  it('has the records beside one that was opened by its address', async () => {
    history.replaceState(null, '', `${location.pathname}?lead=lead-149`);
    const host = open({ adapter: countedCrm(150) });
    await shows(host, 'heading', nameOf(149));
    expect(hasRole(host, 'button', 'Next')).to.equal(false);
    workspace!.open('lead-0');
    await shows(host, 'button', 'Next');
    expect(workspace!.detail.siblingIds![0]).to.equal('lead-0');
  });

  it('creates in a dialog, says so, and shows what was created', async () => {
    const host = open();
    await createNora(host);
    expect(host.textContent).to.contain('Lead Nora Newcomer created');
    expect(hasRole(host, 'dialog')).to.equal(false);
  });

  it('wears the colours of a theme around its form and its drawer too', async () => {
    const root = document.documentElement.style;
    root.setProperty('--le-surface', 'rgb(255, 251, 254)');
    try {
      const host = open({ layout: 'drawer' });
      workspace!.create();
      await shows(host, 'dialog', 'Create lead');
      const surfaceOf = (name: string) => getComputedStyle(byRole(host, 'dialog', name)).backgroundColor;
      expect(surfaceOf('Create lead')).to.equal('rgb(255, 251, 254)');
      workspace!.open('lead-1');
      await shows(host, 'dialog', 'Profile');
      expect(surfaceOf('Profile')).to.equal('rgb(255, 251, 254)');
    } finally {
      root.removeProperty('--le-surface');
    }
  });

  it('tells how far an import is and what it came to while its dialog is closed, and leads back to it', async () => {
    const crm = smallCrm();
    const importLeads = crm.importLeads.bind(crm);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    crm.importLeads = async (rows, options) => {
      if (!options.dryRun) await held;
      return importLeads(rows, options);
    };
    const host = open({ adapter: crm });
    await shows(host, 'button', 'Create lead');
    await click(byRole(host, 'button', 'Create lead'));
    await shows(host, 'tab', 'Upload');
    await click(byRole(host, 'tab', 'Upload'));
    await shows(host, 'button', 'Choose file');
    const text = 'Name,Email\nAnn Ray,ann@ray.example\nBo Lee,bo@lee.example\n';
    const data = new DataTransfer();
    data.items.add(new File([text], 'fair.csv', { type: 'text/csv' }));
    byRole(host, 'button', 'Choose file').dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
    );
    await shows(host, 'heading', 'Match columns');
    await click(byRole(host, 'button', 'Continue'));
    await shows(host, 'button', 'Import 2 leads');
    await click(byRole(host, 'button', 'Import 2 leads'));
    await shows(host, 'heading', 'Importing leads');
    expect(hasRole(host, 'button', /Importing leads/)).to.equal(false);
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'button', 'Importing leads: 0 of 2');
    release();
    await shows(host, 'button', 'Import finished · 2 leads created');
    await click(byRole(host, 'button', 'Import finished · 2 leads created'));
    await shows(host, 'heading', 'Import finished');
    await click(byRole(host, 'button', 'Close'));
    expect(hasRole(host, 'button', /Import finished/)).to.equal(false);
  });

  it('keeps the form where somebody could not be assigned, so that it says who and offers to try again', async () => {
    const store = smallCrm();
    const adapter = adapterWith(store, {
      createLead: async (draft, options) => ({
        ...(await store.createLead(draft, options)),
        refused: [{ assigneeId: 'ada', reason: 'At capacity.' }],
      }),
    });
    const host = open({ adapter });
    await shows(host, 'button', 'Create lead');
    await click(byRole(host, 'button', 'Create lead'));
    await shows(host, 'textbox', /Name/);
    await typeInto(byRole(host, 'textbox', /Name/), 'Nora Newcomer');
    await press('Enter');
    await shows(host, 'button', 'Retry');
    expect(hasRole(host, 'dialog', 'Create lead')).to.equal(true);
    expect(linked()).to.equal(null);
  });

  it('finds a search again by its address after a reload, with a record open', async () => {
    let host = open();
    await shows(host, 'link', 'Ann Lee');
    await typeInto(byRole(host, 'searchbox', /Search/), 'Bob');
    await waitUntil(() => !hasRole(host, 'link', 'Ann Lee'));
    await click(byRole(host, 'link', 'Bob Ray'));
    await shows(host, 'heading', 'Bob Ray');
    workspace!.remove();
    host = open();
    await shows(host, 'heading', 'Bob Ray');
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'link', 'Bob Ray');
    expect(hasRole(host, 'link', 'Ann Lee')).to.equal(false);
    expect(workspace!.table.query.search).to.equal('Bob');
  });

  it('says no more that a record was created when something else is told of it', async () => {
    const host = open();
    await createNora(host);
    await shows(host, 'button', 'Edit');
    await click(byRole(host, 'button', 'Edit'));
    await shows(host, 'textbox', /Company/);
    await typeInto(byRole(host, 'textbox', /Company/), 'Acme');
    await click(byRole(host, 'button', 'Save'));
    await shows(host, 'button', 'Undo');
    expect(host.textContent).not.to.contain('Lead Nora Newcomer created');
  });

  it('leaves to the page what a listener at an element has prevented or taken over', async () => {
    const host = open();
    const { table, detail } = workspace!;
    await shows(host, 'link', 'Ann Lee');
    const own = new AbortController();
    table.addEventListener('lead-open', (event) => event.preventDefault(), { once: true });
    await click(byRole(host, 'link', 'Ann Lee'));
    expect(linked()).to.equal(null);
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'button', 'Next');
    for (const type of ['lead-go', 'lead-close', 'tab-change'] as const)
      detail.addEventListener(type, (event) => event.detail.waitUntil(Promise.resolve()), own);
    const next = byRole(host, 'button', 'Next').getAttribute('aria-disabled') === 'true' ? 'Previous' : 'Next';
    await click(byRole(host, 'button', next));
    await click(byRole(host, 'tab', /Project/));
    await click(byRole(host, 'button', 'Close'));
    expect(recordInUrl()).to.deep.equal({ leadId: 'lead-1', tab: undefined });
    own.abort();
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'link', 'Ann Lee');
  });

  it('leaves to the page what a listener around it has prevented', async () => {
    const host = open();
    await shows(host, 'link', 'Ann Lee');
    const own = new AbortController();
    const types = ['lead-open', 'lead-go', 'lead-close', 'tab-change'] as const;
    const asked: string[] = [];
    const prevent = (event: Event): void => {
      asked.push(event.type);
      event.preventDefault();
    };
    for (const type of types) host.addEventListener(type, prevent, own);
    await click(byRole(host, 'link', 'Ann Lee'));
    expect(linked()).to.equal(null);
    workspace!.open('lead-1');
    await shows(host, 'button', 'Next');
    const next = byRole(host, 'button', 'Next').getAttribute('aria-disabled') === 'true' ? 'Previous' : 'Next';
    await click(byRole(host, 'button', next));
    await click(byRole(host, 'tab', /Project/));
    await click(byRole(host, 'button', 'Close'));
    expect(asked).to.deep.equal(['lead-open', 'lead-go', 'tab-change', 'lead-close']);
    expect(recordInUrl()).to.deep.equal({ leadId: 'lead-1', tab: undefined });
    own.abort();
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'link', 'Ann Lee');
  });

  it('answers where a listener around it keeps the event to itself without preventing it', async () => {
    const host = open();
    const own = new AbortController();
    for (const type of ['lead-open', 'lead-go', 'lead-close', 'tab-change'])
      for (const place of [workspace!.table, workspace!.detail, host])
        place.addEventListener(type, (event) => event.stopImmediatePropagation(), own);
    await shows(host, 'link', 'Ann Lee');
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'button', 'Next');
    expect(linked()).to.equal('lead-1');
    await click(byRole(host, 'tab', /Project/));
    expect(recordInUrl()).to.deep.equal({ leadId: 'lead-1', tab: 'project' });
    const next = byRole(host, 'button', 'Next').getAttribute('aria-disabled') === 'true' ? 'Previous' : 'Next';
    await click(byRole(host, 'button', next));
    expect(recordInUrl()).to.deep.equal({ leadId: 'lead-2', tab: 'project' });
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'link', 'Ann Lee');
    own.abort();
  });

  it('leaves the list usable in the drawer layout', async () => {
    const host = open({ layout: 'drawer' });
    await shows(host, 'link', 'Ann Lee');
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'heading', 'Ann Lee');
    expect(hasRole(host, 'heading', 'Leads')).to.equal(true);
  });

  it('has the record beside the list where there is room, and in its place where there is none', async () => {
    await setViewport({ width: 1280, height: 800 });
    const host = open({ layout: 'beside' });
    await shows(host, 'link', 'Ann Lee');
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'heading', 'Ann Lee');
    const list = byRole(host, 'grid');
    const record = byRole(host, 'heading', 'Ann Lee');
    expect(list.getBoundingClientRect().right).to.be.below(record.getBoundingClientRect().left);
    const [opened] = allByRole(host, 'row').filter((row) => row.getAttribute('aria-current') === 'true');
    expect(shownText(opened!)).to.include('Ann Lee');
    await setViewport({ width: 800, height: 700 });
    await waitUntil(() => !hasRole(host, 'grid'));
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'link', 'Ann Lee');
  });

  it('asks by edit-leave before Back leaves unsaved typing, and stays at its address where the page wants that', async () => {
    const host = open();
    workspace!.detail.storageKey = '';
    await shows(host, 'link', 'Ann Lee');
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'button', 'Edit');
    await click(byRole(host, 'button', 'Edit'));
    await shows(host, 'textbox', /Company/);
    await typeInto(byRole(host, 'textbox', /Company/), 'Acme');
    const asked: string[] = [];
    let stays = true;
    host.addEventListener('edit-leave', (event) => {
      asked.push(event.detail.reason);
      if (stays) event.preventDefault();
    });
    history.back();
    await waitUntil(() => asked.length === 1);
    expect(linked()).to.equal('lead-1');
    expect(hasRole(host, 'textbox', /Company/)).to.equal(true);
    stays = false;
    history.back();
    await shows(host, 'heading', 'Leads');
    expect(asked).to.deep.equal(['close', 'close']);
    history.forward();
    await shows(host, 'textbox', /Company/);
    expect(asked).to.have.length(2);
  });

  it('asks before another row takes the place of unsaved typing in the drawer', async () => {
    const host = open({ layout: 'drawer' });
    workspace!.detail.storageKey = '';
    await shows(host, 'link', 'Ann Lee');
    workspace!.open('lead-1');
    await shows(host, 'button', 'Edit');
    await click(byRole(host, 'button', 'Edit'));
    await shows(host, 'textbox', /Company/);
    await typeInto(byRole(host, 'textbox', /Company/), 'Acme');
    host.addEventListener('edit-leave', (event) => event.preventDefault());
    byRole(host, 'link', 'Bob Ray').click();
    expect(linked()).to.equal('lead-1');
    expect(hasRole(host, 'textbox', /Company/)).to.equal(true);
  });

  it('asks before what was created takes the place of unsaved typing, and stays where the page wants that', async () => {
    const host = open({ layout: 'drawer' });
    workspace!.detail.storageKey = '';
    await shows(host, 'link', 'Ann Lee');
    workspace!.open('lead-1');
    await shows(host, 'button', 'Edit');
    await click(byRole(host, 'button', 'Edit'));
    await shows(host, 'textbox', /Company/);
    await typeInto(byRole(host, 'textbox', /Company/), 'Acme');
    host.addEventListener('edit-leave', (event) => event.preventDefault());
    workspace!.create();
    const dialog = byRole(host, 'dialog', 'Create lead');
    await shows(dialog, 'textbox', /Name/);
    await typeInto(byRole(dialog, 'textbox', /Name/), 'Nora Newcomer');
    await press('Enter');
    await waitUntil(() => host.textContent.includes('Lead Nora Newcomer created'));
    expect(hasRole(host, 'dialog', 'Create lead')).to.equal(false);
    expect(linked()).to.equal('lead-1');
    expect(hasRole(host, 'textbox', /Company/)).to.equal(true);
  });

  it('leaves alone what is shown when the page goes to another place of its own', async () => {
    const host = open({ layout: 'drawer' });
    workspace!.open('lead-1');
    await shows(host, 'heading', 'Ann Lee');
    workspace!.create();
    await shows(byRole(host, 'dialog', 'Create lead'), 'textbox', /Name/);
    const name = byRole(byRole(host, 'dialog', 'Create lead'), 'textbox', /Name/);
    await click(name);
    const gone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#help';
    await gone;
    expect(hasRole(host, 'dialog', 'Create lead')).to.equal(true);
    expect(deepFocus() === name).to.equal(true);
  });

  it('leaves the state of the history to the router of the page', async () => {
    const state = { key: 'of the router' };
    history.replaceState(state, '');
    const host = open();
    await shows(host, 'link', 'Ann Lee');
    await click(byRole(host, 'link', 'Ann Lee'));
    await shows(host, 'heading', 'Ann Lee');
    expect(history.state).to.deep.equal(state);
    await click(byRole(host, 'tab', /Project/));
    await click(byRole(host, 'button', 'Close'));
    await shows(host, 'link', 'Ann Lee');
    expect(history.state).to.deep.equal(state);
  });

  it('shows its records where the page may not change its address, as in a frame of `srcdoc`', async () => {
    const refuse = (): never => {
      throw new DOMException('not here', 'SecurityError');
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
    try {
      const host = open();
      const searched: unknown[] = [];
      host.addEventListener('query-changed', (event) => searched.push(event.detail.query.search));
      await shows(host, 'link', 'Ann Lee');
      await typeInto(byRole(host, 'searchbox', /Search/), 'Bob');
      await waitUntil(() => !hasRole(host, 'link', 'Ann Lee'));
      await waitUntil(() => searched.at(-1) === 'Bob', 'the query does not have all of what was typed');
      await click(byRole(host, 'link', 'Bob Ray'));
      await shows(host, 'heading', 'Bob Ray');
      await click(byRole(host, 'tab', /Project/));
      dispatchEvent(new PopStateEvent('popstate'));
      expect(byRole(host, 'tab', /Project/).getAttribute('aria-selected')).to.equal('true');
      await click(byRole(host, 'button', 'Close'));
      await shows(host, 'link', 'Bob Ray');
      expect(hasRole(host, 'link', 'Ann Lee')).to.equal(false);
    } finally {
      for (const way of ['pushState', 'replaceState']) Reflect.deleteProperty(history, way);
    }
  });

  it('takes what is not given as its default, and the number of a record for its id', async () => {
    const host = open({ adapter: countedCrm(3), layout: undefined });
    await shows(host, 'link', nameOf(0));
    workspace!.open('lead-1');
    await shows(host, 'heading', nameOf(1));
    expect(hasRole(host, 'heading', 'Leads')).to.equal(false);
    workspace!.open(7 as unknown as string);
    await waitUntil(() => linked() === '7');
    expect(workspace!.detail.leadId).to.equal('7');
  });

  it('leads from the result of an import to what it has made', async () => {
    const host = open();
    await shows(host, 'button', 'Create lead');
    await click(byRole(host, 'button', 'Create lead'));
    await shows(host, 'tab', 'Upload');
    await click(byRole(host, 'tab', 'Upload'));
    await shows(host, 'button', 'Choose file');
    const importer = workspace!.form.shadowRoot!.querySelector('lead-import')!;
    await importer.chooseFile(new File(['Name\nNora Newcomer\nOtto New\n'], 'two.csv', { type: 'text/csv' }));
    for (const next of ['Continue', 'Import 2 leads', 'Show these leads']) {
      await shows(host, 'button', next);
      await click(byRole(host, 'button', next));
    }
    await shows(host, 'link', 'Otto New');
    await waitUntil(() => !hasRole(host, 'link', 'Ann Lee'), 'others are listed too');
    expect(hasRole(host, 'dialog')).to.equal(false);
    await waitUntil(() => shownText(workspace!.table).includes('Only these leads (2)'), 'no chip');
    expect(new URL(location.href).searchParams.get('lead-list')).to.contain('"operator":"in"');
    await waitUntil(() => workspace!.table.matches(':focus-within'), 'the list has not the focus');
  });

  it('speaks the language of the page, and follows it', async () => {
    registerLocale(fr);
    const host = open({ recordType: 'client' });
    await shows(host, 'button', 'Create client');
    document.documentElement.lang = 'fr';
    await shows(host, 'button', 'Créer le client');
    document.documentElement.lang = 'en';
    await shows(host, 'button', 'Create client');
  });
});

describe('code that comes when it is needed', () => {
  for (const [how, again] of [
    ['at Retry', (host: Element) => click(byRole(host, 'button', 'Retry'))],
    ['when the network is back', () => Promise.resolve(dispatchEvent(new Event('online')))],
  ] as const)
    it(`says where it could not be loaded, and is asked for again ${how}`, async () => {
      const host = document.createElement('div');
      const form = document.createElement('lead-create-form');
      host.append(form);
      document.body.append(host);
      let attempts = 0;
      const code = new LazyElement(form, () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('no network')) : Promise.resolve();
      });
      code.speak('en');
      const said = await saidDuring('error', () => code.load(true));
      expect(said).to.have.length(1);
      expect(byRole(host, 'alert').textContent).to.contain('This could not be shown.');
      expect(deepFocus() === byRole(host, 'button', 'Retry')).to.equal(true);
      await again(host);
      await waitUntil(() => !hasRole(host, 'alert'));
      expect(attempts).to.equal(2);
      await waitUntil(() => host.contains(document.activeElement), 'the focus is lost');
      host.remove();
    });
});
