// A page of its own for the picker, so that it meets what only a real page has: navigation, a form post, an input method.
import type { CDPSession, Locator, Page } from '@playwright/test';

const crew = [
  { id: 'ann', kind: 'person', name: 'Ann Lee' },
  { id: 'bob', kind: 'person', name: 'Bob Ray' },
  { id: 'cyd', kind: 'person', name: '田中 Cyd' },
];

/** Serves a page with this in its body, under `/picker/`; the picker's module comes last, as on most pages. */
export async function servePicker(page: Page, body: string): Promise<void> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Picker</title><body>${body}
    <script type="module">
      import '/src/elements/assignee-multiselect/define.ts';
      for (const picker of document.querySelectorAll('assignee-multiselect')) picker.assignees = ${JSON.stringify(crew)};
    </script></body></html>`;
  await page.route('**/picker/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('/picker/');
  await picker(page).waitFor();
}

export const picker = (page: Page, name = 'Assignees'): Locator => page.getByRole('combobox', { name });

export const option = (page: Page, name: string): Locator => page.getByRole('option', { name });

/** Objects of this class that are still alive after the garbage was collected. */
export async function alive(devtools: CDPSession, expression: string): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { result } = await devtools.send('Runtime.evaluate', { expression: `${expression}.prototype` });
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const { result: length } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObject', { objectId: objects.objectId! });
  return length.value as number;
}
