// Chinese words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { numbered } from '../phrases.js';

export const accessWords: Partial<AccessWords> = {
  accessCount: numbered('# 位人员和团队可以打开。'),
  accessSearch: '搜索人员',
  accessNoMatch: '没有叫这个名字的人。',
  viaAssignment: '因分配',
  viaTeam: (team) => `通过${team}`,
  viaCreation: '创建者',
  viaRole: (role) => (role === 'manager' ? '管理者' : role || '因角色'),
  level: { read: '可查看', write: '可编辑' },
  others: numbered('其他 # 位'),
  gain: (people) => `${people}将获得访问权限。`,
  lose: (people) => `${people}将失去访问权限。`,
  keep: (name, reason) => `${name}仍有访问权限：${reason}。`,
  personUntil: (name, label) => `${name}（至 ${label}）`,
  accessUntil: (name, label) => `${name}的访问权限至 ${label}。`,
  accessWithoutEnd: (name) => `${name}的访问权限没有最后一天。`,
  unknownPerson: '未知人员',
};
