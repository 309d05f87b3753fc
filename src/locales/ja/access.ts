// Japanese words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { numbered } from '../phrases.js';

export const accessWords: Partial<AccessWords> = {
  accessCount: numbered('# 件のユーザーとチームが開けます。'),
  accessSearch: 'ユーザーを検索',
  accessNoMatch: 'その名前のユーザーはいません。',
  viaAssignment: '担当者',
  viaTeam: (team) => `${team}経由`,
  viaCreation: '作成者',
  viaRole: (role) => (role === 'manager' ? 'マネージャー' : role || '役割による'),
  level: { read: '閲覧可', write: '編集可' },
  others: numbered('ほか # 件'),
  gain: (people) => `${people}がアクセスできるようになります。`,
  lose: (people) => `${people}がアクセスできなくなります。`,
  keep: (name, reason) => `${name}は引き続きアクセスできます：${reason}。`,
  personUntil: (name, label) => `${name}（${label}まで）`,
  accessUntil: (name, label) => `${name}は${label}までアクセスできます。`,
  accessWithoutEnd: (name) => `${name}は最終日なしでアクセスできます。`,
  unknownPerson: '不明なユーザー',
};
