// Chinese words of conditions.
const operators: Record<string, string> = {
  is: '是',
  'is-not': '不是',
  contains: '包含',
  'starts-with': '开头是',
  before: '早于',
  after: '晚于',
  'at-least': '至少',
  'at-most': '至多',
  in: '是',
  any: '包含任一：',
  all: '包含全部：',
  none: '均不包含：',
  empty: '为空',
  'not-empty': '不为空',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: '负责人是其中任一：',
  all: '负责人包括全部：',
  none: '负责人不包括：',
  only: '负责人恰好是：',
};
