// What mouse and keys do with the notice beneath the field.
import type { ReactiveControllerHost } from 'lit';
import { focusIsElsewhere } from '../../../controllers/interface/focus-place.js';
import type { InlineNotice } from './inline-notice.js';
import type { PasteController } from './paste-controller.js';
import type { NoticeHandlers } from './render-inline-notice.js';

interface NoticeHost extends HTMLElement, Pick<ReactiveControllerHost, 'updateComplete'> {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface NoticeActions {
  notices: InlineNotice;
  pasting: PasteController;
  refocus: () => Promise<void>;
}

export function noticeHandlers(host: NoticeHost, { notices, pasting, refocus }: NoticeActions): NoticeHandlers {
  return {
    close: () => {
      notices.close();
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
