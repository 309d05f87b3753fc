// The text of every page, in pieces that can be linked to, read when the site is built: Storybook's own search knows no more
// than titles.
import { readdirSync, readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { toId } from 'storybook/internal/csf';
import { extractDescription, loadCsf } from 'storybook/internal/csf-tools';
import type { Plugin } from 'vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import type { ElementDescription } from './arg-types.js';

/** A heading with what stands below it, a public part of an element, or a story. */
export interface Piece {
  page: string;
  heading: string;
  text: string;
  href: string;
}

const stories = new URL('../stories/', import.meta.url);
const filesOf = (ending: string): string[] => readdirSync(stories).filter((name) => name.endsWith(ending));
const read = (file: string): string => readFileSync(new URL(file, stories), 'utf8');
const address = (title: string, place = ''): string =>
  `?path=/docs/${toId(title, 'docs')}${place && `&place=${encodeURIComponent(place)}`}`;
const lastPart = (title: string): string => title.split('/').at(-1)!;

/** Rows and cells stand apart, or the last word of one is glued to the first of the next. */
const textOf = (node: { type: string; children?: { type: string }[] }): string =>
  node.children && /^(table|list)/.test(node.type) ? node.children.map(textOf).join(' ') : toString(node);

/** A guide: its headings get the ids that the page gives them. */
function guidePieces(file: string): Piece[] {
  const source = read(file);
  const title = /<Meta title="([^"]+)"/.exec(source)?.[1];
  if (!title) return [];
  const slugger = new GithubSlugger();
  const pieces: Piece[] = [];
  for (const node of remark().use(remarkMdx).use(remarkGfm).parse(source).children) {
    if (node.type === 'heading') {
      const heading = toString(node);
      const place = slugger.slug(heading);
      pieces.push({ page: lastPart(title), heading, text: '', href: address(title, node.depth > 1 ? place : '') });
    } else if (node.type !== 'mdxjsEsm' && pieces.length > 0) {
      pieces.at(-1)!.text += `${textOf(node)} `;
    }
  }
  return pieces;
}

const kinds = {
  attributes: 'attribute',
  events: 'event',
  slots: 'slot',
  cssProperties: 'token',
  cssParts: 'part',
  cssStates: 'state',
} as const;

/** The page of an element: what it is, and each of its public parts. */
function elementPieces(title: string, element: ElementDescription & { description?: string }): Piece[] {
  const page = element.tagName!;
  const piece = (kind: string, { name, description = '', ...more }: { name: string; description?: string }): Piece => {
    const { type, detail } = more as { type?: { text: string }; detail?: { text: string } };
    const text = [description, detail?.text ?? type?.text ?? ''].join(' ');
    return { page, heading: `${name || 'default'} (${kind})`, text, href: address(title, `public:${name}`) };
  };
  const members = (element.members ?? []).map((member) =>
    piece(member.kind === 'method' ? 'method' : 'property', member),
  );
  const others = Object.entries(kinds).flatMap(([list, kind]) =>
    (element[list as keyof typeof kinds] ?? []).map((item) => piece(kind, item)),
  );
  return [{ page, heading: page, text: element.description ?? '', href: address(title) }, ...members, ...others];
}

/** The stories of a file, and the page of the element that it is about. */
function storyPieces(file: string): Piece[] {
  const csf = loadCsf(read(file), { fileName: file, makeTitle: (title) => title ?? file }).parse();
  const title = csf.meta.title!;
  const element = manifest.modules
    .flatMap(({ declarations }) => declarations as ElementDescription[])
    .find(({ tagName }) => tagName !== undefined && title === `Elements/${tagName}`);
  const pieces = Object.entries(csf._stories).map(([key, { id, name }]) => ({
    page: lastPart(title),
    heading: name ?? key,
    text: extractDescription(csf._storyStatements[key]),
    href: `?path=/story/${id}`,
  }));
  return [...(element ? elementPieces(title, element) : []), ...pieces];
}

const id = 'virtual:docs-text';

/** `virtual:docs-text` exports all pieces. */
export const docsText: Plugin = {
  name: 'docs-text',
  resolveId: (name) => (name === id ? `\0${id}` : undefined),
  load: (name) =>
    name === `\0${id}`
      ? `export default ${JSON.stringify([...filesOf('.mdx').flatMap(guidePieces), ...filesOf('.stories.ts').flatMap(storyPieces)])};`
      : undefined,
};
