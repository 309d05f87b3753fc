// What keys do in the picker's field while its editor is not there yet; the others work at once, as in any text field.
import { submit } from '../../../controllers/interface/implicit-submission.js';
import { isComposing } from '../../../controllers/interface/keyboard-isolation.js';
import type { LazyEditorController } from './lazy-editor-controller.js';

export interface KeyWhileLoadingOptions {
  host: { readonly form: HTMLFormElement | null };
  input: HTMLInputElement | null;
  editing: LazyEditorController;
}

/** Handles `keydown` of the input. */
export function onKeyWhileLoading({ host, input, editing }: KeyWhileLoadingOptions, event: KeyboardEvent): void {
  const { key } = event;
  if (isComposing(event) || event.ctrlKey || event.metaKey) return;
  if (key === 'ArrowDown') editing.show(event.altKey ? undefined : 'first');
  else if (key === 'ArrowUp' && !event.altKey) editing.show('last');
  else if (key === 'Escape' && editing.willOpen) {
    // One press, one level: a dialog around the picker must not close as well.
    event.stopPropagation();
    editing.hide();
  } else if (event.repeat || event.altKey) return;
  else if (key === 'Enter' && !editing.willOpen) submit(host.form);
  else if (key === 'Backspace' && input!.value === '') editing.do((editor) => editor.backspace());
  else return;
  event.preventDefault();
}
