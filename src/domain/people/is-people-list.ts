// What looks like a pasted list of people. Apart from its reader, which is loaded when somebody pastes one.

/** Several lines, cells or parts between signs that stand in no name, two addresses, or one with a name or as a link. */
const certain =
  /[^\s;|｜；؛、､﹑]\s*[\n\r\t\v\u0085\u2028\u2029;|｜；؛、､﹑]+\s*[^\s;|｜；؛、､﹑]|[,，،﹐].*[,，،﹐]|[，،﹐]\s*\S|[@＠].*[@＠]|^mailto:|[^\s<([（＜［]\s*[<([（＜［]\S+[@＠]\S+[>)\]）＞］]$|[@＠]\S+\s*[([（［]/is;

/** Signs and words between spaces that join people, and stand in names of teams as well. */
export const joinWords = '[&＆+/]|and|und|et|y|e|i|и|і|en|og|och|ja|ve|oraz|और';
/** Words that need no space around them, and dots in the middle. */
export const joinLetters = 'と|和|与|與|及|및';
export const middleDots = '·・‧';

/** Two names between a comma, a dot in the middle, `&`, `+`, `/` or a word that joins; a comma beside an address. */
const likely = new RegExp(
  String.raw`\S\s+\S+\s*,\s*\S+\s+\S|,\s*\S+@\S|@\S+\s*,\s*\S|\S\s*[＆／${middleDots}]\s*\S|\S\s+(?:${joinWords})\s+\S|\S\s+(?:و|ו)\s*\S|\p{L}\s*(?:${joinLetters})\s*\p{L}`,
  'isu',
);

/** Whether a text can only be a list of people. */
export const isCertainlyPeopleList = (text: string): boolean => certain.test(text.trim());

/** Whether a text may be a list of people: more than a word to search for. */
export const isPeopleList = (text: string): boolean => isCertainlyPeopleList(text) || likely.test(text.trim());
