// Cells that a spreadsheet would run as a formula are disarmed when written, and armed again when our own file comes back.

// OWASP's characters, NUL and the full-width forms; after any apostrophes, so that what is put on can be taken off exactly.
// https://owasp.org/www-community/attacks/CSV_Injection
export const formulaStart = /^'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/** The cell with an apostrophe before whatever starts a formula. */
export const disarmFormula = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell);

/** Takes off the apostrophe that `disarmFormula` has put on, and no other. */
export const rearmFormula = (cell: string): string =>
  cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
