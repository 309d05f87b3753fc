// What a screen reader hears of a step that begins.
import type { ImportView } from './failure-words.js';
import { resultOf } from '../../controllers/import/gather-result.js';
import { outcomeLines } from './render-result.js';
import { columnsSummary } from './render-match.js';

/** What cannot be read off the heading of a step. */
export function stepAnnouncement(view: ImportView): string {
  const { words, format, controller } = view;
  const { state } = controller;
  switch (state.step) {
    case 'choose':
    case 'import':
      return '';
    case 'match': {
      const { file, table } = state.matching;
      const facts = words.fileFacts(file.name, file.size, table.rows.length, format);
      return `${facts} · ${columnsSummary(state.matching, view)}`;
    }
    case 'check':
      return words.summary(state.checked.ready, state.checked.bad.length, format);
    case 'done':
      return format.list(
        outcomeLines(resultOf(state.checked, controller.execution, controller.sending), view).map(({ text }) => text),
      );
  }
}
