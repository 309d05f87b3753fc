// Japanese words of `<assignee-stack>`.
import type { Words } from '../locale.js';

export const assigneeStack: Words<'assignee-stack'> = {
  nobody: '未割り当て',
  unknown: '不明なユーザー',
  noName: '名前なし',
  notShown: '表示できません',
  loadingName: '読み込み中…',
  inactive: (name) => `${name}（無効）`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
