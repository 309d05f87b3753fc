// An element always works on the adapter in force, and hears of changes only while it is in the page.
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { AdapterController } from '../../../src/controllers/adapter/adapter-controller.js';
import { RecordChangesController } from '../../../src/controllers/adapter/record-changes-controller.js';
import { saidDuring } from '../../console.js';
import { LeadDataProvider } from '../../../src/elements/lead-data-provider/lead-data-provider.js';
import { publishChange } from '../../../src/controllers/adapter/record-changes.js';

class AdapterUser extends LitElement {
  @property({ attribute: false }) adapter: LeadDataAdapter | undefined;
  readonly changes: (LeadDataAdapter | undefined)[] = [];
  assignees: unknown;
  heard = 0;
  connectedMoveCallback(): void {
    this.controller.hostMoved();
  }
  readonly controller = new AdapterController(this, (adapter) => this.changes.push(adapter));
  constructor() {
    super();
    const adapter = () => this.controller.adapter;
    this.addController(new RecordChangesController(adapter, () => this.heard++));
  }
}
customElements.define('x-adapter-user', AdapterUser);
customElements.define('x-provider', class extends LeadDataProvider {});

const newAdapter = () => ({}) as LeadDataAdapter;
const newUser = (adapter: LeadDataAdapter) =>
  fixture<AdapterUser>(html`<x-adapter-user .adapter=${adapter}></x-adapter-user>`);
async function newProvider(adapter: LeadDataAdapter) {
  const page = await fixture<HTMLElement>(html`<div><x-provider .adapter=${adapter}></x-provider></div>`);
  const provider = page.firstElementChild as LeadDataProvider;
  return { page, provider };
}
const change = { type: 'updated', leadId: '1' } as const;

describe('AdapterController', () => {
  it('tells once of each adapter, and of none when it is taken away', async () => {
    const [one, two] = [newAdapter(), newAdapter()];
    const user = await newUser(one);
    user.requestUpdate();
    await user.updateComplete;
    user.adapter = two;
    await user.updateComplete;
    user.adapter = undefined;
    await user.updateComplete;
    expect(user.changes).to.deep.equal([one, two, undefined]);
  });

  it('hears of changes on its adapter only', async () => {
    const [one, two] = [newAdapter(), newAdapter()];
    const user = await newUser(one);
    publishChange(two, change);
    expect(user.heard).to.equal(0);
    publishChange(one, change);
    expect(user.heard).to.equal(1);
    user.adapter = two;
    await user.updateComplete;
    publishChange(one, change);
    publishChange(two, change);
    expect(user.heard).to.equal(2);
  });

  it('hears nothing while it is out of the page, and again, once, when it is back', async () => {
    const adapter = newAdapter();
    const user = await newUser(adapter);
    const parent = user.parentElement!;
    user.remove();
    publishChange(adapter, change);
    expect(user.heard).to.equal(0);
    parent.append(user);
    await user.updateComplete;
    publishChange(adapter, change);
    expect(user.heard).to.equal(1);
  });

  it('does not begin to hear when it gets an adapter out of the page', async () => {
    const [one, two] = [newAdapter(), newAdapter()];
    const user = await newUser(one);
    user.remove();
    user.adapter = two;
    await user.updateComplete;
    publishChange(two, change);
    expect(user.heard).to.equal(0);
  });

  it('has no adapter any more when it is moved out of its provider, and finds a later one', async () => {
    const [one, two] = [newAdapter(), newAdapter()];
    const { page, provider } = await newProvider(one);
    const user = document.createElement('x-adapter-user') as AdapterUser;
    provider.append(user);
    await user.updateComplete;
    page.append(user);
    await user.updateComplete;
    expect(user.changes).to.deep.equal([one, undefined]);
    const late = document.createElement('x-late-provider');
    page.append(late);
    late.append(user);
    await user.updateComplete;
    customElements.define('x-late-provider', class extends LeadDataProvider {});
    (late as LeadDataProvider).adapter = two;
    await (late as LeadDataProvider).updateComplete;
    await user.updateComplete;
    expect(user.changes).to.deep.equal([one, undefined, two]);
  });

  const itMoves = 'moveBefore' in Element.prototype ? it : it.skip;
  itMoves('has no adapter any more when its host says that it was moved out of its provider', async () => {
    const one = newAdapter();
    const { page, provider } = await newProvider(one);
    const user = document.createElement('x-adapter-user') as AdapterUser;
    provider.append(user);
    await user.updateComplete;
    (page as HTMLElement & { moveBefore(node: Node, child: Node | null): void }).moveBefore(user, null);
    await user.updateComplete;
    expect(user.changes).to.deep.equal([one, undefined]);
  });

  it('keeps its adapter when it is moved within its provider', async () => {
    const one = newAdapter();
    const { provider } = await newProvider(one);
    const user = document.createElement('x-adapter-user') as AdapterUser;
    provider.append(user, document.createElement('hr'));
    await user.updateComplete;
    user.controller.hostMoved();
    provider.append(user);
    await user.updateComplete;
    const two = newAdapter();
    provider.adapter = two;
    await provider.updateComplete;
    await user.updateComplete;
    expect(user.changes).to.deep.equal([one, two]);
  });

  describe('after two seconds without an adapter', () => {
    /** What is said when the timers of `run` are over. */
    async function warningsAfter(run: () => Promise<unknown>): Promise<string[]> {
      const { setTimeout, clearTimeout } = window;
      const timers = new Map<number, () => void>();
      window.setTimeout = ((wake: () => void, wait = 0) =>
        wait === 2_000
          ? timers.set(-timers.size - 1, wake) && -timers.size
          : setTimeout(wake, wait)) as typeof setTimeout;
      window.clearTimeout = (id) => (timers.delete(id as number) ? undefined : clearTimeout(id));
      try {
        const said = await saidDuring('warn', async () => {
          await run();
          for (const wake of timers.values()) wake();
        });
        return said.map((words) => words.join(' '));
      } finally {
        Object.assign(window, { setTimeout, clearTimeout });
      }
    }

    it('says what to do, once, whichever element it is', async () => {
      const said = await warningsAfter(async () => {
        const page = await fixture(html`<div><x-adapter-user></x-adapter-user></div>`);
        page.append(page.firstElementChild!);
      });
      expect(said).to.deep.equal([
        '<x-adapter-user> has no adapter: set .adapter, or put it into a <lead-data-provider>.',
      ]);
    });

    it('says nothing where there is one by then, where people are given, or where the element is gone', async () => {
      const said = await warningsAfter(async () => {
        const late = await fixture<AdapterUser>(html`<x-adapter-user></x-adapter-user>`);
        late.adapter = newAdapter();
        await newUser(newAdapter());
        await fixture(html`<x-adapter-user .assignees=${[]}></x-adapter-user>`);
        (await fixture(html`<x-adapter-user></x-adapter-user>`)).remove();
        const { page } = await newProvider(newAdapter());
        page.firstElementChild!.append(document.createElement('x-adapter-user'));
      });
      expect(said).to.deep.equal([]);
    });
  });
});
