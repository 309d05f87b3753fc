// Stored rows that are no records: whoever uses the example CRM is told of them, and gets them as a file.
import { readFileSync } from 'node:fs';
import { expect, test } from './crm.js';

test('rows that cannot be read are told in the settings, and downloaded', async ({ crm, page }) => {
  await crm.open();
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name!).filter((name) => name.includes('harbor-crm'));
    const database = await done(indexedDB.open(names[0]!));
    const chunks = database.transaction('chunks', 'readwrite').objectStore('chunks');
    await done(chunks.put([{ id: 'lead-x', name: 'No type' }], 98));
    database.close();
  });
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('Stored rows that cannot be read: 1')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download them' }).click();
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual([{ id: 'lead-x', name: 'No type' }]);
});
