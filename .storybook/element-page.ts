// The page of a tag: what it is, one of it to try, everything public about it, and where each of its states is shown.
// Not all states at once: forty pickers with a list each make a page that nobody reads to its end.
import { AnchorMdx, Controls, Description, DocsContext, Primary, Title } from '@storybook/addon-docs/blocks';
import { createElement as create, Fragment, useContext, type ReactElement } from 'react';

interface StoryOfPage {
  id: string;
  name: string;
  component?: unknown;
  parameters: { docs?: { description?: { story?: string } } };
}

/** The first sentence; it ends a line of a list. */
const inShort = (text = ''): string => /^.*?[.](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim();

function item({ id, name, parameters }: StoryOfPage): ReactElement {
  const link = create(AnchorMdx, { href: `?path=/story/${id}`, target: '_self' }, name);
  const words = inShort(parameters.docs?.description?.story);
  return create('li', { key: id }, link, words && ` – ${words.replaceAll('`', '')}`);
}

function publicParts(): ReactElement {
  const region = { className: 'wide', role: 'region', 'aria-label': 'Public parts', tabIndex: 0 };
  return create(
    Fragment,
    null,
    create('h2', { id: 'public' }, 'Properties, events, slots, parts'),
    create('div', region, create(Controls)),
  );
}

export function ElementPage(): ReactElement {
  const stories = useContext(DocsContext).componentStories() as unknown as StoryOfPage[];
  return create(
    'div',
    null,
    create(Title),
    create(Description),
    create(Primary),
    create('h2', { id: 'states' }, 'States and uses'),
    create('ul', { className: 'states' }, stories.map(item)),
    // Stories of several tags at once have no table of their own.
    stories.some(({ component }) => component) && publicParts(),
  );
}
