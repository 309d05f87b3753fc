// A column of a file and where its values go.
import type { Division, Piece } from './divided-columns.js';

export type NamePart = 'first' | 'middle' | 'last';

/**
 * Where the values of a column go. `extra`: into `lead.fields` under the column's own name; `several`: into the pieces that
 * stand behind the columns of the file.
 */
export type ColumnTarget =
  | { kind: 'field'; field: string }
  | { kind: 'name-part'; part: NamePart }
  | { kind: 'assignees' }
  | ({ kind: 'several' } & Division)
  | { kind: 'extra' }
  | { kind: 'ignore' };

/** What a guess goes by, where the header is not plainly a name of the target. */
export type GuessReason = 'words' | 'values' | 'program' | 'people' | 'more-people' | 'hidden' | 'link';

export interface ImportColumn {
  /** Place in the file, from 0. */
  index: number;
  /** As the file has it, without space around it; may be empty. */
  header: string;
  /** A few different values, in the order of the file. */
  samples: string[];
  /** Key under `extra`: the header, made unlike every other key. */
  key: string;
  target: ColumnTarget;
  /** Of which column it is a piece, and which one; absent for columns of the file. */
  piece?: Piece | undefined;
  /** Whether the guess is one that somebody should look at. */
  doubt: boolean;
  reason?: GuessReason | undefined;
  /** The field whose value it is where that field's own column is empty: a second number to call. */
  standsInFor?: string | undefined;
  /** Which part of a name it is that stands in for the whole one; absent where it is a whole one itself. */
  part?: NamePart | undefined;
}

/** What the page calls the targets that are no fields of a schema. */
export interface TargetNames {
  first: string;
  middle: string;
  last: string;
  assignees: string;
}

/** Where a column is led, and how sure that is. */
export interface TargetGuess {
  target: ColumnTarget;
  doubt: boolean;
  /** Absent where the header is a name of the target. */
  reason?: GuessReason | undefined;
  standsInFor?: string | undefined;
  /** Which part of a name it is that stands in for the whole one; absent where it is a whole one itself. */
  part?: NamePart | undefined;
}
