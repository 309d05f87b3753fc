// What the picker says of a search: how many were found, that it takes long, that it failed.
import type { PeopleSearchController, SearchProgress } from '../../../controllers/people/people-search-controller.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';

export function searchAnnouncement(
  progress: SearchProgress,
  { text, total, items }: Pick<PeopleSearchController, 'text' | 'total' | 'items'>,
  messages: LocaleMessages['assignee-multiselect'],
  format: Format,
): string {
  switch (progress) {
    case 'slow':
      return messages.loading;
    case 'failed':
      return messages.failed;
    case 'found':
      if (total === undefined) return messages.foundAtLeast(items.length, format);
      if (total > 0) return messages.found(total, format);
      return text ? messages.noMatch(text) : messages.nobody;
  }
}
