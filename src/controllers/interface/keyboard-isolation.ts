// Keys that belong to an element before they belong to the page around it.

/** Whether a key belongs to an input method: Safari ends a composition first and then tells of its Enter, as key 229. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || (event as { keyCode?: number }).keyCode === 229;

/**
 * What is typed into an element's own field is no shortcut of the page: its listeners see the element alone, which is no
 * `<input>`. Listeners of the element itself hear it. The field of somebody else in a slot is seen by the page.
 */
export function keepLetters(host: HTMLElement): void {
  host.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isTyped = key.length === 1 || key === 'Backspace' || key === 'Delete';
    const [field] = event.composedPath() as Element[];
    if (isTyped && !(ctrlKey || metaKey || altKey) && target === host && field!.matches(':read-write'))
      event.stopPropagation();
  });
}

/** The keys of a host that has fields and popups of its own: what is typed stays inside, Escape is its own first. */
export function keepKeys(host: HTMLElement): void {
  keepLetters(host);
  const load = (): void => void import('./escape-first.js').then(({ escapeInside }) => escapeInside(host), reportError);
  host.addEventListener('focusin', load, { once: true });
}
