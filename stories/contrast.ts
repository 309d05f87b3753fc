// Which words of a theme are hard to read: contrast as WCAG 2.2 counts it.
const hex = /^#[\da-f]{6}$/i;

export const isColour = (text: string): boolean => hex.test(text);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const pairs = [
  ['--le-on-accent', '--le-accent', 'words on the accent', 4.5],
  ['--le-accent', '--le-surface', 'accent on the surface', 4.5],
  ['--le-text', '--le-surface', 'text on the surface', 4.5],
  ['--le-text-muted', '--le-surface', 'muted text on the surface', 4.5],
  ['--le-text-muted', '--le-surface-sunken', 'muted text on the sunken surface', 4.5],
  ['--le-danger', '--le-surface', 'errors on the surface', 4.5],
  ['--le-border-strong', '--le-surface', 'edges of fields', 3],
] as const;

/** In words, one for each pair of colours of one scheme that is below what WCAG AA asks for. */
export function belowWanted(values: ReadonlyMap<string, string>): string[] {
  return ['light', 'dark'].flatMap((scheme, index) => {
    const colour = (name: string): string => values.get(name)?.match(/#[\da-f]{6}/gi)?.[index] ?? '';
    return pairs
      .map(([front, back, name, wanted]) => ({ name, wanted, pair: [colour(front), colour(back)] as const }))
      .filter(({ pair, wanted }) => pair.every(isColour) && contrast(...pair) < wanted)
      .map(({ name, pair, wanted }) => `${name}, ${scheme}: ${contrast(...pair).toFixed(1)} of ${wanted}`);
  });
}
