/** Whether whoever uses the page is at something else than this element: what comes late must not take their focus. */
export function focusIsElsewhere(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  const focused = activeElement ?? document.activeElement;
  return focused !== null && focused !== document.body && !element.contains(focused);
}
