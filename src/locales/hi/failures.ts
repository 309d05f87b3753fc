// Hindi words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: Partial<FailureWords> = {
  failedUnavailable: 'सर्वर से संपर्क नहीं हो पा रहा है।',
  failedStorageFull: 'इस ब्राउज़र का स्टोरेज भर गया है। कुछ जगह खाली करें, फिर कोशिश करें।',
  failedRateLimited: 'सर्वर व्यस्त है। थोड़ा इंतज़ार करें।',
  failedUnauthenticated: 'आप साइन आउट हो चुके हैं। फिर से साइन इन करें।',
  failedKept: 'आपने जो भरा था, वह अब भी यहाँ है।',
  retry: 'फिर से कोशिश करें',
};
