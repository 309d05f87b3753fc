// French words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: 'Vous retirer vous-même ? Vous ne verrez peut-être plus cet enregistrement.',
  removeLast: 'Retirer la dernière personne ? L’enregistrement ne sera plus attribué.',
  confirmRemoval: 'Retirer',
  keep: 'Garder',
  selfStays: 'Vous ne pouvez pas vous retirer ici.',
  lastStays: 'Il doit rester au moins une personne.',
  fewStay: numbered({ one: 'Il doit rester au moins une personne.', other: 'Il doit rester au moins # personnes.' }),
};
