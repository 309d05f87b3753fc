// Loads what a person edits the selection with, once for all pickers of the page.
import type { Editor, EditorContext } from './editor-interface.js';

interface EditorModule {
  PickerEditor: new (context: EditorContext) => Editor;
}

let loaded: EditorModule | undefined;

/** The module, once it has been loaded. */
export const loadedEditor = (): EditorModule | undefined => loaded;

/** Rejects when it could not be fetched; the next call tries again. */
export async function loadEditor(): Promise<EditorModule> {
  return (loaded ??= await import('../editor/picker-editor.js'));
}
