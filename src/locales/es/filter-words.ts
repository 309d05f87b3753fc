// Spanish words of conditions.
const operators: Record<string, string> = {
  is: 'es',
  'is-not': 'no es',
  contains: 'contiene',
  'starts-with': 'empieza por',
  before: 'antes de',
  after: 'después de',
  'at-least': 'como mínimo',
  'at-most': 'como máximo',
  in: 'es',
  any: 'incluye alguno de',
  all: 'incluye todos estos:',
  none: 'no incluye ninguno de',
  empty: 'está vacío',
  'not-empty': 'está relleno',
};
export const operatorWords = (operator: string): string => operators[operator] ?? operator;

export const peopleOperators: Record<string, string> = {
  any: 'Asignado a alguno de',
  all: 'Asignado a todos estos:',
  none: 'Asignado a ninguno de',
  only: 'Asignado exactamente a',
};
