// An import goes on while its page is left, and the page of the host says how far it is and when it waits.
import type { Page } from '@playwright/test';
import { csv, csvFile, leadRow } from './csv.js';
import { expect, test } from './crm.js';

const fileOf = (count: number) =>
  csvFile('leads.csv', csv(Array.from({ length: count }, (_, index) => leadRow(index + 1))));

interface Gate {
  /** Lets the portion that waits go on, or refuses it. */
  answer(how: 'go on' | 'no network' | 'all refused'): void;
}

/** The back end takes each portion when it is told to. */
async function holdPortions(page: Page): Promise<Gate['answer']> {
  await page.evaluate(() => {
    const { adapter } = document.querySelector('lead-data-provider') as unknown as {
      adapter: { importLeads(...given: unknown[]): Promise<unknown> };
    };
    const original = adapter.importLeads.bind(adapter);
    adapter.importLeads = async (...given) => {
      const how = await new Promise<string>((resolve) => Object.assign(window, { gate: { answer: resolve } }));
      if (how === 'no network') throw new TypeError('Failed to fetch');
      if (how === 'all refused')
        return (given[0] as { rowNumber: number }[]).map(({ rowNumber }) => ({
          rowNumber,
          status: 'failed',
          reason: 'No',
        }));
      return original(...given);
    };
  });
  return (how) =>
    void page
      .waitForFunction(() => 'gate' in window)
      .then(() =>
        page.evaluate((answer) => {
          const { gate } = window as unknown as { gate: { answer(text: string): void } };
          delete (window as { gate?: unknown }).gate;
          gate.answer(answer);
        }, how),
      );
}

/** Leads the import to the button that starts it, and presses that. */
async function start(page: Page, count: number): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles(fileOf(count));
  await page.getByRole('button', { name: 'Continue', exact: true }).click({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'Leave unassigned' }).check();
  await page.getByRole('button', { name: `Import ${count.toLocaleString('en')} leads` }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Importing leads' })).toBeVisible();
}

test('the page tells how far an import is whose tab was left, when it waits, and leads back to it', async ({
  crm,
  page,
}) => {
  await crm.open('#/leads/new/upload');
  const answer = await holdPortions(page);
  await start(page, 2_500);
  const status = page.getByRole('complementary', { name: 'Import' });
  await expect(status).toBeHidden();

  await page.getByRole('tab', { name: 'Add new' }).click();
  await expect(status).toContainText('Importing: 0 of 2,500');
  answer('go on');
  await expect(status).toContainText('Importing: 1,000 of 2,500');
  await expect(status.getByRole('progressbar')).toHaveAttribute('value', '1000');

  await crm.menuItem.click();
  answer('no network');
  await expect(status).toContainText('Import paused at 1,000 of 2,500');
  await status.getByRole('link', { name: 'Show import' }).click();
  await expect(status).toBeHidden();
  await page.getByRole('button', { name: 'Retry' }).click();
  await crm.menuItem.click();
  await expect(status).toContainText('Importing: 1,000 of 2,500');
  answer('go on');
  await expect(status).toContainText('Importing: 2,000 of 2,500');
  answer('go on');
  await expect(page.getByText('Import finished: 2,500 created')).toBeVisible();
  await expect(status).toBeHidden();
});

test('whoever has left the page of an import hears that nothing came of it, not that it has finished', async ({
  crm,
  page,
}) => {
  await crm.open('#/leads/new/upload');
  const answer = await holdPortions(page);
  await start(page, 3);
  await crm.menuItem.click();
  answer('all refused');
  await expect(page.getByText('Nothing was imported: 3 failed')).toBeVisible();
});
