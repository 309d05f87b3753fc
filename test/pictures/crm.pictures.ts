// The pages of the example CRM as a host would ship them, photographed in light, in dark, from right to left and on a phone.
import { rm } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { photograph, preparePictures } from '../../.config/pictures.mjs';
import { buildCrm, builtOrigin, serve } from '../e2e/built-crm.js';
import { csv, csvFile, leadRow } from '../e2e/csv.js';
import { expect, test } from '../e2e/crm.js';

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await buildCrm();
});
test.afterAll(() => rm(folder, { recursive: true }));

const looks = {
  light: { language: 'en', width: 1280, height: 800, scheme: 'light' },
  dark: { language: 'en', width: 1280, height: 800, scheme: 'dark' },
  'right-to-left': { language: 'ar', width: 1280, height: 800, scheme: 'light' },
  phone: { language: 'en', width: 390, height: 760, scheme: 'light' },
} as const;

/** By place and not by name: the pages speak two languages. */
class Pages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async go(hash: string): Promise<void> {
    await this.page.evaluate((to) => (location.hash = to), hash);
  }

  get rows(): Locator {
    return this.page.getByRole('grid').getByRole('rowheader');
  }

  get people(): Locator {
    return this.page.getByRole('listbox').getByRole('option');
  }

  async list(): Promise<void> {
    await this.go('#/leads');
    await expect(this.rows.nth(4)).toBeVisible();
    await expect(this.page.locator('.avatar.skeleton').filter({ visible: true })).toHaveCount(0);
  }

  async filter(): Promise<void> {
    await this.page.locator('#leads').getByRole('button', { expanded: false }).first().click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByRole('checkbox').or(dialog.getByRole('combobox')).first()).toBeVisible();
  }

  async record(tab: 'profile' | 'project'): Promise<void> {
    await this.go(`#/leads/lead-8/${tab}`);
    await expect(this.page.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
    await expect(this.page.locator('.skeleton').filter({ visible: true })).toHaveCount(0);
  }

  async edit(): Promise<void> {
    await this.page.getByRole('tabpanel').getByRole('button').last().click();
    await this.page.getByRole('combobox').and(this.page.locator('#input')).click();
    await expect(this.people.nth(3)).toBeVisible();
  }

  async create(): Promise<void> {
    await this.go('#/leads/new');
    await expect(this.page.locator('#leads-new').getByRole('textbox').first()).toBeVisible();
  }

  async upload(): Promise<void> {
    await this.go('#/leads/new/upload');
    await expect(this.page.locator('#leads-new input[type=file]')).toBeAttached();
    const rows = [1, 2, 3, 4, 5, 6].map((number) =>
      leadRow(number, number === 4 ? { 'Email 1': 'not an address' } : {}),
    );
    await this.page.locator('#leads-new input[type=file]').setInputFiles(csvFile('leads.csv', csv(rows)));
    await expect(this.page.locator('#leads-new').getByRole('combobox').first()).toBeVisible();
  }
}

for (const [look, { language, width, height, scheme }] of Object.entries(looks)) {
  test(`the example CRM looks as it did: ${look}`, { tag: '@picture' }, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    await preparePictures(page);
    await page.addInitScript((tag) => localStorage.setItem('crm-language', tag), language);
    await serve(page, folder);
    await page.goto(`${builtOrigin}/?adapter=memory`);
    await expect(page.locator('#user')).toBeEnabled();
    const pages = new Pages(page);
    const take = (name: string) => photograph(page, `crm/${name}.${look}`);

    await pages.list();
    await take('list');
    await pages.filter();
    await take('filter');
    await page.keyboard.press('Escape');
    await pages.record('profile');
    await take('profile');
    await pages.record('project');
    await take('project');
    await pages.edit();
    await take('assignees');
    await page.keyboard.press('Escape');
    await pages.create();
    await take('create');
    await pages.upload();
    await take('upload');
  });
}
