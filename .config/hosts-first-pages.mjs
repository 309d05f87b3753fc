// The first pages that somebody meets, taken out of the README and the package as they stand there: built for production with
// the packed package, and worked with at a desk and on a phone.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from './process.mjs';
import { screens, shiftsOf, watchShifts } from './hosts-drive.mjs';

const readme = readFileSync(`${root}README.md`, 'utf8');

/** The blocks of code under a heading of the README. */
const blocks = (heading, language) => {
  const [, part] = new RegExp(`#+ ${heading}\\n([^]*?)\\n##`).exec(readme);
  return [...part.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code);
};
const block = (heading, language) => blocks(heading, language)[0];

const style = block('A host in ten lines', 'css');

/** What a page has around the README's part. */
const page = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Leads</title>
  </head>
  <body>${body}</body>
</html>`;

/** As the templates of Vite have it. */
const around = (script, inside = '') => page(`${inside}<script type="module" src="/src/${script}"></script>`);

/** The files of each page that is built. */
const built = {
  'README in ten lines': {
    'index.html': around('main.ts'),
    'src/style.css': style,
    'src/main.ts': `import './style.css';\n${block('A host in ten lines', 'ts')}`,
  },
  'README by tags': { 'index.html': block('A host by tags', 'html') },
  'README in React': {
    'index.html': around('main.tsx', '<div id="root"></div>'),
    'tsconfig.json': JSON.stringify({ compilerOptions: { jsx: 'react-jsx' } }),
    'src/Leads.tsx': block('The same in React', 'tsx'),
    'src/App.tsx': blocks('The same in React', 'tsx')[1],
    'src/index.css': style,
    'src/main.tsx': `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './index.css';
import App from './App.tsx';
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);`,
  },
  'README in Vue': {
    'index.html': around('main.ts', '<div id="app"></div>'),
    'vite.config.mjs': `import vue from '@vitejs/plugin-vue';
export default { plugins: [vue()] };`,
    'src/Leads.vue': block('The same in Vue', 'vue'),
    'src/App.vue': blocks('The same in Vue', 'vue')[1],
    'src/style.css': style,
    'src/main.ts': `import { createApp } from 'vue';
import './style.css';
import App from './App.vue';
createApp(App).mount('#app');`,
  },
};

/** Those of the package that are served as they are. */
const served = ['no-bundler/index', 'layouts/drawer', 'layouts/side-by-side'];

/** What a build warns of, but for how long it took, which a busy machine decides. */
const warnings = (said) =>
  said
    .split(/^(?=.*\[[A-Z_]+\])/m)
    .filter((text) => !text.includes('[PLUGIN_TIMINGS]'))
    .join('')
    .trim();

const withoutTypes = (name) => name.replaceAll(/\W+/g, '-').toLowerCase();

/**
 * Every first page: how it is prepared in a folder, and where it is then.
 *
 * @param link Puts the packed package and what it needs into a folder.
 * @param run Runs a command in a folder.
 */
export const firstPages = (work, link, run) => [
  ...Object.entries(built).map(([name, files]) => ({
    name,
    path: '',
    prepare() {
      const folder = join(work, withoutTypes(name));
      mkdirSync(join(folder, 'src'), { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
      link(folder);
      const said = warnings(run(folder, join('node_modules', '.bin', 'vite'), 'build', '--logLevel', 'warn'));
      if (said) throw new Error(`The build warns: ${said}`);
      return { folder };
    },
  })),
  {
    name: 'README without a bundler',
    path: '',
    prepare() {
      const folder = join(work, 'readme-without-a-bundler');
      mkdirSync(folder);
      link(folder);
      cpSync(join(folder, 'node_modules/lead-elements/dist/bundle'), join(folder, 'lead-elements'), {
        recursive: true,
      });
      const html = page(`<style>${style}</style>${block('Without a bundler', 'html')}`);
      writeFileSync(join(folder, 'index.html'), html);
      return { folder, outDir: '.' };
    },
  },
  ...served.map((name) => ({
    name: `examples/${name}.html`,
    path: `examples/${name}.html`,
    prepare() {
      const folder = join(work, withoutTypes(name));
      link(folder);
      return { folder: join(folder, 'node_modules/lead-elements'), outDir: '.' };
    },
  })),
];

/** Works with a first page on each screen; `picture` begins the names of its pictures, where they are wanted. */
export async function driveFirstPage(browser, address, picture) {
  for (const [name, screen] of Object.entries(screens)) {
    const context = await browser.newContext(screen);
    try {
      await drive(await context.newPage(), address, name === 'phone', picture && `${picture}-${name}`);
    } catch (error) {
      throw new Error(`on a ${name}: ${error.message}`, { cause: error });
    } finally {
      await context.close();
    }
  }
}

async function drive(at, address, isPhone, picture) {
  at.setDefaultTimeout(20_000);
  const patient = expect.configure({ timeout: 20_000 });
  const messages = [];
  at.on('console', (message) => ['error', 'warning'].includes(message.type()) && messages.push(message.text()));
  at.on('pageerror', (error) => messages.push(error.message));
  /** Nothing lies beside the screen, and it can be looked at. */
  const look = async (name) => {
    if (picture) await at.screenshot({ path: `${picture}-${name}.png` });
    expect(await at.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
  };
  const heading = (name) => at.getByRole('heading', { name, exact: true });
  const detail = at.locator('lead-detail');
  // A page without an icon is asked for one all the same.
  await at.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await watchShifts(at);
  await at.goto(address);

  const first = at.getByRole('grid').getByRole('rowheader').first();
  await patient(first).toBeVisible();
  const name = (await first.innerText()).trim();
  await look('list');
  const shifts = await shiftsOf(at);
  const moved = shifts.reduce((total, { value }) => total + value, 0);
  if (process.env.HOSTS_SHIFTS) console.log(moved, JSON.stringify(shifts, undefined, 1));
  expect(moved, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);

  // Many at once.
  await at.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click();
  const bar = at.getByRole('toolbar', { name: 'Actions for the selection' });
  await bar.getByRole('button', { name: 'Assign', exact: true }).click();
  const bulk = at.getByRole('dialog', { name: 'Assign 1 lead' });
  await patient(bulk.getByRole('combobox')).toBeVisible();
  await look('bulk');
  await bulk.getByRole('button', { name: 'Cancel' }).click();
  await bar.getByRole('button', { name: /Clear selection/ }).click();

  // A record, at its address.
  await first.locator('a, button').first().click();
  await patient(heading(name)).toBeInViewport();
  await patient(detail.getByRole('tab', { name: 'Project' })).toBeVisible();
  await look('record');
  expect(new URL(at.url()).searchParams.get('lead')).toBeTruthy();
  await at.reload();
  await patient(heading(name)).toBeInViewport();

  // What is typed is there again after Back and Forward.
  await detail.getByRole('button', { name: 'Edit' }).first().click();
  await detail.getByRole('textbox', { name: 'Company' }).fill('Nowhere & Sons');
  await at.goBack();
  await patient(first).toContainText(name);
  await at.goForward();
  await patient(detail.getByRole('textbox', { name: 'Company' })).toHaveValue('Nowhere & Sons');
  await detail.getByRole('button', { name: 'Cancel' }).click();
  await detail.getByRole('button', { name: 'Close' }).first().click();
  await patient(first).toBeVisible();
  await patient(first).toContainText(name);

  await at.getByRole('button', { name: 'Create lead' }).first().click();
  const dialog = at.getByRole('dialog', { name: 'Create lead' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nora Newcomer');
  await look('create');
  await dialog.getByRole('combobox', { name: 'Assignees' }).click();
  await dialog.getByRole('listbox').getByRole('option', { disabled: false }).first().click();
  await look('assign');
  if (isPhone) await dialog.getByRole('button', { name: 'Done' }).click();
  else await at.keyboard.press('Escape');
  await patient(dialog.getByRole('button', { name: /^Remove / })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Create lead', exact: true }).click();
  await patient(heading('Nora Newcomer')).toBeInViewport();
  await patient(at.getByRole('status').filter({ hasText: 'Nora Newcomer' })).toBeInViewport();
  await look('created');
  await detail.getByRole('tab', { name: 'Project' }).click();
  await patient(detail.getByRole('list', { name: 'Assigned to' }).getByRole('listitem')).toHaveCount(1);
  expect(messages).toEqual([]);
}
