// Unit tests of a host that run under happy-dom or jsdom: the package is imported as it is, one line fills what they lack, and every tag draws.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** As the environments of Vitest and Jest do: everything of the window becomes global, then the tests are loaded. */
const intoGlobals = `
  const ofWindow = /^(Abort(Controller|Signal)|Event|EventTarget|CustomEvent|customElements|HTMLElement|Element|Node)$/;
  for (const key of Object.getOwnPropertyNames(window)) {
    if (!(key in globalThis) || ofWindow.test(key)) {
      Object.defineProperty(globalThis, key, { configurable: true, writable: true, value: window[key] });
    }
  }
  globalThis.document = window.document;`;

const importing = `
  await import('lead-elements/define.js');
  const { createMemoryAdapter } = await import('lead-elements/adapters/memory.js');
  const stack = document.createElement('assignee-stack');
  stack.assignees = [{ id: 'p1', name: 'Noor Haddad', kind: 'person' }];
  document.body.append(stack);
  await stack.updateComplete;
  if (!stack.shadowRoot.textContent.includes('Noor Haddad')) throw new Error('not drawn');
  createMemoryAdapter({ people: [], currentUserId: 'p1' });
  console.log('ready');
  process.exit(0);`;

/** What each tag shows of the data. */
const drawing = `
  await import('lead-elements/testing-dom.js');
  await import('lead-elements/define.js');
  const { createMemoryAdapter } = await import('lead-elements/adapters/memory.js');
  const { createWorkspace } = await import('lead-elements/workspace.js');
  const at = '2026-01-01T00:00:00.000Z';
  const adapter = createMemoryAdapter({
    currentUserId: 'p1',
    people: [{ id: 'p1', name: 'Noor Haddad', kind: 'person', role: 'manager' }],
    leads: [{ id: '1', recordType: 'lead', name: 'Ada Lovelace', status: 'new', assigneeIds: ['p1'], version: '1', createdAt: at, updatedAt: at }],
  });
  const textOf = (node) =>
    node.localName === 'style' ? '' : (node.data ?? '') + [...node.childNodes, ...(node.shadowRoot ? [node.shadowRoot] : [])].map(textOf).join(' ');
  const shows = async (element, words) => {
    for (let tries = 0; tries < 400; tries++) {
      if (words.every((word) => textOf(element).includes(word))) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(element.localName + ' shows ' + textOf(element));
  };
  const tags = {
    'assignee-multiselect': [{ value: ['p1'], label: 'Owner' }, 'Owner', 'Noor Haddad'],
    'assignee-stack': [{ value: ['p1'] }, 'Noor Haddad'],
    'lead-create-form': [{}, 'Company', 'Assignees'],
    'lead-detail': [{ leadId: '1' }, 'Ada Lovelace', 'Noor Haddad', 'Company'],
    'lead-import': [{}, 'Choose file'],
    'lead-table': [{ selectable: true, urlKey: 'leads' }, 'Ada Lovelace', 'Noor Haddad'],
  };
  for (const [tag, [properties, ...words]] of Object.entries(tags)) {
    const element = Object.assign(document.createElement(tag), properties, { adapter });
    document.body.append(element);
    await shows(element, words);
  }
  const { provider } = createWorkspace(document.body, { adapter });
  await shows(provider, ['Create lead', 'Ada Lovelace']);
  console.log('ready');
  process.exit(0);`;

const environments = {
  'happy-dom': `const { Window } = await import('happy-dom'); const window = new Window({ url: 'http://localhost/' });`,
  jsdom: `const { JSDOM } = await import('jsdom');
    const { window } = new JSDOM('', { url: 'http://localhost/', pretendToBeVisual: true });`,
};

async function runs(code: string): Promise<void> {
  const { stdout, stderr } = await run(process.execPath, [
    ...process.execArgv,
    '--unhandled-rejections=strict',
    '--input-type=module',
    '-e',
    code,
  ]);
  assert.match(stdout, /ready/);
  assert.doesNotMatch(stderr, /Error/);
}

for (const [name, start] of Object.entries(environments)) {
  test(`a test under ${name} imports the package and draws a tag without any stub`, () =>
    runs(start + intoGlobals + importing));

  test(`a test under ${name} draws every tag and a workspace after one line`, () =>
    runs(start + intoGlobals + drawing));
}
