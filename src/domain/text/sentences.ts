// Sentences of several hands in a row: those of the catalogue, and reasons as a back end words them.

/** The sign that ends a sentence in the script of its last letter. */
const stops: readonly [RegExp, string][] = [
  [/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u, '。'],
  [/\p{sc=Devanagari}/u, '।'],
];

function ended(text: string): string {
  const last = text.at(-1)!;
  if (!/[\p{L}\p{M}\p{N})]/u.test(last)) return text;
  return text + (stops.find(([script]) => script.test(last))?.[1] ?? '.');
}

/** One text of several sentences. A reason without its full stop ("No seats left") does not run into the next one. */
export function joinSentences(texts: readonly (string | false | undefined)[]): string {
  const said = texts.map((text) => (text || '').trim()).filter((text) => text !== '');
  return said.length < 2 ? (said[0] ?? '') : said.map(ended).join(' ');
}
