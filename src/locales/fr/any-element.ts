// French words for what can happen to any element.
import type { Words } from '../locale.js';

export const anyElement: Words<'any-element'> = {
  notShown: 'L’affichage a échoué.',
  retry: 'Réessayer',
  loading: 'Chargement…',
};
