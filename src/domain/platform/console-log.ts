// What the console is told: what is wrong and where, by ids and names of fields, never what is in them. A host's error
// tracker reads the console as well, and what people have written about each other is not for it.

/** What can be an id or the name of a field: no text with spaces, no e-mail. */
const plain = /^[\w.:-]{1,64}$/;
const ids: ReadonlySet<string> = new Set(['id', 'leadId', 'assigneeId', 'recordType', 'type', 'kind', 'status']);
/** Fields that are named of one object. */
const most = 40;

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? `list of ${value.length}` : typeof value;

const idOrType = (value: unknown): string =>
  typeof value === 'number' || (typeof value === 'string' && plain.test(value)) ? String(value) : typeOf(value);

/** Its class, message and place as text: an object would take along what hangs on it, such as a request with its body. */
function outlineOfError({ name, message, stack = '' }: Error): string {
  // Whoever could not read a text quotes it.
  const said = name === 'SyntaxError' ? '' : `: ${message.replaceAll(/[^\s"'(<]+@[^\s"')>]+/g, '…')}`;
  const head = message ? stack.indexOf(message) : -1;
  return `${name}${said}${head < 0 ? `\n${stack}` : stack.slice(head + message.length)}`.trimEnd();
}

function outlineOfObject(value: object): string {
  const names = Object.keys(value).filter((name) => plain.test(name));
  const parts = names.slice(0, most).map((name) => {
    const part = (value as Record<string, unknown>)[name];
    return `${name}: ${ids.has(name) ? idOrType(part) : typeOf(part)}`;
  });
  return `{ ${parts.join(', ')}${names.length > most ? ', …' : ''} }`;
}

/** The shape of a value. */
function outlineOf(value: unknown): string {
  try {
    if (value instanceof Error) return outlineOfError(value);
    if (Array.isArray(value))
      return value.length > 0 ? `${typeOf(value)}, first ${outlineOf(value[0])}` : typeOf(value);
    return typeof value === 'object' && value !== null ? outlineOfObject(value) : typeOf(value);
  } catch {
    return 'something that cannot be read';
  }
}

const outlined = (text: string, found: unknown[]): string => [text, ...found.map(outlineOf)].join(' ');

/** @param found Told by its shape only. */
export const logError = (text: string, ...found: unknown[]): void => console.error(outlined(text, found));

/** @param found Told by its shape only. */
export const logWarning = (text: string, ...found: unknown[]): void => console.warn(outlined(text, found));
