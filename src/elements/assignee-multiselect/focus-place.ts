/** What has the focus, as far as an element's own tree can see it. */
export const focusNear = (element: Element): Element | null =>
  (element.getRootNode() as Document | ShadowRoot).activeElement ?? document.activeElement;

/** Whether whoever uses the page is at something else than this element: what comes late must not take their focus. */
export function focusIsElsewhere(element: Element): boolean {
  const focused = focusNear(element);
  return focused !== null && focused !== document.body && !element.contains(focused);
}
