// What every element does whatever its page does to it: it takes the place of what a server has drawn, keeps its styles in
// another document, and where a part cannot be drawn, it takes neither the page nor other elements with it. A base class,
// because only a class can have these callbacks.
import { adoptStyles, html, LitElement, render } from 'lit';
import { localeOf, wordsOf } from '../controllers/interface/localize-controller.js';
import { anyElement } from '../locales/en/any-element.js';

export class PageElement extends LitElement {
  /**
   * What a server has drawn is drawn anew before the browser paints, and not hydrated template by template: a language, an
   * adapter or a draft that the server could not know would be a mismatch, which breaks an element.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root) return super.createRenderRoot();
    const old = [...root.children];
    const focused = root.activeElement;
    root.replaceChildren();
    import('./server-root.js').then(({ giveBack }) => giveBack(this, old, focused)).catch(reportError);
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  /**
   * The element was moved into another document, such as that of a window of its own.
   * @internal
   */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    const { ownerDocument } = this;
    const root = this.renderRoot as ShadowRoot | undefined;
    if (!root) return;
    if (ownerDocument === document) adoptStyles(root, elementStyles);
    else void import('./foreign-style-sheets.js').then(({ adoptIn }) => adoptIn(ownerDocument, root, elementStyles));
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
      console.error(`<${this.localName}> could not be shown.`, error);
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
