// What stands where a tag comes whose code is not there yet.
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LazyTag } from '../../src/elements/lazy-tag.js';

/** Draws `name`, loaded by `load`. */
function hostOf(name: string, load: () => Promise<unknown>): LitElement {
  const host = class extends LitElement {
    readonly #tag = new LazyTag(this, name, load);
    override render() {
      const part = document.createElement(name);
      return this.#tag.render(() => part as never);
    }
  };
  customElements.define(`host-of-${name}`, host);
  const element = document.createElement(`host-of-${name}`) as LitElement;
  document.body.append(element);
  return element;
}

describe('a tag that is loaded when it is needed', () => {
  it('is announced as loading, then drawn', async () => {
    let arrive = (): void => undefined;
    const code = new Promise<void>((resolve) => (arrive = resolve));
    const host = hostOf('late-tag', async () => {
      await code;
      customElements.define('late-tag', class extends HTMLElement {});
    });
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('[aria-busy=true]')!.textContent).to.contain('Loading');
    arrive();
    await customElements.whenDefined('late-tag');
    await new Promise(requestAnimationFrame);
    expect(host.shadowRoot!.querySelector('late-tag')).to.exist;
    host.remove();
  });

  for (const [how, tag, again] of [
    ['at Retry', 'broken-tag', (host: LitElement) => host.shadowRoot!.querySelector('button')!.click()],
    ['when the network is back', 'offline-tag', () => window.dispatchEvent(new Event('online'))],
  ] as const)
    it(`says that it could not be loaded, and is tried again ${how}`, async () => {
      const errors: unknown[] = [];
      const { error } = console;
      console.error = (...told) => void errors.push(told);
      let attempts = 0;
      const host = hostOf(tag, () => {
        attempts += 1;
        if (attempts === 1) return Promise.reject(new Error('no network'));
        customElements.define(tag, class extends HTMLElement {});
        return Promise.resolve();
      });
      await host.updateComplete;
      await new Promise(requestAnimationFrame);
      console.error = error;
      expect(host.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('could not be shown');
      expect(errors).to.have.length(1);
      again(host);
      await customElements.whenDefined(tag);
      await new Promise(requestAnimationFrame);
      expect(host.shadowRoot!.querySelector(tag)).to.exist;
      host.remove();
    });
});
