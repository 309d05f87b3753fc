// The buttons of the dialog of a change of many: before it is made, when it is asked about, while it is under way, after it.
import { html, nothing, type TemplateResult } from 'lit';
import type { AssignmentTask } from '../../../controllers/list/record-by-record-run.js';
import type { RecordType } from '../../../domain/record/lead.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { BulkPlan } from './bulk-plan.js';

/** Records that a task has not done, whether it failed at them or was stopped before. */
export const unfinished = ({ failed, left }: AssignmentTask): number => failed.length + left;

export const isUnderWay = (
  task: AssignmentTask | undefined,
): task is AssignmentTask & { status: 'running' | 'paused' } => task?.status === 'running' || task?.status === 'paused';

export interface ButtonsView {
  plan: BulkPlan;
  messages: LocaleMessages['lead-table'];
  format: Format;
  recordType: RecordType;
  /** Whether it is asked if its person is to be taken off himself. */
  asksSelf: boolean;
  /** Whether what was done takes a change back. */
  undoes: boolean;
  onApply: () => void;
  /** The answer to the question. */
  onAnswer: (yes: boolean) => void;
  onBackground: (task: AssignmentTask) => void;
  onAgain: (task: AssignmentTask) => void;
  onUndo: (task: AssignmentTask) => void;
  onClose: () => void;
}

const button = (label: string, onClick: () => void, kind = '', disabled = false): TemplateResult =>
  html`<button
    class="button ${kind}"
    part="bulk-button"
    type="button"
    aria-disabled=${disabled ? 'true' : 'false'}
    @click=${() => !disabled && onClick()}
  >
    ${label}
  </button>`;

export function renderButtons(view: ButtonsView): TemplateResult {
  const { plan, messages, format, recordType } = view;
  const { task } = plan;
  if (isUnderWay(task)) {
    const pause = task.status === 'paused' ? messages.resume : messages.pause;
    const toggle = (): void => (task.status === 'paused' ? task.resume() : task.pause());
    return html`${task.canPause ? button(pause, toggle) : nothing}${button(messages.stop, () => task.cancel())}
    ${button(messages.inBackground, () => view.onBackground(task))}`;
  }
  if (task?.status === 'finished') {
    const again = unfinished(task);
    const undoes = task.canUndo && !view.undoes;
    return html`${again > 0 ? button(messages.retryFailed(again, format), () => view.onAgain(task), 'primary') : nothing}
    ${undoes ? button(messages.undoDone(task.undoCount, format), () => view.onUndo(task)) : nothing}
    ${button(messages.close, () => view.onClose())}`;
  }
  if (view.asksSelf)
    return html`${button(messages.removeMe, () => view.onAnswer(true), 'danger')}
    ${button(messages.back, () => view.onAnswer(false))}`;
  const count = plan.byQuery ? plan.count : plan.changes.length;
  const apply = plan.ready && count > 0 ? messages.apply(count, recordType, format) : messages.applyNothing;
  return html`${button(apply, () => view.onApply(), 'primary', !plan.ready)}
  ${button(messages.cancel, () => view.onClose())}`;
}
