// The first step: a button that opens the browser's file dialog, a place to drop on, and the limits before anything else.
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportState } from '../../controllers/import/import-state.js';
import type { Permission } from '../../controllers/adapter/permission-controller.js';
import { fileLimits } from '../../domain/import/read/file-limits.js';
import { sizeLimit } from '../../controllers/import/size-limit.js';
import type { ImportView } from './failure-words.js';
import { renderTask } from './render-progress.js';

export const accept =
  '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet';

export interface ChooseActions {
  /** Whether files are held over the place to drop on. */
  over: boolean;
  permission: Permission;
  onFiles(files: FileList | null | undefined): void;
  onTemplate(): void;
  /** What came of the last import. */
  recent(): unknown;
}

/** Opens the dialog of the file input beside the button. */
function openDialog(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  if (button.ariaDisabled !== 'true') button.parentElement!.querySelector('input')!.click();
}

/** The same file can be chosen again after it was corrected, so the input forgets it. */
function takeFiles(event: Event, actions: ChooseActions): void {
  const input = event.currentTarget as HTMLInputElement;
  if (input.files?.length) actions.onFiles(input.files);
  input.value = '';
}

function renderZone(busy: boolean, view: ImportView, actions: ChooseActions): TemplateResult {
  const { words, format } = view;
  return html`<div class="zone ${actions.over ? 'over' : ''}" part="drop-zone" tabindex="-1">
    <svg class="zone-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 15.5V4.5m0 0L7.5 9M12 4.5 16.5 9M4.5 15v3a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5v-3" />
    </svg>
    <button
      type="button"
      id="choose"
      class="button primary"
      aria-describedby="limits"
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${openDialog}
    >
      ${words.chooseFile}
    </button>
    <input type="file" hidden accept=${accept} @change=${(event: Event) => takeFiles(event, actions)} />
    <span class="zone-hint">${actions.over ? words.dropNow : words.orDrop}</span>
    <span class="help" id="limits">${words.limits(sizeLimit(), fileLimits.rows, fileLimits.columns, format)}</span>
  </div>`;
}

function renderKept(name: string, { words, controller }: ImportView): TemplateResult {
  return html`<div class="message">
    <span class="grow">${words.kept(name)}</span>
    <button type="button" class="button" @click=${() => controller.forward()}>${words.continueWith(name)}</button>
  </div>`;
}

/** An import of this user that broke off, with a way to go on. */
function renderUnfinished({ words, format, controller }: ImportView): TemplateResult | typeof nothing {
  const { found, elsewhere } = controller.resumption;
  if (elsewhere) return html`<p class="message" id="elsewhere">${words.importedElsewhere(elsewhere.file.name)}</p>`;
  if (!found) return nothing;
  const { entry, results } = found;
  return html`<div class="message warning" id="unfinished">
    <span class="grow">${words.unfinished(entry.file.name, results.length, entry.total, format)}</span>
    <button type="button" class="button" @click=${() => void controller.goOn()}>${words.continueImport}</button>
    <button type="button" class="button quiet" @click=${() => void controller.resumption.discard()}>
      ${words.discardImport}
    </button>
  </div>`;
}

export function renderChoose(
  { task, matching }: Extract<ImportState, { step: 'choose' }>,
  view: ImportView,
  actions: ChooseActions,
): TemplateResult {
  const { words, recordType } = view;
  if (!actions.permission.allowed) {
    return html`<p class="message warning">${actions.permission.reason ?? words.notAllowed(recordType)}</p>`;
  }
  const busy = task.status === 'working';
  return html`
    ${renderZone(busy, view, actions)} ${renderTask(task, view)} ${busy ? nothing : renderUnfinished(view)}
    ${busy ? nothing : actions.recent()} ${matching && !busy ? renderKept(matching.file.name, view) : nothing}
    <div class="template">
      <button type="button" class="button quiet" @click=${() => actions.onTemplate()}>${words.template}</button>
      <span class="help">${words.templateHint}</span>
    </div>
  `;
}
