// The frame of every page of text: light or dark as its stories are, and an address with `&place=` shows that heading or public
// part. Storybook's own way, a hash, leaves two entries in the history, so that Back stays where it is.
import { DocsContainer } from '@storybook/addon-docs/blocks';
import { createElement as create, useEffect, useState, type ComponentProps, type ReactElement } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { themes } from 'storybook/theming';

const partName = (place: string): string | undefined => /^public:(.*)$/s.exec(place)?.[1];

function soughtPlace(place: string): HTMLElement | null {
  const name = partName(place);
  if (name === undefined) return document.getElementById(place);
  const cells = [...document.querySelectorAll<HTMLElement>('.docblock-argstable td:first-child')];
  return cells.find(({ textContent }) => textContent === (name || '(default)'))?.closest('tr') ?? null;
}

/** Goes there, also while what stands above it still grows, until the reader moves the page. */
function goTo(place: string): () => void {
  const show = (): void => {
    const found = soughtPlace(place);
    if (found?.matches('tr')) found.classList.add('sought');
    found?.scrollIntoView({ block: partName(place) === undefined ? 'start' : 'center' });
  };
  const growth = new ResizeObserver(show);
  const stop = (): void => growth.disconnect();
  growth.observe(document.body);
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    document.addEventListener(type, stop, { once: true, passive: true });
  return stop;
}

interface Told {
  globals: { colorScheme?: string };
}

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Whether the toolbar asks for dark, or for the system's scheme where that is dark. */
function isDark(): boolean {
  const channel = addons.getChannel();
  const told = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS)) as [Told] | undefined;
  const scheme = told?.[0].globals.colorScheme ?? 'light dark';
  return scheme === 'dark' || (scheme === 'light dark' && systemIsDark.matches);
}

/** The page of text has the scheme that its stories have. */
function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const follow = (): void => setDark(isDark());
    const channel = addons.getChannel();
    channel.on(GLOBALS_UPDATED, follow);
    systemIsDark.addEventListener('change', follow);
    return () => {
      channel.off(GLOBALS_UPDATED, follow);
      systemIsDark.removeEventListener('change', follow);
    };
  }, []);
  useEffect(() => document.documentElement.style.setProperty('color-scheme', dark ? 'dark' : 'light'), [dark]);
  return dark;
}

export function SitePage(props: ComponentProps<typeof DocsContainer>): ReactElement {
  const place = new URLSearchParams(window.parent.location.search).get('place');
  useEffect(() => (place === null ? undefined : goTo(place)), [place]);
  return create(DocsContainer, { ...props, theme: useDark() ? themes.dark : themes.light });
}
