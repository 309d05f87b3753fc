// How the lines of a text end: programs have many ways, and what reads rows knows one for each text.
import { headOf } from './file-text.js';

/** Characters that show how a file is written. */
export const headSize = 64 * 1024;

/** Line ends of mainframes, databases and text programs, which most programs take for signs within a cell. */
const rareLineEnds = ['\u0085', '\u2028', '\u2029', '\u000b', '\u000c', '\u001e'];

/** The share of lines that have to end in a strange way before all of them do. */
const nearlyAll = 0.8;

/**
 * The first line break outside of quotes. CRLF counts as LF: then a file that mixes both is read right, and the CR
 * is taken off the last cell.
 */
function lineBreakOf(text: string): '\n' | '\r' {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') return '\n';
    else if (character === '\r') return text[at + 1] === '\n' ? '\n' : '\r';
  }
  return '\n';
}

/** Files glued together end their lines in several ways; where cells have quotes, a CR may be part of one. */
const isMixed = (pieces: readonly string[]): boolean =>
  !pieces.some((piece) => piece.includes('"')) && pieces.some((piece) => /\r(?!\n|$)/.test(piece));

/** Ends that no reader knows, and what takes their place; `undefined` where there are none. */
function strangeEnd(head: string, pieces: readonly string[]): [strange: string | RegExp, usual: string] | undefined {
  if (!/[\n\r]/.test(head)) {
    const rare = rareLineEnds.find((sign) => head.includes(sign));
    return rare === undefined ? undefined : [rare, '\n'];
  }
  const count = (of: RegExp): number => head.match(of)?.length ?? 0;
  const enough = count(/\n/g) * nearlyAll;
  // A program that ends lines twice over writes `\r\r\n`, another one `\n\r`: also where cells have quotes.
  if (enough > 0 && count(/\r\r\n/g) >= enough) return ['\r\r\n', '\r\n'];
  if (enough > 0 && count(/\n\r(?!\n)/g) >= enough) return ['\n\r', '\n'];
  return lineBreakOf(head) === '\n' && isMixed(pieces) ? [/\r(?!\n)/g, '\n'] : undefined;
}

/** The text with ends of lines that all readers know, and which of them ends its rows. */
export function withUsualLineEnds(pieces: string[]): { pieces: string[]; newline: '\n' | '\r' } {
  const [strange, usual = ''] = strangeEnd(headOf(pieces, headSize), pieces) ?? [];
  const known = strange === undefined ? pieces : [pieces.join('').replaceAll(strange, usual)];
  return { pieces: known, newline: lineBreakOf(headOf(known, headSize)) };
}
