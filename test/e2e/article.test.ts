// The help article from its first step to its last, once with a mouse and once with the keyboard alone, for both types.
import { readFile } from 'node:fs/promises';
import { csv, csvFile, leadRow } from './csv.js';
import { ann, ben, cleo, Crm, expect, manager, outsider, test } from './crm.js';
import { type Hands, keyboard, mouse } from './hands.js';

/** Step 1: search, filters and sort, and no more rows in the document than one can see. */
async function browse(crm: Crm, hands: Hands): Promise<void> {
  await hands.press(crm.menuItem);
  await expect(crm.heading(crm.words.menu)).toBeVisible();
  await expect(crm.count(crm.section === 'leads' ? 2000 : 200)).toBeVisible();
  expect(await crm.rows.count()).toBeLessThan(60);

  await hands.press(crm.filter('Status'));
  await hands.press(crm.page.getByRole('checkbox', { name: 'On Hold' }));
  await crm.page.keyboard.press('Escape');
  await expect(crm.page.getByRole('list', { name: 'Active filters' })).toContainText('Status is On Hold');
  await expect(crm.rows.filter({ hasNotText: 'On Hold' })).toHaveCount(0);

  await hands.press(crm.filter('Assignee'));
  await hands.press(crm.page.getByRole('checkbox', { name: 'Unassigned' }));
  await crm.page.keyboard.press('Escape');
  await expect(crm.rows.filter({ hasNotText: 'Unassigned' })).toHaveCount(0);
  await hands.press(crm.button('Clear filters'));

  await hands.sortByName(crm.grid);
  await expect(crm.grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
}

/** Steps 2 and 3: mandatory fields are asked for, several people are chosen, and one record is created. */
async function create(crm: Crm, hands: Hands, name: string, twice: boolean): Promise<void> {
  const { page, words } = crm;
  await hands.press(crm.button(words.create));
  await expect(crm.heading(words.create)).toBeVisible();
  await expect(crm.tab('Upload')).toBeVisible();
  await hands.openTab('Add new');

  await hands.press(crm.button(words.create));
  await expect(crm.field('Name')).toBeFocused();
  await expect(crm.field('Name')).toHaveAttribute('aria-invalid', 'true');
  await hands.write(crm.field('Name'), name);
  await hands.write(crm.field('Email'), 'new.record@example.com');
  await hands.toggle(crm.assignees, [ann, ben]);
  await expect(page.getByRole('list', { name: 'Assigned people' }).getByRole('listitem')).toContainText([ann, ben]);

  if (twice) await crm.button(words.create).dblclick();
  else await hands.press(crm.button(words.create));
  await expect(crm.heading(name)).toBeVisible();
  await expect(crm.message(`${words.One} ${name} created`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/${crm.section}/[^/]+/profile$`));
}

/** The chosen people have access from that moment, others have none. */
async function checkAccess(crm: Crm, name: string): Promise<void> {
  await crm.signInAs(ben);
  await expect(crm.heading(name)).toBeVisible();
  await crm.signInAs(outsider);
  await expect(crm.text(`There is no such ${crm.words.one}, or you have no access to it.`)).toBeVisible();
  await expect(crm.heading(name)).toBeHidden();
  await crm.menuItem.click();
  await crm.search.fill(name);
  await expect(crm.text(`No ${crm.words.many} match`)).toBeVisible();
  await crm.signInAs(manager);
  await expect(crm.row(name)).toHaveCount(1);
}

/** Step 4: a file with two bad rows; the rest is created, and the two come back as a file. */
async function upload(crm: Crm, hands: Hands): Promise<void> {
  const { page, words } = crm;
  const status = crm.section === 'leads' ? 'On Hold' : 'Active';
  const rows = [1, 2, 3, 4, 5].map((number) => leadRow(number, { 'Deal Stage': status }));
  rows.push(leadRow(6, { 'First Name': '', 'Last Name': '', 'Deal Stage': status }));
  rows.push(leadRow(7, { 'Email 1': 'not an address', 'Deal Stage': status }));

  await hands.press(crm.menuItem);
  await hands.press(crm.button(words.create));
  await hands.openTab('Upload');
  const chooser = page.waitForEvent('filechooser');
  await hands.press(crm.button('Choose file'));
  await (await chooser).setFiles(csvFile('leads.csv', csv(rows)));

  await expect(page.getByRole('combobox', { name: 'Import First Name as' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Import Lead Owner as' })).toHaveValue(/assignees/i);
  await hands.press(crm.button('Continue'));
  // The address stands in for a missing name unless somebody says no.
  await expect(crm.text('6 ready, 1 with problems')).toBeVisible();
  await hands.press(page.getByRole('radio', { name: 'Nothing: these rows are not imported' }));
  await expect(crm.text('5 ready, 2 with problems')).toBeVisible();
  await hands.press(page.getByRole('radio', { name: 'Create these people' }));
  await hands.press(page.getByRole('button', { name: new RegExp(`^Import 5 ${words.many} and create`) }));

  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
  await expect(crm.text(`5 ${words.many} created`)).toBeVisible();
  await expect(crm.text('2 rows with problems not imported')).toBeVisible();
  const download = page.waitForEvent('download');
  await hands.press(crm.button('Download failed rows'));
  const report = await readFile(await (await download).path(), 'utf8');
  expect(report).toContain('is missing');
  expect(report).toContain('not an address');
  expect(report).toContain('import6@example.com');
  expect(report).not.toContain('import5@example.com');

  await hands.press(crm.menuItem);
  await hands.write(crm.search, 'Import Person');
  await expect(crm.count(5)).toBeVisible();
  await expect(crm.row('Import Person 3')).toContainText('Zora Quill');
}

/** Step 5: everyone assigned is shown, selected people are highlighted, another click unselects, Cancel restores. */
async function reassign(crm: Crm, hands: Hands, name: string): Promise<void> {
  await hands.write(crm.search, name);
  await expect(crm.count(1)).toBeVisible();
  await hands.openFirst(crm.grid);
  await expect(crm.heading(name)).toBeVisible();
  await hands.openTab('Project');
  await expect(crm.assignedTo).toContainText([ann, ben]);

  await hands.press(crm.button('Edit'));
  await hands.toggle(crm.assignees, [ben]);
  await hands.press(crm.button('Cancel'));
  await expect(crm.assignedTo).toContainText([ann, ben]);

  await hands.press(crm.button('Edit'));
  await hands.toggle(crm.assignees, [ben, cleo]);
  await hands.press(crm.button('Save'));
  await expect(crm.assignedTo).toContainText([ann, cleo]);
  await expect(crm.assignedTo).toHaveCount(2);
}

for (const section of ['leads', 'clients'] as const) {
  for (const [way, makeHands] of Object.entries({ mouse, keyboard })) {
    test(`assigns several people to ${section} as the article tells, with the ${way}`, async ({ page, context }) => {
      test.setTimeout(360_000);
      const crm = new Crm(page, section);
      const hands = makeHands(page);
      const name = 'Quentin Newcomer';
      await crm.open(section === 'leads' ? '#/clients' : '#/leads');

      await browse(crm, hands);
      await create(crm, hands, name, way === 'mouse');
      await checkAccess(crm, name);
      await upload(crm, hands);

      const otherTab = new Crm(await context.newPage(), section);
      await otherTab.open();
      await otherTab.search.fill(name);
      await expect(otherTab.row(name)).toContainText(ben);
      await page.bringToFront();

      await reassign(crm, hands, name);
      await expect(otherTab.row(name)).toContainText(cleo);
      await expect(otherTab.row(name)).not.toContainText(ben);
      await hands.press(crm.page.getByRole('main').getByRole('link', { name: crm.words.menu }));
      await expect(crm.row(name)).toContainText(cleo);
      await expect(crm.row(name)).not.toContainText(ben);
    });
  }
}
