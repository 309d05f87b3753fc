// Keeps what was typed into a form across a reload. A browser without storage loses nothing but that.
import type { StoredIntent } from '../domain/intent.js';

export interface StoredDraft {
  /** Typed text by field name. */
  values: Record<string, string>;
  assigneeIds: string[];
  /** The attempt that has no known outcome yet, so that a retry after a reload does not create a second record. */
  intent?: StoredIntent;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { values, assigneeIds, intent } = value as Partial<StoredDraft>;
  if (typeof values !== 'object' || values === null || !Object.values(values).every(isText)) return false;
  if (!Array.isArray(assigneeIds) || !assigneeIds.every(isText)) return false;
  return intent === undefined || (isText(intent?.id) && isText(intent?.content));
}

/** The draft under a key; `undefined` when there is none, when it is damaged and where storage is forbidden. */
export function readDraft(key: string): StoredDraft | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isStoredDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @returns Whether it is kept; `false` where storage is full or forbidden. */
export function writeDraft(key: string, draft: StoredDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Forbidden storage holds no draft.
  }
}
