// Tabs that have no room fade out at the side on which there are more of them. Measured, since an animation that follows the
// scrolling never ends, and what waits for animations, such as a page's own tests, would wait for it.
import { css, type LitElement, type ReactiveController } from 'lit';
import { adoptStyles } from '../../adopt-styles.js';

const styles = css`
  [role='tablist'] {
    --_way: to right;
  }

  [role='tablist']:dir(rtl) {
    --_way: to left;
  }

  [role='tablist']:is([data-before], [data-after]) {
    mask-image: linear-gradient(var(--_way), #0000, #000 var(--_before, 0px) calc(100% - var(--_after, 0px)), #0000);
  }

  [role='tablist'][data-before] {
    --_before: 3rem;
  }

  [role='tablist'][data-after] {
    --_after: 3rem;
  }
`;

export class OverflowingTabs implements ReactiveController {
  readonly #host: LitElement;
  readonly #resize = new ResizeObserver(() => this.#measure());
  #tabs: Element | null = null;
  #count = 0;

  constructor(host: LitElement) {
    this.#host = host;
    adoptStyles(host, styles);
    host.addController(this);
  }

  hostUpdated(): void {
    const tabs = this.#host.shadowRoot!.querySelector('[role=tablist]');
    if (tabs === this.#tabs && tabs?.childElementCount === this.#count) return;
    this.hostDisconnected();
    if (!tabs) return;
    this.#tabs = tabs;
    this.#count = tabs.childElementCount;
    tabs.addEventListener('scroll', this.#measure, { passive: true });
    // Each of them, because its word may become another one.
    for (const element of [tabs, ...tabs.children]) this.#resize.observe(element);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    this.#tabs?.removeEventListener('scroll', this.#measure);
    this.#tabs = null;
  }

  readonly #measure = (): void => {
    if (!this.#tabs) return;
    const { scrollLeft, scrollWidth, clientWidth } = this.#tabs;
    // From right to left it is below zero.
    const passed = Math.abs(scrollLeft);
    this.#tabs.toggleAttribute('data-before', passed >= 1);
    this.#tabs.toggleAttribute('data-after', scrollWidth - clientWidth - passed >= 1);
  };
}
