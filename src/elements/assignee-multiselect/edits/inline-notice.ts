// The one thing that the picker has to say or to ask beneath its field: a question before a removal, or what came of a
// pasted list.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PastedPeople } from '../../../domain/people/pasted-people.js';
import type { SelectionReason } from '../../../events.js';

export type Notice =
  | { kind: 'none' }
  | { kind: 'question'; text: string; answer: (yes: boolean) => void }
  | { kind: 'note'; text: string }
  | { kind: 'pasting' }
  | { kind: 'paste-failed'; text: string }
  | { kind: 'pasted'; people: PastedPeople };

const none: Notice = { kind: 'none' };

export class InlineNotice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #notice = none;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get notice(): Notice {
    return this.#notice;
  }

  /** Shows a notice in the place of another; a question that is still open is answered by no. */
  show(notice: Notice): void {
    const before = this.#notice;
    this.#notice = notice;
    if (before.kind === 'question') before.answer(false);
    this.#host.requestUpdate();
  }

  close(): void {
    if (this.#notice !== none) this.show(none);
  }

  /** Answers a question that is open by no. */
  refuse(): void {
    if (this.#notice.kind === 'question') this.close();
  }

  /** The selection is another one: what was said of it before goes, unless somebody has still to be chosen. */
  outdated(reason: SelectionReason): void {
    const { kind } = this.#notice;
    const isOpen = this.#notice.kind === 'pasted' && this.#notice.people.ambiguous.length > 0;
    if ((kind === 'pasted' || kind === 'note') && reason !== 'paste' && (reason === 'undo' || !isOpen)) this.close();
  }

  /** Resolves with the answer. */
  ask(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (yes: boolean): void => {
        resolve(yes);
        if (this.#notice.kind === 'question' && this.#notice.answer === answer) {
          this.#notice = none;
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
