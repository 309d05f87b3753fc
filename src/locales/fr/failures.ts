// French words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: Partial<FailureWords> = {
  failedUnavailable: 'Le serveur est injoignable.',
  failedStorageFull: 'L’espace de stockage de ce navigateur est plein. Libérez de la place, puis réessayez.',
  failedRateLimited: 'Le serveur est occupé. Patientez un instant.',
  failedUnauthenticated: 'Vous êtes déconnecté. Reconnectez-vous.',
  failedKept: 'Votre saisie est conservée.',
  retry: 'Réessayer',
};
