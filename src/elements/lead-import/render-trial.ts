// What the back end says that an import would do, before it does it.
import { html, nothing, type TemplateResult } from 'lit';
import type { TrialOutcome } from '../../controllers/import/import-trial.js';
import { showMore } from './show-more.js';
import { errorText, type ImportView } from './failure-words.js';

/** Failures that are listed. */
const shownFailures = 20;

/** What there is to say of a trial. */
export function trialText(view: ImportView): string {
  const { words, format, controller } = view;
  const { state } = controller.trial;
  switch (state.status) {
    case 'none':
      return '';
    case 'working':
      return words.trying;
    case 'failed':
      return errorText(state.error, view);
    case 'done': {
      const { created, updated, skipped, failures, people } = state.outcome;
      const outcome = words.trialOutcome(created, updated, skipped, failures.length, format);
      return `${outcome} ${words.trialPeople(people, format)}`;
    }
  }
}

function renderOutcome({ failures }: TrialOutcome, view: ImportView): TemplateResult {
  const { words, format } = view;
  return html`<div class="message ${failures.length > 0 ? 'warning' : 'success'}">
    <span class="grow">
      ${trialText(view)}
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

/** The outcome of a trial, or nothing while none was asked for; it is said by the announcer. */
export function renderTrial(view: ImportView): TemplateResult | typeof nothing {
  const { state } = view.controller.trial;
  switch (state.status) {
    case 'none':
      return nothing;
    case 'working':
      return html`<p class="help">${trialText(view)}</p>`;
    case 'failed':
      return html`<p class="message danger">${trialText(view)}</p>`;
    case 'done':
      return renderOutcome(state.outcome, view);
  }
}
