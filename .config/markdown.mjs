// Tables of figures in Markdown, for the terminal and the documentation alike.

function cell(value) {
  if (value?.best !== undefined) return `**${cell(value.best)}**`;
  if (value?.marked !== undefined) return `${cell(value.marked)} \\*`;
  if (typeof value !== 'number') return String(value ?? '').replaceAll('|', '\\|');
  if (Number.isNaN(value)) return '';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
}

const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** Numbers with three digits; the best of a row is given as `{ best: number }`, one with an asterisk as `{ marked: number }`. */
export function markdown({ title, columns, rows }) {
  const rule = line(columns.map((_column, index) => (index === 0 ? '---' : '---:')));
  return [`## ${title}\n`, line(columns), rule, ...rows.map(line)].join('\n');
}
