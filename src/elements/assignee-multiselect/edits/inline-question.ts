// The one thing that the picker has to say or to ask beneath its field: a question before a removal, or what came of a
// pasted list.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PastedPeople } from '../../../domain/people/pasted-people.js';
import type { SelectionReason } from '../../../events.js';

export type InlineContent =
  | { kind: 'none' }
  | { kind: 'question'; text: string; answer: (yes: boolean) => void }
  | { kind: 'note'; text: string }
  | { kind: 'pasting' }
  | { kind: 'paste-failed'; text: string }
  | { kind: 'pasted'; people: PastedPeople };

const none: InlineContent = { kind: 'none' };

export class InlineQuestion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #content = none;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get content(): InlineContent {
    return this.#content;
  }

  /** Shows something in the place of what is there; a question that is still open is answered by no. */
  show(content: InlineContent): void {
    const before = this.#content;
    this.#content = content;
    if (before.kind === 'question') before.answer(false);
    this.#host.requestUpdate();
  }

  close(): void {
    if (this.#content !== none) this.show(none);
  }

  /** Answers a question that is open by no. */
  refuse(): void {
    if (this.#content.kind === 'question') this.close();
  }

  /** The selection is another one: what was said of it before goes, unless somebody has still to be chosen. */
  outdated(reason: SelectionReason): void {
    const { kind } = this.#content;
    const isOpen = this.#content.kind === 'pasted' && this.#content.people.ambiguous.length > 0;
    if ((kind === 'pasted' || kind === 'note') && reason !== 'paste' && (reason === 'undo' || !isOpen)) this.close();
  }

  /** Resolves with the answer. */
  ask(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (yes: boolean): void => {
        resolve(yes);
        if (this.#content.kind === 'question' && this.#content.answer === answer) {
          this.#content = none;
          this.#host.requestUpdate();
        }
      };
      this.show({ kind: 'question', text, answer });
    });
  }

  hostDisconnected(): void {
    this.close();
  }
}
