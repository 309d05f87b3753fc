// English words of what the host's rules say of taking people off a record.
import type { Format } from '../format.js';

export const removalWords = {
  removeSelf: 'Remove yourself? You may no longer see this record.',
  removeLast: 'Remove the last person? Nobody will be assigned.',
  confirmRemoval: 'Remove',
  keep: 'Keep',
  selfStays: 'You cannot remove yourself here.',
  lastStays: 'At least one person has to stay.',
  fewStay: (min: number, format: Format) =>
    format.plural(min, {
      one: 'At least one person has to stay.',
      other: `At least ${format.number(min)} people have to stay.`,
    }),
};

export type RemovalWords = typeof removalWords;
