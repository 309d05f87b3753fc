// Where the focus goes in the dialog of a change of many records, and the pickers in it.
import type { LitElement } from 'lit';
import type { AssigneeMultiselect } from '../../assignee-multiselect/assignee-multiselect.js';

export class DialogFocus {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.plan');
  }

  /** The first picker, or the one for whoever takes over. */
  async first(isTo: boolean): Promise<void> {
    const { dialog } = this;
    const heading = dialog?.querySelector<HTMLElement>('h2');
    heading?.focus();
    const picker = dialog?.querySelector<AssigneeMultiselect>(isTo ? '#plan-to' : 'assignee-multiselect');
    // It has no field before it is drawn.
    await picker?.updateComplete;
    if (heading?.matches(':focus')) picker?.focus();
  }

  get isOnHeading(): boolean {
    return this.dialog?.querySelector('h2:focus') != null;
  }

  get picker(): AssigneeMultiselect | null {
    return this.dialog?.querySelector<AssigneeMultiselect>('assignee-multiselect:focus-within') ?? null;
  }

  /** The pickers in which somebody was chosen faster than the people for a text arrive. */
  async settled(): Promise<void> {
    const pickers = this.dialog?.querySelectorAll<AssigneeMultiselect>('assignee-multiselect') ?? [];
    for (const picker of pickers) await picker.settle();
  }

  /** What was pressed is gone, and the focus stays in the dialog. */
  async keep(): Promise<void> {
    await this.#host.updateComplete;
    const { dialog } = this;
    if (dialog?.open && !dialog.matches(':focus-within')) dialog.querySelector<HTMLElement>('h2')?.focus();
  }

  /** One of the buttons, once they are drawn. */
  async button(which: 'first' | 'last'): Promise<void> {
    await this.#host.updateComplete;
    const place = which === 'last' ? ':last-of-type' : '';
    this.dialog?.querySelector<HTMLElement>(`.plan-buttons > .button${place}`)?.focus();
  }

  /** What became of the change, once it is drawn. */
  async outcome(): Promise<void> {
    await this.#host.updateComplete;
    this.dialog?.querySelector<HTMLElement>('[part=bulk-outcome]')?.focus();
  }

  /** Opens the dialog again at what became of the change, or at its heading. */
  async reopen(): Promise<void> {
    await this.#host.updateComplete;
    const { dialog } = this;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[part=bulk-outcome], h2')?.focus();
  }
}
