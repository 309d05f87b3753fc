// What was decided for one file stays with it: the next one is read as if nobody had been there before.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { strToU8, zipSync } from 'fflate';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { beginJournal, confirmResults } from '../../../src/controllers/import/unfinished/import-journal.js';
import { ownerOf } from '../../../src/controllers/import/unfinished/unfinished-import.js';
import { rememberImport } from '../../../src/controllers/import/remembered-choices.js';
import { personKey } from '../../../src/domain/people/person-reference.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { allByRole, byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, byHand, people, smallCrm } from '../../small-crm.js';
import { click, press } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const csv = (text: string, name = 'leads.csv') => new File([text], name, { type: 'text/csv' });

const importer = (adapter: LeadDataAdapter): Promise<LeadImport> =>
  fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);

const button = (element: Element, name: string | RegExp) => byRole(element, 'button', name);
const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });
const text = (element: LeadImport, part: string) => waitUntil(() => shownText(element).includes(part), `text ${part}`);
const select = (element: LeadImport, name: string | RegExp) => byRole<HTMLSelectElement>(element, 'combobox', name);

function pick(field: HTMLSelectElement, option: string): void {
  field.value = [...field.options].find(({ label }) => label === option)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function toCheck(element: LeadImport, file: File): Promise<void> {
  await element.chooseFile(file);
  await heading(element, 'Match columns');
  await click(button(element, 'Continue'));
  await heading(element, 'Check the rows');
}

async function back(element: LeadImport): Promise<void> {
  await click(button(element, 'Back'));
  await heading(element, 'Match columns');
}

async function backToFiles(element: LeadImport): Promise<void> {
  await back(element);
  await click(button(element, 'Back'));
  await heading(element, 'Choose a file');
}

async function change(element: LeadImport, cell: string, value: string): Promise<void> {
  await click(button(element, cell));
  const label = cell.slice(0, cell.indexOf(':'));
  await waitUntil(() => hasRole(element, 'textbox', label), label);
  const field = byRole<HTMLInputElement>(element, 'textbox', label);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await press('Enter');
  await text(element, value);
}

const cells = (element: LeadImport): string[] =>
  [...element.shadowRoot!.querySelectorAll('tbody td bdi')].map((cell) => cell.textContent);

const newLeads = async (adapter: LeadDataAdapter) =>
  (await adapter.listLeads({ recordType: 'lead', limit: 100, sort: [{ field: 'name', direction: 'asc' }] })).items;

describe('another file', () => {
  it('has nothing of what was decided for the one before', async () => {
    const element = await importer(smallCrm());
    await toCheck(element, csv('Name,Owner,Email\nAnn Ray,Zoe Quill,ann@lee.example\n'));
    await change(element, 'Name, Row 2: Ann Ray', 'Anna Ray');
    await click(byRole(element, 'radio', 'Leave unassigned'));
    await click(byRole(element, 'radio', 'Create them again'));
    await click(element.shadowRoot!.querySelector('.defaults > summary')!);
    pick(select(element, 'Status'), 'Qualified');
    await text(element, 'Qualified');
    await backToFiles(element);
    await toCheck(element, csv('Name,Owner,Email\nBo Lee,Kim Day,ann@lee.example\n', 'other.csv'));
    expect(cells(element)).to.include('Bo Lee').and.not.include('Anna Ray');
    expect(byRole<HTMLInputElement>(element, 'radio', 'Leave unassigned').checked).to.be.false;
    expect(byRole<HTMLInputElement>(element, 'radio', 'Create them again').checked).to.be.false;
    await click(element.shadowRoot!.querySelector('.defaults > summary')!);
    expect(select(element, 'Status').value).to.equal('');
  });

  it('that cannot be read takes nothing from the one that is there', async () => {
    const element = await importer(smallCrm());
    await toCheck(element, csv('Name\nAnn Ray\n'));
    await change(element, 'Name, Row 2: Ann Ray', 'Anna Ray');
    await backToFiles(element);
    await element.chooseFile(csv(''));
    await text(element, 'is empty');
    await click(button(element, 'Continue with leads.csv'));
    await heading(element, 'Match columns');
    await click(button(element, 'Continue'));
    await heading(element, 'Check the rows');
    expect(cells(element)).to.include('Anna Ray');
  });

  it('is the same one read with another separator, which says what is not put right any more', async () => {
    const element = await importer(smallCrm());
    const columns = (count: number) =>
      waitUntil(() => allByRole(element, 'combobox', /^Import /).length === count, `${count} columns`);
    await toCheck(element, csv('Name,Ort\nAnn Ray,Bonn\n'));
    await back(element);
    const gone = 'What you had put right in its rows is as the file has it again.';
    pick(select(element, 'Separator'), 'Semicolon');
    await columns(1);
    expect(shownText(element)).not.to.contain(gone);
    pick(select(element, 'Separator'), 'Comma');
    await columns(2);
    await click(button(element, 'Continue'));
    await heading(element, 'Check the rows');
    await change(element, 'Name, Row 2: Ann Ray', 'Anna Ray');
    await back(element);
    pick(select(element, 'Separator'), 'Semicolon');
    await columns(1);
    expect(shownText(element)).to.contain(gone);
    await waitUntil(() => byRole(element, 'status').textContent.includes(gone), 'said');
  });

  it('is whole where an import was to go on before it, which is offered again', async () => {
    const id = crypto.randomUUID();
    const adapter = createMemoryAdapter({
      people: [...people, { id, name: 'Me', kind: 'person', role: 'manager' }],
      currentUserId: id,
    });
    const importId = crypto.randomUUID();
    const draft = { recordType: 'lead' as const, name: 'Dee Orr', assigneeIds: [] };
    await beginJournal({
      importId,
      owner: ownerOf(id, 'lead'),
      content: importId,
      file: csv('Name,Owner\nDee Orr,\nEli Fox,Zoe Quill\n', 'half.csv'),
      total: 2,
      settings: {
        how: {},
        layout: { takenIn: [] },
        targets: [{ kind: 'field', field: 'name' }, { kind: 'assignees' }],
        decisions: { choices: [], dateOrders: [], decimals: [], defaults: [], edits: [] },
        choices: {
          people: [],
          plan: { kind: 'file', people: [], by: 'count' },
          duplicates: 'skip',
          rows: [],
          keptFields: [],
        },
        thereBefore: [],
      },
      startedAt: Date.now(),
    });
    await confirmResults(
      importId,
      await adapter.importLeads([{ rowNumber: 2, draft }], { importId, mode: 'create', idempotencyKey: importId }),
    );
    const element = await importer(adapter);
    const offer = 'The import of half.csv broke off: 1 of 2 rows are done.';
    await text(element, offer);
    await click(button(element, 'Continue import'));
    await heading(element, 'Check the rows');
    await backToFiles(element);
    await toCheck(element, csv('Name\nAnn Ray\nBo Lee\n', 'other.csv'));
    await click(button(element, 'Import 2 leads'));
    await heading(element, 'Import finished');
    expect((await newLeads(adapter)).map(({ name }) => name)).to.deep.equal(['Ann Ray', 'Bo Lee', 'Dee Orr']);
    await click(button(element, 'Import another file'));
    await text(element, offer);
  });
});

describe('another sheet', () => {
  const sheet = (...rows: string[][]) =>
    strToU8(
      `<worksheet><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
    );
  const workbook = () =>
    new File(
      [
        zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'xl/workbook.xml': strToU8(
            '<workbook xmlns:r="r"><sheets><sheet name="May" r:id="a"/><sheet name="June" r:id="b"/></sheets></workbook>',
          ),
          'xl/_rels/workbook.xml.rels': strToU8(
            '<Relationships><Relationship Id="a" Target="worksheets/1.xml"/><Relationship Id="b" Target="worksheets/2.xml"/></Relationships>',
          ),
          'xl/worksheets/1.xml': sheet(['Name'], ['Ann May'], ['Ben May']),
          'xl/worksheets/2.xml': sheet(['Name'], ['Bo June'], ['Cy June']),
        }),
      ],
      'leads.xlsx',
    );

  it('has none of the cells that were put right in the first', async () => {
    const element = await importer(smallCrm());
    await toCheck(element, workbook());
    await change(element, 'Name, Row 2: Ann May', 'Anna May');
    await back(element);
    pick(select(element, 'Sheet'), 'June');
    await text(element, 'Bo June');
    await click(button(element, 'Continue'));
    await heading(element, 'Check the rows');
    expect(cells(element)).to.include.members(['Bo June', 'Cy June']);
  });
});

describe('the same file in another encoding', () => {
  it('keeps what was put right in it', async () => {
    const element = await importer(smallCrm());
    await toCheck(element, new File(['Name,Ort\nAnn Ray,M', new Uint8Array([0xfc]), 'nchen\n'], 'x.csv'));
    await change(element, 'Name, Row 2: Ann Ray', 'Anna Ray');
    await back(element);
    pick(select(element, 'Text encoding'), 'Cyrillic (Windows-1251)');
    await text(element, 'Mьnchen');
    await click(button(element, 'Continue'));
    await heading(element, 'Check the rows');
    expect(cells(element)).to.include('Anna Ray');
  });
});

describe('a trial', () => {
  it('shows nothing of choices that were changed since, whatever the back end does with an abort', async () => {
    const base = smallCrm();
    const [answer, answered] = [byHand<void>(), byHand<void>()];
    const adapter = adapterWith(base, {
      importLeads: async (rows, options) => {
        await answer.promise;
        const results = await base.importLeads(rows, { ...options, signal: undefined });
        queueMicrotask(() => answered.resolve());
        return results;
      },
    });
    const element = await importer(adapter);
    await toCheck(element, csv('Name,Owner\nAnn Ray,Zoe Quill\nBo Lee,\n'));
    await click(button(element, 'Try without saving'));
    await text(element, 'The back end is asked what the import would do…');
    await click(byRole(element, 'radio', 'Leave unassigned'));
    answer.resolve();
    await answered.promise;
    await nextFrame();
    await element.updateComplete;
    expect(shownText(element)).not.to.contain('The import would');
  });
});

describe('a person who was chosen for a name the last time', () => {
  afterEach(() => localStorage.clear());

  const headers = ['Name', 'Lead Owner', 'Known before'];
  const file = () => csv(`${headers.join(',')}\nAnn Ray,Zoe Quill,1\n`);
  const targets = [{ kind: 'field', field: 'name' }, { kind: 'assignees' }, { kind: 'extra' }] as const;
  const remember = (id: string, name: string) =>
    rememberImport('ada', 'lead', headers, {
      targets: [...targets],
      choices: [],
      people: [[personKey('Zoe Quill'), id, name]],
    });
  const chosen = (element: LeadImport) => select(element, 'Zoe Quill is').selectedOptions[0]!.label;

  it('stands for it again', async () => {
    remember('dilek', 'Dilek Işık');
    const element = await importer(smallCrm());
    await toCheck(element, file());
    expect(chosen(element)).to.contain('Dilek Işık');
  });

  it('does not where the directory has no such person', async () => {
    remember('somebody-else', 'Sam Else');
    const element = await importer(smallCrm());
    await toCheck(element, file());
    expect(chosen(element)).to.equal('As chosen below');
  });

  it('does not for somebody else who uses the browser', async () => {
    remember('dilek', 'Dilek Işık');
    const element = await importer(smallCrm('bjorn'));
    await element.chooseFile(file());
    await heading(element, 'Match columns');
    expect(shownText(element)).not.to.contain('as you did for the last file');
    await click(button(element, 'Continue'));
    await heading(element, 'Check the rows');
    expect(chosen(element)).to.equal('As chosen below');
  });

  it('does not where the back end does not say who is signed in', async () => {
    remember('dilek', 'Dilek Işık');
    const unsaid = { currentUser: () => Promise.reject(new AdapterError('unavailable', 'Down')) };
    const element = await importer(adapterWith(smallCrm(), unsaid));
    await toCheck(element, file());
    expect(chosen(element)).to.equal('As chosen below');
  });

  it('stands for it again for the first who asks where nobody had said whose it was, and for nobody after that', async () => {
    remember('dilek', 'Dilek Işık');
    localStorage.setItem('lead-elements-imports', localStorage.getItem('lead-elements-imports:ada')!);
    localStorage.removeItem('lead-elements-imports:ada');
    const first = await importer(smallCrm('bjorn'));
    await toCheck(first, file());
    expect(chosen(first)).to.contain('Dilek Işık');
    const second = await importer(smallCrm('ada'));
    await toCheck(second, file());
    expect(chosen(second)).to.equal('As chosen below');
  });

  it('does not where the id is another person’s', async () => {
    remember('dilek', 'Dora Ito');
    const element = await importer(smallCrm());
    await toCheck(element, file());
    expect(chosen(element)).to.equal('As chosen below');
  });
});
