// Hebrew words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: Partial<FailureWords> = {
  failedUnavailable: 'אין גישה לשרת.',
  failedStorageFull: 'האחסון בדפדפן הזה מלא. יש לפנות מקום ולנסות שוב.',
  failedRateLimited: 'השרת עמוס. יש להמתין רגע.',
  failedUnauthenticated: 'החיבור לחשבון הסתיים. יש להתחבר שוב.',
  failedKept: 'מה שהוזן עדיין כאן.',
  retry: 'ניסיון נוסף',
};
