// What becomes of a change of many: told in the dialog or, while that is closed, by a notice; tried again and taken back from either.
import type { AssignmentTask } from '../../../controllers/list/record-by-record-run.js';
import { joinSentences } from '../../../domain/text/sentences.js';
import { savedWords } from '../pending/saved-words.js';
import type { TableServices } from '../table-services.js';
import type { BulkPlan } from './bulk-plan.js';
import type { DialogFocus } from './dialog-focus.js';
import { isUnderWay, unfinished } from './render-buttons.js';
import { countOf } from './render-effect.js';
import { lostWords, outcomeWords, reasonWords, ruledOutWords } from './render-outcome.js';

export interface BulkProgressOptions {
  focus: DialogFocus;
  /** What the dialog shows. */
  plan: () => BulkPlan | undefined;
  /** All is told, and the plan is not needed any more. */
  ended: () => void;
  nameOf: (assigneeId: string) => string;
}

export class BulkProgress {
  readonly #services: TableServices;
  readonly #options: BulkProgressOptions;
  #undoing: AssignmentTask | undefined;
  #isInBackground = false;

  constructor(services: TableServices, options: BulkProgressOptions) {
    this.#services = services;
    this.#options = options;
  }

  /** Whether the dialog is closed while what it has begun goes on; a notice tells of it. */
  get isInBackground(): boolean {
    return this.#isInBackground;
  }

  /** Whether a change is being made or taken back. */
  get isUnderWay(): boolean {
    return isUnderWay(this.#options.plan()?.task) || isUnderWay(this.#undoing);
  }

  /** Whether a task takes a change back. */
  takesBack(task: AssignmentTask | undefined): boolean {
    return task !== undefined && task === this.#undoing;
  }

  /** Makes the change that is planned. */
  async run(plan: BulkPlan): Promise<void> {
    const task = plan.makeTask();
    if (task) await this.#follow(plan, this.#watched(task.start()));
  }

  /** Tries again what could not be done. */
  again(plan: BulkPlan, task: AssignmentTask): Promise<void> {
    const work = this.#watched(task.retry());
    return task === this.#undoing ? this.#followUndo(plan, task, work) : this.#follow(plan, work);
  }

  /** Takes the last change back, wherever it was made. */
  async undo(plan: BulkPlan | undefined, task: AssignmentTask): Promise<void> {
    if (this.#undoing?.status === 'running') return;
    const undo = task.undo();
    this.#undoing = undo;
    if (plan) plan.task = undo;
    const work = this.#watched(undo.start());
    await ((await work) ? this.#followUndo(plan, undo, work) : this.#undoPrevented(plan, task));
  }

  /** The list can be worked with meanwhile: a notice tells how far it is, stops it, and leads back. */
  toBackground(task: AssignmentTask): void {
    const { notice, localize } = this.#services;
    const { messages, format } = localize;
    this.#isInBackground = true;
    this.#options.focus.dialog?.close();
    notice.show({
      text: () => messages.running(task.doneCount + task.failed.length, task.total, format),
      stays: true,
      actions: [
        { label: messages.stop, run: () => task.cancel() },
        { label: messages.showDialog, run: () => this.toFront() },
      ],
    });
  }

  /** The dialog again, with what its change has come to. */
  async toFront(): Promise<void> {
    this.#isInBackground = false;
    this.#services.host.requestUpdate();
    await this.#options.focus.reopen();
  }

  /** Whoever waits sees how far it is; what went well needs no more than a notice. */
  async #follow(plan: BulkPlan, work: Promise<unknown>): Promise<void> {
    await work;
    const { task } = plan;
    if (!task || this.#options.plan() !== plan) return;
    if (task.status === 'idle') {
      plan.task = undefined;
      return this.#services.host.requestUpdate();
    }
    const leftOut = countOf(plan.leftOut);
    if (this.#isInBackground) return this.#tellFromBackground(task, leftOut);
    if (unfinished(task) > 0) return this.#showOutcome(this.#outcomeOf(task, { leftOut }));
    this.#options.focus.dialog?.close();
    this.tell(task, leftOut);
  }

  #tellFromBackground(task: AssignmentTask, leftOut: number): void {
    if (unfinished(task) === 0) {
      this.#leaveBackground();
      return this.tell(task, leftOut);
    }
    // Nobody is interrupted; which records it is about is read where they are listed.
    const show = { label: this.#services.localize.messages.showDialog, run: () => this.toFront() };
    const text = this.#outcomeOf(task, { leftOut });
    this.#services.notice.show({ text, tone: 'warning', stays: true, actions: [show] });
  }

  #outcomeOf(task: AssignmentTask, how: { undoes?: boolean; leftOut?: number } = {}): string {
    const { messages, format } = this.#services.localize;
    return outcomeWords({ task, messages, format, recordType: this.#services.recordType(), ...how });
  }

  /** What could not be done stays in the dialog, and is read there: the button that was pressed is gone. */
  async #showOutcome(words: string): Promise<void> {
    this.#services.say(words);
    this.#services.host.requestUpdate();
    await this.#options.focus.outcome();
  }

  /** What was done, with the way back where there is one. */
  tell(task: AssignmentTask, leftOut = 0): void {
    const { messages, format } = this.#services.localize;
    const changed = messages.changed(task.doneCount, this.#services.recordType(), format);
    const isWhole = unfinished(task) === 0;
    const words = [changed, ...lostWords(task, messages, format), ...ruledOutWords(leftOut, messages, format)];
    const text = isWhole ? format.units(words) : this.#outcomeOf(task, { leftOut });
    this.#services.notice.show({
      ...(isWhole ? savedWords(task, text, messages) : { text, tone: 'warning' }),
      actions: task.canUndo ? [{ label: messages.undo, undoes: true, run: () => this.undo(undefined, task) }] : [],
    });
  }

  /** What was changed stays so, and can still be taken back. */
  #undoPrevented(plan: BulkPlan | undefined, task: AssignmentTask): Promise<void> | void {
    this.#undoing = undefined;
    if (!plan) return this.tell(task);
    plan.task = task;
    if (this.#options.plan() === plan) return this.#showOutcome(this.#outcomeOf(task));
  }

  async #followUndo(plan: BulkPlan | undefined, undo: AssignmentTask, work: Promise<unknown>): Promise<void> {
    await work;
    const { messages, format } = this.#services.localize;
    const { notice, recordType } = this.#services;
    const isShown = plan !== undefined && this.#options.plan() === plan;
    const inDialog = isShown && !this.#isInBackground;
    if (isShown && this.#isInBackground) this.#leaveBackground();
    const again = unfinished(undo);
    if (again === 0) {
      if (inDialog) this.#options.focus.dialog?.close();
      return notice.show(savedWords(undo, messages.undone(undo.doneCount, recordType(), format), messages));
    }
    const text = joinSentences([this.#outcomeOf(undo, { undoes: true }), this.#onlyReason(undo)]);
    if (inDialog) return this.#showOutcome(text);
    const run = (): Promise<void> => this.#followUndo(undefined, undo, undo.retry());
    notice.show({ text, tone: 'warning', actions: [{ label: messages.retryFailed(again, format), run }] });
  }

  /** A notice has room for what became of one record. */
  #onlyReason({ failed }: AssignmentTask): string | undefined {
    const [first, ...others] = failed;
    if (!first?.kept || others.length > 0) return undefined;
    const { messages, format } = this.#services.localize;
    return reasonWords(first, { messages, format, nameOf: (id) => this.#options.nameOf(id) });
  }

  /** The plan was dropped: what is left of it tells nothing more from the background. */
  drop(): void {
    this.#isInBackground = false;
  }

  #leaveBackground(): void {
    this.#isInBackground = false;
    this.#options.ended();
  }

  async #watched<T>(work: Promise<T>): Promise<T> {
    await this.#options.focus.keep();
    return work;
  }
}
