// The importer in each of its steps, with the files that people really have: clean, broken, with owners nobody knows.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { strToU8, zipSync } from 'fflate';
import { html } from 'lit';
import '../src/elements/lead-import/define.js';
import '../src/elements/lead-table/define.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { ImportHooks } from '../src/domain/import/import-hooks.js';
import { defaultSchema } from '../src/domain/record/record-schema.js';
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import type { LeadImport } from '../src/elements/lead-import/lead-import.js';
import type { LeadTable } from '../src/elements/lead-table/lead-table.js';
import type { LeadsShowEvent } from '../src/events.js';
import { createFaultyAdapter, generateDemoData, type FaultyAdapterOptions } from '../src/testing/index.js';

const data = generateDemoData({ leads: 50, clients: 50 });
const currentUserId = data.people[0]!.id;
const named = (name: string) => data.people.filter((person) => person.name === name).length;
/** Names that only one person has, so that nobody has to be asked who is meant. */
const owners = data.people
  .filter(({ kind, inactive, name }) => kind === 'person' && !inactive && named(name) === 1)
  .map(({ name }) => name);
const [twin] = data.people.filter(({ name }) => named(name) > 1).map(({ name }) => name);

function adapter(faults: FaultyAdapterOptions = {}): LeadDataAdapter {
  return createFaultyAdapter(createMemoryAdapter({ ...data, currentUserId }), faults);
}

const never = () => new Promise<never>(() => {});

const header = 'Index,Lead Owner,First Name,Last Name,Company,Phone 1,Email 1,Website,Deal Stage,Notes';

const row = (number: number, changes: { owner?: string | undefined; email?: string; stage?: string } = {}): string =>
  [
    number,
    changes.owner ?? owners[number % owners.length],
    'Amara',
    `Okafor ${number}`,
    '"Mooney, Salinas and Ali"',
    '+1 202-555-0134',
    changes.email ?? `amara.${number}@example.com`,
    'https://example.com/',
    changes.stage ?? 'qualified',
    '<b>Markup</b> stays text.',
  ].join(',');

const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => row(index + 1));
const file = (lines: readonly string[], name = 'leads.csv') => new File([[header, ...lines].join('\n')], name);

const clean = file(rows(240));
const broken = file([
  ...rows(60),
  row(61, { email: 'amara.61@' }),
  row(62, { stage: 'Dreaming' }),
  row(63, { owner: 'Zoe Quill; Kim Day' }),
  row(64, { owner: 'Zoe Quill' }),
  row(66, { owner: twin }),
  `${row(65)},one value too many`,
]);

/** Waits for a button of the importer and presses it. */
async function press(element: LeadImport, name: RegExp): Promise<void> {
  const find = () =>
    [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => name.test(textContent));
  for (let frame = 0; !find() && frame < 300; frame++) await new Promise(requestAnimationFrame);
  find()?.click();
  await element.updateComplete;
}

/** An element of the importer, once it is there. */
async function found(element: LeadImport, selector: string): Promise<HTMLElement | null> {
  const find = () => element.shadowRoot!.querySelector<HTMLElement>(selector);
  for (let frame = 0; !find() && frame < 300; frame++) await new Promise(requestAnimationFrame);
  return find();
}

/** Chooses an option of a select by its words. */
async function choose(element: LeadImport, id: string, option: string): Promise<void> {
  const select = (await found(element, `#${id}`)) as HTMLSelectElement | null;
  const wanted = [...(select?.options ?? [])].find(({ label }) => label.trim() === option);
  if (!select || !wanted) return;
  select.value = wanted.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const sheetXml = (lines: readonly string[][]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

/** A workbook of two sheets of leads. */
function workbook(): File {
  const names = ['Leads 2025', 'Leads 2026'];
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const links = names
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml([
      ['Name', 'Email'],
      ['Amara Okafor', 'amara@example.com'],
    ]),
    'xl/worksheets/sheet2.xml': sheetXml([
      ['Name', 'Email'],
      ['Kim Day', 'kim@example.com'],
      ['Zoe Quill', 'zoe@example.com'],
    ]),
  };
  const zipped = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  return new File([zipped], 'leads.xlsx');
}

/** Goes through the steps as a person does: the file, then one button after the other. */
const play =
  (chosen: File, ...buttons: RegExp[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('lead-import')!;
    await element.updateComplete;
    await element.chooseFile(chosen);
    for (const name of buttons) await press(element, name);
  };

const meta: Meta<LeadImport> = {
  title: 'Elements/lead-import',
  component: 'lead-import',
  render: (args) =>
    html`<lead-import .adapter=${args.adapter ?? adapter()} .recordType=${args.recordType ?? 'lead'}></lead-import>`,
  argTypes: { recordType: { control: 'inline-radio', options: ['lead', 'client'] } },
};
export default meta;

type Story = StoryObj<LeadImport>;

export const Choose: Story = {};

export const Clients: Story = { args: { recordType: 'client' } };

/** The message says what to do, and the next file can be chosen at once. */
export const WrongFile: Story = { play: play(new File(['PK\x03\x04 [Content_Types].xml'], 'leads.xlsx')) };

export const OpenQuote: Story = {
  play: play(new File(['Name,Notes\nAmara Okafor,fine\nZoe Quill,"never closed\nKim Day,fine\n'], 'leads.csv')),
};

export const NotAllowed: Story = {
  args: {
    adapter: {
      ...adapter(),
      can: () => Promise.resolve({ allowed: false, reason: 'Only managers can import leads.' }),
    },
  },
};

export const Columns: Story = { play: play(clean), tags: ['picture'] };

export const ColumnsWithProblems: Story = {
  play: play(new File(['Mail,E-mail,Town\na@example.com,b@example.com,Lima\n'], 'contacts.csv')),
};

export const Check: Story = { play: play(clean, /Continue/) };

/** Rows with problems are listed with their reasons, and people who are not users yet are decided about once. */
export const CheckWithProblems: Story = { play: play(broken, /Continue/), tags: ['picture', 'every-look'] };

const leadSchema = defaultSchema('lead');
const extensible = {
  lead: {
    ...leadSchema,
    fields: leadSchema.fields.map((field) => (field.name === 'status' ? { ...field, extensible: true } : field)),
  },
};

/** A value that is no choice of its field can be added as one, where the back end takes that. */
export const CheckWithNewChoice: Story = {
  args: { adapter: createMemoryAdapter({ ...data, currentUserId, schema: extensible }) },
  play: play(file([...rows(3), row(4, { stage: 'Trade fair' })]), /Continue/),
};

export const PeopleNeverAnswer: Story = {
  args: { adapter: { ...adapter(), searchAssignees: never } },
  play: play(clean, /Continue/),
};

export const Importing: Story = {
  args: { adapter: { ...adapter(), importLeads: never } },
  play: play(clean, /Continue/, /Import 240 leads/),
};

/** Retry goes on with the same import and creates nothing twice. */
export const Paused: Story = {
  args: { adapter: adapter({ failBefore: 1, methods: ['importLeads'] }) },
  play: play(clean, /Continue/, /Import 240 leads/),
};

export const Finished: Story = { play: play(clean, /Continue/, /Import 240 leads/) };

export const FinishedWithProblems: Story = {
  play: play(file([...rows(60), row(61, { email: 'amara.61@' })]), /Continue/, /Import 60 leads/),
};

/** A sheet of explanations comes first; another sheet is chosen as people do. */
export const ChoiceOfSheet: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('lead-import')!;
    await element.updateComplete;
    await element.chooseFile(workbook());
    await choose(element, 'sheet', 'Leads 2026');
  },
};

/** The row that names the columns is found, and any other one can be chosen. */
export const HeaderRow: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('lead-import')!;
    await element.updateComplete;
    const lines = ['Leads of the fair', '', 'Who,Where', 'Name,Email', 'Amara Okafor,amara@example.com', 'Total,1'];
    await element.chooseFile(new File([lines.join('\n')], 'fair.csv'));
    await choose(element, 'header-row', 'Row 4: Name, Email');
    await press(element, /Continue/);
  },
};

/** One column makes several fields: divided at a sign, its pieces are led like columns. */
export const SeveralFields: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('lead-import')!;
    await element.updateComplete;
    const lines = [
      'Contact;Address;Owner',
      `Amara Okafor <amara@example.com>;Hafenweg 3, 10115 Berlin;${owners[0]}`,
      `Kim Day <kim@example.com>;Quay 7, 1012 Amsterdam;${owners[1]}`,
    ];
    await element.chooseFile(new File([lines.join('\n')], 'contacts.csv'));
    await choose(element, 'target-0', 'Several fields');
    await choose(element, 'target-1', 'Several fields');
  },
  tags: ['picture'],
};

/** What is put right in quotation marks is offered: stray ones are taken here. */
export const Repairs: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('lead-import')!;
    await element.updateComplete;
    const lines = ['Name,Company', 'Amara Okafor,"The "Blue" Works, Inc"', 'Kim Day,"say \\"hi\\""'];
    await element.chooseFile(new File([lines.join('\n')], 'quotes.csv'));
    (await found(element, '#repair-stray'))?.click();
  },
};

/** The result, and the way back from it. */
export const Undone: Story = { play: play(clean, /Continue/, /Import 240 leads/, /Undo this import/) };

/** A page that was left in the middle of an import offers to go on. */
export const Resume: Story = {
  render: () => {
    const store = adapter();
    // The second portion never comes: as when a page is closed.
    let portions = 1;
    const cut: LeadDataAdapter = {
      ...store,
      importLeads: (...args) => (portions-- > 0 ? store.importLeads!(...args) : never()),
    };
    return html`<lead-import .adapter=${cut}></lead-import>`;
  },
  play: async ({ canvasElement }) => {
    const first = canvasElement.querySelector('lead-import')!;
    await first.updateComplete;
    await first.chooseFile(file(rows(1_400)));
    for (const name of [/Continue/, /Import 1,400 leads/]) await press(first, name);
    for (let frame = 0; !/1,000 of/.test(first.shadowRoot!.textContent ?? '') && frame < 600; frame++)
      await new Promise(requestAnimationFrame);
    const { adapter: store } = first;
    first.remove();
    // Until it lets others go on.
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    const again = document.createElement('lead-import');
    again.adapter = store;
    canvasElement.append(again);
    await found(again, '#unfinished');
  },
};

/** Rows that failed, as a file in the columns in which they came. */
export const FailedRowsAsFile: Story = {
  play: play(
    file([...rows(20), row(21, { email: 'amara.21@' })]),
    /Continue/,
    /Import 20 leads/,
    /Download failed rows|Download rows/,
  ),
};

/** Half of the rows are in the file twice and one is a record already: all are asked about, and each on its own. */
export const Duplicates: Story = {
  play: play(file([...rows(12), ...rows(6)]), /Continue/),
};

/** Cells of a spreadsheet, as they come when they are pasted; statuses in other words, dates and codes. */
export const OtherWords: Story = {
  play: play(
    new File(
      [
        'Person - Name\tE-mail 1 - Value\tLEADSOURCE\tStatus\nIda Abel\tmailto:ida@example.com\tFair\tIn Process\nCem Costa\tcem@example.com; c@example.com\tWeb\tClosed - Won\nTotal\t\t\t\n',
      ],
      'Pasted cells.tsv',
    ),
    /Continue/,
  ),
};

/** Companies that a page knows by the domains of addresses; in real life a request in `prepare` loads those of the rows. */
const companiesByDomain = new Map<string, string>();
const loadCompanies: ImportHooks['prepare'] = (rows) => {
  for (const { texts } of rows) companiesByDomain.set(texts['email']?.split('@')[1] ?? '', 'Hafen & Söhne');
  return Promise.resolve();
};

/** The page's own rules: it gives phones their country code, looks companies up, warns, and refuses rows; all of it is said. */
export const PageRules: Story = {
  render: (args) =>
    html`<lead-import
      .adapter=${args.adapter ?? adapter()}
      .hooks=${
        {
          prepare: loadCompanies,
          cell: (text, { field }) => (field === 'phone' ? text.replace(/^0(?=[1-9])/, '+49 ') : undefined),
          row: (draft) => {
            const [, domain = ''] = draft.email?.split('@') ?? [];
            if (domain === 'spam.example')
              return { errors: [{ field: 'email', text: 'Nobody at spam.example is a customer.' }] };
            if (domain === 'home.example') return { warnings: ['This is a private address.'] };
            return draft.company
              ? undefined
              : {
                  draft: { ...draft, company: companiesByDomain.get(domain) },
                  infos: ['The company goes by the address.'],
                };
          },
        } satisfies ImportHooks
      }
    ></lead-import>`,
  play: play(
    new File(
      [
        'Name,Email,Phone,Company\nIda Abel,ida@hafen.example,030 1234,\nCem Costa,cem@home.example,+49 170 99,Costa\nEve,eve@spam.example,,\n',
      ],
      'leads.csv',
    ),
    /Continue/,
  ),
  tags: ['picture'],
};

/** A row with several warnings: the first stands in the row, the others are one press away. */
export const SeveralWarnings: Story = {
  play: play(
    new File(
      [
        'Name,Email,Phone,Status\nIda Abel,mailto:ida@example.com; ida@home.example,+49 30 1234; +49 170 99887,Dreaming\nCem Costa,cem@example.com,do not call,New\n',
      ],
      'leads.csv',
    ),
    /Continue/,
  ),
  tags: ['picture'],
};

/** "Show these leads" leads to the list of the page, with what was imported and nothing else. */
export const ShownInTheList: Story = {
  render: (args) => {
    const shared = args.adapter ?? adapter();
    const show = (event: LeadsShowEvent): void => {
      event.preventDefault();
      const table = (event.currentTarget as HTMLElement).nextElementSibling as LeadTable;
      table.hidden = false;
      table.showQuery(event.detail.query);
    };
    return html`<lead-import .adapter=${shared} @leads-show=${show}></lead-import>
      <lead-table .adapter=${shared} hidden></lead-table>`;
  },
  play: play(file(rows(6)), /Continue/, /Import 6 leads/, /Show these leads/),
};

/** What a page shows of an import whose form is out of sight: how far it is, and that it waits for somebody. */
export const LeftBehind: Story = {
  render: (args) => {
    const tell = ({ type, detail, currentTarget }: CustomEvent<{ done: number; total: number }>): void => {
      const bar = (currentTarget as HTMLElement).nextElementSibling as HTMLElement;
      const { done, total } = detail;
      bar.hidden = type === 'leads-imported';
      bar.querySelector('progress')!.value = total ? done / total : 0;
      bar.querySelector('p')!.textContent =
        type === 'leads-import-paused' ? `Import paused at ${done} of ${total}` : `Importing: ${done} of ${total}`;
    };
    return html`<lead-import
        .adapter=${args.adapter ?? adapter({ failBefore: 1, methods: ['importLeads'] })}
        @leads-import-progress=${tell}
        @leads-import-paused=${tell}
        @leads-imported=${tell}
      ></lead-import>
      <aside aria-label="Import" hidden>
        <p aria-live="polite"></p>
        <progress aria-label="Import"></progress>
      </aside>`;
  },
  play: play(clean, /Continue/, /Import 240 leads/),
};

export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: play(broken, /Continue/) };

export const Dark: Story = { globals: { colorScheme: 'dark' }, play: play(broken, /Continue/) };
