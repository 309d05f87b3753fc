// A text of SQL as its statements: an engine of several nodes passes a statement on to others, and cannot a part of a message.

/** What may hold a semicolon that ends nothing: quoted texts and names, bodies of functions, comments. */
const whole = /'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|--[^\n]*|\/\*[\s\S]*?\*\//y;

/** For files as those of this folder: without `E'…\'…'`, and without bodies between `BEGIN ATOMIC` and `END`. */
export function statementsIn(sql: string): string[] {
  const statements: string[] = [];
  let from = 0;
  let isEmpty = true;
  const end = (at: number): void => {
    if (!isEmpty) statements.push(sql.slice(from, at).trim());
    [from, isEmpty] = [at + 1, true];
  };
  for (let at = 0; at < sql.length;) {
    whole.lastIndex = at;
    const found = whole.exec(sql)?.[0] ?? sql[at]!;
    if (found === ';') end(at);
    else if (!/^(--|\/\*|\s)/.test(found)) isEmpty = false;
    at += found.length;
  }
  end(sql.length);
  return statements;
}
