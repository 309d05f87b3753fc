// German words of `<assignee-stack>`.
import type { LocaleMessages } from '../locale.js';

export const assigneeStack: LocaleMessages['assignee-stack'] = {
  nobody: 'Nicht zugewiesen',
  unknown: 'Unbekannte Person',
  noName: 'Ohne Namen',
  notShown: 'konnte nicht angezeigt werden',
  loadingName: 'Wird geladen …',
  inactive: (name) => `${name} (inaktiv)`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
