// Japanese words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `${label}まで`,
  roleLabel: (option) => option.label ?? option.value,
  role: '役割',
  roles: '役割',
  rolesAndEnds: '役割と最終日',
  noRole: '役割なし',
  noEnd: '最終日なし',
  lastDay: '最終日',
  dayIsOver: 'その日は過ぎています。',
  dayIsIncomplete: '日付を最後まで入力してください。',
  roleOf: (name) => `${name} の役割`,
  lastDayOf: (name) => `${name} の最終日`,
  termsBefore: (label) => `変更前：${label}`,
  showMore: 'さらに表示',
};
