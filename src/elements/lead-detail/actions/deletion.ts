// Deletes a record: asks once, says what goes with it and whether there is a way back, and offers that way.
import { html, nothing, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { type AdapterError, toAdapterError } from '../../../adapters/adapter-error.js';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { publishChange } from '../../../controllers/adapter/record-changes.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import { OperationId } from '../../../domain/platform/operation-id.js';
import type { Lead } from '../../../domain/record/lead.js';
import { ask, LeadDeletedEvent, LeadDeleteEvent } from '../../../events.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { failureText } from '../../fields/failure-text.js';
import { renderAlert } from '../render-edit-actions.js';
import { deleteButtonId, nameOf } from '../render-header.js';
import type { LazyNotice } from '../../notice/lazy-notice.js';

export interface DeletionContext {
  localize: LocalizeController<'lead-detail'>;
  notices: LazyNotice;
  adapter: () => LeadDataAdapter | undefined;
  focusLater: (id: string) => Promise<void>;
}

export interface DeletionView {
  words: LocaleMessages['lead-detail'];
  format: Format;
}

type DeletionState =
  { status: 'idle' } | { status: 'asked' } | { status: 'deleting' } | { status: 'failed'; error: AdapterError };

const keepId = 'keep-record';

export class Deletion {
  readonly #host: EventTarget & { requestUpdate(): void };
  readonly #context: DeletionContext;
  readonly #operationId = new OperationId();
  #leadId: string | undefined;
  #state: DeletionState = { status: 'idle' };

  constructor(host: EventTarget & { requestUpdate(): void }, context: DeletionContext) {
    this.#host = host;
    this.#context = context;
  }

  ask({ id }: Lead): void {
    if (this.#leadId === id && this.#state.status === 'deleting') return;
    this.#leadId = id;
    this.#write({ status: 'asked' });
    // The way out comes first: one key too many must not delete.
    void this.#context.focusLater(keepId);
  }

  render(lead: Lead, view: DeletionView): TemplateResult | typeof nothing {
    if (lead.id !== this.#leadId) return nothing;
    switch (this.#state.status) {
      case 'idle':
        return nothing;
      case 'asked':
      case 'deleting':
        return this.#renderQuestion(lead, view, this.#state.status === 'deleting');
      case 'failed': {
        const { words, format } = view;
        const { error } = this.#state;
        const { access } = capabilitiesOf(this.#context.adapter()) ?? {};
        const text = failureText(error, words.deleteFailed, { words, access, typed: false });
        return html`<div class="outer">
          ${renderAlert(text, words, { onRetry: () => void this.#delete(lead), error, format })}
        </div>`;
      }
    }
  }

  #renderQuestion(lead: Lead, { words }: DeletionView, deleting: boolean): TemplateResult {
    const keep = (): void => {
      if (deleting) return;
      this.#write({ status: 'idle' });
      void this.#context.focusLater(deleteButtonId);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      keep();
    };
    const wayBack = this.#context.adapter()?.restoreLead ? words.deleteUndoable : words.deleteForGood;
    return html`<div
      class="message warning outer"
      part="confirm"
      role="alertdialog"
      aria-labelledby="delete-question"
      aria-describedby="delete-what"
      @keydown=${onKey}
    >
      <div class="grow">
        <strong id="delete-question" dir="auto">${words.deleteQuestion(nameOf(lead, words))}</strong>
        <span id="delete-what">${words.deleteWhat} ${wayBack}</span>
      </div>
      <div class="choices">
        <button type="button" class="button" id=${keepId} aria-disabled=${deleting ? 'true' : 'false'} @click=${keep}>
          ${words.keepRecord}
        </button>
        <button
          type="button"
          class="button"
          part="delete-now"
          aria-disabled=${deleting ? 'true' : 'false'}
          @click=${() => void this.#delete(lead)}
        >
          ${deleting ? words.deleting : words.deleteRecord(lead.recordType)}
        </button>
      </div>
    </div>`;
  }

  async #delete(lead: Lead): Promise<void> {
    const adapter = this.#context.adapter();
    if (!adapter?.deleteLead || this.#state.status === 'deleting') return;
    this.#write({ status: 'deleting' });
    const { locale } = this.#context.localize;
    try {
      const options = { locale, idempotencyKey: this.#operationId.idFor(lead.id) };
      const answer = await ask(this.#host, new LeadDeleteEvent(lead), () => adapter.deleteLead!(lead.id, options));
      this.#write({ status: 'idle' });
      if (answer.outcome === 'prevented') return;
      this.#operationId.settle();
      publishChange(adapter, { type: 'deleted', leadId: lead.id });
      this.#host.dispatchEvent(new LeadDeletedEvent(lead));
      this.#tell(adapter, lead);
    } catch (error) {
      this.#write({ status: 'failed', error: toAdapterError(error) });
    }
  }

  #tell(adapter: LeadDataAdapter, lead: Lead): void {
    const { notices, localize } = this.#context;
    const restore = async (): Promise<string | undefined> => {
      try {
        const restored = await adapter.restoreLead!(lead.id, { locale: localize.locale });
        publishChange(adapter, { type: 'created', leadId: lead.id, version: restored.version, lead: restored });
        return localize.messages.undone;
      } catch {
        return localize.messages.undoFailed;
      }
    };
    notices.show({
      text: () => localize.messages.deleted(lead.recordType),
      actions: adapter.restoreLead ? [{ label: localize.messages.undo, run: restore, undoes: true }] : [],
    });
  }

  #write(state: DeletionState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
