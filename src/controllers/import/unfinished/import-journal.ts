// Keeps in this browser what an import has confirmed, and the file itself, so that it goes on after a reload, a crash or a lost connection.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ImportRowResult } from '../../../domain/import/import-row.js';
import type { ImportResult } from '../import-result.js';

/** An import that was begun. */
export interface JournalEntry {
  importId: string;
  /** Whose it is, and of which records. */
  owner: string;
  /** Of the file and its columns. */
  content: string;
  file: File;
  /** Rows that are to be sent. */
  total: number;
  /** What was chosen, to begin with again. */
  settings: unknown;
  /** Milliseconds since 1970. */
  startedAt: number;
  finishedAt?: number | undefined;
}

/** An import that came to its end. */
export interface FinishedEntry {
  importId: string;
  fileName: string;
  /** Milliseconds since 1970. */
  finishedAt: number;
  result: ImportResult;
  /** The rows that were not imported, as CSV. */
  report?: string | undefined;
}

/** A file by its content: a private window of Safari stores no files. */
interface FileContent {
  bytes: ArrayBuffer;
  name: string;
  type: string;
}

/** As it is stored; one that came to its end needs its file no more. */
interface StoredEntry extends Omit<JournalEntry, 'file'> {
  file?: File | FileContent;
  fileName?: string;
  result?: ImportResult;
  report?: string;
}

interface Database extends DBSchema {
  imports: { key: string; value: StoredEntry };
  /** Results of one portion. */
  results: { key: number; value: { importId: string; results: ImportRowResult[] }; indexes: { importId: string } };
}

const name = 'lead-elements-imports';
/** Imports that are kept to find their rows again when the file comes a second time. */
const keptImports = 20;

let opened: Promise<IDBPDatabase<Database>> | undefined;

async function openNow(): Promise<IDBPDatabase<Database>> {
  const { openDB } = await import('idb');
  return openDB<Database>(name, 1, {
    upgrade(database) {
      database.createObjectStore('imports', { keyPath: 'importId' });
      database.createObjectStore('results', { autoIncrement: true }).createIndex('importId', 'importId');
    },
    terminated: () => (opened = undefined),
  });
}

function open(): Promise<IDBPDatabase<Database>> {
  opened ??= openNow();
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Milliseconds that an import waits for the browser's store. */
const patience = 3_000;
/** Milliseconds for what nobody waits for: whether there is an import to go on with. */
export const longPatience = 60_000;

/** A browser that keeps nothing is no reason to stop an import. */
async function quietly<Result>(
  work: (database: IDBPDatabase<Database>) => Promise<Result>,
  limit = patience,
): Promise<Result | undefined> {
  let stop = (): void => {};
  const enough = new Promise<undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limit);
    stop = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([open().then(work), enough]);
  } catch {
    return undefined;
  } finally {
    stop();
  }
}

async function remove(database: IDBPDatabase<Database>, importId: string): Promise<void> {
  const change = database.transaction(['imports', 'results'], 'readwrite');
  await change.objectStore('imports').delete(importId);
  for (const key of await change.objectStore('results').index('importId').getAllKeys(importId))
    await change.objectStore('results').delete(key);
  await change.done;
}

async function store(database: IDBPDatabase<Database>, entry: JournalEntry): Promise<void> {
  try {
    await database.put('imports', entry);
  } catch {
    const { name, type } = entry.file;
    await database.put('imports', { ...entry, file: { bytes: await entry.file.arrayBuffer(), name, type } });
  }
}

/** What came of these imports is told no more. */
async function forgetResults(database: IDBPDatabase<Database>, entries: readonly StoredEntry[]): Promise<void> {
  for (const { result, report: _, ...entry } of entries) if (result) await database.put('imports', entry);
}

/** Writes down that an import begins; the oldest ones make room, and what came of the last one. */
export async function beginJournal(entry: JournalEntry): Promise<void> {
  await quietly(async (database) => {
    await store(database, entry);
    const others = (await database.getAll('imports')).sort((a, b) => b.startedAt - a.startedAt);
    await forgetResults(
      database,
      others.filter(({ owner, importId }) => owner === entry.owner && importId !== entry.importId),
    );
    for (const { importId } of others.slice(keptImports)) await remove(database, importId);
  });
}

export async function confirmResults(importId: string, results: readonly ImportRowResult[]): Promise<void> {
  await quietly((database) => database.add('results', { importId, results: [...results] }));
}

/** The last result of every row that has one. @param limit Milliseconds to wait for the store. */
export async function confirmedResults(importId: string, limit = patience): Promise<ImportRowResult[]> {
  const read = (database: IDBPDatabase<Database>) => database.getAllFromIndex('results', 'importId', importId);
  const portions = (await quietly(read, limit)) ?? [];
  const byRow = new Map<number, ImportRowResult>();
  for (const { results } of portions) for (const result of results) byRow.set(result.rowNumber, result);
  return [...byRow.values()];
}

/** @param report The rows that were not imported, as CSV. */
export async function finishJournal(importId: string, result?: ImportResult, report?: string): Promise<void> {
  await quietly(async (database) => {
    // In one go: whoever looks meanwhile finds it at its end.
    const { store } = database.transaction('imports', 'readwrite');
    const entry = await store.get(importId);
    if (!entry) return;
    const { file, ...rest } = entry;
    const told = { ...(file && { fileName: file.name }), ...(result && { result }), ...(report && { report }) };
    await store.put({ ...rest, ...told, finishedAt: Date.now() });
  });
}

/** It was undone, or nobody wants to go on with it. */
export async function forgetJournal(importId: string): Promise<void> {
  await quietly((database) => remove(database, importId));
}

const fileOf = (file: NonNullable<StoredEntry['file']>): File =>
  file instanceof File ? file : new File([file.bytes], file.name, { type: file.type });

async function entriesOf(owner: string, limit = patience): Promise<StoredEntry[]> {
  const all = (await quietly((database) => database.getAll('imports'), limit)) ?? [];
  return all.filter((entry) => entry.owner === owner).sort((a, b) => b.startedAt - a.startedAt);
}

/** The latest import that has not come to its end. */
export async function unfinishedImport(owner: string): Promise<JournalEntry | undefined> {
  const entry = (await entriesOf(owner, longPatience)).find(({ finishedAt }) => finishedAt === undefined);
  return entry?.file && { ...entry, file: fileOf(entry.file) };
}

/** Milliseconds for which it is told what came of an import. */
const toldFor = 24 * 60 * 60 * 1000;

/** The latest import, if it came to its end within a day and its result was kept. */
export async function finishedImport(owner: string): Promise<FinishedEntry | undefined> {
  const entry = (await entriesOf(owner, longPatience)).find(({ finishedAt }) => finishedAt !== undefined);
  const { importId, finishedAt = 0, result, report, fileName = '' } = entry ?? {};
  if (importId === undefined || !result) return undefined;
  if (Date.now() - finishedAt < toldFor) return { importId, finishedAt, result, report, fileName };
  await quietly((database) => forgetResults(database, [entry!]));
  return undefined;
}

/** Whether it is still there and has not come to its end. */
export async function isUnfinished({ importId }: JournalEntry): Promise<boolean> {
  const entry = await quietly((database) => database.get('imports', importId));
  return entry !== undefined && entry.finishedAt === undefined;
}

/** The latest import of the same content with the same columns that came to its end. */
export const earlierImport = async (owner: string, content: string): Promise<StoredEntry | undefined> =>
  (await entriesOf(owner)).find(({ content: same, finishedAt }) => same === content && finishedAt !== undefined);
