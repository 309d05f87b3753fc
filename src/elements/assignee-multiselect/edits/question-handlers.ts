// What mouse and keys do with the question beneath the field.
import type { ReactiveControllerHost } from 'lit';
import { focusIsElsewhere } from '../../../controllers/interface/focus-place.js';
import type { InlineQuestion } from './inline-question.js';
import type { PasteController } from './paste-controller.js';
import type { QuestionHandlers } from './render-inline-question.js';

interface QuestionHost extends HTMLElement, Pick<ReactiveControllerHost, 'updateComplete'> {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface QuestionActions {
  question: InlineQuestion;
  pasting: PasteController;
  refocus: () => Promise<void>;
}

export function questionHandlers(
  host: QuestionHost,
  { question, pasting, refocus }: QuestionActions,
): QuestionHandlers {
  return {
    close: () => {
      question.close();
      void refocus();
    },
    answer: (question, yes) => {
      question.answer(yes);
      void refocus();
    },
    pasteAgain: (text) => void pasting.paste(text),
    chooseMeant: async (reference, person) => {
      if (!(await pasting.choose(reference, person))) return;
      await host.updateComplete;
      // Not to the next candidate, whom nobody has heard of yet.
      const next = host.renderRoot.querySelector<HTMLElement>('.meant');
      if (next && !focusIsElsewhere(host)) next.focus();
      else void refocus();
    },
  };
}
