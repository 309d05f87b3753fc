// Keys of the grid without a modifier: which there are, and what a host has made of them.
import { letterOf } from '../../../controllers/interface/keyboard-isolation.js';

/** What a key does while the focus is in the grid. */
export type TableShortcut =
  'assign' | 'handover' | 'select' | 'export' | 'search' | 'help' | 'workload' | 'next' | 'previous';

/**
 * What a key does that is the same everywhere, so that it can be switched off but not be another one, in the order of the
 * words: F2, Ctrl+Enter, Escape, Alt+↓, Ctrl+A, Ctrl+C, Ctrl+P, Ctrl+Z, Shift+↑/↓, and in the
 * column heads Shift+←/→ and Ctrl+Shift+←/→.
 */
export const fixedKeys = [
  'edit',
  'save',
  'discard',
  'names',
  'selectAll',
  'copy',
  'print',
  'undo',
  'stretch',
  'resize',
  'move',
] as const;
export type FixedKey = (typeof fixedKeys)[number];

/** Another key for a shortcut, or `false` for none; a fixed key can be `false` alone. */
export type TableShortcuts = Partial<Record<TableShortcut, string | false> & Record<FixedKey, boolean>>;

export const defaultShortcuts: Record<TableShortcut, string> = {
  assign: 'a',
  handover: 'h',
  select: 'x',
  export: 'e',
  search: '/',
  help: '?',
  workload: 'w',
  next: 'j',
  previous: 'k',
};

/** The key of a shortcut; `undefined` where a host has switched it off. */
export function shortcutKey(name: TableShortcut, shortcuts: TableShortcuts | undefined): string | undefined {
  const key = shortcuts?.[name] ?? defaultShortcuts[name];
  return key === false || key === '' ? undefined : key;
}

/** Whether a host has left a key that is the same everywhere to the page. */
export const isOff = (key: FixedKey, shortcuts: TableShortcuts | undefined): boolean => shortcuts?.[key] === false;

/** What a key does: by its sign, else by the Latin letter of its place, for keyboards of other scripts. */
export function shortcutOf(event: KeyboardEvent, shortcuts: TableShortcuts | undefined): TableShortcut | undefined {
  const names = Object.keys(defaultShortcuts) as TableShortcut[];
  const does = (key: string): TableShortcut | undefined =>
    names.find((name) => shortcutKey(name, shortcuts)?.toLowerCase() === key);
  return does(event.key.toLowerCase()) ?? does(letterOf(event));
}
