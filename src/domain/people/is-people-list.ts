// What looks like a pasted list of people. Apart from its reader, which is loaded when somebody pastes one.

/** Several lines, cells or parts between signs that stand in no name, two addresses, or one with a name or as a link. */
const certain =
  /[^\s;|；؛、]\s*[\n\r\t\v\u0085\u2028\u2029;|；؛、]+\s*[^\s;|；؛、]|[,，،].*[,，،]|[，،]\s*\S|[@＠].*[@＠]|^mailto:|[^\s<([（＜［]\s*[<([（＜［]\S+[@＠]\S+[>)\]）＞］]$|[@＠]\S+\s*[([（［]/is;

/** Two names between a comma, a dot in the middle, `&`, `+`, `/` or a word that joins; a comma beside an address. */
const likely =
  /\S\s+\S+\s*,\s*\S+\s+\S|,\s*\S+@\S|@\S+\s*,\s*\S|\S\s*[·・‧]\s*\S|\S\s+(?:[&＆+/]|and|und|et|y|e|i|и|і|en|og|och|ja|ve|oraz|और)\s+\S|\S\s+(?:و|ו)\s*\S|\p{L}\s*(?:と|和|与|與|及|및)\s*\p{L}/isu;

/** Whether a text can only be a list of people. */
export const isCertainlyPeopleList = (text: string): boolean => certain.test(text.trim());

/** Whether a text may be a list of people: more than a word to search for. */
export const isPeopleList = (text: string): boolean => isCertainlyPeopleList(text) || likely.test(text.trim());
