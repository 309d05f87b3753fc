// Japanese words for what a back end refuses or cannot do.
import type { FailureWords } from '../en/failures.js';

export const failureWords: Partial<FailureWords> = {
  failedUnavailable: 'サーバーに接続できません。',
  failedStorageFull: 'このブラウザーの保存領域がいっぱいです。空きを作ってから、もう一度お試しください。',
  failedRateLimited: 'サーバーが混み合っています。しばらくお待ちください。',
  failedUnauthenticated: 'サインアウトされています。もう一度サインインしてください。',
  failedKept: '入力した内容は残っています。',
  retry: '再試行',
};
