// Chinese words of `<assignee-stack>`.
import type { Words } from '../locale.js';

export const assigneeStack: Words<'assignee-stack'> = {
  nobody: '未分配',
  unknown: '未知人员',
  noName: '无姓名',
  notShown: '无法显示',
  loadingName: '正在加载…',
  inactive: (name) => `${name}（已停用）`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
