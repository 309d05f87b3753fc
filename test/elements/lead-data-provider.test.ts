// One adapter for everything inside, whichever of the two is there first.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { defineElement } from '../../src/define-element.js';
import '../../src/elements/assignee-stack/define.js';
import type { AssigneeStack } from '../../src/elements/assignee-stack/assignee-stack.js';
import { LeadDataProvider } from '../../src/elements/lead-data-provider/lead-data-provider.js';
import { shownText } from '../find-by-role.js';
import { waitUntil } from '../wait-until.js';

/** An adapter that calls everybody by a name of its own. */
const adapterOf = (name: string): LeadDataAdapter =>
  ({
    getAssignees: async (ids: string[]) => ids.map((id) => ({ id, kind: 'person', name: `${name} ${id}` })),
  }) as unknown as LeadDataAdapter;

const shows = (element: Element, text: string) =>
  waitUntil(() => shownText(element).includes(text), `${text} is shown, not "${shownText(element)}"`);

const value = ['1'];

// First in the file: the tag is not defined yet.
describe('<lead-data-provider> that is defined late', () => {
  it('is found by what waited for it', async () => {
    const provider = await fixture<LeadDataProvider>(
      html`<lead-data-provider><assignee-stack .value=${value}></assignee-stack></lead-data-provider>`,
    );
    Object.assign(provider, { adapter: adapterOf('Late') });
    await nextFrame();
    defineElement('lead-data-provider', LeadDataProvider);
    await shows(provider.querySelector('assignee-stack')!, 'Late 1');
  });
});

describe('<lead-data-provider>', () => {
  const nested = (outer: LeadDataAdapter | undefined, inner: LeadDataAdapter | undefined) =>
    fixture(
      html`<lead-data-provider .adapter=${outer}>
        <assignee-stack class="outer" .value=${value}></assignee-stack>
        <lead-data-provider .adapter=${inner}
          ><assignee-stack class="inner" .value=${value}></assignee-stack
        ></lead-data-provider>
      </lead-data-provider>`,
    );

  it('gives its adapter to what is inside, also through shadow roots', async () => {
    const provider = await fixture<LeadDataProvider>(html`<lead-data-provider><div></div></lead-data-provider>`);
    provider.adapter = adapterOf('Deep');
    const stack = document.createElement('assignee-stack');
    stack.value = value;
    provider.firstElementChild!.attachShadow({ mode: 'open' }).append(stack);
    await shows(stack, 'Deep 1');
  });

  it('lets the nearest one win', async () => {
    const outer = await nested(adapterOf('Outer'), adapterOf('Inner'));
    await shows(outer.querySelector('.outer')!, 'Outer 1');
    await shows(outer.querySelector('.inner')!, 'Inner 1');
  });

  it('lets the own adapter of an element win, and steps in when that is taken away', async () => {
    const provider = await fixture(
      html`<lead-data-provider .adapter=${adapterOf('Provider')}>
        <assignee-stack .value=${value} .adapter=${adapterOf('Own')}></assignee-stack>
      </lead-data-provider>`,
    );
    const stack = provider.querySelector('assignee-stack')!;
    await shows(stack, 'Own 1');
    stack.adapter = undefined;
    await shows(stack, 'Provider 1');
  });

  it('gives another adapter when it gets another', async () => {
    const provider = await fixture<LeadDataProvider>(
      html`<lead-data-provider .adapter=${adapterOf('First')}>
        <assignee-stack .value=${value}></assignee-stack>
      </lead-data-provider>`,
    );
    await shows(provider.querySelector('assignee-stack')!, 'First 1');
    provider.adapter = adapterOf('Second');
    await shows(provider.querySelector('assignee-stack')!, 'Second 1');
  });

  it('is found by an element that was there before it was put around it', async () => {
    const stack = await fixture<AssigneeStack>(html`<assignee-stack .value=${value}></assignee-stack>`);
    const provider = document.createElement('lead-data-provider');
    provider.adapter = adapterOf('Around');
    stack.before(provider);
    provider.append(stack);
    await shows(stack, 'Around 1');
  });

  it('serves what moves from one to another', async () => {
    const page = await fixture(
      html`<div>
        <lead-data-provider .adapter=${adapterOf('Left')}
          ><assignee-stack .value=${value}></assignee-stack
        ></lead-data-provider>
        <lead-data-provider .adapter=${adapterOf('Right')}></lead-data-provider>
      </div>`,
    );
    const stack = page.querySelector('assignee-stack')!;
    await shows(stack, 'Left 1');
    page.querySelectorAll('lead-data-provider')[1]!.append(stack);
    await shows(stack, 'Right 1');
  });

  it('leaves two of them on a page alone with each other', async () => {
    const page = await fixture(
      html`<div>
        <lead-data-provider .adapter=${adapterOf('One')}
          ><assignee-stack .value=${value}></assignee-stack
        ></lead-data-provider>
        <lead-data-provider .adapter=${adapterOf('Two')}
          ><assignee-stack .value=${value}></assignee-stack
        ></lead-data-provider>
      </div>`,
    );
    const [one, two] = page.querySelectorAll('assignee-stack');
    await shows(one!, 'One 1');
    await shows(two!, 'Two 1');
  });

  it('takes no room of its own in the page', async () => {
    const provider = await fixture<LeadDataProvider>(html`<lead-data-provider></lead-data-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});
