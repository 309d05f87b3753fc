// Remembers what a person has chosen for a set of headers, so that next week's export of the same program needs no work.
import type { ColumnTarget } from '../../domain/import/columns/import-column.js';
import type { ChoiceTarget } from '../../domain/import/columns/choice-matching.js';
import { fingerprintOfTexts } from '../../domain/import/read/fingerprint.js';
import { columnKey } from '../../domain/people/people-headers.js';

/** What is kept for one set of headers: targets by column, those of pieces behind those of the file, choices by field and text, people by name. */
export interface RememberedImport {
  targets: ColumnTarget[];
  choices: [field: string, texts: [text: string, target: ChoiceTarget][]][];
  /** An id alone may be another person's in another back end, so the name stands beside it. */
  people: [key: string, id: string, name: string][];
}

/** What earlier versions kept for whoever used the browser. */
const ownerless = 'lead-elements-imports';
/** @param owner See `storageOwner`. */
const keyOf = (owner: string): string => `${ownerless}:${owner}`;
/** Sets of headers that are kept of a person; the oldest goes first. */
const most = 30;

const setOf = (recordType: string, headers: readonly string[]): string =>
  [recordType, ...headers.map(columnKey)].join('\u0001');

/** What has no owner is given to the first who asks, and to nobody else. */
function takeOver(owner: string): void {
  const before = localStorage.getItem(ownerless);
  if (before === null) return;
  if (localStorage.getItem(keyOf(owner)) === null) localStorage.setItem(keyOf(owner), before);
  localStorage.removeItem(ownerless);
}

function readAll(owner: string): [string, RememberedImport][] {
  try {
    takeOver(owner);
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? '[]');
    return Array.isArray(stored) ? (stored as [string, RememberedImport][]) : [];
  } catch {
    return [];
  }
}

/** What this person has chosen for these headers the last time; `undefined` when they are new. */
export function rememberedImport(
  owner: string | undefined,
  recordType: string,
  headers: readonly string[],
): RememberedImport | undefined {
  if (owner === undefined || headers.every((header) => header === '')) return undefined;
  const found = readAll(owner).find(([key]) => key === setOf(recordType, headers))?.[1];
  const isWhole = Array.isArray(found?.targets) && Array.isArray(found.choices) && Array.isArray(found.people);
  return isWhole && found.targets.length >= headers.length ? found : undefined;
}

/** Does nothing where the browser stores nothing, or where no user is known to store it for. */
export function rememberImport(
  owner: string | undefined,
  recordType: string,
  headers: readonly string[],
  choices: RememberedImport,
): void {
  if (owner === undefined) return;
  const key = setOf(recordType, headers);
  const all: [string, RememberedImport][] = [...readAll(owner).filter(([other]) => other !== key), [key, choices]];
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify(all.slice(-most)));
  } catch {
    // Full, or forbidden.
  }
}

/** One text per content of a file and what its columns become. Not a secret: it only tells files apart. */
export function contentFingerprint(
  { fingerprint, rows }: { fingerprint: string; rows: readonly unknown[] },
  meaning: string,
): string {
  return `${rows.length}-${fingerprint}${fingerprintOfTexts([meaning])}`;
}
