// Spanish words for what can happen to any element.
import type { Words } from '../locale.js';

export const anyElement: Words<'any-element'> = {
  notShown: 'No se pudo mostrar.',
  retry: 'Reintentar',
  loading: 'Cargando…',
};
