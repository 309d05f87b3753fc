// Where the focus is, and what may move it: nothing takes it from whoever has gone on to something else.

/** What has the focus, as far as an element's own tree can see it. */
export const focusNear = (element: Element): Element | null =>
  (element.getRootNode() as Document | ShadowRoot).activeElement ?? document.activeElement;

/** Whether whoever uses the page is at something else than this element: what comes late must not take their focus. */
export function focusIsElsewhere(element: Element): boolean {
  const focused = focusNear(element);
  return focused !== null && focused !== document.body && !element.contains(focused);
}

/** Whether the focus is in a host: in what it draws, or in what stands in its slots. */
export const holdsFocus = (host: HTMLElement): boolean =>
  // Chromium knows of no `:focus-within` of a host when the focus has come from its button into a popup.
  !!host.shadowRoot?.activeElement || host.matches(':focus-within');

/**
 * Whether the window is so narrow that a list beside the field would leave too little to see, so that it opens as a
 * sheet; there the text field is not focused before somebody asks for it, since the phone's keyboard would cover half.
 */
export const opensBottomSheet = (): boolean => matchMedia('(width < 600px)').matches;
