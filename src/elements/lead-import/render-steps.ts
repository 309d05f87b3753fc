// Says at which of the five steps an import is.
import { html, type TemplateResult } from 'lit';
import type { ImportState } from '../../controllers/import/import-state.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { ImportWords } from './failure-words.js';

const steps: readonly ImportState['step'][] = ['choose', 'match', 'check', 'import', 'done'];

export function stepTitle(state: ImportState, recordType: RecordType, words: ImportWords): string {
  switch (state.step) {
    case 'choose':
      return words.chooseTitle;
    case 'match':
      return words.columnsTitle;
    case 'check':
      return words.checkTitle;
    case 'import':
      return words.importTitle(recordType);
    case 'done':
      return state.stopped ? words.stoppedTitle : words.doneTitle;
  }
}

export function renderSteps(current: ImportState['step'], words: ImportWords): TemplateResult {
  const names: Record<ImportState['step'], string> = {
    choose: words.stepFile,
    match: words.stepColumns,
    check: words.stepCheck,
    import: words.stepImport,
    done: words.stepResult,
  };
  const at = steps.indexOf(current);
  return html`<ol class="steps" role="list" part="steps" aria-label=${words.steps}>
    ${steps.map(
      (step, index) =>
        html`<li
          class=${index < at ? 'past' : index === at ? 'current' : ''}
          aria-current=${index === at ? 'step' : 'false'}
        >
          <span class="step-name">${names[step]}</span>
        </li>`,
    )}
  </ol>`;
}
