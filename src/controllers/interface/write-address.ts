// Changes the address of the page, which is its host's too: the state that a router keeps with it stays.

/**
 * @param how `push` makes a step that Back undoes.
 * @returns Whether it was changed: a page may not everywhere, such as in a frame of `srcdoc`.
 */
export function writeAddress(url: string | URL, how: 'push' | 'replace'): boolean {
  try {
    history[`${how}State`](history.state, '', url);
    return true;
  } catch {
    return false;
  }
}
