// What somebody did in a shadow root that came with the page, before its script: the element that is drawn in its place gets it.
import type { LitElement } from 'lit';
import { focusIsElsewhere } from '../controllers/interface/focus-place.js';
import { AssigneesChangedEvent } from '../events.js';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Milliseconds after which a field that has not come is not waited for any more. */
const patience = 30_000;

const fieldsIn = (part: ParentNode): Field[] => [
  ...part.querySelectorAll<Field>('input[name], textarea[name], select[name]:not([multiple])'),
];
const isTicked = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio';
/** Of several boxes of one name each is a field. */
const keyOf = (field: Field): string => (isTicked(field) ? `${field.name}\n${field.value}` : field.name);
const stateOf = (field: Field): string | boolean => (isTicked(field) ? field.checked : field.value);

function initialOf(field: Field): string | boolean | undefined {
  if (isTicked(field)) return field.defaultChecked;
  if ('defaultValue' in field) return field.defaultValue;
  return ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value;
}

const isTouched = (field: Field): boolean => stateOf(field) !== initialOf(field);
const waits = (field: Field): boolean => field.disabled || ('readOnly' in field && field.readOnly);

/** The row of a list by its place and its name: another list than the one that was ticked in takes no ticks. */
const rowKeyOf = (box: HTMLInputElement): string =>
  `${box.closest('[role=row]')!.ariaRowIndex} ${box.getAttribute('aria-label')}`;

const tickedIn = (part: Element): string[] =>
  [...part.querySelectorAll<HTMLInputElement>('[role=row] .check:checked:not([name])')].map(rowKeyOf);

/** Boxes of a list's rows, but of those that only stand in for them. */
const boxesIn = (root: ShadowRoot): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('[role=row]:not(.first-rows > *) .check'),
];

/** People who were chosen in the list that stands in a picker without script, by the picker's id. */
function chosenIn(old: readonly Element[]): Map<string, string[]> {
  const lists = old.flatMap((part) => [...part.querySelectorAll<HTMLSelectElement>('[id] > select[multiple]')]);
  const touched = lists.filter(({ options }) =>
    [...options].some(({ selected, defaultSelected }) => selected !== defaultSelected),
  );
  return new Map(touched.map((list) => [list.parentElement!.id, [...list.selectedOptions].map(({ value }) => value)]));
}

/**
 * Gives what was typed, ticked and chosen to the new fields of the same names, and the focus to the part of the same id: as
 * soon as those are there and take it, for a form may wait until it knows whose it is.
 */
export async function giveBack(element: LitElement, old: Element[], focused: Element | null): Promise<void> {
  await element.updateComplete;
  const root = element.renderRoot as ShadowRoot;
  const done = new Map(
    old
      .flatMap(fieldsIn)
      .filter(isTouched)
      .map((field) => [keyOf(field), stateOf(field)]),
  );
  const chosen = chosenIn(old);
  const ticked = new Set(old.flatMap(tickedIn));
  const give = (): void => {
    const fields = fieldsIn(root);
    for (const field of fields) {
      const state = done.get(keyOf(field));
      if (state === undefined || waits(field)) continue;
      done.delete(keyOf(field));
      if (!isTouched(field)) fill(field, state);
    }
    for (const [id, value] of chosen) {
      const picker = root.getElementById(id);
      if (!picker || fields.some(waits)) continue;
      chosen.delete(id);
      picker.dispatchEvent(new AssigneesChangedEvent({ value, added: value, removed: [], reason: 'restore' }));
    }
    for (const box of ticked.size > 0 ? boxesIn(root) : [])
      if (ticked.delete(rowKeyOf(box)) && !box.checked) box.click();
    if (done.size + chosen.size + ticked.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(give);
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['readonly', 'disabled'] });
  setTimeout(() => observer.disconnect(), patience);
  give();
  if (focused && !root.activeElement && !focusIsElsewhere(element)) root.getElementById(focused.id)?.focus();
}

function fill(field: Field, state: string | boolean): void {
  if (typeof state === 'string') field.value = state;
  else if (isTicked(field)) field.checked = state;
  const type = isTicked(field) || field.localName === 'select' ? 'change' : 'input';
  field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}
