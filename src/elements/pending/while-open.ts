// Draws what is inside of a `<details>` only while that is open: nobody sees it until then, and it may be long.
import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit/directive.js';

class WhileOpen extends AsyncDirective {
  #details: HTMLDetailsElement | undefined;
  #draw!: () => unknown;

  readonly #onToggle = (): void => this.setValue(this.#content);

  override render(draw: () => unknown): unknown {
    this.#draw = draw;
    return this.#content;
  }

  override update(part: ChildPart, [draw]: [() => unknown]): unknown {
    if (!this.#details) {
      this.#details = (part.parentNode as Element).closest('details')!;
      this.#details.addEventListener('toggle', this.#onToggle);
    }
    return this.render(draw);
  }

  get #content(): unknown {
    return this.#details?.open ? this.#draw() : nothing;
  }
}

export const whileOpen = directive(WhileOpen);
