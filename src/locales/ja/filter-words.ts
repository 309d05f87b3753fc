// Japanese words of conditions; they follow the value that they are about.
const operators: Record<string, string> = {
  is: 'と等しい',
  'is-not': 'と等しくない',
  contains: 'を含む',
  'starts-with': 'で始まる',
  before: 'より前',
  after: 'より後',
  'at-least': '以上',
  'at-most': '以下',
  in: 'と等しい',
  any: 'のいずれかを含む',
  all: 'をすべて含む',
  none: 'のいずれも含まない',
  empty: '空である',
  'not-empty': '空でない',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: '担当者のいずれか：',
  all: '担当者すべて：',
  none: '担当者に含まない：',
  only: '担当者がちょうど：',
};
