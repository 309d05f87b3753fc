// Spanish words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: Partial<FailureWords> = {
  failedUnavailable: 'No se puede contactar con el servidor.',
  failedStorageFull: 'El almacenamiento de este navegador está lleno. Libere espacio y vuelva a intentarlo.',
  failedRateLimited: 'El servidor está ocupado. Espere un momento.',
  failedUnauthenticated: 'Su sesión ha terminado. Vuelva a iniciar sesión.',
  failedKept: 'Lo que ha introducido sigue aquí.',
  retry: 'Reintentar',
};
