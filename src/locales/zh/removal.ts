// Chinese words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: '要移除您自己吗？之后您可能看不到此记录。',
  removeLast: '要移除最后一人吗？之后将无人负责。',
  confirmRemoval: '移除',
  keep: '保留',
  selfStays: '您不能在此移除自己。',
  lastStays: '至少要保留一人。',
  fewStay: numbered('至少要保留 # 人。'),
};
