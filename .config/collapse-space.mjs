// Takes the white space of readable source out of styles and markup, so that it is not shipped. It changes nothing that a browser shows.

/** Strings, which stay as they are; comments, which go; and runs of white space. */
const cssToken = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\/|\s+/g;

/** Space around these separates nothing. Not before `:`, where it is a descendant's; not around `+` and `-`, which `calc` needs. */
const aroundPunctuation = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')| ?([{};,>]) ?|: /g;

/** A piece of a style sheet, as it stands between two expressions of a template. */
export function collapseCss(text) {
  return text
    .replace(cssToken, (_match, string) => string ?? ' ')
    .replace(/ {2,}/g, ' ')
    .replace(aroundPunctuation, (_match, string, mark = ':') => string ?? mark)
    .replaceAll(';}', '}');
}

/** A piece of markup. HTML shows any run of white space as one space, so one is left: none might join two words. */
export function collapseHtml(text) {
  return text.replace(/\s+/g, ' ');
}
