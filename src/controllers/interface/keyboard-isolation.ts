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
