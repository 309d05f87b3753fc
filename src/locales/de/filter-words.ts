// German words of conditions.
const operators: Record<string, string> = {
  is: 'ist',
  'is-not': 'ist nicht',
  contains: 'enthält',
  'starts-with': 'beginnt mit',
  before: 'vor',
  after: 'nach',
  'at-least': 'mindestens',
  'at-most': 'höchstens',
  in: 'ist',
  any: 'enthält eines von',
  all: 'enthält alle von',
  none: 'enthält keines von',
  empty: 'ist leer',
  'not-empty': 'ist ausgefüllt',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'Zugewiesen an eine von',
  all: 'Zugewiesen an alle von',
  none: 'Zugewiesen an keine von',
  only: 'Zugewiesen an genau',
};
