// French words of conditions.
const operators: Record<string, string> = {
  is: 'est',
  'is-not': 'n’est pas',
  contains: 'contient',
  'starts-with': 'commence par',
  before: 'avant le',
  after: 'après le',
  'at-least': 'au moins',
  'at-most': 'au plus',
  in: 'est',
  any: 'contient l’un de',
  all: 'contient tous parmi',
  none: 'ne contient aucun de',
  empty: 'est vide',
  'not-empty': 'est renseigné',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'Attribué à l’un de',
  all: 'Attribué à tous parmi',
  none: 'Attribué à aucun de',
  only: 'Attribué exactement à',
};
