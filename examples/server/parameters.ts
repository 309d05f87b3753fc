// The values of one statement: whatever comes from outside goes in as a parameter, never as text of SQL.

export class Parameters {
  readonly values: unknown[];

  /** For another statement that begins with the same conditions as `from`. */
  constructor(from?: Parameters) {
    this.values = [...(from?.values ?? [])];
  }

  /** The place of a value, with its type. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
