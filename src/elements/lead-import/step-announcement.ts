// What a screen reader hears of a step that begins.
import type { ImportView } from './failure-words.js';
import { resultOf } from '../../controllers/import/gather-result.js';
import { outcomeLines, undoText } from './render-result.js';
import { trialText } from './render-trial.js';
import { columnsSummary, specialWords } from './render-match.js';

/** What changes while a step stays: how many rows there are, as one is taken in or put right, and what has come of a trial or an undo. */
export function countAnnouncement(view: ImportView): string {
  const { words, format, controller } = view;
  const { state } = controller;
  switch (state.step) {
    case 'choose':
      return undoText(controller.resumption.recent.undoing.state, view);
    case 'match': {
      const { file, table, lostEdits } = state.matching;
      const read = words.fileFacts(file.name, file.size, table.rows.length, format);
      const facts = lostEdits ? `${read} · ${words.lostEdits}` : read;
      const special = specialWords(state.matching);
      // Whoever does not see the words hears whether another encoding makes them right.
      return special.length > 0 ? `${facts} · ${words.lettersHint(format.list(special))}` : facts;
    }
    case 'check':
      return trialText(view) || words.summary(state.checked.ready, state.checked.bad.length, format);
    case 'import':
      return '';
    case 'done':
      return undoText(controller.execution.undoState, view);
  }
}

/** What cannot be read off the heading of a step. */
export function stepAnnouncement(view: ImportView): string {
  const { format, controller } = view;
  const { state } = controller;
  switch (state.step) {
    case 'choose':
    case 'import':
      return '';
    case 'match':
      return `${countAnnouncement(view)} · ${columnsSummary(state.matching, view)}`;
    case 'check':
      return countAnnouncement(view);
    case 'done':
      return format.list(
        outcomeLines(resultOf(state.checked, controller.execution, controller.sending), view).map(({ text }) => text),
      );
  }
}
