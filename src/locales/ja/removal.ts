// Japanese words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: '自分を外しますか？このレコードを見られなくなることがあります。',
  removeLast: '最後の 1 人を外しますか？担当者がいなくなります。',
  confirmRemoval: '外す',
  keep: '残す',
  selfStays: 'ここでは自分を外せません。',
  lastStays: '1 人以上残す必要があります。',
  fewStay: numbered('# 人以上残す必要があります。'),
};
