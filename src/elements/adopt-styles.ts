// Gives an element the styles of a part that has been loaded later.
import type { CSSResult, LitElement } from 'lit';

export const adoptStyles = (host: LitElement, styles: CSSResult): void =>
  adoptInto(host.renderRoot as ShadowRoot, styles);

/** Once in each document or shadow root; an adopted sheet passes a strict Content-Security-Policy. */
export function adoptInto(root: DocumentOrShadowRoot, { styleSheet: sheet }: CSSResult): void {
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
