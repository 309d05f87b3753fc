// A search over the text of all pages: what Storybook's own box does not find, since it knows titles only.
import { AnchorMdx } from '@storybook/addon-docs/blocks';
import MiniSearch, { type SearchResult } from 'minisearch';
import { createElement as create, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Piece } from './docs-text.js';

type Found = SearchResult & Piece;

/** `offerAllLocales` is found by `locales` too, and `lead-gone` by either word. */
const words = (term: string): string[] => [
  ...new Set([term, ...term.split(/(?=\p{Lu})/u)].map((word) => word.toLowerCase())),
];

async function makeIndex(): Promise<MiniSearch<Piece & { id: number }>> {
  const { default: pieces } = await import('virtual:docs-text');
  const index = new MiniSearch<Piece & { id: number }>({
    fields: ['heading', 'page', 'text'],
    storeFields: ['page', 'heading', 'text', 'href'],
    processTerm: words,
    searchOptions: {
      boost: { heading: 4, page: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      processTerm: (term) => term.toLowerCase(),
    },
  });
  index.addAll(pieces.map((piece, id) => ({ ...piece, id })));
  return index;
}

const before = 60;
const most = 180;

/** A stretch of the text around the first word that was found. */
function excerpt({ text, terms }: Found): string {
  const plain = text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();
  const lower = plain.toLowerCase();
  const at = Math.min(...terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0), plain.length);
  const wanted = at === plain.length ? 0 : Math.max(0, at - before);
  const start = wanted === 0 ? 0 : plain.indexOf(' ', wanted) + 1;
  const rest = plain.slice(start, start + most);
  return `${start > 0 ? '… ' : ''}${rest}${start + most < plain.length ? ' …' : ''}`;
}

/** The words that were found are marked. */
function marked(text: string, terms: string[]): ReactNode[] {
  if (terms.length === 0) return [text];
  const any = [...terms].sort((a, b) => b.length - a.length).map((term) => term.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&'));
  return text
    .split(new RegExp(`(${any.join('|')})`, 'i'))
    .map((piece, at) => (at % 2 ? create('mark', { key: at }, piece) : piece));
}

function result(found: Found): ReactElement {
  const { page, heading, href, terms } = found;
  const name = heading === page ? page : `${page}: ${heading}`;
  return create(
    'li',
    { key: String(found.id) },
    create(AnchorMdx, { href, target: '_self' }, ...marked(name, terms)),
    create('p', null, ...marked(excerpt(found), terms)),
  );
}

const shown = 30;
const key = 'docs-search';

const howMany = (count: number): string => {
  if (count === 0) return 'Nothing found. Try fewer letters or another word.';
  if (count === 1) return '1 place found';
  return count > shown ? `${count} places found; the best ${shown} are shown` : `${count} places found`;
};

export function DocsSearch(): ReactElement {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const [index, setIndex] = useState<MiniSearch>();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    void makeIndex().then(setIndex);
  }, []);
  useEffect(() => sessionStorage.setItem(key, text), [text]);
  const asked = text.trim() !== '';
  const found = index && asked ? (index.search(text) as Found[]) : [];
  const open = (): void => list.current?.querySelector('a')?.click();
  return create(
    'search',
    { className: 'docs-search' },
    create(
      'form',
      {
        onSubmit: (event) => {
          event.preventDefault();
          open();
        },
      },
      create('label', { htmlFor: key }, 'Words of the text'),
      create('input', {
        id: key,
        ref: input,
        type: 'search',
        value: text,
        autoComplete: 'off',
        placeholder: 'lead-gone, --le-accent, drawer …',
        onChange: (event) => setText(event.target.value),
      }),
    ),
    create('p', { role: 'status' }, index && asked ? howMany(found.length) : ''),
    create('ol', { ref: list }, found.slice(0, shown).map(result)),
  );
}
