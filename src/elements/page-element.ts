// What every element does whatever its page does to it: it keeps its styles in another document, and a part that cannot be
// drawn takes neither the page nor other elements with it. A base class, because only a class can have these callbacks.
import { adoptStyles, type CSSResult, html, LitElement, render } from 'lit';
import { localeOf, wordsOf } from '../controllers/interface/localize-controller.js';
import { anyElement } from '../locales/en/any-element.js';

/** Style sheets belong to the document that made them. https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets */
const sheets = new WeakMap<Document, Map<CSSResult | CSSStyleSheet, CSSStyleSheet>>();

function sheetFor(page: Document, style: CSSResult | CSSStyleSheet): CSSStyleSheet {
  let known = sheets.get(page);
  if (!known) sheets.set(page, (known = new Map<CSSResult | CSSStyleSheet, CSSStyleSheet>()));
  let sheet = known.get(style);
  if (!sheet) {
    sheet = new page.defaultView!.CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join(''));
    known.set(style, sheet);
  }
  return sheet;
}

export class PageElement extends LitElement {
  /**
   * The element was moved into another document, such as that of a window of its own.
   * @internal
   */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    const root = this.renderRoot as ShadowRoot | undefined;
    if (!root || !this.ownerDocument.defaultView) return;
    if (this.ownerDocument === document) adoptStyles(root, elementStyles);
    else root.adoptedStyleSheets = elementStyles.map((style) => sheetFor(this.ownerDocument, style));
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
