// Cells of a spreadsheet that are pasted into the table of the check: they go into the cell, those below it and those beside it.

/** The cells of what is pasted, row by row. */
export function pastedCells({ clipboardData }: ClipboardEvent): string[][] {
  const text = clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '';
  return text === '' ? [] : text.split(/\r\n|\n|\r/).map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Whether a field alone cannot take it. */
export const isSeveralCells = (cells: readonly (readonly string[])[]): boolean =>
  cells.length > 1 || cells.some((row) => row.length > 1);

/** What is pasted is taken as cells; nobody else hears of it. */
export function takeCells(event: ClipboardEvent, cells: string[][], onPaste: (cells: string[][]) => void): void {
  event.preventDefault();
  event.stopPropagation();
  onPaste(cells);
}
