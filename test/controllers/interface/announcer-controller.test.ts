// What is said is heard once, soon, and never as a storm.
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AnnouncerController } from '../../../src/controllers/interface/announcer-controller.js';
import { fakeClock } from '../../fake-clock.js';

class AnnouncerHost extends LitElement {
  readonly announcer = new AnnouncerController(this);

  override render(): unknown {
    return this.announcer.render();
  }
}
customElements.define('x-announcer-host', AnnouncerHost);

async function setUp() {
  const element = await fixture<AnnouncerHost>(html`<x-announcer-host></x-announcer-host>`);
  const region = element.shadowRoot!.querySelector('[role=status]')!;
  const heard: string[] = [];
  new MutationObserver(() => heard.push(region.textContent.trim())).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return { element, announcer: element.announcer, region, heard, clock: fakeClock() };
}

describe('AnnouncerController', () => {
  it('has an empty region before anything is said', async () => {
    const { region } = await setUp();
    expect(region.textContent).to.equal('');
  });

  it('keeps nothing of what was said for those who read on', async () => {
    const { announcer, region, heard, clock } = await setUp();
    announcer.say('A lead of Ann Lee is there already.');
    await clock.tickAsync(400);
    expect(region.textContent).to.equal('A lead of Ann Lee is there already.');
    await clock.tickAsync(10_000);
    expect(region.textContent).to.equal('');
    expect(heard).to.deep.equal(['A lead of Ann Lee is there already.', '']);
  });

  it('says the messages of a moment together and once', async () => {
    const { announcer, heard, clock } = await setUp();
    announcer.say('Ann assigned.');
    announcer.say('Bob assigned.');
    announcer.say('Bob assigned.');
    await clock.tickAsync(400);
    expect(heard).to.deep.equal(['Ann assigned. Bob assigned.']);
  });

  it('ends with the newest, also where the same was said a moment before', async () => {
    const { announcer, heard, clock } = await setUp();
    for (const message of ['Ann assigned.', 'Ann unassigned.', 'Ann assigned.']) announcer.say(message);
    await clock.tickAsync(400);
    expect(heard).to.deep.equal(['Ann unassigned. Ann assigned.']);
  });

  it('makes words when they are said, and not those that others took the place of', async () => {
    const { announcer, heard, clock } = await setUp();
    const made: number[] = [];
    const found = (count: number) => () => `${made.push(count) && count} found`;
    announcer.say(found(9), 'found');
    announcer.say(found(3), 'found');
    await clock.tickAsync(400);
    expect(heard).to.deep.equal(['3 found']);
    expect(made).to.deep.equal([3]);
  });

  it('says the same words again as another change', async () => {
    const { announcer, heard, clock } = await setUp();
    announcer.say('Saved');
    await clock.tickAsync(250);
    announcer.say('Saved');
    await clock.tickAsync(700);
    expect(heard).to.deep.equal(['Saved', 'Saved']);
  });

  it('says only the newest of several messages about one thing', async () => {
    const { announcer, heard, clock } = await setUp();
    announcer.say('60 people found', 'results');
    announcer.say('Ann assigned.');
    announcer.say('12 people found', 'results');
    await clock.tickAsync(400);
    expect(heard).to.deep.equal(['Ann assigned. 12 people found']);
  });

  it('speaks at most once in half a second', async () => {
    const { announcer, heard, clock } = await setUp();
    for (let count = 9; count > 0; count--) {
      announcer.say(`${count} people found`, 'results');
      await clock.tickAsync(60);
    }
    expect(heard.length).to.be.within(1, 2);
    await clock.tickAsync(700);
    expect(heard.at(-1)).to.equal('1 people found');
    expect(heard.length).to.be.at.most(2);
  });

  it('is silent when the element is gone', async () => {
    const { element, announcer, heard, clock } = await setUp();
    announcer.say('late');
    element.remove();
    await clock.tickAsync(300);
    expect(heard).to.deep.equal([]);
  });
});
