// What a person changes of what is kept of a table: one thing at a time, so that it can be made of whatever others have kept meanwhile.
import { sameData } from '../platform/same-data.js';
import type { KeptViews, SavedView, TableLayout } from './table-arrangement.js';

export type KeptChange =
  | { kind: 'layout'; layout: TableLayout }
  /** Saved, or changed. `place`: where it stands if it is not there. */
  | { kind: 'view'; view: SavedView; place?: number }
  | { kind: 'deleted'; id: string }
  /** The view that the table begins with. */
  | { kind: 'start'; id: string | undefined };

export function withChange(kept: KeptViews, change: KeptChange): KeptViews {
  const { views = [] } = kept;
  switch (change.kind) {
    case 'layout':
      return { ...kept, layout: change.layout };
    case 'view': {
      const { view, place = views.length } = change;
      const isThere = views.some(({ id }) => id === view.id);
      const next = views.map((other) => (other.id === view.id ? view : other));
      return { ...kept, views: isThere ? next : views.toSpliced(place, 0, view) };
    }
    case 'deleted': {
      const { id } = change;
      const startWith = kept.startWith === id ? undefined : kept.startWith;
      return { ...kept, views: views.filter((view) => view.id !== id), startWith };
    }
    case 'start':
      return { ...kept, startWith: change.id };
  }
}

/** What a change is about: a newer one about the same takes its place. */
const subjectOf = (change: KeptChange): string => {
  if (change.kind === 'view') return `view ${change.view.id}`;
  return change.kind === 'deleted' ? `view ${change.id}` : change.kind;
};

/** A change of this page. `isWritten`: the storage has taken it. */
export interface MadeChange {
  readonly change: KeptChange;
  readonly isWritten: boolean;
}

export function withNewer(made: readonly MadeChange[], change: KeptChange): readonly MadeChange[] {
  const newer: MadeChange = { change, isWritten: false };
  const place = made.findIndex((older) => subjectOf(older.change) === subjectOf(change));
  return place === -1 ? [...made, newer] : made.with(place, newer);
}

export const withMade = (kept: KeptViews, made: readonly MadeChange[]): KeptViews =>
  made.reduce((so, { change }) => withChange(so, change), kept);

/** Those that are still to be written, or were and are not in what the storage answers. */
export const missingFrom = (kept: KeptViews, made: readonly MadeChange[]): readonly MadeChange[] =>
  made.filter(({ change, isWritten }) => !isWritten || !sameData(withChange(kept, change), kept));
