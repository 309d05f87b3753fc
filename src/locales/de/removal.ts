// German words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: 'Sich selbst entfernen? Sie sehen diesen Eintrag dann vielleicht nicht mehr.',
  removeLast: 'Die letzte Person entfernen? Dann ist niemand zugewiesen.',
  confirmRemoval: 'Entfernen',
  keep: 'Behalten',
  selfStays: 'Sie können sich hier nicht selbst entfernen.',
  lastStays: 'Mindestens eine Person muss bleiben.',
  fewStay: numbered({ one: 'Mindestens eine Person muss bleiben.', other: 'Mindestens # Personen müssen bleiben.' }),
};
