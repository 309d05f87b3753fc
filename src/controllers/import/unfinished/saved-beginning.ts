// What is kept of an import that begins, so that it can go on after it breaks off.
import type { CheckedRows } from '../check-rows.js';
import type { ImportDecisions } from '../import-decisions.js';
import type { JournalEntry } from './import-journal.js';
import { ownerOf } from './unfinished-import.js';
import { readingOf, type SavedImport } from '../import-settings.js';
import type { SendingChoices } from '../sending-choices.js';

export type SavedBeginning = Pick<JournalEntry, 'owner' | 'file'> & { settings: SavedImport };

export function savedBeginning(
  { matching, me, duplicates }: CheckedRows,
  decisions: ImportDecisions,
  choices: SendingChoices,
): SavedBeginning {
  return {
    owner: ownerOf(me?.id, matching.schema.recordType),
    file: matching.file,
    settings: {
      how: readingOf(matching.table),
      layout: { header: matching.layout.header, takenIn: [...matching.layout.takenIn] },
      targets: matching.columns.map(({ target }) => target),
      decisions: decisions.saved,
      choices: choices.saved,
      thereBefore: [...duplicates.keys()],
    },
  };
}
