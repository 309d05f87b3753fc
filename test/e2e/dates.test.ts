// Days and moments of records, read far from Greenwich.
import { expect, test } from '@playwright/test';

const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Leads</title><body>
  <lead-data-provider><lead-table></lead-table></lead-data-provider>
  <script type="module">
    import '/src/define.ts';
    import { createMemoryAdapter } from '/src/adapters/memory.ts';
    const status = { name: 'status', label: 'Status', type: 'select', options: [{ value: 'New', label: 'New' }] };
    const fields = [{ name: 'name', label: 'Name', type: 'text' }, status, { name: 'due', label: 'Due', type: 'date' }];
    const moment = '2026-03-01T02:00:00Z';
    const lead = { id: '1', recordType: 'lead', name: 'Acme', status: 'New', assigneeIds: ['ann'], version: '1' };
    const adapter = createMemoryAdapter({
      people: [{ id: 'ann', kind: 'person', name: 'Ann Lee' }],
      currentUserId: 'ann',
      leads: [{ ...lead, fields: { due: '2026-03-01' }, createdAt: moment, updatedAt: moment }],
      schema: { lead: { recordType: 'lead', fields } },
    });
    const table = document.querySelector('lead-table');
    table.columns = ['name', 'due', 'createdAt'];
    document.querySelector('lead-data-provider').adapter = adapter;
  </script></body></html>`;

test.describe('in New York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('the list shows a day as that day, and a moment in the time of its reader', async ({ page }) => {
    await page.route('**/dates/', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/dates/');
    await expect(page.getByRole('gridcell', { name: 'Mar 1, 2026' })).toBeVisible();
    await expect(page.getByRole('gridcell', { name: 'Feb 28, 2026' })).toBeVisible();
  });
});
