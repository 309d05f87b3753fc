// Keys that belong to an element before they belong to the page around it.

/** Whether a key belongs to an input method: Safari ends a composition first and then tells of its Enter, as key 229. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || (event as { keyCode?: number }).keyCode === 229;

/**
 * Letters that are typed into an element's own field are no shortcuts of the page: its listeners see the element alone,
 * which is no `<input>`. Listeners of the element itself hear them.
 */
export function keepLetters(host: HTMLElement): void {
  host.addEventListener('keydown', (event) => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter && event.composedPath()[0] instanceof HTMLInputElement) event.stopPropagation();
  });
}

/**
 * While the focus is in the host, hears Escape before everybody else does, also before a dialog around it that listens in
 * the capture phase: one press closes one thing.
 * @param close Closes what is open; answers whether something was.
 */
export function escapeFirst(host: HTMLElement, close: () => boolean): void {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event) || !event.composedPath().includes(host) || !close()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const listen = (): void => window.addEventListener('keydown', onKeydown, true);
  const stop = (): void => window.removeEventListener('keydown', onKeydown, true);
  host.addEventListener('focusin', listen);
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) stop();
  });
  if (host.matches(':focus-within')) listen();
}
