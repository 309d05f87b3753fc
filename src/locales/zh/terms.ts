// Chinese words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `至 ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  role: '角色',
  roles: '角色',
  rolesAndEnds: '角色和最后一天',
  noRole: '无角色',
  noEnd: '无最后一天',
  lastDay: '最后一天',
  dayIsOver: '这一天已过。',
  dayIsIncomplete: '请输入完整的日期。',
  roleOf: (name) => `${name} 的角色`,
  lastDayOf: (name) => `${name} 的最后一天`,
  termsBefore: (label) => `之前：${label}`,
  showMore: '显示更多',
};
