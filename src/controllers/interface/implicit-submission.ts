// What Enter in a text field does to its form, and what its button does.

/** Submits as Enter in any text field does: by the first button, and not at all when that is disabled. */
export function submit(form: HTMLFormElement | null): void {
  const isSubmit = (element: Element): element is HTMLButtonElement | HTMLInputElement =>
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
    /^(submit|image)$/.test(element.type);
  const button = [...(form?.elements ?? [])].find(isSubmit);
  if (!button) form?.requestSubmit();
  else if (!button.matches(':disabled')) button.click();
}

/**
 * For `click` of the button that submits, which Enter in a field presses too. The event `submit` is not waited for, since a
 * frame without `allow-forms` never fires it.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
 */
export const submits =
  (run: (form: HTMLFormElement) => void) =>
  (event: Event): void => {
    event.preventDefault();
    const form = (event.currentTarget as HTMLButtonElement).form!;
    if (form.noValidate || form.reportValidity()) run(form);
  };
