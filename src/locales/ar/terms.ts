// Arabic words for the role and the last day of an assignment.
import type { TermsWords } from '../en/terms.js';

export const termsWords: TermsWords = {
  until: (label) => `حتى ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  role: 'الدور',
  roles: 'الأدوار',
  rolesAndEnds: 'الأدوار والأيام الأخيرة',
  noRole: 'بلا دور',
  noEnd: 'بلا يوم أخير',
  lastDay: 'اليوم الأخير',
  dayIsOver: 'لقد مضى هذا اليوم.',
  dayIsIncomplete: 'أدخل تاريخًا كاملًا.',
  roleOf: (name) => `دور ${name}`,
  lastDayOf: (name) => `اليوم الأخير لـ ${name}`,
  termsBefore: (label) => `سابقًا: ${label}`,
  showMore: 'عرض المزيد',
};
