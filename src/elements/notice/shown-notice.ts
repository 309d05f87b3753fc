// What shows the notice at the lower edge: loaded with the first part of an element that may have something to tell.
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { NoticeController, type NoticeOptions } from '../../controllers/interface/notice-controller.js';
import type { NoticeWords } from '../../locales/en/notice.js';
import { adoptStyles } from '../adopt-styles.js';
import type { NoticePlace } from './notice-place.js';
import { noticeStyles, renderNotice } from './render-notice.js';

/** CSS px between the notice and the edge of the window. */
const margin = 24;

export interface ShownNoticeOptions extends Omit<NoticeOptions, 'popup'> {
  /** What the notice stands above where the two would meet: what comes next is done there. */
  above?: string;
}

export class ShownNotice implements ReactiveController {
  readonly #host: LitElement;
  readonly #above: string | undefined;
  readonly #controller: NoticeController;

  constructor(host: LitElement, notice: NoticePlace, { above, ...options }: ShownNoticeOptions) {
    this.#host = host;
    this.#above = above;
    adoptStyles(host, noticeStyles);
    this.#controller = new NoticeController(host, { popup: () => this.#find('.notice-popup'), ...options });
    notice.controller = this.#controller;
    // Behind its own controller, which opens it.
    host.addController(this);
  }

  hostUpdated(): void {
    const popup = this.#above === undefined ? null : this.#find('.notice-popup');
    if (!popup?.matches(':popover-open')) return;
    const other = this.#find(this.#above!)?.getBoundingClientRect();
    const meets = other && other.top < innerHeight && other.bottom > innerHeight - margin - popup.offsetHeight;
    popup.style.setProperty('--_lift', `${meets ? innerHeight - other.top : 0}px`);
  }

  onUndoKey(event: KeyboardEvent): void {
    this.#controller.onUndoKey(event);
  }

  render(words: Pick<NoticeWords, 'closeNotice'>): TemplateResult {
    return renderNotice(this.#controller, words);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
