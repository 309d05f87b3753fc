// Hebrew words of conditions.
const operators: Record<string, string> = {
  is: 'הוא',
  'is-not': 'אינו',
  contains: 'מכיל',
  'starts-with': 'מתחיל ב־',
  before: 'לפני',
  after: 'אחרי',
  'at-least': 'לפחות',
  'at-most': 'לכל היותר',
  in: 'הוא',
  any: 'כולל אחד מאלה:',
  all: 'כולל את כל אלה:',
  none: 'אינו כולל אף אחד מאלה:',
  empty: 'ריק',
  'not-empty': 'מלא',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'באחריות אחד מאלה:',
  all: 'באחריות כל אלה:',
  none: 'לא באחריות אף אחד מאלה:',
  only: 'באחריות אלה בלבד:',
};
