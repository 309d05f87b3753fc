// What single cells look like that tell records from what programs write around them.
import { foldText } from '../../text/search-folding.js';
import { isEmail } from '../../text/email-address.js';

export const filled = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim()).filter(Boolean);

/** No amount is longer. */
const longestAmount = 60;

export const isNumeric = (cell: string): boolean =>
  cell.length <= longestAmount && /^[\s€$£¥+-]*\d[\d\s.,'’%]*[\s€$£¥]*$/.test(cell);
export const looksLikeData = (cell: string): boolean => isEmail(cell) || /\d{4}/.test(cell) || isNumeric(cell);

/** What stands around an amount: signs, a code or a short word such as `EUR`, `R$`, `kr`, `Kč`, `SEK`. */
const withCurrency =
  /^(?:[\p{L}.]{1,4}[\p{Sc}.]?|\p{Sc}) ?[+-]?\d[\d\s.,'’]*(?:[.,]?-)?$|^[+-]?\d[\d\s.,'’]*(?:[.,]?-)? ?(?:\p{L}{0,3}\p{Sc}|\p{Lu}{3}|kr\.?|kn|Kč|zł|lei|Ft|din|TL|руб\.?|ден|лв\.?|元|円|원|[a-z]{2})$/u;
/** `2 companies`, `2 Firmen`, `3 offene Leads`. */
const counted = /^\d[\d.,]* \p{L}[\p{L}-]{2,20}(?: \p{L}{2,20})?$/u;
const noValue = /^(?:[-–—.·/\\]{1,3}|n\/?a|%)$/i;
const formula = /^=[A-ZÄÖÜ.]{2,20}\(/;

/** No amount is without a digit, or has so many letters before it: most cells are told in a moment. */
const mayBeAmount = (cell: string): boolean =>
  cell.length <= longestAmount && /\d/.test(cell) && !/^[A-Za-z]{5}/.test(cell);

/** Whether a cell is what stands beside the word of a sum: an amount in any currency, a number of things, a formula, a dash. */
export const isSummed = (cell: string): boolean =>
  noValue.test(cell) ||
  formula.test(cell) ||
  (mayBeAmount(cell) && (isNumeric(cell) || withCurrency.test(cell) || counted.test(cell)));

/** How companies end their names, and a day as programs write it: no column is called so. */
const legalForm =
  /\S[\s,]+(?:gmbh(?: & co\. kg)?|ag|kg|ohg|ug|inc|llc|llp|ltd|plc|corp|sas|sarl|sa|s\.a|sl|s\.l|srl|spa|s\.p\.a|ltda|bv|b\.v|nv|oy|ab|aps|kft|s\.r\.o|sp\. z o\.o)\.?$/i;
const day = /^(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d(?:[ T].{0,20})?$/;

export const isNoHeader = (cell: string): boolean => cell.length <= 100 && (day.test(cell) || legalForm.test(cell));

/** Nothing that anybody sees, or the mark by which a program ends a file. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
export const endMark = /^(?:[\u0000-\u001f\u007f\s]*|\\\.|[;,|.])$/;

export const keyOf = (cells: readonly string[]): string => filled(cells).map(foldText).join('\u0001');
