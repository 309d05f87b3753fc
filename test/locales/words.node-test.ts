// Words are where they belong: every one of the catalogue is said somewhere, and nothing on screen stands in the source.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../src/locales/en/index.js';

const root = new URL('../../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('locales/') && !name.startsWith('testing/'))
  .map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));
/** A catalogue says some of its words in others: `rows` in the importer. */
const everything = [
  ...files.map(({ text }) => text),
  ...readdirSync(new URL('locales/en/', root)).map((name) =>
    readFileSync(new URL(`locales/en/${name}`, root), 'utf8').replace(/^ {2}\w+:/gm, ''),
  ),
].join('\n');
const identifiers = new Set(everything.match(/[A-Za-z_]\w+/g));

test('no word of the English catalogue is left over', () => {
  const { language: _, ...tags } = en;
  const unused = Object.entries(tags).flatMap(([tag, words]) =>
    Object.keys(words)
      .filter((key) => !identifiers.has(key))
      .map((key) => `${tag}: ${key}`),
  );
  assert.deepEqual(unused, []);
});

/** Templates of a file, without what is put into them. */
function templates(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('html`'); at >= 0; at = text.indexOf('html`', at + 1)) {
    let [depth, written] = [0, ''];
    for (let each = at + 5; each < text.length; each++) {
      const two = text.slice(each, each + 2);
      if (depth === 0 && text[each] === '`') break;
      if (two === '${') {
        if (depth === 0) written += '\u0000';
        depth += 1;
        each += 1;
      } else if (depth > 0 && text[each] === '{') depth += 1;
      else if (depth > 0 && text[each] === '}') depth -= 1;
      else if (depth === 0) written += text[each];
    }
    found.push(written);
  }
  return found;
}

const spoken =
  /(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt)="([^"\u0000]*\p{L}{2}[^"\u0000]*)"/gu;

test('no template has words of its own: neither as text nor as a label', () => {
  const hard = files.flatMap(({ name, text }) =>
    templates(text).flatMap((template) => {
      const markup = template.replace(/<!--[\s\S]*?-->/g, '').replace(/<style[\s\S]*?<\/style>/g, '');
      const labels = [...markup.matchAll(spoken)].map(([, label]) => label!);
      const texts = markup
        .replace(/<[^>]*>?/g, '\n')
        .split(/[\n\u0000]/)
        .map((part) => part.trim())
        .filter((part) => /\p{L}{2}/u.test(part) && !/^(?:[.?@]?[\w-]+=|>|[\w-]+\s*=)/.test(part));
      return [...labels, ...texts].map((words) => `${name}: ${words}`);
    }),
  );
  assert.deepEqual(hard, []);
});
