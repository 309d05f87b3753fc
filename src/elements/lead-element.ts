// What all tags share: where a server has drawn the shadow root already, the element takes its place in one step.
import { adoptStyles, LitElement } from 'lit';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * A shadow root that came with the page is drawn anew before the browser paints, and not hydrated template by template:
 * a language, an adapter or a draft that the server could not know would be a mismatch, which breaks an element.
 */
export class LeadElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root) return super.createRenderRoot();
    const keep = keepTyping(root);
    root.replaceChildren();
    adoptStyles(root, (this.constructor as typeof LeadElement).elementStyles);
    void this.updateComplete.then(keep);
    return root;
  }
}

/** Remembers what was typed before the script came, and the focus; gives both back to the new fields of the same names. */
function keepTyping(root: ShadowRoot): () => void {
  const selector = 'input[name], textarea[name], select[name]';
  const typed = [...root.querySelectorAll<Field>(selector)].flatMap((field) => {
    const initial = 'defaultValue' in field ? field.defaultValue : initialOf(field);
    return field.value === initial ? [] : [{ name: field.name, value: field.value }];
  });
  const focused = root.activeElement?.id;
  return () => {
    for (const { name, value } of typed) {
      const field = [...root.querySelectorAll<Field>(selector)].find((candidate) => candidate.name === name);
      if (!field) continue;
      field.value = value;
      const type = field instanceof HTMLSelectElement ? 'change' : 'input';
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    if (focused) root.getElementById(focused)?.focus();
  };
}

const initialOf = ({ options }: HTMLSelectElement): string =>
  ([...options].find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '';
