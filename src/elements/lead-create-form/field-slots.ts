// Places where the page puts fields of its own into the form: instead of one of its fields, or below it.
import { html, nothing, type TemplateResult } from 'lit';
import type { CreateFormController } from '../../controllers/record/create-form-controller.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';

interface Valued extends HTMLElement {
  value: unknown;
}

const textIn = ({ value }: Valued): string => textOfValue(value);

const hasValue = (element: EventTarget | null): element is Valued =>
  element instanceof HTMLElement && 'value' in element;

/** What the page has put in the place of a field; the first element with a value in it, if there is one. */
export function slottedField(host: ParentNode, name: string): HTMLElement | undefined {
  const own = [...host.children].find((child) => child.slot === `field-${name}`);
  if (!(own instanceof HTMLElement)) return undefined;
  return hasValue(own) ? own : ([...own.querySelectorAll('*')].find(hasValue) ?? own);
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
  if (own) show(own, form.fields.value(name), error !== undefined);
  const isOwn = (event: Event): boolean => (event.currentTarget as HTMLSlotElement).assignedElements().length > 0;
  const onInput = (event: Event): void => {
    if (isOwn(event) && hasValue(event.target)) form.set(name, textIn(event.target), false);
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

function show(own: HTMLElement, value: string, invalid: boolean): void {
  if (hasValue(own) && textIn(own) !== value) own.value = value;
  own.setAttribute('aria-invalid', String(invalid));
}
