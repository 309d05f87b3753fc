// Words with marks and half as long again, as other languages have them: none is cut, and none comes from elsewhere.
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { registerLocale } from '../../src/index.js';
import { allByRole } from '../find-by-role.js';
import { pseudo, pseudoLocale } from '../pseudo/pseudo-locale.js';
import { wordFaults } from '../pseudo/word-faults.js';
import { smallCrm } from '../small-crm.js';
import { click } from '../user.js';
import { waitUntil } from '../wait-until.js';

/** Every element of a tree with its shadow roots. */
function* all(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

const isBusy = (host: Element): boolean => [...all(host)].some((element) => element.matches('.skeleton'));

const find = (host: Element, role: string, name: string): HTMLElement | undefined =>
  [...all(host)].flatMap((element) => (element.shadowRoot ? allByRole(element, role, pseudo(name)) : []))[0];

/** Clicks what has this role and this English name. */
const clicks = (role: string, name: string) => async (host: Element) => {
  await waitUntil(() => find(host, role, name), `no ${role} ${pseudo(name)}`);
  await click(find(host, role, name)!);
};

/** Opens a button's popup, or on a phone the sheet that has what is in it. */
const opens = (name: string) => async (host: Element) => {
  const button = () => find(host, 'button', name) ?? find(host, 'button', 'Sort and filter');
  await waitUntil(button, `no button ${pseudo(name)}`);
  await click(button()!);
};

/** Chooses a file of which one row lacks its name. */
async function takesFile(host: Element): Promise<void> {
  const input = [...all(host)].find((element) => element.matches('input[type=file]')) as HTMLInputElement;
  const transfer = new DataTransfer();
  const text = 'Name,Owner,Favourite colour\nJane Doe,Björn Berg,green\n,Nobody Known,red\n';
  transfer.items.add(new File([text], 'leads.csv', { type: 'text/csv' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => find(host, 'button', 'Continue'), 'no columns', { timeout: 15_000 });
}

type Step = (host: Element) => Promise<void>;

const list = html`<lead-table selectable></lead-table>`;
const record = html`<lead-detail lead-id="lead-1"></lead-detail>`;
const project = html`<lead-detail lead-id="lead-1" tab="project"></lead-detail>`;
const form = html`<lead-create-form storage-key=""></lead-create-form>`;
const importer = html`<lead-import></lead-import>`;

const states: Record<string, [content: TemplateResult, ...steps: Step[]]> = {
  'a list': [list],
  'a list with its statuses to filter by': [list, opens('Status')],
  'a list with its view to arrange': [list, opens('View')],
  'a list with all selected': [list, clicks('checkbox', 'Select all 2 leads')],
  'a record': [record],
  'the assignees of a record': [project],
  'the assignees being edited': [project, clicks('button', 'Edit')],
  'the access to a record': [record, clicks('tab', 'Access')],
  'the history of a record': [record, clicks('tab', 'History')],
  'a record that is not there': [html`<lead-detail lead-id="nobody"></lead-detail>`],
  'a form': [form],
  'a form that lacks a name': [form, clicks('button', 'Create lead')],
  'an import': [importer],
  'the columns of an import': [importer, takesFile],
  'the rows of an import': [importer, takesFile, clicks('button', 'Continue')],
  'a picker': [html`<assignee-multiselect label=${pseudo('Assignees')}></assignee-multiselect>`],
  'an open picker': [
    html`<assignee-multiselect label=${pseudo('Assignees')}></assignee-multiselect>`,
    async (host) => click(host.querySelector('assignee-multiselect')!),
  ],
};

describe('words of the pseudo-language', () => {
  before(() => registerLocale(pseudoLocale));
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const [name, [content, ...steps]] of Object.entries(states)) {
    for (const width of [1280, 390]) {
      it(`are whole in ${name}, ${width} pixels wide`, async () => {
        await setViewport({ width, height: 800 });
        const host = await fixture<HTMLElement>(
          html`<lead-data-provider lang="qps" .adapter=${smallCrm()}>${content}</lead-data-provider>`,
        );
        const isReady = () =>
          !isBusy(host) && [...all(host)].some((element) => element.matches('button, input, [role=alert]'));
        await waitUntil(isReady, 'not ready');
        for (const step of steps) await step(host);
        await waitUntil(isReady, 'not ready');
        // What is drawn anew for the room that there is may come a frame later.
        const isWhole = () => wordFaults(host).cut.length === 0;
        await waitUntil(isWhole, '', { timeout: 1_000 }).catch(() => {});
        expect(wordFaults(host)).to.deep.equal({ cut: [], hard: [], beside: 0 });
      }).timeout(20_000);
    }
  }
});
