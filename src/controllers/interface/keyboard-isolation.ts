// Keys that belong to an element before they belong to the page around it.

/** Whether a key belongs to an input method: Safari ends a composition first and then tells of its Enter, as key 229. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || (event as { keyCode?: number }).keyCode === 229;

/** Not the Escape by which somebody gives up a word that is being composed. */
export const isEscape = (event: KeyboardEvent): boolean => event.key === 'Escape' && !isComposing(event);

/** The letter of a key, small; by its place on the keyboard only where the keys have no Latin letters. Empty for other keys. */
export function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return (/^[^\0-\u024f]$/.test(key) && /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()) || '';
}

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
