// What samples say in markup: each compiler reads its own, and every attribute, property and event of a tag is in the manifest.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { compile } from 'svelte/compiler';
import ts from 'typescript';
import { root } from './process.mjs';

const { modules } = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const tags = new Map(
  modules.flatMap(({ declarations = [] }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .map(({ tagName, attributes = [], members = [], events = [] }) => [
        tagName,
        {
          attributes: new Set(attributes.map(({ name }) => name)),
          properties: new Set(members.map(({ name }) => name.toLowerCase())),
          events: new Set(events.map(({ name }) => name)),
        },
      ]),
  ),
);

const everyTag =
  /^(id|class|slot|hidden|lang|dir|title|tabindex|part|aria-.*|data-.*|v-(if|else|show|model|for)|key|ref)$/;

/** How frameworks write a property or an event before a name; a parser of HTML has the names in small letters. */
const isKnown = (name, { attributes, properties, events }) => {
  const event = /^(?:@|on:|\()([\w-]+)\)?$/.exec(name)?.[1];
  if (event) return events.has(event);
  const property = /^(?:[:.]|prop:|\[)([\w-]+)\]?$/.exec(name)?.[1];
  if (property) return properties.has(property) || attributes.has(property);
  if (name.startsWith('on') && events.has(name.slice(2))) return true;
  // Svelte's `{adapter}` and JSX have properties without a sign.
  const bare = name.replace(/^\{(.*)\}$/, '$1');
  return everyTag.test(bare) || attributes.has(bare) || (bare !== name && properties.has(bare));
};

function unknownNames({ name, text }, isCode) {
  const { document } = new JSDOM(text.replace(/<template>|<\/template>/g, '')).window;
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    if (!tag.includes('-')) return [];
    const known = tags.get(tag);
    if (!known) return isCode ? [] : [`${name}: there is no <${tag}>`];
    return element
      .getAttributeNames()
      .filter((each) => !isKnown(each, known))
      .map((each) => `${name}: <${tag}> has no ${each}`);
  });
}

function compilerProblems({ name, text }) {
  if (name.endsWith('.jsx')) {
    const { diagnostics } = ts.transpileModule(text, {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
    });
    return diagnostics.map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  }
  if (!name.endsWith('.svelte')) return [];
  try {
    return compile(text, { filename: name, generate: 'client' }).warnings.map(({ message }) => `${name}: ${message}`);
  } catch (error) {
    return [`${name}: ${error.message}`];
  }
}

/** Problems of blocks of HTML, Svelte, JSX and Vue, and of templates in Angular's TypeScript. */
export const markupProblems = (blocks) =>
  blocks.flatMap((block) => [
    ...compilerProblems(block),
    // Arrows and comparisons inside of braces would end a tag for a parser of HTML.
    ...(/\.(html|vue|typescript)$/.test(block.name) ? unknownNames(template(block), !block.name.endsWith('html')) : []),
  ]);

/** The markup that a component of Angular has in its decorator. */
const template = ({ name, text }) => ({ name, text: /template: `(.*?)`/s.exec(text)?.[1] ?? text });
