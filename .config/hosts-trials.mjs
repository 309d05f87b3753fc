// Whether a framework and the tags understand each other, after custom-elements-everywhere.com: attributes, properties of every
// kind, events, children, and tags that are defined after they were drawn. The pages are those of `test/hosts/trials`.
import { expect } from '@playwright/test';

/** Their framework hands functions, and some of them objects, as text to a tag that is not defined yet; the components load the tags themselves. */
const definedFirst = ['preact', 'react-18', 'react-19', 'svelte'];

/** Tries a host's page with tags that are defined before they are drawn, and where the framework can, after. */
export async function tryOut(host, browser, address) {
  for (const late of definedFirst.includes(host) ? [false] : [false, true]) {
    const page = await browser.newPage();
    try {
      await tryPage(page, address, late);
    } catch (error) {
      throw new Error(`${late ? 'defined late' : 'defined first'}: ${error.message}`, { cause: error });
    } finally {
      await page.close();
    }
  }
}

async function tryPage(page, address, late) {
  page.setDefaultTimeout(20_000);
  const messages = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(address + (late ? '?late' : ''));
  const table = page.locator('lead-table');
  const extra = page.getByRole('button', { name: /^Extra/ });
  await expect(extra).toHaveText('Extra 0');
  if (late) {
    expect(await page.evaluate(() => customElements.get('lead-table') === undefined)).toBe(true);
    await page.evaluate(() => globalThis.define());
  }
  const link = table.getByRole('link', { name: 'Ada Lovelace' });
  const heads = table.getByRole('columnheader');
  const boxes = table.getByRole('checkbox');
  const removes = page.getByRole('button', { name: /^Remove / });
  const property = (tag, name) => page.locator(tag).evaluate((element, key) => element[key], name);

  /** What is on screen, and what the tags hold: nothing has become text on the way. */
  async function shows(at) {
    const [label, column, way, noName] = [
      ['Owners', 'Status', '/first/', 'Nobody at first'],
      ['Watchers', 'Company', '/second/', 'Nobody then'],
    ][at];
    await expect(page.getByRole('combobox', { name: label, exact: true })).toBeVisible();
    await expect(link).toHaveAttribute('href', `${way}lead-1`);
    await expect(heads.filter({ hasText: column })).toHaveCount(1);
    await expect(heads).toHaveCount(at ? 3 : 2);
    if (at) await expect(boxes.first()).toBeVisible();
    else await expect(boxes).toHaveCount(0);
    await expect(removes).toHaveCount(at ? 2 : 1);
    expect(await property('lead-table', 'selectable')).toBe(at === 1);
    expect(await property('lead-table', 'messages')).toEqual({ noName });
    expect(await property('assignee-multiselect', 'max')).toBe(at ? 5 : 2);
    expect(await property('assignee-multiselect', 'assignees')).toHaveLength(3);
    await expect(extra).toHaveText(`Extra ${at}`);
  }

  await shows(0);
  await extra.evaluate((element) => Object.assign(element, { marked: true }));
  const change = page.getByRole('button', { name: 'Change' });
  for (const at of [1, 0]) {
    await change.click();
    await shows(at);
    expect(await extra.evaluate((element) => element.marked), 'the same child').toBe(true);
  }
  const show = page.getByRole('button', { name: 'Show', exact: true });
  await show.click();
  await expect(extra).toHaveCount(0);
  await expect(link).toBeVisible();
  await show.click();
  await expect(extra).toBeVisible();

  const told = () => page.evaluate(() => globalThis.told.splice(0));
  await told();
  const choose = async () => {
    await page.getByRole('combobox', { name: 'Owners' }).click();
    await page.getByRole('option', { name: /Emil Sand/ }).click();
  };
  await page.evaluate(() => Object.assign(globalThis, { refusing: true }));
  await choose();
  await expect.poll(told).toEqual(['assignees-change']);
  await expect(removes).toHaveCount(1);
  await page.evaluate(() => delete globalThis.refusing);
  await page.keyboard.press('Escape');
  await choose();
  const heard = [];
  await expect
    .poll(async () => heard.push(...(await told())) && [...heard].sort())
    .toEqual(['assignees-change', 'assignees-changed', 'change', 'input']);
  await page.keyboard.press('Escape');
  await page.evaluate(() => Object.assign(globalThis, { refusing: true }));
  await link.click();
  await expect.poll(told).toEqual(['lead-open']);
  expect(messages).toEqual([]);
}
