// What is chosen belongs to the application, whoever resets, restores or copies the form.
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { option, picker, servePicker } from './picker-page.js';

/** A module with what it imports inside, as a page of its own would load it. */
async function bundled(fixture: string): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url)), formats: ['es'] },
    },
  })) as unknown as [{ output: [{ code: string }] }];
  return result.output[0].code;
}

test('keeps what a form of React 19 has sent, which React resets after its action', async ({ page }) => {
  const code = await bundled('react-form.js');
  await page.route('**/react-form.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await servePicker(
    page,
    `<div id="app"></div><script type="module" src="/src/elements/assignee-multiselect/define.ts"></script>
     <script type="module" src="/picker/react-form.js"></script>`,
  );
  await picker(page).click();
  await option(page, 'Cyd').click();
  await page.keyboard.press('Escape');
  const send = page.getByRole('button', { name: 'Send' });
  await send.click();
  await expect(page.getByLabel('Sent')).toHaveText('[ann,bob,cyd]');
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove Ann Lee' }).click();
  await expect(page.getByLabel('State')).toHaveText('bob,cyd');
  await send.click();
  await expect(page.getByLabel('Sent')).toHaveText('[ann,bob,cyd][bob,cyd]');
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
});

test('tells v-model of Vue what is there after a reset, so that both are the same', async ({ page }) => {
  await servePicker(
    page,
    `<div id="app"></div><script type="module">
      import { createApp, ref } from '/node_modules/vue/dist/vue.esm-browser.prod.js';
      import '/src/elements/assignee-multiselect/define.ts';
      const people = [{ id: 'ann', kind: 'person', name: 'Ann Lee' }, { id: 'bob', kind: 'person', name: 'Bob Ray' }];
      const app = createApp({
        setup: () => ({ ids: (window.ids = ref(['ann'])), people }),
        template: '<form><assignee-multiselect name="who" label="Assignees" .assignees="people" v-model="ids">' +
          '</assignee-multiselect><button type="reset">Reset</button></form><output aria-label="State">{{ ids.join() }}</output>',
      });
      app.config.compilerOptions.isCustomElement = (tag) => tag.includes('-');
      app.mount('#app');
    </script>`,
  );
  await picker(page).click();
  await option(page, 'Bob Ray').click();
  await expect(page.getByLabel('State')).toHaveText('ann,bob');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
  await expect(page.getByLabel('State')).toHaveText('ann');
  await page.evaluate('ids.value = ["bob"]');
  await expect(page.getByRole('button', { name: 'Remove Bob Ray' })).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByLabel('State')).toHaveText('bob');
});

test('goes back to the page’s own select, and a copy of both can be used', async ({ page }) => {
  await servePicker(
    page,
    `<form method="post" action="/sent/"><assignee-multiselect label="Assignees"><select name="who" multiple>
      <option value="ann" selected>Ann Lee</option><option value="bob">Bob Ray</option></select></assignee-multiselect>
      <button type="reset">Reset</button><button>Send</button></form>`,
  );
  await page.route('**/sent/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Sent</title>' }));
  await picker(page).click();
  await option(page, 'Bob Ray').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
  await page.evaluate(() => document.forms[0]!.replaceWith(document.forms[0]!.cloneNode(true)));
  await expect(page.getByRole('button', { name: 'Remove Ann Lee' })).toBeVisible();
  await picker(page).click();
  await option(page, 'Bob Ray').click();
  await page.keyboard.press('Escape');
  const sent = page.waitForRequest('**/sent/');
  await page.getByRole('button', { name: 'Send' }).click();
  expect((await sent).postData()).toBe('who=ann&who=bob');
});
