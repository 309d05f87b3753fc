// Keeps its styles in whatever document it is put, such as that of a pop-up window: lit gives them once, in the one that it is
// loaded in, and throws in another (lit/lit#5162).
import { LitElement } from 'lit';
import { adoptAnew } from './adopt-styles.js';

export class MovableElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.shadowRoot && this.ownerDocument === document) return super.createRenderRoot();
    const { elementStyles, shadowRootOptions } = this.constructor as typeof LitElement;
    // eslint-disable-next-line wc/attach-shadow-constructor -- where lit does it too
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptAnew(root, elementStyles);
    return root;
  }

  /**
   * The element was moved into another document, such as that of a window of its own.
   * @internal
   */
  adoptedCallback(): void {
    const root = this.renderRoot as ShadowRoot | undefined;
    if (root) adoptAnew(root, (this.constructor as typeof LitElement).elementStyles);
  }
}
