// Arabic words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { isolated } from './counts.js';

export const accessWords: AccessWords = {
  accessCount: (count, format) => `عدد الأشخاص والفرق الذين يمكنهم فتحه: ${format.number(count)}`,
  accessSearch: 'البحث عن أشخاص',
  accessNoMatch: 'لا أحد بهذا الاسم.',
  viaAssignment: 'مكلَّف',
  viaTeam: (team) => `عبر ${isolated(team)}`,
  viaCreation: 'أنشأه',
  viaRole: (role) => (role === 'manager' ? 'مدير' : role ? isolated(role) : 'بحكم الدور'),
  level: { read: 'يمكنه العرض', write: 'يمكنه التعديل' },
  others: (count, format) => `آخرون: ${format.number(count)}`,
  gain: (people) => `سيحصل على إذن الوصول: ${people}.`,
  lose: (people) => `سيفقد إذن الوصول: ${people}.`,
  keep: (name, reason) => `يحتفظ ${isolated(name)} بإذن الوصول: ${reason}.`,
  personUntil: (name, label) => `${isolated(name)} (حتى ${label})`,
  accessUntil: (name, label) => `إذن الوصول لدى ${isolated(name)} حتى ${label}.`,
  accessWithoutEnd: (name) => `إذن الوصول لدى ${isolated(name)} بلا يوم أخير.`,
  unknownPerson: 'شخص غير معروف',
};
