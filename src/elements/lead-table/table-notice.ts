// The notice at the lower edge: loaded with the first part of the table that may have something to tell.
import type { ReactiveController, TemplateResult } from 'lit';
import { NoticeController, type NoticeOptions } from '../../controllers/interface/notice-controller.js';
import type { NoticeWords } from '../../locales/en/notice.js';
import { adoptStyles } from '../adopt-styles.js';
import { noticeStyles, renderNotice } from '../notice/render-notice.js';
import type { TableServices } from './table-services.js';

/** CSS px between the notice and the edge of the window. */
const margin = 24;

export class TableNotice implements ReactiveController {
  readonly #host: TableServices['host'];
  readonly #controller: NoticeController;

  constructor({ host, notice }: Pick<TableServices, 'host' | 'notice'>, options: Omit<NoticeOptions, 'popup'>) {
    this.#host = host;
    adoptStyles(host, noticeStyles);
    this.#controller = new NoticeController(host, { popup: () => this.#find('.notice-popup'), ...options });
    notice.controller = this.#controller;
    // Behind its own controller, which opens it.
    host.addController(this);
  }

  /** What comes next is done by the bar of the selection: the word on what was done stands above it. */
  hostUpdated(): void {
    const popup = this.#find('.notice-popup');
    if (!popup?.matches(':popover-open')) return;
    const bar = this.#find('.selection-bar')?.getBoundingClientRect();
    const meets = bar && bar.top < innerHeight && bar.bottom > innerHeight - margin - popup.offsetHeight;
    popup.style.setProperty('--_lift', `${meets ? innerHeight - bar.top : 0}px`);
  }

  render(words: Pick<NoticeWords, 'closeNotice'>): TemplateResult {
    return renderNotice(this.#controller, words);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
