// What somebody did in a shadow root that came with the page, before its script: the element that is drawn in its place gets it.
import type { LitElement } from 'lit';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsIn = (part: ParentNode): Field[] => [
  ...part.querySelectorAll<Field>('input[name], textarea[name], select[name]'),
];
const initialOf = (field: Field): string | undefined =>
  'defaultValue' in field
    ? field.defaultValue
    : ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value;
const isTouched = (field: Field): boolean => field.value !== initialOf(field);

/**
 * Gives what was typed to the new fields of the same names, and the focus to the part of the same id: as soon as those are
 * there and take it, for a form may wait until it knows whose it is.
 */
export async function giveBack(element: LitElement, old: Element[], focused: Element | null): Promise<void> {
  await element.updateComplete;
  const root = element.renderRoot as ShadowRoot;
  const typed = new Map(
    old
      .flatMap(fieldsIn)
      .filter(isTouched)
      .map(({ name, value }) => [name, value]),
  );
  const give = (): void => {
    for (const field of fieldsIn(root)) {
      const value = typed.get(field.name);
      if (value === undefined || ('readOnly' in field && field.readOnly)) continue;
      typed.delete(field.name);
      if (!isTouched(field)) fill(field, value);
    }
    if (typed.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(give);
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['readonly'] });
  give();
  if (focused && !root.activeElement) root.getElementById(focused.id)?.focus();
}

function fill(field: Field, value: string): void {
  field.value = value;
  const type = field.localName === 'select' ? 'change' : 'input';
  field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}
