// Loads what a person edits the selection with, once for all pickers of the page.
import type { EditorModule } from './field/editor-interface.js';

let loaded: EditorModule['loaded'];

export const editorModule: EditorModule = {
  get loaded() {
    return loaded;
  },
  async load() {
    loaded ??= await import('./editor/picker-editor.js');
  },
};
