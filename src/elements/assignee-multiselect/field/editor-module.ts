// Loads what a person edits the selection with: ahead of its first use, and once for all pickers of the page.
import type { Editor, EditorContext } from './editor-interface.js';

interface EditorModule {
  PickerEditor: new (context: EditorContext) => Editor;
}

let loaded: EditorModule | undefined;
let isAhead = false;

/** The module, once it has been loaded. */
export const loadedEditor = (): EditorModule | undefined => loaded;

/** Rejects when it could not be fetched; the next call tries again. */
export async function loadEditor(): Promise<EditorModule> {
  return (loaded ??= await import('../editor/picker-editor.js'));
}

/** Loads it when the page has nothing else to do, so that whoever opens a list need not wait for the network. */
export function loadEditorAhead(): void {
  if (isAhead) return;
  isAhead = true;
  // Whoever needs it then tries again, and says what failed.
  const load = (): void => void loadEditor().catch(() => (isAhead = false));
  if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200); // Safari
}
