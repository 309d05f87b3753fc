// What keys do in the picker's field while its editor is not there yet; the others wait for no one, as in any text field.
import type { PickerController } from './picker-controller.js';

/** Submits as Enter in any text field does: by the first button, and not at all when that is disabled. */
export function submit(form: HTMLFormElement | null): void {
  const isSubmit = (element: Element): element is HTMLButtonElement | HTMLInputElement =>
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
    /^(submit|image)$/.test(element.type);
  const button = [...(form?.elements ?? [])].find(isSubmit);
  if (!button?.matches(':disabled')) form?.requestSubmit(button);
}

/** Handles `keydown` of the input. */
export function onEarlyKey(picker: PickerController, event: KeyboardEvent): void {
  const { host, editing } = picker;
  const { key } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  if (key === 'ArrowDown') editing.show(event.altKey ? undefined : 'first');
  else if (key === 'ArrowUp' && !event.altKey) editing.show('last');
  else if (key === 'Escape' && editing.willOpen) {
    // One press, one level: a dialog around the picker must not close as well.
    event.stopPropagation();
    editing.hide();
  } else if (event.repeat || event.altKey) return;
  else if (key === 'Enter' && !editing.willOpen) submit(host.form);
  else {
    if (key === 'Backspace' && picker.input!.value === '') editing.do(({ chipKeys }) => chipKeys.backspace());
    return;
  }
  event.preventDefault();
}
