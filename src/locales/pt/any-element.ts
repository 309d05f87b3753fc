// Portuguese words for what can happen to any element.
import type { Words } from '../locale.js';

export const anyElement: Words<'any-element'> = {
  notShown: 'Não foi possível mostrar.',
  retry: 'Tentar novamente',
  loading: 'Carregando…',
};
