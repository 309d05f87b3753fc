// What is told of a cell whose text is not taken as it stands.

export type CellNotice =
  | 'cleaned'
  | 'placeholder'
  | 'several'
  | 'digits-lost'
  | 'words'
  | 'no-phone'
  | 'no-link'
  | 'no-mail'
  | 'no-number'
  | 'bad-bytes'
  | 'look-alike';

export interface CleanValue {
  text: string;
  notice?: CellNotice;
  /** Whether it is a good value of its type at first sight, however long. */
  isPlain?: boolean;
  /** Further values of the cell, which the field has no place for. */
  rest?: string[];
}
