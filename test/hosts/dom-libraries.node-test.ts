// Unit tests of a host that run under happy-dom or jsdom: the package is imported as it is, without stubs of anything.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** As the environments of Vitest and Jest do: everything of the window becomes global, then the tests are loaded. */
const intoGlobals = `
  for (const key of Object.getOwnPropertyNames(window)) {
    if (!(key in globalThis) || /^(Event|EventTarget|CustomEvent|customElements|HTMLElement|Element|Node)$/.test(key)) {
      Object.defineProperty(globalThis, key, { configurable: true, writable: true, value: window[key] });
    }
  }
  globalThis.document = window.document;`;

const work = `
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

const environments = {
  'happy-dom': `const { Window } = await import('happy-dom'); const window = new Window({ url: 'http://localhost/' });`,
  jsdom: `const { JSDOM } = await import('jsdom'); const { window } = new JSDOM('', { url: 'http://localhost/' });`,
};

for (const [name, start] of Object.entries(environments)) {
  test(`a test under ${name} imports the package and draws a tag without any stub`, async () => {
    const code = `${start}${intoGlobals}${work}`;
    const { stdout } = await run(process.execPath, [...process.execArgv, '--input-type=module', '-e', code]);
    assert.match(stdout, /ready/);
  });
}
