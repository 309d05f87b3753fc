// Letters of another alphabet that look like Latin ones: an address with one of them is written right and leads to somebody else.

const latin = /\p{sc=Latin}/u;
const others = /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Cherokee}]/u;

/** Words of nothing but such letters, in a domain whose end is Latin. https://www.unicode.org/reports/tr39/#Whole_Script_Confusables */
const onlyLookAlikes = /^[асеорхуіјѕԁӏһԛԝνορ]+$/u;

/** Whether a word of an address mixes alphabets, or is made of letters that only look Latin. */
export function hasLookAlike(address: string): boolean {
  if (!others.test(address)) return false;
  const text = address.toLowerCase();
  const isLatinEnd = /\.[a-z]{2,}$/.test(text);
  const domain = text.slice(text.lastIndexOf('@') + 1).split('.');
  return (
    text.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => latin.test(word) && others.test(word)) ||
    (isLatinEnd && domain.some((label) => onlyLookAlikes.test(label)))
  );
}
