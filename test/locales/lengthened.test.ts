// Words half as long again, as other languages have them: none is cut or hangs out of its box, at a desk or on a phone.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { registerLocale } from '../../src/index.js';
import { en } from '../../src/locales/en/index.js';
import { allByRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { click } from '../user.js';

const lengthen = (text: string): string =>
  text.replace(/\p{L}{3,}/gu, (word) => `${word}${word.slice(0, word.length / 2).toLowerCase()}`);

/** The same for words that are made of values, and for words in groups. */
function lengthened(word: unknown): unknown {
  if (typeof word === 'string') return lengthen(word);
  if (typeof word === 'function')
    return (...values: unknown[]) => lengthened((word as (...given: unknown[]) => unknown)(...values));
  if (word?.constructor !== Object) return word;
  return Object.fromEntries(Object.entries(word).map(([key, value]) => [key, lengthened(value)]));
}

const { language: _, ...words } = en;
const pseudo = { language: 'qps', ...(lengthened(words) as typeof words) };

/** Every element of a tree with its shadow roots. */
function* all(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

const parentOf = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

/** Whether it, or something around it, is for readers of a screen only: one pixel of that is on screen. */
function isForEars(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at))
    if (getComputedStyle(at).clipPath !== 'none') return true;
  return element.getBoundingClientRect().width <= 1;
}

/** The nearest box that hides what hangs out of it; nothing where one can scroll to it. */
function clippingBox(element: Element): DOMRect | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { overflowX, position } = getComputedStyle(at);
    if (overflowX === 'auto' || overflowX === 'scroll' || position === 'fixed') return undefined;
    if (overflowX === 'hidden' || overflowX === 'clip') return at.getBoundingClientRect();
  }
  return undefined;
}

const isWithin = (text: DOMRect, box: DOMRect): boolean => text.left >= box.left - 1 && text.right <= box.right + 1;

/** Text that hangs out of its own box or of one that hides it. Names of people and records may end in an ellipsis. */
function cut(host: Element): string[] {
  return [...all(host)].flatMap((element) => {
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) return [];
    const { display } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (isForEars(element) || display === 'contents' || display === 'inline') return [];
    return [...element.childNodes].flatMap((node) => {
      if (!(node instanceof Text) || !node.data.trim()) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [box, clippingBox(element)].filter((around) => around !== undefined);
      const isWhole = [...range.getClientRects()].every((text) => boxes.every((around) => isWithin(text, around)));
      return isWhole ? [] : [`${element.localName}.${element.className}: ${node.data.trim()}`];
    });
  });
}

const isBusy = (host: Element): boolean => [...all(host)].some((element) => element.matches('.skeleton'));

/** What stands beside the screen, without anything in which one could scroll to it. */
const beside = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

const find = (host: Element, role: string, name: string): HTMLElement | undefined =>
  [...all(host)].flatMap((element) => (element.shadowRoot ? allByRole(element, role, lengthen(name)) : []))[0];

/** Clicks what has this role and this English name. */
const clicks = (role: string, name: string) => async (host: Element) => {
  await waitUntil(() => find(host, role, name), `no ${role} ${lengthen(name)}`, { timeout: 8_000 });
  await click(find(host, role, name)!);
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
  'a list with its statuses to filter by': [list, clicks('button', 'Status')],
  'a list with its view to arrange': [list, clicks('button', 'View')],
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
  'a picker': [html`<assignee-multiselect label="Assignees"></assignee-multiselect>`],
  'an open picker': [
    html`<assignee-multiselect label="Assignees"></assignee-multiselect>`,
    async (host) => click(host.querySelector('assignee-multiselect')!),
  ],
};

describe('lengthened words', () => {
  before(() => registerLocale(pseudo));
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
        await waitUntil(isReady, 'not ready', { timeout: 8_000 });
        for (const step of steps) await step(host);
        await waitUntil(isReady, 'not ready', { timeout: 8_000 });
        // What is drawn anew for the room that there is may come a frame later.
        await waitUntil(() => cut(host).length === 0, '', { timeout: 1_000 }).catch(() => {});
        expect(cut(host)).to.deep.equal([]);
        expect(beside()).to.be.at.most(0);
      }).timeout(20_000);
    }
  }
});
