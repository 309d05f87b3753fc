// What an import file may be at most; said before a file is chosen and checked before it is read.
export const fileLimits = {
  /** Bytes; 100 MB: 200,000 rows of a wide table. A device of little memory takes less. */
  size: 100_000_000,
  /** Records without the header. */
  rows: 200_000,
  columns: 1_000,
  /** UTF-16 code units of one cell. */
  cell: 32_768,
} as const;
