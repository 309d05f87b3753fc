// The frame around the stories has the library's name, and a button that leads to the search over all text.
import { createElement as create, type ReactElement } from 'react';
import { Button } from 'storybook/internal/components';
import { addons, types, useStorybookApi } from 'storybook/manager-api';
import { create as createTheme } from 'storybook/theming/create';

const base = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
addons.setConfig({ theme: createTheme({ base, brandTitle: 'lead-elements', brandTarget: '_self' }) });

const search = 'start-here-search--docs';

function SearchButton(): ReactElement {
  const api = useStorybookApi();
  return create(
    Button,
    { variant: 'ghost', ariaLabel: false, onClick: () => api.selectStory(search) },
    'Search the text',
  );
}

addons.register('docs-search', () => {
  addons.add('docs-search/button', { type: types.TOOL, title: 'Search the text', render: SearchButton });
});
