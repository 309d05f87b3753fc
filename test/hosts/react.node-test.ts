// React 19, drawn by its server and hydrated in the browser: the components hand the adapter over, the plain way of a host.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { AssigneePicker, LeadCreateForm, LeadDataProvider, LeadDetail, LeadTable } from 'lead-elements/react.js';
import { adapterSource, onPage } from './built-page.js';

const onServer = (): string =>
  renderToString(
    h(
      LeadDataProvider,
      null,
      h(LeadTable, { selectable: true }),
      h(LeadDetail, { leadId: '1', tab: 'project' }),
      h(LeadCreateForm, { storageKey: '' }),
      h(AssigneePicker, { label: 'Owner', value: ['p1'] }),
    ),
  );

const client = `${adapterSource}
import { createElement as h, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { AssigneePicker, LeadCreateForm, LeadDataProvider, LeadDetail, LeadTable } from 'lead-elements/react.js';
function App() {
  const [value, setValue] = useState(['p1']);
  window.chosen = value;
  return h(LeadDataProvider, { adapter },
    h(LeadTable, { selectable: true }),
    h(LeadDetail, { leadId: '1', tab: 'project' }),
    h(LeadCreateForm, { storageKey: '', onLeadCreated: (event) => (window.created = event.detail.lead.name) }),
    h(AssigneePicker, { label: 'Owner', value, onAssigneesChanged: (event) => setValue(event.detail.value) }));
}
hydrateRoot(document.getElementById('root'), h(App), { onRecoverableError: (error) => console.error(error) });`;

test('in a hydrated page of React every element gets the adapter, and events and state go both ways', async () => {
  const messages = await onPage(`<div id="root">${onServer()}</div>`, client, async (page) => {
    await page.getByRole('grid').getByRole('button', { name: 'Ada Lovelace' }).waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
    await page.getByRole('button', { name: 'Create lead' }).click();
    await page.waitForFunction(() => (globalThis as { created?: string }).created === 'Grace Hopper');
    const owner = page.getByRole('combobox', { name: 'Owner' });
    await owner.click();
    await page.getByRole('option', { name: /Emil Sand/ }).click();
    await page.waitForFunction(() => (globalThis as { chosen?: string[] }).chosen?.join() === 'p1,p2');
  });
  assert.deepEqual(messages, []);
});

test('a component has an `on…` property for each event that its tag is documented to have', () => {
  interface Described {
    tagName: string;
    events?: { name: string }[];
  }
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { declarations: Described[] }[] };
  const source = read('src/react.ts');
  const groups = new Map(
    [...source.matchAll(/^const (\w+) = \{(.*?)^\};/gms)].map(([, name = '', text = '']) => [name, text]),
  );
  for (const { tagName, events = [] } of modules.flatMap(({ declarations }) => declarations)) {
    const component = new RegExp(`tagName: '${tagName}'.*?\\n\\}\\);`, 's').exec(source)?.[0] ?? '';
    const text = component.replace(
      /\.\.\.(\w+)|events: (\w+)/g,
      (_, one: string, two: string) => groups.get(one ?? two) ?? '',
    );
    for (const { name } of events) {
      const property = `on-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      assert.match(text, new RegExp(`\\b${property}\\b`), `<${tagName}> as a component lacks ${property}`);
    }
  }
});
