// What a screen reader hears of a step that begins.
import type { ImportView } from './failure-words.js';
import { resultOf } from '../../controllers/import/gather-result.js';
import { outcomeLines } from './render-result.js';
import { columnsSummary, specialWords } from './render-match.js';

/** How many rows there are, which changes while a step stays: a row is taken in, or put right. */
export function countAnnouncement({ words, format, controller }: ImportView): string {
  const { state } = controller;
  if (state.step === 'match') {
    const { file, table } = state.matching;
    const facts = words.fileFacts(file.name, file.size, table.rows.length, format);
    const special = specialWords(state.matching);
    // Whoever does not see the words hears whether another encoding makes them right.
    return special.length > 0 ? `${facts} · ${words.lettersHint(format.list(special))}` : facts;
  }
  return state.step === 'check' ? words.summary(state.checked.ready, state.checked.bad.length, format) : '';
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
