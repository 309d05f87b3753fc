// A popup beside its anchor in the top layer, one at a time, gone with its element.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { PopoverController } from '../../../src/controllers/interface/popover-controller.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

class PopoverHost extends LitElement {
  readonly log: boolean[] = [];
  readonly popover_ = new PopoverController(this, {
    anchor: () => this.renderRoot.querySelector('button'),
    popup: () => this.renderRoot.querySelector('[popover]'),
    changed: (open) => this.log.push(open),
  });

  override render(): TemplateResult {
    return html`<button>anchor</button>
      <div popover="manual">popup <button id="inner">inner</button></div>`;
  }

  get popup(): HTMLElement {
    return this.renderRoot.querySelector('[popover]')!;
  }
}
customElements.define('x-popover-host', PopoverHost);

const newHost = () => fixture<PopoverHost>(html`<x-popover-host></x-popover-host>`);

describe('PopoverController', () => {
  it('opens and closes once, and tells', async () => {
    const host = await newHost();
    host.popover_.show();
    host.popover_.show();
    expect(host.popover_.open).to.equal(true);
    await host.updateComplete;
    expect(host.popup.matches(':popover-open')).to.equal(true);
    host.popover_.hide();
    host.popover_.hide();
    expect(host.log).to.deep.equal([true, false]);
    expect(host.popup.matches(':popover-open')).to.equal(false);
  });

  it('stands below its anchor, and above it where there is no room', async () => {
    const host = await newHost();
    Object.assign(host.popup.style, { margin: '0', inset: 'auto', position: 'fixed' });
    const anchor = host.renderRoot.querySelector('button')!;
    host.popover_.show();
    await waitUntil(
      () => Math.abs(host.popup.getBoundingClientRect().top - anchor.getBoundingClientRect().bottom - 4) < 1.5,
    );
    Object.assign(host.style, { position: 'fixed', insetBlockEnd: '0' });
    await waitUntil(() => host.popup.getBoundingClientRect().bottom <= anchor.getBoundingClientRect().top);
  });

  it('goes to the roomier side when its content grows after it was opened', async () => {
    const host = await newHost();
    Object.assign(host.popup.style, { margin: '0', inset: 'auto', position: 'fixed', overflow: 'auto' });
    Object.assign(host.style, { position: 'fixed', insetBlockEnd: '60px' });
    host.popover_.show();
    await nextFrame();
    await nextFrame();
    host.popup.append(
      ...Array.from({ length: 30 }, (_, at) => Object.assign(document.createElement('p'), { textContent: at })),
    );
    await waitUntil(() => host.popup.getBoundingClientRect().height > 240);
    expect(host.popup.getBoundingClientRect().top).to.be.at.least(0);
  });

  it('goes along when its anchor moves: scrolled in a shadow root, pushed by content above, inside of a transform', async () => {
    const outer = await fixture(html`<div style="transform: translateX(20px); filter: blur(0)"></div>`);
    const shadow = outer.attachShadow({ mode: 'open' });
    const scroller = Object.assign(document.createElement('div'), { style: 'height: 200px; overflow: auto' });
    const above = document.createElement('p');
    const host = document.createElement('x-popover-host') as PopoverHost;
    const below = Object.assign(document.createElement('div'), { style: 'height: 900px' });
    scroller.append(above, host, below);
    shadow.append(scroller);
    await host.updateComplete;
    Object.assign(host.popup.style, { margin: '0', inset: 'auto', position: 'fixed' });
    const isBeside = () => {
      const anchor = host.renderRoot.querySelector('button')!.getBoundingClientRect();
      const popup = host.popup.getBoundingClientRect();
      return Math.abs(popup.top - anchor.bottom - 4) < 1.5 && Math.abs(popup.left - anchor.left) < 1.5;
    };
    host.popover_.show();
    await waitUntil(isBeside, 'opened');
    const { top } = host.popup.getBoundingClientRect();
    above.style.height = '60px';
    await waitUntil(() => isBeside() && host.popup.getBoundingClientRect().top > top, 'pushed');
    scroller.scrollTop = 40;
    await waitUntil(() => isBeside() && host.popup.getBoundingClientRect().top < top + 60, 'scrolled');
  });

  it('stays open for a click inside, closes for one outside', async () => {
    const host = await newHost();
    const outside = document.createElement('button');
    outside.textContent = 'outside';
    host.before(outside);
    host.popover_.show();
    await nextFrame();
    await nextFrame();
    await click(host.renderRoot.querySelector('#inner')!);
    expect(host.popover_.open).to.equal(true);
    host.popover_.hide();
    host.popover_.show();
    outside.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(host.popover_.open).to.equal(false);
    outside.remove();
  });

  it('closes when the focus goes elsewhere, not when it moves inside', async () => {
    const host = await newHost();
    const outside = document.createElement('button');
    host.after(outside);
    host.popover_.show();
    await host.updateComplete;
    host.renderRoot.querySelector('button')!.focus();
    host.renderRoot.querySelector<HTMLElement>('#inner')!.focus();
    expect(host.popover_.open).to.equal(true);
    outside.focus();
    expect(host.popover_.open).to.equal(false);
    outside.remove();
  });

  it('closes when another opens', async () => {
    const [one, two] = [await newHost(), await newHost()];
    one.popover_.show();
    two.popover_.show();
    expect([one.popover_.open, two.popover_.open]).to.deep.equal([false, true]);
  });

  it('closes when its element leaves the page, and does not open outside of it', async () => {
    const host = await newHost();
    host.popover_.show();
    host.remove();
    expect(host.log).to.deep.equal([true, false]);
    host.popover_.show();
    expect(host.popover_.open).to.equal(false);
  });
});
