// Two scripts of one page bring the library each, as a widget beside an application does: the first one serves both.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builtOrigin } from './built-crm.js';
import { ann, expect, test } from './crm.js';

/** The library as one script. */
async function copy(): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['lead-elements-source', 'module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('fixtures/copy-of-library.js', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as unknown as [{ output: [{ code: string }] }];
  return result.output[0].code;
}

test('serves a page that has loaded it twice with the first copy, and says so once', async ({ crm, page }) => {
  test.slow();
  const code = await copy();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.route(`${builtOrigin}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Leads</title><link rel="icon" href="data:,"><script type="module">
            import '/application.js';
            import { createMemoryAdapter, createWorkspace, generateDemoData } from '/widget.js';
            const { people, leads } = generateDemoData({ leads: 20, clients: 0 });
            const adapter = createMemoryAdapter({ people, leads, currentUserId: people[0].id });
            createWorkspace(document.body, { adapter });
          </script>`,
        }),
  );
  await page.goto(`${builtOrigin}/`);
  await crm.createInDialog('Nora Newcomer', ann);
  await crm.tab('Project').click();
  await expect(crm.assignedTo).toContainText([ann]);
  await crm.button('Close').click();
  await expect(crm.rows.first()).toContainText('Nora Newcomer');
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/on this page twice.*lead-data-provider.*lead-table/);
});
