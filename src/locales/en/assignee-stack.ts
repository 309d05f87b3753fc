// English words of `<assignee-stack>`.
import type { Format } from '../format.js';

export const assigneeStack = {
  nobody: 'Unassigned',
  unknown: 'Unknown person',
  noName: 'No name',
  notShown: 'could not be shown',
  loadingName: 'Loading…',
  inactive: (name: string) => `${name} (inactive)`,
  names: (names: string[], format: Format) => format.list(names),
  more: (count: number, format: Format) => `+${format.number(count)}`,
};
