// Styles of an element that is moved into another document, such as a window of its own or a frame.
import type { CSSResultOrNative } from 'lit';

const copies = new WeakMap<Document, WeakMap<CSSStyleSheet, CSSStyleSheet>>();

function copyOf(sheet: CSSStyleSheet, document: Document): CSSStyleSheet {
  if (!copies.has(document)) copies.set(document, new WeakMap());
  const known = copies.get(document)!;
  let copy = known.get(sheet);
  if (!copy) known.set(sheet, (copy = new document.defaultView!.CSSStyleSheet()));
  const text = [...sheet.cssRules].map(({ cssText }) => cssText).join('');
  copy.replaceSync(text);
  return copy;
}

/**
 * For `adoptedCallback`: a document takes no style sheets that were made in another one, and the browser drops them.
 * https://drafts.csswg.org/cssom/#adding-a-style-sheet
 */
export function adoptStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument: document } = root;
  if (!(root instanceof ShadowRoot) || !document?.defaultView) return;
  const own = styles.map((style) => (style instanceof CSSStyleSheet ? style : style.styleSheet));
  root.adoptedStyleSheets = own
    .filter((sheet) => sheet !== undefined)
    .map((sheet) => (document === window.document ? sheet : copyOf(sheet, document)));
}
