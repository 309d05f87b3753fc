// Portuguese words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: Partial<FailureWords> = {
  failedUnavailable: 'Não foi possível acessar o servidor.',
  failedStorageFull: 'O armazenamento deste navegador está cheio. Libere espaço e tente novamente.',
  failedRateLimited: 'O servidor está ocupado. Aguarde um momento.',
  failedUnauthenticated: 'Sua sessão terminou. Entre novamente.',
  failedKept: 'O que você digitou continua aqui.',
  retry: 'Tentar novamente',
};
