// What the back end says that an import would do, before it does it.
import { html, nothing, type TemplateResult } from 'lit';
import type { TrialOutcome } from '../../controllers/import/import-trial.js';
import { showMore } from './show-more.js';
import { errorText, type ImportView } from './failure-words.js';

/** Failures that are listed. */
const shownFailures = 20;

function renderOutcome(outcome: TrialOutcome, { words, format }: ImportView): TemplateResult {
  const { created, updated, skipped, failures, people } = outcome;
  return html`<div class="message ${failures.length > 0 ? 'warning' : 'success'}" role="status">
    <span class="grow">
      ${words.trialOutcome(created, updated, skipped, failures.length, format)} ${words.trialPeople(people, format)}
      ${showMore({
        items: failures,
        step: shownFailures,
        renderItem: ({ rowNumber, reason }) =>
          html`<span class="line">${words.row} ${format.number(rowNumber)}: ${reason || words.noReason}</span>`,
        more: (rest) => words.more(rest, format),
        wrap: (button) => html`<span class="line">${button}</span>`,
      })}
    </span>
  </div>`;
}

/** The outcome of a trial, or nothing while none was asked for. */
export function renderTrial(view: ImportView): TemplateResult | typeof nothing {
  const { words, controller } = view;
  const { state } = controller.trial;
  switch (state.status) {
    case 'none':
      return nothing;
    case 'working':
      return html`<p class="help" role="status">${words.trying}</p>`;
    case 'failed':
      return html`<p class="message danger" role="alert">${errorText(state.error, view)}</p>`;
    case 'done':
      return renderOutcome(state.outcome, view);
  }
}
