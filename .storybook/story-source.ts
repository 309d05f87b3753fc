// What "Show code" shows: the markup of a story, and the properties that markup cannot hold.
import { describedElement } from './arg-types.js';

interface Story {
  component?: unknown;
  args: Record<string, unknown>;
}

const longest = 400;

/** A value as it is written in a script; what is too long or no plain data is left to the reader under its own name. */
function written(name: string, value: unknown): string {
  const plain = typeof value !== 'function' && name !== 'adapter';
  const text = plain ? JSON.stringify(value) : undefined;
  return text !== undefined && text.length <= longest ? text : name;
}

export function storySource(markup: string, { component, args }: Story): string {
  const element = describedElement(component);
  if (!element || typeof component !== 'string') return markup;
  const names = new Set(element.members?.map(({ name }) => name));
  const given = { ...(names.has('adapter') && { adapter: undefined }), ...args };
  const lines = Object.entries(given)
    .filter(([name, value]) => names.has(name) && (value !== undefined || name === 'adapter'))
    .map(([name, value]) => `  element.${name} = ${written(name, value)};`);
  return [
    markup.trim(),
    '',
    '<script type="module">',
    `  import 'lead-elements/${component}.js';`,
    '',
    `  const element = document.querySelector('${component}');`,
    ...lines,
    '</script>',
  ].join('\n');
}
