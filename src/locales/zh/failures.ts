// Chinese words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: Partial<FailureWords> = {
  failedUnavailable: '无法连接服务器。',
  failedStorageFull: '此浏览器的存储空间已满。请腾出空间后重试。',
  failedRateLimited: '服务器繁忙，请稍候。',
  failedUnauthenticated: '您已退出登录，请重新登录。',
  failedKept: '您输入的内容仍在此处。',
  retry: '重试',
};
