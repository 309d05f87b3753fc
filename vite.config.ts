// The development server of the examples, the end-to-end tests and the stories: the library comes straight from source.
import { defaultClientConditions, defineConfig } from 'vite';
import { SOURCE_CONDITION } from './.config/source-condition.mjs';

export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
  // Every other dependency is a module already. Served as it is, there is one copy of each, and no page ever reloads
  // because another one was discovered.
  optimizeDeps: { noDiscovery: true, include: ['papaparse'] },
  server:
    mode === 'e2e'
      ? { hmr: false, watch: null }
      : { watch: { ignored: ['**/dist/**', '**/coverage/**', '**/storybook-static/**', '**/test-results/**'] } },
}));
