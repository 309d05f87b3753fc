// Where the stories are, and how they are built: from source, like every other tool here.
import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { docsText } from './docs-text.js';

/** What a language model is told, and what that links: at the root of the site, as in the package. */
const linked = [
  'README.md',
  'custom-elements.json',
  'examples/no-bundler',
  'examples/layouts',
  'examples/own-adapter',
  'examples/themes',
];

const lit = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];

export default {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: ['../llms.txt', ...linked.map((path) => ({ from: `../${path}`, to: `/${path}` }))],
  addons: [
    // MDX alone knows no tables.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Storybook's own packages need pre-bundling, which vite.config.ts switches off for the examples. lit stays out of it:
  // a pre-bundled copy beside the raw one gives "Multiple versions of Lit loaded".
  viteFinal: (config) => ({
    ...config,
    appType: 'spa',
    plugins: [...(config.plugins ?? []), docsText],
    // Storybook's own parts and the checks of accessibility are large; no visitor of a page gets them.
    build: { ...config.build, chunkSizeWarningLimit: 3_000 },
    optimizeDeps: {
      ...config.optimizeDeps,
      noDiscovery: false,
      exclude: [...(config.optimizeDeps?.exclude ?? []), ...lit],
    },
  }),
} satisfies StorybookConfig;
