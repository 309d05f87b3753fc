// The people on a record at a glance, and all their names for whoever cannot see avatars.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import type { Assignee } from '../../src/domain/people/assignee.js';
import '../../src/elements/assignee-stack/define.js';
import type { AssigneeStack } from '../../src/elements/assignee-stack/assignee-stack.js';
import { shownText } from '../find-by-role.js';
import { expectWholeInitials } from '../initials-seen.js';
import { waitUntil } from '../wait-until.js';

const person = (id: string, more: Partial<Assignee> = {}): Assignee => ({
  id,
  kind: 'person',
  name: `P${id} Lee`,
  ...more,
});
const people = (count: number) => Array.from({ length: count }, (_, at) => person(String(at)));

const newStack = (props: Partial<AssigneeStack>) =>
  fixture<AssigneeStack>(
    html`<assignee-stack
      .assignees=${props.assignees}
      .value=${props.value ?? []}
      .max=${props.max ?? 4}
      .showNames=${props.showNames ?? false}
      .adapter=${props.adapter}
    ></assignee-stack>`,
  );

const avatars = (stack: Element) => [...stack.shadowRoot!.querySelectorAll('[part=avatar]')];
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('<assignee-stack>', () => {
  it('says that nobody is assigned', async () => {
    expect(shownText(await newStack({}))).to.equal('Unassigned');
  });

  it('shows the initials of everyone whole, the widest ones too', async () => {
    const names = ['Maria Winter', 'Walter Moss', 'Quentin Quill', 'Oscar Olsen', 'William Webb'];
    const stack = await newStack({ assignees: names.map((name, at) => person(String(at), { name })) });
    expectWholeInitials(stack.shadowRoot!);
  });

  it('has room for the number of a crowd', async () => {
    const stack = await newStack({ assignees: people(1300) });
    const more = stack.shadowRoot!.querySelector('[part=more]')!;
    expect(more.textContent).to.equal('+1,297');
    expect(more.scrollWidth).to.be.at.most(more.clientWidth);
  });

  it('shows nobody where the host gives undefined for nobody', async () => {
    const stack = await newStack({});
    stack.value = undefined;
    await stack.updateComplete;
    expect(shownText(stack)).to.equal('Unassigned');
  });

  it('shows initials, and all names to screen readers and as a tooltip', async () => {
    const stack = await newStack({ assignees: people(3) });
    expect(avatars(stack).map((avatar) => avatar.textContent)).to.deep.equal(['PL', 'PL', 'PL']);
    expect(stack.shadowRoot!.querySelector('bdi')!.textContent).to.equal('P0 Lee, P1 Lee, and P2 Lee');
    expect(stack.shadowRoot!.querySelector('[part=stack]')!.getAttribute('title')).to.contain('P2 Lee');
    await expect(stack).to.be.accessible();
  });

  for (const [count, max, shown, more] of [
    [4, 4, 4, undefined],
    [5, 4, 3, '+2'],
    [30, 4, 3, '+27'],
    [3, 1, 1, '+2'],
    [3, 0, 1, '+2'],
  ] as const) {
    it(`draws ${shown} of ${count} people${more ? ` and ${more}` : ''} where ${max} fit`, async () => {
      const stack = await newStack({ assignees: people(count), max });
      expect(avatars(stack)).to.have.length(shown);
      expect(stack.shadowRoot!.querySelector('[part=more]')?.textContent).to.equal(more);
    });
  }

  it('shows the names beside the avatars where it is told to', async () => {
    const stack = await newStack({ assignees: people(2), showNames: true });
    expect(stack.shadowRoot!.querySelector('bdi')!.getBoundingClientRect().width).to.be.above(20);
  });

  it('resolves ids by the adapter, and does not call someone unknown who is still loading', async () => {
    let answer!: (people: Assignee[]) => void;
    const adapter = {
      getAssignees: () => new Promise<Assignee[]>((resolve) => (answer = resolve)),
    } as unknown as LeadDataAdapter;
    const stack = await newStack({ value: ['1', 'gone'], adapter });
    expect(shownText(stack)).not.to.contain('Unknown');
    await waitUntil(() => answer);
    answer([person('1')]);
    await waitUntil(() => shownText(stack).includes('P1 Lee'));
    expect(shownText(stack)).to.contain('Unknown person');
  });

  it('takes ids that are numbers, and shows somebody where the host gives what is no list or no number', async () => {
    const adapter = { getAssignees: async () => [person('1')] } as unknown as LeadDataAdapter;
    const stack = await newStack({ value: [1] as never, adapter, max: Number.NaN });
    await waitUntil(() => shownText(stack).includes('P1 Lee'));
    stack.value = 'no list' as never;
    await stack.updateComplete;
    expect(shownText(stack)).to.contain('Unassigned');
    stack.assignees = people(9);
    await stack.updateComplete;
    expect(shownText(stack)).to.contain('+6');
  });

  it('shows a picture, and the initials where there is none', async () => {
    const stack = await newStack({
      assignees: [person('1', { avatarUrl: pixel }), person('2', { avatarUrl: 'javascript:x' })],
    });
    const images = stack.shadowRoot!.querySelectorAll('img');
    expect(images).to.have.length(1);
    expect(images[0]!.alt).to.equal('');
  });

  it('shows initials for a picture that fails, and the picture of the next person in the same place', async () => {
    const stack = await newStack({ assignees: [person('1', { avatarUrl: 'data:image/png;base64,broken' })] });
    const pictureShows = () => stack.shadowRoot!.querySelector('img')!.checkVisibility({ visibilityProperty: true });
    await waitUntil(() => !pictureShows());
    stack.assignees = [person('2', { avatarUrl: pixel })];
    await waitUntil(pictureShows);
  });

  it('gives the next person a picture of their own: browsers show the old one in the same element while a new one loads', async () => {
    const stack = await newStack({ assignees: [person('1', { avatarUrl: pixel })] });
    const picture = () => stack.shadowRoot!.querySelector('img')!;
    const first = picture();
    stack.assignees = [person('2', { avatarUrl: '/on-its-way.png' })];
    await stack.updateComplete;
    expect(picture()).not.to.equal(first);
  });

  it('shows markup in a name as text', async () => {
    const stack = await newStack({ assignees: [person('1', { name: '<img src=x onerror=alert(1)>' })] });
    expect(stack.shadowRoot!.querySelector('img')).to.equal(null);
    expect(shownText(stack)).to.contain('<img src=x');
  });
});
