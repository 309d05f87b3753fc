// English words of `<assignee-stack>`.
import type { Format } from '../format.js';

export const assigneeStack = {
  nobody: 'Unassigned',
  unknown: 'Unknown person',
  names: (names: string[], format: Format) => format.list(names),
  namesAndMore: (names: string[], more: number, format: Format) =>
    format.list([...names, `${format.number(more)} more`]),
  more: (count: number, format: Format) => `+${format.number(count)}`,
};
