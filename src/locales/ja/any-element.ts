// Japanese words for what can happen to any element.
import type { Words } from '../locale.js';

export const anyElement: Words<'any-element'> = {
  notShown: '表示できませんでした。',
  retry: '再試行',
  loading: '読み込み中…',
};
