// Chinese words for what can happen to any element.
import type { Words } from '../locale.js';

export const anyElement: Words<'any-element'> = {
  notShown: '无法显示此内容。',
  retry: '重试',
  loading: '正在加载…',
};
