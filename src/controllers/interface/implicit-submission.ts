// What Enter in a text field does to its form.

/** Submits as Enter in any text field does: by the first button, and not at all when that is disabled. */
export function submit(form: HTMLFormElement | null): void {
  const isSubmit = (element: Element): element is HTMLButtonElement | HTMLInputElement =>
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
    /^(submit|image)$/.test(element.type);
  const button = [...(form?.elements ?? [])].find(isSubmit);
  if (!button?.matches(':disabled')) form?.requestSubmit(button);
}
