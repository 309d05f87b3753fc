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
import type { NoticePlace } from '../../notice/notice-place.js';

export interface DeletionContext {
  localize: LocalizeController<'lead-detail'>;
  notices: NoticePlace;
  adapter: () => LeadDataAdapter | undefined;
  /** The back end has refused; whether the record may still be read is to be found out. */
  refused: (leadId: string, error: AdapterError) => void;
  focusLater: (id: string) => Promise<void>;
}

export interface DeletionView {
  words: LocaleMessages['lead-detail'];
  format: Format;
}

type DeletionState = { status: 'asked' } | { status: 'deleting' } | { status: 'failed'; error: AdapterError };

const keepId = 'keep-record';

export class Deletion {
  readonly #host: EventTarget & { requestUpdate(): void };
  readonly #context: DeletionContext;
  readonly #operationIds = new Map<string, OperationId>();
  /** By record: one may still be under way when another is asked about. */
  readonly #states = new Map<string, DeletionState>();

  constructor(host: EventTarget & { requestUpdate(): void }, context: DeletionContext) {
    this.#host = host;
    this.#context = context;
  }

  ask({ id }: Lead): void {
    if (this.#isDeleting(id)) return;
    this.#write(id, { status: 'asked' });
    // The way out comes first: one key too many must not delete.
    void this.#context.focusLater(keepId);
  }

  render(lead: Lead, view: DeletionView): TemplateResult | typeof nothing {
    const state = this.#states.get(lead.id);
    switch (state?.status) {
      case undefined:
        return nothing;
      case 'asked':
      case 'deleting':
        return this.#renderQuestion(lead, view, state.status === 'deleting');
      case 'failed': {
        const { words, format } = view;
        const { error } = state;
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
      this.#write(lead.id, undefined);
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
    if (!adapter?.deleteLead || this.#isDeleting(lead.id)) return;
    this.#write(lead.id, { status: 'deleting' });
    const { locale } = this.#context.localize;
    const operationId = this.#operationIds.get(lead.id) ?? new OperationId();
    this.#operationIds.set(lead.id, operationId);
    try {
      const options = { locale, idempotencyKey: operationId.idFor(lead.id) };
      const answer = await ask(this.#host, new LeadDeleteEvent(lead), () => adapter.deleteLead!(lead.id, options));
      this.#write(lead.id, undefined);
      if (answer.outcome === 'prevented') return;
      this.#operationIds.delete(lead.id);
      publishChange(adapter, { type: 'deleted', leadId: lead.id });
      this.#host.dispatchEvent(new LeadDeletedEvent(lead));
      this.#tell(adapter, lead);
    } catch (error) {
      const failure = toAdapterError(error);
      this.#write(lead.id, failure.kind === 'not-found' ? undefined : { status: 'failed', error: failure });
      this.#context.refused(lead.id, failure);
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

  #isDeleting(leadId: string): boolean {
    return this.#states.get(leadId)?.status === 'deleting';
  }

  #write(leadId: string, state: DeletionState | undefined): void {
    if (state) this.#states.set(leadId, state);
    else this.#states.delete(leadId);
    this.#host.requestUpdate();
  }
}
