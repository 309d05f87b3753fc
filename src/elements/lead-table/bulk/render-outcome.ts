// While a change of many records is made, and when it is: how far it is, and what became of each record.
import { html, nothing, type TemplateResult } from 'lit';
import type { AssignmentTask, FailedChange } from '../../../controllers/list/record-by-record-run.js';
import { savedWords } from '../pending/saved-words.js';
import type { RecordType } from '../../../domain/record/lead.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';

export interface OutcomeView {
  task: AssignmentTask;
  messages: LocaleMessages['lead-table'];
  format: Format;
  recordType: RecordType;
  nameOfLead: (id: string) => string;
  nameOf: (assigneeId: string) => string;
  /** Whether it takes a change back. */
  undoes?: boolean;
  /** Records that the rules of the host have left as they were. */
  leftOut?: number | undefined;
}

/** Failed records that are listed; the others are counted. */
const mostListed = 50;

export function renderProgress({ task, messages, format }: OutcomeView): TemplateResult {
  const done = task.doneCount + task.failed.length;
  const words = messages.running(done, task.total, format);
  return html`<div class="plan-progress">
    <progress max=${Math.max(1, task.total)} value=${task.canPause ? done : nothing} aria-label=${words}></progress>
    <p>${words}</p>
  </div>`;
}

/** Of what was changed, what the person may not see any more. */
export const lostWords = (
  { accessLost }: AssignmentTask,
  messages: LocaleMessages['lead-table'],
  format: Format,
): string[] => (accessLost > 0 ? [messages.lostCount(accessLost, format)] : []);

export const ruledOutWords = (count: number, messages: LocaleMessages['lead-table'], format: Format): string[] =>
  count > 0 ? [messages.ruledOut(count, format)] : [];

/** "41 done, 2 forbidden, 1 changed meanwhile". */
export function outcomeWords({
  task,
  messages,
  format,
  recordType,
  undoes = false,
  leftOut = 0,
}: Omit<OutcomeView, 'nameOfLead' | 'nameOf'>): string {
  const kinds = new Map<string, number>();
  const parts = task.failed.filter(({ kept }) => kept);
  for (const { kind, kept } of task.failed) if (!kept) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const done = undoes
    ? messages.undone(task.doneCount, recordType, format)
    : messages.doneCount(task.doneCount, format);
  return format.units([
    savedWords(task, done, messages).text,
    ...(parts.length > 0 ? [messages.partCount(parts.length, format)] : []),
    ...lostWords(task, messages, format),
    ...[...kinds].map(([kind, count]) => messages.failedCount(kind, count, format)),
    ...(task.left > 0 ? [messages.leftCount(task.left, format)] : []),
    ...ruledOutWords(leftOut, messages, format),
  ]);
}

/** Why a record is not as it was to be; where only some people are not, who they are. */
export const reasonWords = (
  { kept, reason }: FailedChange,
  { messages, format, nameOf }: Pick<OutcomeView, 'messages' | 'format' | 'nameOf'>,
): string => (kept ? messages.undoneExcept(kept.map(nameOf), format) : reason);

const renderFailed = (failed: FailedChange, view: OutcomeView): TemplateResult =>
  html`<li>
    <bdi>${view.nameOfLead(failed.change.leadId)}</bdi> <span class="plan-reason">${reasonWords(failed, view)}</span>
  </li>`;

export function renderOutcome(view: OutcomeView): TemplateResult {
  const { task, messages, format } = view;
  const more = task.failed.length - mostListed;
  return html`<section aria-label=${messages.outcome}>
    <p class="message ${task.failed.length + task.left > 0 ? 'warning' : 'success'}" part="bulk-outcome" tabindex="-1">
      ${outcomeWords(view)}
    </p>
    ${task.error ? html`<p class="plan-reason">${task.error.message}</p>` : nothing}
    ${
      task.failed.length > 0
        ? html`<ul class="plan-failed" role="list">
            ${task.failed.slice(0, mostListed).map((failed) => renderFailed(failed, view))}
            ${more > 0 ? html`<li>${messages.moreFailed(more, format)}</li>` : nothing}
          </ul>`
        : nothing
    }
  </section>`;
}
