// Every tag in Node: importing throws nothing, and what a host hands over stands in the page before any script runs.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { html } from 'lit';
import 'lead-elements/define.js';
import { type AssigneeMultiselect, registerLocale } from 'lead-elements';
import { de } from 'lead-elements/locales/de.js';
import { createMemoryAdapter } from 'lead-elements/adapters/memory.js';
import { draw, handed } from './server-page.js';

interface Manifest {
  modules: { declarations: { tagName: string }[] }[];
}
const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8')) as Manifest;
const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));

const plain: Record<string, () => unknown> = {
  'assignee-multiselect': () => html`<assignee-multiselect></assignee-multiselect>`,
  'assignee-stack': () => html`<assignee-stack .value=${['p1']}></assignee-stack>`,
  'lead-create-form': () => html`<lead-create-form></lead-create-form>`,
  'lead-data-provider': () => html`<lead-data-provider><p>inside</p></lead-data-provider>`,
  'lead-detail': () => html`<lead-detail lead-id="1"></lead-detail>`,
  'lead-import': () => html`<lead-import></lead-import>`,
  'lead-table': () => html`<lead-table selectable></lead-table>`,
};

for (const tag of tags) {
  test(`<${tag}> is drawn on a server as a shadow root in the page`, async () => {
    const make = plain[tag];
    assert.ok(make, `this test knows nothing of <${tag}>`);
    assert.match(await draw(make() as ReturnType<typeof html>), new RegExp(`<${tag}[^>]*><template shadowroot="open"`));
  });
}

test('the list is a grid of the records that the host hands over, with the names of their assignees', async () => {
  const href = (lead: { id: string }): string => `/leads/${lead.id}`;
  const page = await draw(html`<lead-table .initialData=${handed} .leadHref=${href}></lead-table>`);
  const text = page.replace(/<!--.*?-->/g, '');
  assert.match(text, /role="grid"/);
  assert.match(text, /href="\/leads\/lead-1"[^>]*><bdi translate="no">Ada Lovelace<\/bdi>/);
  assert.match(text, /Grace Hopper &lt;b&gt;/);
  assert.match(text, /Noor Haddad and Emil Sand|Noor Haddad, Emil Sand/);
});

test('the browser begins with what the server had: the data stand in the page as an attribute', async () => {
  const page = await draw(html`<lead-table .initialData=${handed}></lead-table>`);
  const attribute = /initial-data="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"').replaceAll('&lt;', '<');
  const decoded = attribute?.replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  assert.deepEqual(JSON.parse(decoded ?? ''), handed);
});

test('the form can be filled and sent without script: its fields have names, people stand in a select', async () => {
  const page = await draw(
    html`<lead-create-form .initialData=${handed} .defaultAssigneeIds=${['p2']} action="/leads"></lead-create-form>`,
  );
  const text = page.replace(/<!--.*?-->/g, '');
  assert.match(text, /<form\s+method="post"\s+action="\/leads"/);
  assert.match(text, /name="name"[^>]*required/s);
  assert.match(text, /<select multiple name="assigneeIds"/);
  assert.match(text, /<option value="p2" selected\s*>Emil Sand<\/option>/);
  assert.match(
    text,
    /\(scripting: none\)\s*\{\s*assignee-multiselect::part\(box\)/,
    'the box of the picker is not there',
  );
});

test('without script nothing is ticked or chosen but what is so: a form posts its defaults, a list has no selection', async () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];
  const fields = [
    { name: 'stage', label: 'Stage', type: 'select', required: true, defaultValue: 'a', options },
    { name: 'origin', label: 'Origin', type: 'select', options },
    { name: 'tags', label: 'Tags', type: 'multi-select', options },
    { name: 'vip', label: 'VIP', type: 'boolean' },
  ];
  const page = await draw(
    html`<lead-create-form .initialData=${{ ...handed, schema: { recordType: 'lead', fields } }}></lead-create-form
      ><lead-table selectable .initialData=${handed}></lead-table>`,
  );
  const text = page.replace(/<!--.*?-->/g, '').replace(/ initial-data="[^"]*"/g, '');
  const chosen = [...text.matchAll(/<option[^>]*value="([^"]*)"[^>]*\sselected/g)].map(([, value]) => value);
  assert.deepEqual(chosen, ['a', '']);
  assert.doesNotMatch(text, /\schecked/);
});

test('a record that the host hands over is shown with its fields and assignees', async () => {
  const lead = handed.leads?.[0];
  const page = await draw(html`<lead-detail .lead=${lead} .initialData=${handed} tab="project"></lead-detail>`);
  assert.match(page, /Ada Lovelace/);
  assert.match(page, /Noor Haddad/);
});

test('a record that is named by its id only is taken from what the host hands over, before and after the script', async () => {
  const page = await draw(html`<lead-detail lead-id="lead-1" .initialData=${handed} tab="project"></lead-detail>`);
  const shown = page.replace(/ initial-data="[^"]*"/g, '');
  assert.match(shown, /Ada Lovelace/);
  assert.match(shown, /Noor Haddad/);
});

test('each value of a record that a server draws stands in the page, in its head and in its fields', async () => {
  const lead = handed.leads?.[0];
  const page = await draw(html`<lead-detail .lead=${lead} .initialData=${handed}></lead-detail>`);
  // An address may break behind its @.
  const shown = page.replace(/<!--.*?-->|<wbr \/>/g, '').replace(/ initial-data="[^"]*"/g, '');
  for (const value of ['Ada Lovelace', 'Analytical Engines', 'someone@example.com', 'New'])
    assert.match(shown, new RegExp(`<bdi[^>]*>${value}</bdi>`), `${value} is missing`);
});

test('a text that is set as a whole in a browser is drawn by a server too: its template is the one that knows how', () => {
  const source = new URL('../../src/elements/', import.meta.url);
  const careless = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'server-templates.ts')
    .filter((name) => {
      const text = readFileSync(new URL(name, source), 'utf8');
      return text.includes('.textContent=$') && !/import \{ html \} from '[./]+server-templates\.js'/.test(text);
    });
  assert.deepEqual(careless, []);
});

test('the picker shows who is chosen, and speaks the language of its own lang', async () => {
  registerLocale(de);
  const page = await draw(
    html`<assignee-multiselect
      lang="de"
      label="Wer"
      .assignees=${handed.people}
      .value=${['p1']}
    ></assignee-multiselect>`,
  );
  assert.match(page, /Noor Haddad/);
  assert.doesNotMatch(page, /Show people/);
});

test('an adapter on the server is asked nothing, because a page that is drawn at once waits for nobody', async () => {
  const adapter = createMemoryAdapter({ people: [], currentUserId: 'p1' });
  adapter.listLeads = () => assert.fail('asked');
  adapter.getLead = () => assert.fail('asked');
  adapter.searchAssignees = () => assert.fail('asked');
  await draw(
    html`<lead-data-provider .adapter=${adapter}
      ><lead-table .adapter=${adapter}></lead-table><lead-detail .adapter=${adapter} lead-id="1"></lead-detail
    ></lead-data-provider>`,
  );
});

test('a value can be set and read on a server without anything being drawn', () => {
  const Picker = customElements.get('assignee-multiselect') as unknown as new () => AssigneeMultiselect;
  const picker = new Picker();
  picker.value = ['p1', 'p1'];
  assert.deepEqual([...picker.value], ['p1']);
});
