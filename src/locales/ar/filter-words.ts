// Arabic words of conditions.
const operators: Record<string, string> = {
  is: 'يساوي',
  'is-not': 'لا يساوي',
  contains: 'يحتوي',
  'starts-with': 'يبدأ بـ',
  before: 'قبل',
  after: 'بعد',
  'at-least': 'على الأقل',
  'at-most': 'على الأكثر',
  in: 'يساوي',
  any: 'يحتوي أحد هذه:',
  all: 'يحتوي كل هذه:',
  none: 'لا يحتوي أيًّا من هذه:',
  empty: 'فارغ',
  'not-empty': 'غير فارغ',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'مكلَّف به أحد هؤلاء',
  all: 'مكلَّف به كل هؤلاء',
  none: 'غير مكلَّف به هؤلاء',
  only: 'مكلَّف به هؤلاء فقط',
};
