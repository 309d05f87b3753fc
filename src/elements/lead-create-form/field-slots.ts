// Places where the page puts fields of its own into the form: instead of one of its fields, or below it.
import { html, nothing, type TemplateResult } from 'lit';
import type { CreateFormController } from '../../controllers/record/create-form-controller.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';

interface Valued extends HTMLElement {
  value: unknown;
}

/** What has a value that is none of a field. */
const noFields =
  'button, li, option, data, meter, progress, param, output, input:is([type=button], [type=submit], [type=reset])';

const isField = (element: EventTarget | null): element is Valued =>
  element instanceof HTMLElement && 'value' in element && !element.matches(noFields);

/** The value of a box or a radio button is what its tick stands for. */
const isTicked = (element: Valued): element is Valued & HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio');

function textIn(field: Valued): string {
  return isTicked(field) && field.type === 'checkbox' ? String(field.checked) : textOfValue(field.value);
}

/** Everything that the page has put in the place of a field. */
const inSlot = (host: ParentNode, name: string): Element[] =>
  [...host.children].filter((child) => child.slot === `field-${name}`);

const fieldsIn = (own: readonly Element[]): Valued[] =>
  own.flatMap((element) => [element, ...element.querySelectorAll('*')]).filter(isField);

/** What the page has put in the place of a field; the first control in it, if there is one. */
export function slottedField(host: ParentNode, name: string): HTMLElement | undefined {
  const own = inSlot(host, name);
  const [first] = own;
  return fieldsIn(own)[0] ?? (first instanceof HTMLElement ? first : undefined);
}

export interface FieldSlots {
  host: ParentNode;
  form: CreateFormController;
  onLeave: (name: string) => void;
}

/** @param content The field as the form draws it. @param error What is wrong with its value. */
export function renderFieldSlot(
  { name, type }: FieldSchema,
  content: TemplateResult,
  error: string | undefined,
  { host, form, onLeave }: FieldSlots,
): TemplateResult {
  const own = slottedField(host, name);
  // Where a page without script draws the form, and where the page has nothing of its own, the field is what it is.
  if (own) show(own, fieldsIn(inSlot(host, name)), form.fields.value(name), error !== undefined);
  const isOwn = (event: Event): boolean => (event.currentTarget as HTMLSlotElement).assignedElements().length > 0;
  const onInput = (event: Event): void => {
    if (isOwn(event) && isField(event.target)) form.set(name, textIn(event.target), false);
  };
  return html`<div class=${type === 'long-text' ? 'wide' : nothing}>
    <slot
      name="field-${name}"
      @input=${onInput}
      @change=${onInput}
      @focusout=${(event: Event) => isOwn(event) && onLeave(name)}
      >${content}</slot
    >${own && error !== undefined ? html`<span class="error slotted-error" role="alert">${error}</span>` : nothing}<slot
      name="after-field-${name}"
    ></slot>
  </div>`;
}

function show(own: HTMLElement, [first, ...others]: readonly Valued[], value: string, invalid: boolean): void {
  if (first && isTicked(first) && first.type === 'radio')
    for (const radio of [first, ...others]) {
      if (isTicked(radio) && radio.type === 'radio') radio.checked = radio.value === value;
    }
  else if (first && isTicked(first)) first.checked = value === 'true';
  else if (first && textIn(first) !== value) first.value = value;
  own.setAttribute('aria-invalid', String(invalid));
}
