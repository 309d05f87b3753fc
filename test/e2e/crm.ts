// What a person finds on the pages of the example CRM, by role and name only; every test of this folder starts here.
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { generateDemoData } from '../../src/testing/demo-data.js';
import { mouse } from './hands.js';

export type Section = 'leads' | 'clients';

/** The demo people of the page: those whose name tells who they are. */
const { people } = generateDemoData({ leads: 0, clients: 0 });
const names = people.map(({ name }) => name);
const isUnique = (name: string): boolean => names.indexOf(name) === names.lastIndexOf(name);
const members = people.filter(
  ({ role, kind, inactive, disabledReason, name }) =>
    !role &&
    kind === 'person' &&
    !inactive &&
    !disabledReason &&
    isUnique(name) &&
    /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name),
);
export const [ann, ben, cleo, outsider] = members.map(({ name }) => name) as [string, string, string, string];
export const manager = people[0]!.name;

const words = {
  leads: { menu: 'Leads', create: 'Create lead', search: 'Search leads', one: 'lead', many: 'leads', One: 'Lead' },
  clients: {
    menu: 'Clients',
    create: 'Create client',
    search: 'Search clients',
    one: 'client',
    many: 'clients',
    One: 'Client',
  },
} as const;

export class Crm {
  readonly page: Page;
  readonly section: Section;
  readonly words: (typeof words)[Section];

  constructor(page: Page, section: Section = 'leads') {
    this.page = page;
    this.section = section;
    this.words = words[section];
  }

  async open(hash = `#/${this.section}`, parameters = ''): Promise<void> {
    await this.page.goto(`/examples/crm/${parameters}${hash}`);
    // The first page of a run waits for the server to compile every module.
    await expect(this.user).toBeEnabled({ timeout: 60_000 });
  }

  get menuItem(): Locator {
    return this.page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: this.words.menu });
  }

  get user(): Locator {
    return this.page.getByLabel('Signed in as');
  }

  async signInAs(name: string): Promise<void> {
    await this.user.selectOption({ label: name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** What the page says on the side, such as that something has been created. */
  message(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Words of the page; what is said to a screen reader too comes second. */
  text(words: string): Locator {
    return this.page.getByText(words).first();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: this.words.search });
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: `Search and filter ${this.words.many}` }).getByRole('button', { name });
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.words.menu });
  }

  /** The rows of records that are in the document now. */
  get rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  /** "1 lead", "200 clients". */
  count(number: number): Locator {
    const { one, many } = this.words;
    return this.page.getByText(`${number.toLocaleString('en')} ${number === 1 ? one : many}`, { exact: true });
  }

  /** Creates a record with an assignee in the dialog of the page, after which it is shown. */
  async createInDialog(name: string, assignee: string): Promise<void> {
    const { create } = this.words;
    await this.button(create).click();
    const dialog = this.page.getByRole('dialog', { name: create });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await mouse(this.page).toggle(this.assignees, [assignee]);
    await dialog.getByRole('button', { name: create, exact: true }).click();
    await expect(this.heading(name)).toBeFocused();
  }

  get assignees(): Locator {
    return this.page.getByRole('combobox', { name: 'Assignees', exact: true });
  }

  /** The list of everyone assigned on the Project tab. */
  get assignedTo(): Locator {
    return this.page.getByRole('list', { name: 'Assigned to' }).getByRole('listitem');
  }
}

/** Every test fails when the page reports an error that nobody has caught. */
export const test = base.extend<{ crm: Crm }>({
  crm: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(new Crm(page));
    expect(errors, 'uncaught errors of the page').toEqual([]);
  },
});

export { expect };
