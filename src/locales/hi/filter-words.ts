// Hindi words of conditions.
const operators: Record<string, string> = {
  is: 'है',
  'is-not': 'नहीं है',
  contains: 'में शामिल है',
  'starts-with': 'की शुरुआत है',
  before: 'से पहले',
  after: 'के बाद',
  'at-least': 'कम से कम',
  'at-most': 'ज़्यादा से ज़्यादा',
  in: 'है',
  any: 'में से कोई है',
  all: 'सभी हैं',
  none: 'में से कोई नहीं है',
  empty: 'खाली है',
  'not-empty': 'भरा हुआ है',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'इनमें से किसी को असाइन:',
  all: 'इन सभी को असाइन:',
  none: 'इनमें से किसी को असाइन नहीं:',
  only: 'सिर्फ़ इन्हीं को असाइन:',
};
