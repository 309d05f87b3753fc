// The query language of PostgREST as SQL: `select`, `order`, and logic trees of conditions, as its documentation describes them.
import pg from 'pg';
import { PostgrestRefusal } from './postgrest-errors.js';

const operators: Record<string, string> = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  ov: '&&',
  cd: '<@',
  cs: '@>',
  match: '~',
};

/** `name`, or a path into JSON, such as `name->key` and `name->>key`. */
function column(path: string): string {
  const [name = '', ...steps] = path.split(/(->>?)/);
  return `source.${pg.escapeIdentifier(name)}${steps.map((step, at) => (at % 2 === 0 ? step : pg.escapeLiteral(step))).join('')}`;
}

export const selectSql = (select: string): string =>
  select
    .split(',')
    .map((each) => {
      const [name, alias] = each.split(':').reverse() as [string, string | undefined];
      if (name === '*') return 'source.*';
      return `${column(name)} AS ${pg.escapeIdentifier(alias ?? name)}`;
    })
    .join(', ');

export const orderSql = (order: string): string =>
  order
    .split(',')
    .map((each) => {
      const [name = '', ...words] = each.split('.');
      const parts = words.map(
        (word) => ({ asc: 'ASC', desc: 'DESC', nullslast: 'NULLS LAST', nullsfirst: 'NULLS FIRST' })[word],
      );
      return [column(name), ...parts].join(' ');
    })
    .join(', ');

/** Reads a tree such as `and(name.eq."x",not.or(id.is.null,status.in.("a","b")))`. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  tree(): string {
    const negated = this.#take('not.') ? 'NOT ' : '';
    for (const [word, sign] of [
      ['and(', ' AND '],
      ['or(', ' OR '],
    ] as const)
      if (this.#take(word)) {
        const parts = [this.tree()];
        while (this.#take(',')) parts.push(this.tree());
        this.#expect(')');
        return `${negated}(${parts.join(sign)})`;
      }
    if (negated) throw this.#unreadable();
    return this.#condition();
  }

  end(): void {
    if (this.#at < this.#text.length) throw this.#unreadable();
  }

  #condition(): string {
    const name = this.#match(/[a-z_]+(->>?\w+)*/y);
    this.#expect('.');
    const negated = this.#take('not.') ? 'NOT ' : '';
    const operator = this.#word();
    this.#expect('.');
    if (operator === 'is') return `${negated}${column(name)} IS ${this.#word().toUpperCase()}`;
    if (operator === 'in')
      return `${negated}${column(name)} IN (${this.#list()
        .map((each) => pg.escapeLiteral(each))
        .join(', ')})`;
    return `${negated}${comparison(name, operator, this.#value())}`;
  }

  #list(): string[] {
    this.#expect('(');
    const values = [this.#value()];
    while (this.#take(',')) values.push(this.#value());
    this.#expect(')');
    return values;
  }

  /** Quoted, or up to the next comma or parenthesis. */
  #value(): string {
    if (!this.#take('"')) return this.#match(/[^,)]*/y);
    let value = '';
    while (!this.#take('"')) value += this.#take('\\') ? this.#match(/[\s\S]/y) : this.#match(/[^"\\]/y);
    return value;
  }

  #word(): string {
    return this.#match(/[a-z_]+/y);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw this.#unreadable();
    this.#at += found.length;
    return found;
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unreadable();
  }

  #unreadable(): PostgrestRefusal {
    return new PostgrestRefusal(400, 'PGRST100', `failed to parse logic tree (${this.#text}) at ${this.#at}`);
  }
}

function comparison(name: string, operator: string, value: string): string {
  if (operator === 'like') return `${column(name)} LIKE ${pg.escapeLiteral(value.replaceAll('*', '%'))}`;
  const sign = operators[operator];
  if (sign === undefined) throw new PostgrestRefusal(400, 'PGRST100', `failed to parse filter (${operator})`);
  return `${column(name)} ${sign} ${pg.escapeLiteral(value)}`;
}

/** `isPlain`: of a parameter of its own, `id=eq.7`, whose value is taken as it stands. */
export function conditionSql(text: string, { isPlain = false } = {}): string {
  if (isPlain) {
    const [, name = '', operator = '', value = ''] = /^([a-z_]+)\.([a-z]+)\.([\s\S]*)$/.exec(text) ?? [];
    return comparison(name, operator, value);
  }
  const reader = new Reader(text);
  const sql = reader.tree();
  reader.end();
  return sql;
}
