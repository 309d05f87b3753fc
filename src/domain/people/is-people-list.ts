// What looks like a pasted list of people. Apart from its reader, which is loaded when somebody pastes one.

/** Several lines, cells or parts between signs that stand in no name, two addresses, or one with a name or as a link. */
const certain =
  /[^\s;|；؛、]\s*[\n\r\t;|；؛、]+\s*[^\s;|；؛、]|[,，،].*[,，،]|[，،]\s*\S|@.*@|^mailto:|[^\s<([]\s*[<([]\S+@\S+[>)\]]$/is;

/** Two full names between a comma, or two names between `&`, `+`, `/` or a word that joins. */
const likely = /\S\s+\S+\s*,\s*\S+\s+\S|\S\s+(?:[&＆+/]|and|und|et)\s+\S/is;

/** Whether a text can only be a list of people. */
export const isCertainlyPeopleList = (text: string): boolean => certain.test(text.trim());

/** Whether a text may be a list of people: more than a word to search for. */
export const isPeopleList = (text: string): boolean => isCertainlyPeopleList(text) || likely.test(text.trim());
