// An element always works on the adapter in force, and hears of changes only while it is in the page.
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { AdapterController } from '../../src/controllers/adapter-controller.js';
import { publishChange } from '../../src/controllers/record-changes.js';

class AdapterUser extends LitElement {
  @property({ attribute: false }) adapter: LeadDataAdapter | undefined;
  readonly changes: (LeadDataAdapter | undefined)[] = [];
  heard = 0;
  readonly controller = new AdapterController(this, {
    changed: (adapter) => this.changes.push(adapter),
    recordChanged: () => this.heard++,
  });
}
customElements.define('x-adapter-user', AdapterUser);

const newAdapter = () => ({}) as LeadDataAdapter;
const newUser = (adapter: LeadDataAdapter) =>
  fixture<AdapterUser>(html`<x-adapter-user .adapter=${adapter}></x-adapter-user>`);
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
});
