// The pages of the example CRM in whatever language, for tests of how they look.
import { expect, type Locator, type Page } from '@playwright/test';
import { csv, csvFile, leadRow } from './csv.js';

/** By place and not by name. */
export class Pages {
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

  async record(tab: 'profile' | 'project' | 'access' | 'history'): Promise<void> {
    await this.go(`#/leads/lead-8/${tab}`);
    const panel = this.page.getByRole('tabpanel');
    await expect(
      panel.getByRole('button').or(panel.getByRole('list')).or(panel.getByRole('table')).first(),
    ).toBeVisible();
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
