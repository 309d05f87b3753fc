// What shows the notice at the lower edge: loaded with the first part of an element that may have something to tell.
import type { LitElement, TemplateResult } from 'lit';
import { NoticeController, type NoticeOptions } from '../../controllers/interface/notice-controller.js';
import type { NoticeWords } from '../../locales/en/notice.js';
import { adoptStyles } from '../adopt-styles.js';
import type { LateNotice } from './late-notice.js';
import { noticeStyles, renderNotice } from './render-notice.js';

export class ShownNotice {
  readonly #controller: NoticeController;

  constructor(host: LitElement, notice: LateNotice, options: Omit<NoticeOptions, 'popup'>) {
    adoptStyles(host, noticeStyles);
    this.#controller = new NoticeController(host, {
      popup: () => host.renderRoot.querySelector<HTMLElement>('.notice-popup'),
      ...options,
    });
    notice.controller = this.#controller;
  }

  onUndoKey(event: KeyboardEvent): void {
    this.#controller.onUndoKey(event);
  }

  render(words: Pick<NoticeWords, 'closeNotice'>): TemplateResult {
    return renderNotice(this.#controller, words);
  }
}
