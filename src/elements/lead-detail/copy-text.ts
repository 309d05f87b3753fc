// Puts a text on the clipboard, for whoever takes it to another program.

/**
 * Resolves to whether it is there.
 * @param select Called without the right to that: selects the text where it stands, to be copied by key.
 */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}
