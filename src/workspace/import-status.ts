// How far an import is while its form is out of sight, and what it has come to; a press leads back to the form.
import { wordsOf } from '../controllers/interface/localize-controller.js';
import type { RecordType } from '../domain/record/lead.js';
import type { LeadsImportedDetail } from '../events.js';
import { leadImport } from '../locales/en/lead-import.js';
import { Format } from '../locales/format.js';
import { findLocale } from '../locales/locale.js';
import { make } from './make.js';

export type ImportNews =
  | { state: 'running' | 'paused'; done: number; total: number }
  | ({ state: 'done' } & Pick<LeadsImportedDetail, 'created' | 'updated' | 'failed'>);

export interface ImportStatusOptions {
  recordType: RecordType;
  /** Whether the form is seen, and with it what is told here. */
  isFormSeen: () => boolean;
  showForm: () => void;
}

export class ImportStatus {
  readonly #options: ImportStatusOptions;
  #news: ImportNews | undefined;
  #locale = '';
  readonly #text = make('span');
  readonly #bar = make('progress', { hidden: true });
  readonly element = make(
    'button',
    { type: 'button', className: 'lead-workspace-import', hidden: true, onclick: () => this.#options.showForm() },
    this.#text,
    this.#bar,
  );

  constructor(options: ImportStatusOptions) {
    this.#options = options;
  }

  tell(news: ImportNews): void {
    this.#news = news;
    this.show();
  }

  speak(locale: string): void {
    this.#locale = locale;
    this.show();
  }

  /** Call it when the form has come or gone: whoever sees what has become of the import needs no word of it. */
  show(): void {
    const isSeen = this.#options.isFormSeen();
    if (isSeen && this.#news?.state === 'done') this.#news = undefined;
    const news = this.#news;
    this.element.hidden = isSeen || !news;
    if (!news || isSeen) return;
    this.#text.textContent = this.#sentence(news);
    this.#bar.hidden = news.state === 'done';
    if (news.state === 'done') return;
    this.#bar.max = Math.max(news.total, 1);
    this.#bar.value = news.done;
  }

  #sentence(news: ImportNews): string {
    const { recordType } = this.#options;
    const words = wordsOf('lead-import', leadImport, this.#locale);
    const format = new Format(this.#locale, findLocale(this.#locale) ? this.#locale : 'en');
    switch (news.state) {
      case 'running':
        return `${words.importTitle(recordType)}: ${words.progress(news.done, news.total, format)}`;
      case 'paused':
        return `${words.paused} ${words.progress(news.done, news.total, format)}`;
      case 'done': {
        const counts = [
          news.created > 0 && words.created(news.created, recordType, format),
          news.updated > 0 && words.updated(news.updated, recordType, format),
          news.failed > 0 && words.failed(news.failed, format),
        ].filter((each) => each !== false);
        return [words.doneTitle, ...counts].join(' · ');
      }
    }
  }
}
