// What every element does whatever its page does to it: it takes the place of what a server has drawn, and where a part cannot
// be drawn, it takes neither the page nor other elements with it. A base class, because only a class can have these callbacks.
import { html, render } from 'lit';
import { localeOf, wordsOf } from '../controllers/interface/localize-controller.js';
import { anyElement } from '../locales/en/any-element.js';
import { onServer } from '../environment.js';
import { MovableElement } from './movable-element.js';
import { countDoubleClicksOnce } from './one-click.js';
import { logError } from '../domain/platform/console-log.js';

export class PageElement extends MovableElement {
  constructor() {
    super();
    if (!onServer) countDoubleClicksOnce(this);
  }

  /**
   * What a server has drawn is drawn anew before the browser paints, and not hydrated template by template: a language, an
   * adapter or a draft that the server could not know would be a mismatch, which breaks an element.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const drawn = this.shadowRoot;
    const old = [...(drawn?.children ?? [])];
    const focused = drawn?.activeElement ?? null;
    drawn?.replaceChildren();
    if (drawn) import('./before-script.js').then(({ giveBack }) => giveBack(this, old, focused)).catch(reportError);
    return super.createRenderRoot();
  }

  /**
   * Draws what has changed at once, where the page does not wait.
   * @internal
   */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** Every update is another attempt to draw what could not be drawn. */
  protected override scheduleUpdate(): void {
    try {
      void super.scheduleUpdate();
    } catch (error) {
      logError(`<${this.localName}> could not be shown.`, error);
      const { notShown, retry } = wordsOf('any-element', anyElement, localeOf(this));
      render(
        html`<div role="alert">
          ${notShown} <button type="button" class="button" @click=${() => this.requestUpdate()}>${retry}</button>
        </div>`,
        this.renderRoot,
        this.renderOptions,
      );
    }
  }
}
