// Keys of the grid without a modifier: which there are, and what a host has made of them.

/** What a key does while the focus is in the grid. */
export type TableShortcut =
  'assign' | 'handover' | 'select' | 'export' | 'search' | 'help' | 'workload' | 'next' | 'previous';

/** Another key for a shortcut, or `false` for none. */
export type TableShortcuts = Partial<Record<TableShortcut, string | false>>;

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

export function shortcutOf(key: string, shortcuts: TableShortcuts | undefined): TableShortcut | undefined {
  const names = Object.keys(defaultShortcuts) as TableShortcut[];
  return names.find((name) => shortcutKey(name, shortcuts)?.toLowerCase() === key.toLowerCase());
}
