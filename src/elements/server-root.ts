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

/** Gives what was typed to the new fields of the same names, and the focus to the part of the same id. */
export async function giveBack(element: LitElement, old: Element[], focused: Element | null): Promise<void> {
  await element.updateComplete;
  const root = element.renderRoot as ShadowRoot;
  const fields = fieldsIn(root);
  for (const { name, value } of old.flatMap(fieldsIn).filter(isTouched)) {
    const field = fields.find((candidate) => candidate.name === name);
    if (!field || isTouched(field)) continue;
    field.value = value;
    const type = field.localName === 'select' ? 'change' : 'input';
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
  if (focused && !root.activeElement) root.getElementById(focused.id)?.focus();
}
