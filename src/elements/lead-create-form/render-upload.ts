// The Upload tab: the importer, with what the form hands on to it.
import { html, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportHooks } from '../../domain/import/import-hooks.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import { importParts } from '../exported-parts.js';

export interface UploadSettings {
  recordType: RecordType;
  importHooks: ImportHooks | undefined;
  picker: PickerSettings | undefined;
}

/** @param onDirtyChanged The form tells of both of its tabs with one event. */
export function renderUpload(
  { recordType, importHooks, picker }: UploadSettings,
  adapter: LeadDataAdapter | undefined,
  onDirtyChanged: () => void,
): TemplateResult {
  return html`<lead-import
    exportparts=${importParts}
    .adapter=${adapter}
    .hooks=${importHooks}
    .picker=${picker}
    record-type=${recordType}
    @dirty-changed=${(event: Event) => {
      event.stopPropagation();
      onDirtyChanged();
    }}
  ></lead-import>`;
}
