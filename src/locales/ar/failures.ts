// Arabic words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: FailureWords = {
  failedUnavailable: 'تعذّر الوصول إلى الخادم.',
  failedStorageFull: 'مساحة التخزين في هذا المتصفح ممتلئة. أفرغ بعض المساحة ثم حاول مرة أخرى.',
  failedRateLimited: 'الخادم مشغول. انتظر لحظة.',
  failedUnauthenticated: 'تم تسجيل خروجك. سجّل الدخول مرة أخرى.',
  failedKept: 'ما أدخلته ما زال هنا.',
  retry: 'إعادة المحاولة',
};
