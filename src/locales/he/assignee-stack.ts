// Hebrew words of `<assignee-stack>`.
import type { Words } from '../locale.js';

export const assigneeStack: Words<'assignee-stack'> = {
  nobody: 'ללא אחראי',
  unknown: 'אדם לא ידוע',
  noName: 'ללא שם',
  notShown: 'לא ניתן להציג',
  loadingName: 'בטעינה…',
  inactive: (name) => `${name} (לא פעיל)`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
