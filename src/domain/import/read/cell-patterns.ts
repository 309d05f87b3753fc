// What single cells look like that tell records from what programs write around them.
import { foldText } from '../../text/search-folding.js';
import { isEmail } from '../../text/email-address.js';

export const filled = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim()).filter(Boolean);
export const isNumeric = (cell: string): boolean => /^[\s€$£¥+-]*\d[\d\s.,'’%]*[\s€$£¥]*$/.test(cell);
export const looksLikeData = (cell: string): boolean => isEmail(cell) || /\d{4}/.test(cell) || isNumeric(cell);

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
export const endMark = /^[\u0000-\u001f\u007f\s]*$/;

export const keyOf = (cells: readonly string[]): string => filled(cells).map(foldText).join('\u0001');
