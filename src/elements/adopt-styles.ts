// Gives an element its styles and those of parts that are loaded later, in whatever document it stands.
import type { CSSResultOrNative, LitElement } from 'lit';

type Root = Document | ShadowRoot;

/** What came to a root beside the styles of its class: a root that is moved into another document arrives without any. */
const added = new WeakMap<Root, Set<CSSResultOrNative>>();

/**
 * Style sheets belong to the document that made them, so another one, such as that of a pop-up window, has copies.
 * https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
const copies = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Documents that have copies, so that a sheet that is filled later is filled there too. */
const documents = new Set<WeakRef<Document>>();

/** Gives a sheet that elements wear already its rules. */
export function fillSheet(sheet: CSSStyleSheet, css: string): void {
  sheet.replaceSync(css);
  for (const page of documents)
    copies
      .get(page.deref() ?? document)
      ?.get(sheet)
      ?.replaceSync(css);
}

export const adoptStyles = (host: LitElement, ...styles: CSSResultOrNative[]): void =>
  adoptInto(host.renderRoot as ShadowRoot, ...styles);

/** Once in each document or shadow root; an adopted sheet passes a strict Content-Security-Policy. */
export function adoptInto(root: Root, ...styles: CSSResultOrNative[]): void {
  const known = added.get(root) ?? new Set();
  added.set(root, known);
  for (const style of styles) known.add(style);
  wear(root, styles);
}

/** All that a root wore, in a document that it is new in. */
export const adoptAnew = (root: Root, ownStyles: readonly CSSResultOrNative[]): void =>
  wear(root, [...ownStyles, ...(added.get(root) ?? [])]);

function wear(root: Root, styles: readonly CSSResultOrNative[]): void {
  const page = root.ownerDocument ?? root;
  const sheetOf = page === document ? ownSheet : copyFor(page);
  const sheets = styles.map(sheetOf).filter((sheet) => sheet && !root.adoptedStyleSheets.includes(sheet));
  if (sheets.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...(sheets as CSSStyleSheet[])];
}

/** None where there is no screen, as in a test without a browser. */
const ownSheet = (style: CSSResultOrNative): CSSStyleSheet | undefined =>
  'cssText' in style ? style.styleSheet : style;

function copyFor(page: Document): (style: CSSResultOrNative) => CSSStyleSheet | undefined {
  const known = copies.get(page) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  if (!copies.has(page)) documents.add(new WeakRef(page));
  copies.set(page, known);
  return (style) => {
    // A document without a window shows nothing.
    const sheet = known.get(style) ?? (page.defaultView && new page.defaultView.CSSStyleSheet());
    if (!sheet) return;
    if (!known.has(style)) sheet.replaceSync(cssOf(style));
    known.set(style, sheet);
    return sheet;
  };
}

const cssOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map(({ cssText }) => cssText).join('');
