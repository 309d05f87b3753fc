// The list as a place of work, in the example CRM with 100,000 leads: what somebody has left behind is handed over.
import type { Locator, Page } from '@playwright/test';
import { generateDemoData } from '../../src/testing/demo-data.js';
import type { Assignee } from '../../src/domain/people/assignee.js';
import { PeopleIndex } from '../../src/domain/people/people-search.js';
import { Crm, expect, test } from './crm.js';

const { people } = generateDemoData({ leads: 0, clients: 0 });
const active = people.filter(({ inactive }) => !inactive);

/** Somebody whom three letters find first, and these letters. */
function found(among: readonly Assignee[], isMeant: (person: Assignee) => boolean): { name: string; letters: string } {
  const index = new PeopleIndex(among);
  for (const person of among.filter(isMeant))
    for (const word of person.name.split(' ')) {
      const letters = word.slice(0, 3).toLowerCase();
      const hits = index.search(letters);
      if (/^[a-z]{3}$/.test(letters) && hits.length === 1 && hits[0] === person) return { name: person.name, letters };
    }
  throw new Error('Nobody can be found by three letters');
}
const isUnique = ({ name }: Assignee): boolean => people.filter((other) => other.name === name).length === 1;
const { name: leaver, letters: ofLeaver } = found(people, (person) => person.inactive === true && isUnique(person));
const { name: heir, letters: ofHeir } = found(
  active,
  (person) => person.kind === 'person' && person.disabledReason === undefined && isUnique(person),
);

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Hand over' });

/** The list is there, and the server will refuse two of the leaver's leads the first time. */
async function open(page: Page): Promise<Crm> {
  test.slow(); // 100,000 leads are stored first
  const crm = new Crm(page);
  await crm.open('#/leads', '?leads=100000');
  await expect(crm.rows.first()).toBeVisible({ timeout: 90_000 });
  await page.evaluate(async (name) => {
    const { adapter } = document.querySelector('lead-data-provider')!;
    const source = adapter!;
    const { items } = await source.searchAssignees({ text: name, limit: 5, includeInactive: true });
    const filter = { field: 'assignees' as const, operator: 'any' as const, value: [items[0]!.id] };
    const theirs = await source.listLeads({ recordType: 'lead', filter, limit: 100 });
    const locked = new Set(theirs.items.slice(3, 5).map(({ id }) => id));
    const change = source.changeAssignees.bind(source);
    source.changeAssignees = async (changes, options) => {
      const refused = changes.filter(({ leadId }) => locked.delete(leadId)).map(({ leadId }) => leadId);
      const rest = changes.filter(({ leadId }) => !refused.includes(leadId));
      const results = new Map((await change(rest, options)).map((result) => [result.leadId, result]));
      return changes.map(
        ({ leadId }) => results.get(leadId) ?? { leadId, status: 'forbidden', reason: 'It is locked by its owner' },
      );
    };
  }, leaver);
  return crm;
}

const firstFound = (page: Page): Locator => page.getByRole('listbox', { name: 'People' }).getByRole('option').first();

/** The first person of the open list is this one. */
const best = (page: Page, name: string): Promise<void> =>
  expect(firstFound(page)).toHaveAccessibleName(new RegExp(`^${name}`));

async function findLeaver(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find people' }).fill(leaver);
  await page.getByRole('checkbox', { name: `${leaver} (inactive)` }).click();
}

async function filterByLeaver(page: Page, crm: Crm): Promise<void> {
  await crm.filter('Assignee').click();
  await findLeaver(page);
  await expect(crm.count(43)).toBeVisible();
}

/** How often a person has pressed the button of the mouse from now on. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const count = { clicks: 0 };
    addEventListener('pointerdown', () => count.clicks++, true);
    return count;
  });
  return () => counter.evaluate(({ clicks }) => clicks);
}

async function retryAndUndo(page: Page): Promise<void> {
  await expect(dialog(page).getByText('41 done, 2 forbidden')).toBeVisible({ timeout: 20_000 });
  await dialog(page).getByRole('button', { name: 'Try 2 again' }).click();
  await expect(page.getByText('43 leads changed').last()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('43 leads as before').last()).toBeVisible();
}

test('a manager hands over 43 leads of a leaver with ten keys, sees two refused, tries again, and takes it back', async ({
  page,
}) => {
  const crm = await open(page);
  await page.locator('#leads lead-table').evaluate((table: HTMLElement) => table.focus());
  let keys = 0;
  const press = async (...all: string[]): Promise<void> => {
    for (const key of all) {
      keys++;
      await page.keyboard.press(key);
    }
  };
  await press('h');
  await expect(dialog(page).getByRole('combobox', { name: 'From' })).toBeFocused({ timeout: 20_000 });
  await press(...ofLeaver);
  await best(page, leaver);
  await press('Enter');
  await expect(dialog(page).getByRole('combobox', { name: 'To' })).toBeFocused();
  await press(...ofHeir);
  await best(page, heir);
  await press('Enter');
  await expect(dialog(page).getByText(`${heir} gets 43 leads`)).toBeVisible({ timeout: 20_000 });
  await press('ControlOrMeta+Enter');
  expect(keys).toBeLessThanOrEqual(10);
  await retryAndUndo(page);
  await expect(crm.grid).toBeVisible();
});

test('the same with six clicks, and another tab that shows the list follows', async ({ page, context }) => {
  const crm = await open(page);
  const clicks = await countClicks(page);
  await filterByLeaver(page, crm);
  const other = new Crm(await context.newPage());
  await other.page.goto(page.url());
  await expect(other.count(43)).toBeVisible({ timeout: 60_000 });
  await page.bringToFront();
  await page.getByRole('checkbox', { name: 'Select all 43 leads' }).click();
  await page.getByRole('button', { name: `Replace ${leaver} with…` }).click({ timeout: 20_000 });
  await expect(dialog(page).getByRole('combobox', { name: 'To' })).toBeFocused({ timeout: 20_000 });
  await page.keyboard.type(heir);
  await best(page, heir);
  await firstFound(page).click();
  await dialog(page).getByRole('button', { name: 'Apply to 43 leads' }).click();
  expect(await clicks()).toBeLessThanOrEqual(6);
  await expect(dialog(page).getByText('41 done, 2 forbidden')).toBeVisible();
  await expect(other.count(2)).toBeVisible({ timeout: 20_000 });
  await retryAndUndo(page);
  await expect(other.count(43)).toBeVisible({ timeout: 20_000 });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the same by touch', async ({ page }) => {
    const crm = await open(page);
    await page.getByRole('button', { name: 'Sort and filter' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Sort and filter' });
    await sheet.locator('summary', { hasText: 'Assignee' }).tap();
    await findLeaver(page);
    await sheet.getByRole('button', { name: 'Show 43 leads' }).tap();
    await expect(crm.count(43)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all 43 leads' }).tap();
    await page.getByRole('button', { name: `Replace ${leaver} with…` }).tap({ timeout: 20_000 });
    const to = page.getByRole('combobox', { name: 'To' });
    await expect(to).toBeFocused({ timeout: 20_000 });
    await page.keyboard.type(heir);
    await best(page, heir);
    await firstFound(page).tap();
    await page.getByRole('button', { name: 'Done' }).tap();
    await dialog(page).getByRole('button', { name: 'Apply to 43 leads' }).tap();
    await retryAndUndo(page);
  });
});
