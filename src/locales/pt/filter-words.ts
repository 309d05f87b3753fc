// Portuguese words of conditions.
const operators: Record<string, string> = {
  is: 'é',
  'is-not': 'não é',
  contains: 'contém',
  'starts-with': 'começa com',
  before: 'antes de',
  after: 'depois de',
  'at-least': 'no mínimo',
  'at-most': 'no máximo',
  in: 'é',
  any: 'inclui algum de',
  all: 'inclui todos estes:',
  none: 'não inclui nenhum de',
  empty: 'está vazio',
  'not-empty': 'está preenchido',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'Atribuído a qualquer um de',
  all: 'Atribuído a todos estes:',
  none: 'Atribuído a nenhum de',
  only: 'Atribuído exatamente a',
};
