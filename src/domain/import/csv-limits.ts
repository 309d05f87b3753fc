// What an import file may be at most; said before a file is chosen and checked before it is read.
export const csvLimits = {
  /** Bytes; 20 MB. */
  size: 20_000_000,
  /** Records without the header. */
  rows: 100_000,
  columns: 200,
  /** UTF-16 code units of one cell. */
  cell: 32_768,
} as const;
