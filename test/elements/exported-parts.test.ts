// How a host gives its own look to the picker and the upload inside of other elements.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { byRole, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { click, press } from '../user.js';
import { waitUntil } from '../wait-until.js';

interface Described {
  name: string;
  description?: string;
}

/** What the manifest says of each tag's parts. */
async function described(): Promise<Map<string | undefined, Described[]>> {
  const { default: manifest } = (await import('../../custom-elements.json')) as unknown as {
    default: { modules: { declarations?: { tagName?: string; cssParts?: Described[] }[] }[] };
  };
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(elements.map(({ tagName, cssParts = [] }) => [tagName, cssParts]));
}

/** The variants of a part stand in its description, as code. */
const variantsOf = ({ description = '' }: Described): string[] =>
  [...description.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!);

const formWith = async (tab: string): Promise<Element> => {
  const form = await fixture(html`<lead-create-form .adapter=${smallCrm()} tab=${tab}></lead-create-form>`);
  await waitUntil(() => hasRole(form, 'combobox', 'Assignees') || form.shadowRoot!.querySelector('lead-import'));
  return form;
};

const detail = async (): Promise<Element> => {
  const element = await fixture(
    html`<lead-detail .adapter=${smallCrm()} lead-id="lead-1" tab="project"></lead-detail>`,
  );
  await waitUntil(() => hasRole(element, 'button', 'Edit'));
  await click(byRole(element, 'button', 'Edit'));
  const picker = () => element.shadowRoot!.querySelector('assignee-multiselect')?.shadowRoot;
  await waitUntil(() => picker()?.querySelector('[part~=chip]'), 'no picker');
  return element;
};

const table = async (): Promise<Element> => {
  const element = await fixture<HTMLElement>(html`<lead-table .adapter=${smallCrm()}></lead-table>`);
  await waitUntil(() => hasRole(element, 'rowheader', 'Ann Lee'));
  element.focus();
  await press('a');
  await waitUntil(() => element.shadowRoot!.querySelector('assignee-multiselect'), 'the picker is in the cell');
  return element;
};

const places: { outer: string; inner: string; prefix: string; make: () => Promise<Element> }[] = [
  { outer: 'lead-create-form', inner: 'assignee-multiselect', prefix: 'picker', make: () => formWith('add-new') },
  { outer: 'lead-create-form', inner: 'lead-import', prefix: 'import', make: () => formWith('upload') },
  { outer: 'lead-detail', inner: 'assignee-multiselect', prefix: 'picker', make: detail },
  { outer: 'lead-table', inner: 'assignee-multiselect', prefix: 'picker', make: table },
];

describe('the parts of an element inside of another one', () => {
  for (const { outer, inner, prefix, make } of places) {
    it(`are those of <${outer}> too, as ${prefix}-…, for <${inner}>: each that is documented, and no other`, async () => {
      const host = await make();
      const exported = host
        .shadowRoot!.querySelector(inner)!
        .getAttribute('exportparts')!
        .split(', ')
        .map((pair) => pair.split(': '));
      const parts = await described();
      const own = parts.get(inner)!;
      const names = own.flatMap((part) => [part.name, ...variantsOf(part)]);
      expect(exported.map(([name]) => name)).to.have.members(names);
      for (const [name, outside] of exported) expect(outside).to.equal(`${prefix}-${name}`);
      const documented = parts.get(outer)!.map(({ name }) => name);
      expect(documented).to.include.members(own.map(({ name }) => `${prefix}-${name}`));
    });
  }

  it('take the look that a page gives them', async () => {
    const page = await fixture(
      html`<div>
        <style>
          lead-detail::part(picker-chip-kept) {
            border-top-left-radius: 21px;
          }
          lead-detail::part(picker-option-name) {
            letter-spacing: 3px;
          }
        </style>
      </div>`,
    );
    const element = await detail();
    const shadow = element.shadowRoot!.querySelector('assignee-multiselect')!.shadowRoot!;
    expect(getComputedStyle(shadow.querySelector('[part~=chip]')!).borderTopLeftRadius).to.equal('21px');
    await click(byRole(element, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(element, 'option', /Ada/));
    expect(getComputedStyle(shadow.querySelector('[part~=option-name]')!).letterSpacing).to.equal('3px');
    page.remove();
  });
});
