// Portuguese words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: 'Remover a si mesmo? Talvez você não veja mais este registro.',
  removeLast: 'Remover a última pessoa? O registro ficará sem responsável.',
  confirmRemoval: 'Remover',
  keep: 'Manter',
  selfStays: 'Você não pode remover a si mesmo aqui.',
  lastStays: 'Pelo menos uma pessoa precisa ficar.',
  fewStay: numbered({ one: 'Pelo menos uma pessoa precisa ficar.', other: 'Pelo menos # pessoas precisam ficar.' }),
};
