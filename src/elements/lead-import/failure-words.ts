// Says in the words of the catalogue why a file or a request did not do.
import type { Capabilities, LeadDataAdapter } from '../../adapters/adapter.js';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { ImportController } from '../../controllers/import/import-controller.js';
import type { FileProblem } from '../../domain/import/read/file-problem.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import type { LazyTag } from '../lazy-tag.js';
import { failureText } from '../fields/failure-text.js';

export type ImportWords = LocaleMessages['lead-import'];

/** What every part of the element needs to draw itself. */
export interface ImportView {
  words: ImportWords;
  format: Format;
  recordType: RecordType;
  controller: ImportController;
  /** Whether there is a data source. */
  connected: boolean;
  adapter: LeadDataAdapter | undefined;
  /** The picker of people, loaded when one is drawn. */
  picker: LazyTag;
  /** Its settings, by the host. */
  pickerSettings: PickerSettings | undefined;
  access: Capabilities['access'] | undefined;
}

/** Why a file is refused and what to do about it. */
export function csvProblemText(problem: FileProblem, { words, format }: Pick<ImportView, 'words' | 'format'>): string {
  switch (problem.code) {
    case 'format':
      return words.notText[problem.format];
    case 'folder':
      return words.folder;
    case 'several-files':
      return words.severalFiles;
    case 'empty':
      return words.empty;
    case 'header-only':
      return words.headerOnly;
    case 'too-big':
      return words.tooBig(problem.size, problem.limit, format);
    case 'unpacked-too-big':
      return words.unpackedTooBig(problem.limit, format);
    case 'too-many-rows':
      return words.tooManyRows(problem.limit, format);
    case 'too-many-columns':
      return words.tooManyColumns(problem.columns, problem.limit, format);
    case 'no-delimiter':
      return words.noDelimiter;
    case 'unreadable':
      return words.unreadable;
  }
}

/** What went wrong with a request, in words that say what to do. */
export const errorText = (error: AdapterError, { words, access }: Pick<ImportView, 'words' | 'access'>): string =>
  failureText(error, words.failedTask, { words, access, typed: false });
