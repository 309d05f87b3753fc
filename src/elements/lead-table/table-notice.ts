// The notice at the lower edge: loaded with the first part of the table that may have something to tell.
import type { TemplateResult } from 'lit';
import { NoticeController, type NoticeOptions } from '../../controllers/interface/notice-controller.js';
import type { NoticeWords } from '../../locales/en/notice.js';
import { adoptStyles } from '../adopt-styles.js';
import { noticeStyles, renderNotice } from '../notice/render-notice.js';
import type { TableServices } from './table-services.js';

export class TableNotice {
  readonly #controller: NoticeController;

  constructor({ host, notice }: Pick<TableServices, 'host' | 'notice'>, options: Omit<NoticeOptions, 'popup'>) {
    adoptStyles(host, noticeStyles);
    this.#controller = new NoticeController(host, {
      popup: () => host.renderRoot.querySelector<HTMLElement>('.notice-popup'),
      ...options,
    });
    notice.controller = this.#controller;
  }

  render(words: Pick<NoticeWords, 'closeNotice'>): TemplateResult {
    return renderNotice(this.#controller, words);
  }
}
