// Styles for an element in another document, such as that of a window of its own; loaded when one gets there.
import type { CSSResultOrNative } from 'lit';

/** Style sheets belong to the document that made them. https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets */
const sheets = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

function sheetFor(page: Document, style: CSSResultOrNative): CSSStyleSheet {
  let known = sheets.get(page);
  if (!known) sheets.set(page, (known = new Map<CSSResultOrNative, CSSStyleSheet>()));
  let sheet = known.get(style);
  if (!sheet) {
    sheet = new page.defaultView!.CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join(''));
    known.set(style, sheet);
  }
  return sheet;
}

export function adoptIn(page: Document, root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  // It may have been moved on meanwhile.
  if (root.ownerDocument === page && page.defaultView) {
    root.adoptedStyleSheets = styles.map((style) => sheetFor(page, style));
  }
}
