// The importer as people use it: a file in, every column and row accounted for, and whatever goes wrong loses nothing.
import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { ImportRow } from '../../../src/domain/import/import-row.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import type { RecordSchema } from '../../../src/domain/record/record-schema.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import {
  AssigneesChangedEvent,
  type LeadsImportedEvent,
  type LeadsImportEvent,
  type LeadsImportPausedEvent,
  type LeadsImportProgressEvent,
} from '../../../src/events.js';
import { downloaded } from '../../downloaded.js';
import { allByRole, byRole, deepFocus, hasRole, said, shownText, found } from '../../find-by-role.js';
import { resizeWindow, restoreWindow } from '../../media.js';
import { strToU8, zipSync } from 'fflate';
import { adapterWith, byHand, never, onServer, people, smallCrm } from '../../small-crm.js';
import { click, pasteInto, press } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

async function importer(adapter: LeadDataAdapter, recordType = 'lead'): Promise<LeadImport> {
  return fixture<LeadImport>(html`<lead-import .adapter=${adapter} record-type=${recordType}></lead-import>`);
}

const csv = (text: string, name = 'leads.csv') => new File([text], name, { type: 'text/csv' });

/** A file that says to be larger than it is: nothing of it is read. */
const sized = (file: File, size: number): File => Object.defineProperty(file, 'size', { value: size });

/** Chooses a file as the browser's dialog does. */
async function choose(element: LeadImport, file: File): Promise<void> {
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const button = (element: Element, name: string | RegExp) => byRole(element, 'button', name);
const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });
const text = (element: LeadImport, part: string) => waitUntil(() => shownText(element).includes(part), `text ${part}`);
const select = (element: LeadImport, name: string) => byRole<HTMLSelectElement>(element, 'combobox', name);

function pick(field: HTMLSelectElement, option: string): void {
  field.value = [...field.options].find(({ label }) => label === option)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const chosen = (field: HTMLSelectElement): string => field.selectedOptions[0]!.label;

async function toColumns(adapter: LeadDataAdapter, file: File): Promise<LeadImport> {
  const element = await importer(adapter);
  await choose(element, file);
  await heading(element, 'Match columns');
  return element;
}

async function toCheck(adapter: LeadDataAdapter, file: File): Promise<LeadImport> {
  const element = await toColumns(adapter, file);
  await click(button(element, 'Continue'));
  await heading(element, 'Check the rows');
  return element;
}

const newLeads = async (adapter: LeadDataAdapter): Promise<Lead[]> =>
  (
    await adapter.listLeads({ recordType: 'lead', limit: 100, sort: [{ field: 'name', direction: 'asc' }] })
  ).items.filter(({ id }) => !id.startsWith('lead-'));

const two = csv(
  'Name,Email,Owner\nAnn Ray,ann@ray.example,björn berg\nBo Lee,bo@lee.example,"Işık, Dilek; ada@crm.example"\n',
);
const withProblems = csv(
  'Name,Email,Status,Phone\nAnn Ray,ann@ray.example,on hold,1\n,bo@lee.example,,=1+123\nCy,cy@,Nope,3\n',
);
const strangers = csv('Name,Lead Owner\nAnn Ray,Zoe Quill\nBo Lee,zoe quill\nCy Fox,Kim Day; Ada Lovelace\n');

describe('<lead-import>', () => {
  describe('choosing a file', () => {
    it('says the limits before anything else, and is accessible', async () => {
      const element = await importer(smallCrm());
      expect(shownText(element)).to.contain('At most 100 MB, 200,000 rows and 1,000 columns.');
      await expect(element).to.be.accessible();
    });

    it('holds its buttons and words with letters of twice the size on a phone', async function () {
      await resizeWindow(this, 320, 640);
      document.documentElement.style.fontSize = '200%';
      try {
        const element = await importer(smallCrm());
        await nextFrame();
        for (const inner of found(element.shadowRoot!.querySelectorAll('button, .zone > *'))) {
          const { right } = inner.getBoundingClientRect();
          expect(right, inner.textContent).to.be.at.most(element.getBoundingClientRect().right);
        }
      } finally {
        document.documentElement.style.fontSize = '';
        await restoreWindow();
      }
    });

    it('opens the browser’s dialog with the keyboard', async () => {
      const element = await importer(smallCrm());
      const input = element.shadowRoot!.querySelector('input')!;
      let opened = 0;
      input.addEventListener('click', (event) => {
        event.preventDefault();
        opened++;
      });
      element.focus();
      await press('Enter', 'Enter');
      expect(opened).to.equal(2);
    });

    it('takes a dropped file', async () => {
      const element = await importer(smallCrm());
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(two);
      const zone = element.shadowRoot!.querySelector('[part=drop-zone]')!;
      zone.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }));
      await heading(element, 'Match columns');
    });

    it('keeps the page when a file is dropped beside the place for it, and leaves file inputs of the page alone', async () => {
      const element = await importer(smallCrm());
      const input = await fixture<HTMLInputElement>(html`<input type="file" aria-label="Other file" />`);
      const isKept = (target: Element): boolean[] =>
        ['dragover', 'drop'].map((type) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(two);
          return !target.dispatchEvent(
            new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }),
          );
        });
      expect(isKept(element)).to.deep.equal([true, true]);
      expect(isKept(document.body)).to.deep.equal([true, true]);
      expect(isKept(input)).to.deep.equal([false, false]);
      element.remove();
      expect(isKept(document.body)).to.deep.equal([false, false]);
    });

    for (const [what, file, words] of [
      ['an empty file', csv(''), 'leads.csv cannot be imported. The file is empty.'],
      ['a header alone', csv('Name,Email\n'), 'It has a header and no rows below it.'],
      [
        'a broken workbook',
        csv('PK\x03\x04 [Content_Types].xml', 'leads.xlsx'),
        'It is a workbook that is damaged or protected by a password.',
      ],
      ['a picture', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'a.csv'), 'It is a picture'],
      ['a web page', csv('<!doctype html><p>x,y'), 'It is a web page'],
      ['bytes', csv('a\0\0,b\0\n\0\u0001x'), 'It is not a text file.'],
      ['150 MB of text', sized(csv('Name\nAnn'), 150e6), 'It has 150 MB; at most 100 MB'],
      ['a text without columns', csv('hello\nworld\n'), 'No columns were found'],
      ['too many columns', csv(`${'a,'.repeat(1000)}b\n1,2\n`), 'It has 1,001 columns; at most 1,000'],
    ] as [string, File, string][]) {
      it(`says why ${what} cannot be imported, and takes a good file afterwards`, async () => {
        const element = await importer(smallCrm());
        element.focus();
        await choose(element, file);
        await text(element, words);
        await waitUntil(() => said(element).includes(words));
        expect(deepFocus()).to.equal(button(element, 'Choose file'));
        await choose(element, two);
        await heading(element, 'Match columns');
      });
    }

    it('stops reading at once', async () => {
      const element = await importer(smallCrm());
      await choose(element, csv(`Name,Email\n${'Ann Ray,ann@ray.example\n'.repeat(99_000)}`));
      await waitUntil(() => hasRole(element, 'button', 'Cancel'));
      expect(byRole(element, 'progressbar').getAttribute('aria-label')).to.equal('Progress');
      button(element, 'Cancel').click();
      await element.updateComplete;
      expect(hasRole(element, 'progressbar')).to.be.false;
      expect(hasRole(element, 'heading', 'Choose a file')).to.be.true;
    });

    it('takes a workbook, and another of its sheets', async () => {
      const sheet = (...rows: string[][]) =>
        strToU8(
          `<worksheet><sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
        );
      const zip = zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="r"><sheets><sheet name="May" r:id="a"/><sheet name="June" r:id="b"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="a" Target="worksheets/1.xml"/><Relationship Id="b" Target="worksheets/2.xml"/></Relationships>',
        ),
        'xl/worksheets/1.xml': sheet(['Name'], ['Ann May']),
        'xl/worksheets/2.xml': sheet(['Name'], ['Bo June'], ['Cy June']),
      });
      const element = await toColumns(smallCrm(), new File([zip], 'leads.xlsx'));
      expect(shownText(element)).to.contain('1 row');
      pick(select(element, 'Sheet'), 'June');
      await text(element, '2 rows');
      await click(button(element, 'Continue'));
      await heading(element, 'Check the rows');
      expect(shownText(element)).to.contain('Cy June');
    });

    it('takes cells that are pasted', async () => {
      const element = await importer(smallCrm());
      element.focus();
      pasteInto(deepFocus()!, 'Name\tEmail\nAnn Ray\tann@ray.example\n');
      await heading(element, 'Match columns');
      expect(shownText(element)).to.contain('Pasted cells.tsv');
      expect(chosen(select(element, 'Import Email as'))).to.equal('Email');
    });

    it('offers a template with the columns of this schema', async () => {
      const element = await importer(smallCrm());
      const file = await downloaded(() => click(button(element, 'Download a template')));
      expect(file.name).to.equal('leads template.csv');
      expect(file.text).to.equal('\ufeffName,Email,Phone,Company,Source,Status,Notes,Assignees');
    });

    it('says the reason when somebody may not import', async () => {
      const can = async () => ({ allowed: false, reason: 'Only managers import.' });
      const element = await importer(adapterWith(smallCrm(), { can }));
      await text(element, 'Only managers import.');
      expect(hasRole(element, 'button', 'Choose file')).to.be.false;
    });

    it('says that the fields could not be loaded, and tries again with the next choice', async () => {
      let calls = 0;
      const base = smallCrm();
      const describe = async (...args: Parameters<NonNullable<LeadDataAdapter['describe']>>) => {
        if (++calls === 1) throw new AdapterError('unavailable', 'gone');
        return base.describe(...args);
      };
      const element = await importer(adapterWith(base, { ...onServer(base), describe }));
      await choose(element, two);
      await text(element, 'The server cannot be reached.');
      await choose(element, two);
      await heading(element, 'Match columns');
    });
  });

  describe('matching columns', () => {
    it('puts the focus on the heading and says what was read', async () => {
      const element = await toColumns(smallCrm(), two);
      expect(deepFocus()).to.equal(byRole(element, 'heading', 'Match columns'));
      await waitUntil(
        () =>
          /leads\.csv, \d+ bytes, 2 rows · Words with special letters: .* · 3 matched, 0 kept as extra fields, 0 not imported/.test(
            said(element),
          ),
        'nothing is said',
      );
      const current = element.shadowRoot!.querySelector('[aria-current=step]')!;
      expect(current.textContent).to.contain('Columns');
      await expect(element).to.be.accessible();
    });

    it('says beside both columns that they share a target, and leads there', async () => {
      const element = await toColumns(smallCrm(), two);
      pick(select(element, 'Import Owner as'), 'Email');
      await text(element, 'Another column is Email too.');
      expect(shownText(element).split('Another column is Email too.')).to.have.length(3);
      await click(button(element, 'Continue'));
      expect(deepFocus()).to.equal(select(element, 'Import Email as'));
      expect(select(element, 'Import Email as').getAttribute('aria-invalid')).to.equal('true');
    });

    it('says which mandatory field has no column', async () => {
      const element = await toColumns(smallCrm(), two);
      pick(select(element, 'Import Name as'), 'Not imported');
      await text(element, 'Name is required, but no column is Name.');
      await click(button(element, 'Continue'));
      expect(hasRole(element, 'heading', 'Match columns')).to.be.true;
    });

    it('reads the file again with another encoding or separator and keeps the choices', async () => {
      const file = new File(['Name,Ort\nAnn,M', new Uint8Array([0xfc]), 'nchen\n'], 'x.csv');
      const element = await toColumns(smallCrm(), file);
      expect(chosen(select(element, 'Text encoding'))).to.equal('Western (Windows-1252)');
      expect(shownText(element)).to.contain('München');
      pick(select(element, 'Import Ort as'), 'Company');
      pick(select(element, 'Text encoding'), 'Cyrillic (Windows-1251)');
      await text(element, 'Mьnchen');
      expect(chosen(select(element, 'Import Ort as'))).to.equal('Company');
      pick(select(element, 'Separator'), 'Semicolon');
      await waitUntil(() => allByRole(element, 'combobox', /^Import /).length === 1);
      pick(select(element, 'Separator'), 'Comma');
      await waitUntil(() => allByRole(element, 'combobox', /^Import /).length === 2);
    });

    it('keeps everything when somebody goes back and forth', async () => {
      const element = await toColumns(smallCrm(), two);
      pick(select(element, 'Import Email as'), 'Not imported');
      await click(button(element, 'Back'));
      await heading(element, 'Choose a file');
      await click(button(element, 'Continue with leads.csv'));
      await heading(element, 'Match columns');
      expect(chosen(select(element, 'Import Email as'))).to.equal('Not imported');
      await click(button(element, 'Continue'));
      await heading(element, 'Check the rows');
      await click(button(element, 'Back'));
      await heading(element, 'Match columns');
      expect(chosen(select(element, 'Import Email as'))).to.equal('Not imported');
    });

    it('matches a file with the fields of the back end that is there when it has been read', async () => {
      const base = smallCrm();
      const slow = byHand<RecordSchema>();
      const element = await importer(adapterWith(base, { describe: () => slow.promise }));
      await choose(element, csv('Full name,Plan\nAnn Ray,Gold\n'));
      await text(element, 'leads.csv');
      const plan = { name: 'plan', label: 'Plan', type: 'text' } as const;
      const describeOther = async () => {
        const schema = await base.describe('lead');
        return { ...schema, fields: [...schema.fields, plan] };
      };
      element.adapter = adapterWith(base, { describe: describeOther });
      await element.updateComplete;
      slow.resolve(await base.describe('lead'));
      await heading(element, 'Match columns');
      expect(chosen(select(element, 'Import Plan as'))).to.equal('Plan');
    });
  });

  describe('checking', () => {
    it('counts what is ready and shows each problem with its row and reason', async () => {
      const element = await toCheck(smallCrm(), withProblems);
      expect(shownText(element)).to.contain('1 ready, 2 with problems');
      await waitUntil(() => said(element).includes('1 ready, 2 with problems'));
      const rows = allByRole(element, 'row').map((row) => row.textContent.replace(/\s+/g, ' '));
      expect(rows[2]).to.contain('3 Name is missing.');
      expect(rows[3]).to.contain('Email “cy@” is not a valid e-mail address.');
      expect(rows[3]).to.contain('Status: “Nope” is no choice; the text is kept as an extra field.');
      await expect(element).to.be.accessible();
      await click(byRole(element, 'checkbox', 'Only problems'));
      await waitUntil(() => allByRole(element, 'row').length === 3);
    });

    it('keeps an open quote to its row', async () => {
      const element = await toCheck(smallCrm(), csv('Name,Notes\nAnn Ray,"call back\nBo Lee,fine\n'));
      expect(shownText(element)).to.contain('1 ready, 1 with problems');
      expect(shownText(element)).to.contain('A quotation mark opens a text that would take in 2 lines.');
    });

    it('draws the rows in sight of all rows, wherever it is scrolled to', async () => {
      const names = Array.from({ length: 1000 }, (_, index) => `Person ${index + 1}`);
      const element = await toCheck(smallCrm(), csv(`Name\n${names.join('\n')}\n`));
      expect(shownText(element)).to.contain('1,000 rows');
      expect(byRole(element, 'table').getAttribute('aria-rowcount')).to.equal('1001');
      expect(allByRole(element, 'row').length).to.be.below(60);
      const preview = byRole(element, 'region', /Rows of the file/);
      preview.scrollTop = preview.scrollHeight;
      await waitUntil(() => shownText(element).includes('Person 1000'), 'the last row');
      expect(allByRole(element, 'row').length).to.be.below(60);
    });

    it('takes a pasted column into the cell and those below it', async () => {
      const element = await toCheck(smallCrm(), csv('Name,Email\nAnn,ann@\nBo,bo@\nCy,cy@\n'));
      await text(element, '0 ready, 3 with problems');
      const first = allByRole(element, 'textbox').find((field) => field.ariaLabel?.startsWith('Email, Row 2'))!;
      pasteInto(first, 'ann@ray.example\r\nbo@ray.example\r\n');
      await text(element, '2 ready, 1 with problems');
    });

    it('puts a value right in the page, and checks it at once', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, withProblems);
      const name = allByRole(element, 'textbox').find((field) => field.ariaLabel?.startsWith('Name, Row 3'))!;
      name.focus();
      (name as HTMLInputElement).value = 'Bo Lee';
      name.dispatchEvent(new Event('change', { bubbles: true }));
      await text(element, '2 ready, 1 with problems');
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      expect((await newLeads(adapter)).map((lead) => lead.name)).to.have.members(['Ann Ray', 'Bo Lee']);
    });

    it('lets every cell be changed in its place, by mouse and by keyboard, and checks it at once', async () => {
      const element = await toCheck(smallCrm(), csv('Name,Email\nAnn Ray,ann@ray.example\nBo Lee,bo@lee.example\n'));
      await click(button(element, 'Email, Row 2: ann@ray.example'));
      const field = () => byRole<HTMLInputElement>(element, 'textbox', /^Email, Row 2/);
      await waitUntil(() => deepFocus() === field(), 'the editor has the focus');
      field().value = 'ann@';
      field().dispatchEvent(new Event('change', { bubbles: true }));
      await text(element, '1 ready, 1 with problems');
      field().value = 'ann@new.example';
      field().dispatchEvent(new Event('change', { bubbles: true }));
      await text(element, '2 ready, 0 with problems');
      const table = byRole(element, 'region', /^Rows of the file/);
      table.focus();
      await press('F2');
      await press('ArrowDown');
      expect(deepFocus()).to.equal(button(element, 'Name, Row 3: Bo Lee'));
      await press('ArrowRight');
      await press('Enter');
      await waitUntil(() => hasRole(element, 'textbox', 'Email, Row 3'), 'the editor of the second address');
      await press('Escape');
      await waitUntil(
        () => deepFocus() === button(element, 'Email, Row 3: bo@lee.example'),
        'the cell has the focus again',
      );
      await waitUntil(() => !hasRole(element, 'textbox', 'Email, Row 3'), 'the editor stays');
    });

    it('gives every row that leaves a field empty the chosen value', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, csv('Name,Status\nAnn Ray,on hold\nBo Lee,\n'));
      await click(element.shadowRoot!.querySelector('.defaults > summary')!);
      pick(select(element, 'Status'), 'Qualified');
      await waitUntil(() =>
        [...element.shadowRoot!.querySelectorAll('td')].some((cell) => cell.textContent.includes('Qualified')),
      );
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      expect((await newLeads(adapter)).map(({ status }) => status)).to.have.members(['On Hold', 'Qualified']);
    });

    it('says what the import would do, and does nothing', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, two);
      await click(button(element, 'Try without saving'));
      await text(element, 'The import would create 2, update 0, skip 0 and fail for 0. 3 people are assigned.');
      expect(await newLeads(adapter)).to.be.empty;
    });

    it('replaces a text in a whole column', async () => {
      const element = await toCheck(smallCrm(), csv('Name,Email\nAnn,ann(at)ray.example\nBo,bo(at)lee.example\n'));
      expect(shownText(element)).to.contain('0 ready, 2 with problems');
      await click(element.shadowRoot!.querySelector('.replace > summary')!);
      pick(select(element, 'Column in the file'), 'Email');
      byRole<HTMLInputElement>(element, 'textbox', 'Find (nothing: empty cells)').value = '(at)';
      byRole<HTMLInputElement>(element, 'textbox', 'Replace with').value = '@';
      await click(button(element, 'Replace all'));
      await text(element, '2 ready, 0 with problems');
    });

    it('takes the page’s rules: cells that it changes, rows that it refuses or warns of', async () => {
      const adapter = smallCrm();
      const element = await fixture<LeadImport>(
        html`<lead-import
          .adapter=${adapter}
          .hooks=${{
            cell: (value: string, { field }: { field?: string }) =>
              field === 'email' ? value.replace('(at)', '@') : value,
            row: ({ name }: { name: string }) =>
              name === 'Bo' ? { errors: ['We know Bo.'] } : { warnings: ['Is it Ann?'] },
          }}
        ></lead-import>`,
      );
      await choose(element, csv('Name,Email\nAnn,ann(at)ray.example\nBo,bo@lee.example\n'));
      await heading(element, 'Match columns');
      await click(button(element, 'Continue'));
      await heading(element, 'Check the rows');
      expect(shownText(element))
        .to.contain('1 ready, 1 with problems')
        .and.to.contain('We know Bo.')
        .and.to.contain('Is it Ann?');
      await click(button(element, 'Import 1 lead'));
      await heading(element, 'Import finished');
      expect((await newLeads(adapter)).map(({ email }) => email)).to.deep.equal(['ann@ray.example']);
    });

    it('lets whoever imports take all rows by one button', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, csv('Name\nAnn\nBo\n'));
      await click(byRole(element, 'radio', 'All rows to the same people'));
      await waitUntil(() => hasRole(element, 'button', /Assign to me/), 'the button', { timeout: 10_000 });
      await click(byRole(element, 'button', /Assign to me/));
      await text(element, 'Ada Lovelace');
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      expect((await newLeads(adapter)).flatMap((lead) => lead.assigneeIds)).to.deep.equal(['ada', 'ada']);
    });

    it('splits rows evenly among people, and says how many each gets', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, csv('Name\nAnn\nBo\nCy\n'));
      await click(byRole(element, 'radio', 'Split evenly among people'));
      await waitUntil(() => element.shadowRoot!.querySelector('assignee-multiselect'), 'the picker', {
        timeout: 10_000,
      });
      const picker = element.shadowRoot!.querySelector('assignee-multiselect')!;
      picker.dispatchEvent(
        new AssigneesChangedEvent({ value: ['ada', 'bjorn'], added: ['ada', 'bjorn'], removed: [], reason: 'option' }),
      );
      await text(element, '2 people gain access to rows');
      await click(button(element, 'Import 3 leads'));
      await heading(element, 'Import finished');
      const owners = (await newLeads(adapter)).flatMap((lead) => lead.assigneeIds);
      expect(owners.toSorted()).to.deep.equal(['ada', 'ada', 'bjorn']);
    });

    it('keeps the rows of a company with one person where that is chosen, and says how many each gets', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, csv('Name,Company\nAnn,Abel\nBo,abel\nCy,Abel\nDi,\n'));
      await click(byRole(element, 'radio', 'Split evenly among people'));
      await waitUntil(() => element.shadowRoot!.querySelector('assignee-multiselect'), 'the picker', {
        timeout: 10_000,
      });
      const value = ['ada', 'bjorn'];
      element
        .shadowRoot!.querySelector('assignee-multiselect')!
        .dispatchEvent(new AssigneesChangedEvent({ value, added: value, removed: [], reason: 'option' }));
      await text(element, '2 people gain access to rows');
      await click(byRole(element, 'checkbox', 'Keep a company with one person'));
      await waitUntil(() => {
        const gains = element.shadowRoot!.querySelector('.gains');
        return gains !== null && /3 rows[^]*1 row/.test(shownText(gains));
      }, 'the counts');
      await click(button(element, 'Import 4 leads'));
      await heading(element, 'Import finished');
      const leads = await newLeads(adapter);
      const owners = new Set(leads.filter(({ company }) => company).flatMap(({ assigneeIds }) => assigneeIds));
      expect([...owners]).to.have.length(1);
    });

    it('shows markup as text', async () => {
      const element = await toCheck(
        smallCrm(),
        csv('Name,<b>x</b>\n<img src=x onerror=alert(1)>,<script>1</script>\n'),
      );
      expect(shownText(element)).to.contain('<img src=x onerror=alert(1)>').and.to.contain('<b>x</b>');
      expect(element.shadowRoot!.querySelector('img, script, b')).to.be.null;
    });

    it('asks once what is to be done with people who are not users yet', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, strangers);
      expect(shownText(element)).to.contain('2 people are not users yet').and.to.contain('Zoe Quill 2 rows');
      await click(button(element, 'Import 3 leads'));
      expect(shownText(element)).to.contain('Choose what is to be done with the people who are not users yet');
      expect(deepFocus()).to.equal(byRole(element, 'radio', 'Create these people'));
      await expect(element).to.be.accessible();
      expect(await newLeads(adapter)).to.be.empty;
    });

    it('names ten of those who are created, and says once how many more there are', async () => {
      const rows = Array.from(
        { length: 12 },
        (_, index) => `Lead ${index + 1},Person ${String.fromCharCode(65 + index)}`,
      );
      const element = await toCheck(
        smallCrm(),
        csv(`Name,Lead Owner,Twelve\n${rows.map((row) => `${row},x`).join('\n')}\n`),
      );
      await click(byRole(element, 'radio', 'Create these people'));
      await text(element, 'Person I, Person J and 2 more.');
    });

    it('creates them', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, strangers);
      await click(byRole(element, 'radio', 'Create these people'));
      await click(button(element, 'Import 3 leads and create 2 users'));
      await heading(element, 'Import finished');
      const [ann, bo, cy] = await newLeads(adapter);
      const names = async (lead: Lead) => (await adapter.getAssignees(lead.assigneeIds)).map(({ name }) => name);
      expect(await names(ann!)).to.deep.equal(['Zoe Quill']);
      expect(bo!.assigneeIds).to.deep.equal(ann!.assigneeIds);
      expect(await names(cy!)).to.have.members(['Kim Day', 'Ada Lovelace']);
    });

    it('assigns to me or to nobody, and keeps the names', async () => {
      for (const [choice, expected] of [
        ['Assign to me', ['ada']],
        ['Leave unassigned', []],
      ] as const) {
        const adapter = smallCrm();
        const element = await toCheck(adapter, strangers);
        await click(byRole(element, 'radio', choice));
        await click(button(element, 'Import 3 leads'));
        await heading(element, 'Import finished');
        const [ann] = await newLeads(adapter);
        expect(ann!.assigneeIds).to.deep.equal(expected);
        expect(ann!.fields).to.deep.equal({ 'Lead Owner': 'Zoe Quill' });
      }
    });

    it('finds anybody of the directory for a name, and remembers it', async () => {
      // Choices are kept by the headers: these are no other test's.
      const file = () => csv('Name,Lead Owner,Of 2026\nAnn Ray,Zoe Quill,1\nBo Lee,zoe quill,2\n');
      const adapter = smallCrm();
      const element = await toCheck(adapter, file());
      pick(select(element, 'Zoe Quill is'), 'Another person…');
      await waitUntil(() => element.shadowRoot!.querySelector('assignee-multiselect'));
      const picker = element.shadowRoot!.querySelector('assignee-multiselect')!;
      await waitUntil(() => hasRole(picker, 'combobox', 'Zoe Quill is'));
      await click(byRole(picker, 'combobox', 'Zoe Quill is'));
      await waitUntil(() => hasRole(picker, 'option', /Dilek/));
      await click(byRole(picker, 'option', /Dilek/));
      await click(element.shadowRoot!.querySelector('.gains > summary')!);
      await text(element, 'Dilek Işık 2 rows');
      await expect(element).to.be.accessible();
      await click(byRole(element, 'radio', 'Leave unassigned'));
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      const [ann] = await newLeads(adapter);
      expect(ann!.assigneeIds).to.deep.equal(['dilek']);

      const again = await toCheck(smallCrm(), file());
      expect(chosen(select(again, 'Zoe Quill is'))).to.equal('Dilek Işık, dilek@crm.example');
    });

    it('offers to create people only where that can be done', async () => {
      const element = await toCheck(adapterWith(smallCrm(), { createAssignees: undefined }), strangers);
      expect(hasRole(element, 'radio', 'Create these people')).to.be.false;
      expect(hasRole(element, 'radio', 'Leave unassigned')).to.be.true;
    });

    it('asks who is meant when several people have the name', async () => {
      const twins = [...people, { id: 'bjorn2', name: 'bjorn BERG', kind: 'person' as const, email: 'b2@crm.example' }];
      const base = smallCrm();
      const searchAssignees = async () => ({ items: twins, total: twins.length });
      const adapter = adapterWith(base, { searchAssignees });
      const element = await toCheck(adapter, csv('Name,Owner\nAnn Ray,Björn Berg\n'));
      await click(button(element, 'Import 1 lead'));
      const who = select(element, 'Who is Björn Berg? (1 row)');
      expect(deepFocus()).to.equal(who);
      expect(shownText(element)).to.contain('Choose who is meant.');
      pick(who, 'Björn Berg, bjorn@crm.example');
      await element.updateComplete;
      await click(button(element, 'Import 1 lead'));
      await heading(element, 'Import finished');
      expect((await newLeads(base))[0]!.assigneeIds).to.deep.equal(['bjorn']);
    });

    it('says that people could not be looked up, and keeps the columns', async () => {
      let calls = 0;
      const base = smallCrm();
      const adapter = adapterWith(base, {
        ...onServer(base),
        searchAssignees: async (...args) =>
          ++calls === 1 ? Promise.reject(new AdapterError('unavailable', 'x')) : base.searchAssignees(...args),
      });
      const element = await toColumns(adapter, two);
      await click(button(element, 'Continue'));
      await text(element, 'The server cannot be reached.');
      await click(button(element, 'Continue'));
      await heading(element, 'Check the rows');
    });

    it('can be left while people are looked up and nobody answers', async () => {
      const adapter = adapterWith(smallCrm(), { searchAssignees: (_query, options) => never(options?.signal) });
      const element = await toColumns(adapter, two);
      await click(button(element, 'Continue'));
      await click(button(element, 'Cancel'));
      expect(hasRole(element, 'progressbar')).to.be.false;
      expect(hasRole(element, 'button', 'Continue')).to.be.true;
      expect(deepFocus()).to.equal(byRole(element, 'heading', 'Match columns'));
    });
  });

  describe('importing', () => {
    it('creates the good rows with their people and tells the counts', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, two);
      const imported = oneEvent<LeadsImportedEvent>(element, 'leads-imported');
      await click(button(element, 'Import 2 leads'));
      const { detail } = await imported;
      expect(detail).to.include({ created: 2, updated: 0, skipped: 0, failed: 0 });
      await heading(element, 'Import finished');
      expect(deepFocus()).to.equal(byRole(element, 'heading', 'Import finished'));
      await waitUntil(() => said(element).includes('2 leads created and 0 rows failed'));
      expect(button(element, 'Import another file')).to.exist;
      await expect(element).to.be.accessible();
      const [ann, bo] = await newLeads(adapter);
      expect(ann).to.include({ name: 'Ann Ray', status: 'New Lead' });
      expect(ann!.assigneeIds).to.deep.equal(['bjorn']);
      expect(bo!.assigneeIds).to.have.members(['dilek', 'ada']);
    });

    it('asks the page first; when it says no, nothing has happened', async () => {
      const adapter = adapterWith(smallCrm());
      const element = await toCheck(adapter, strangers);
      await click(byRole(element, 'radio', 'Create these people'));
      const asked: LeadsImportEvent[] = [];
      element.addEventListener('leads-import', (event) => {
        asked.push(event);
        event.preventDefault();
      });
      await click(button(element, 'Import 3 leads and create 2 users'));
      await waitUntil(() => asked.length === 1);
      await nextFrame();
      expect(asked[0]!.detail.rows).to.have.length(3);
      expect(hasRole(element, 'heading', 'Check the rows')).to.be.true;
      const methods = adapter.calls.map(({ method }) => method);
      expect(methods).to.not.include('importLeads').and.not.include('createAssignees');
    });

    it('shows the page rows that it cannot change, and gives the adapter rows of its own', async () => {
      const base = smallCrm();
      const sent: ImportRow[] = [];
      const adapter = adapterWith(base, {
        importLeads: (rows, options) => {
          for (const { draft } of rows) draft.name = draft.name.toUpperCase();
          sent.push(...rows);
          return base.importLeads(rows, options);
        },
      });
      const element = await toCheck(adapter, two);
      let refused: unknown;
      element.addEventListener('leads-import', (event) => {
        try {
          event.detail.rows[0]!.draft.name = 'Mallory';
        } catch (error) {
          refused = error;
        }
      });
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      expect(refused).to.be.instanceOf(TypeError);
      expect(sent.map(({ draft }) => draft.name)).to.deep.equal(['ANN RAY', 'BO LEE']);
    });

    it('leaves the work to a page that takes it over', async () => {
      const adapter = adapterWith(smallCrm());
      const element = await toCheck(adapter, two);
      element.addEventListener('leads-import', (event) =>
        event.detail.waitUntil(
          Promise.resolve([
            { rowNumber: 2, status: 'created', leadId: 'x' },
            { rowNumber: 3, status: 'failed', reason: 'Too late.' },
          ]),
        ),
      );
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      expect(shownText(element))
        .to.contain('1 lead created')
        .and.to.contain('1 row failed')
        .and.to.contain('Too late.');
      expect(adapter.calls.map(({ method }) => method)).to.not.include('importLeads');
    });

    it('pauses at a failure and goes on with the same import', async () => {
      const base = smallCrm();
      const ids: string[] = [];
      const adapter = adapterWith(base, {
        ...onServer(base),
        importLeads: async (rows, options) => {
          ids.push(options.importId);
          const results = await base.importLeads(rows, options);
          if (ids.length === 1) throw new AdapterError('unavailable', 'The answer is lost.');
          return results;
        },
      });
      const element = await toCheck(adapter, two);
      await click(button(element, 'Import 2 leads'));
      await text(element, 'The import is paused.');
      expect(byRole(element, 'alert').textContent).to.contain('The server cannot be reached.');
      expect(byRole<HTMLProgressElement>(element, 'progressbar').max).to.equal(2);
      await click(button(element, 'Retry'));
      await heading(element, 'Import finished');
      expect(ids[1]).to.equal(ids[0]);
      expect(await newLeads(base)).to.have.length(2);
    });

    it('tells the page when it starts, waits and goes on', async () => {
      const base = smallCrm();
      let calls = 0;
      const adapter = adapterWith(base, {
        ...onServer(base),
        importLeads: async (rows, options) => {
          if (++calls === 1) throw new AdapterError('unavailable', 'gone');
          return base.importLeads(rows, options);
        },
      });
      const element = await toCheck(adapter, two);
      const told: string[] = [];
      for (const type of ['leads-import-progress', 'leads-import-paused'] as const)
        element.addEventListener(type, ({ detail }: LeadsImportProgressEvent | LeadsImportPausedEvent) => {
          const why = 'error' in detail ? ` ${detail.error.kind}` : '';
          told.push(`${type.slice(13)} ${detail.done}/${detail.total}${why}`);
        });
      await click(button(element, 'Import 2 leads'));
      await text(element, 'The import is paused.');
      await click(button(element, 'Retry'));
      await heading(element, 'Import finished');
      expect(told).to.deep.equal(['progress 0/2', 'paused 0/2 unavailable', 'progress 0/2', 'progress 2/2']);
    });

    describe('on the day after', () => {
      const { now } = Date;
      const later = () => {
        Date.now = () => now() + 24 * 60 * 60 * 1000;
        document.dispatchEvent(new Event('visibilitychange'));
      };
      afterEach(() => {
        Date.now = now;
      });

      it('makes room for another file when all rows were imported', async () => {
        const element = await toCheck(smallCrm(), two);
        await click(button(element, 'Import 2 leads'));
        await heading(element, 'Import finished');
        document.dispatchEvent(new Event('visibilitychange'));
        expect(hasRole(element, 'heading', 'Import finished')).to.be.true;
        later();
        await heading(element, 'Choose a file');
      });

      it('says of when the result is where rows are left that somebody may want', async () => {
        const element = await toCheck(smallCrm(), withProblems);
        await click(button(element, /^Import 1 lead/));
        await heading(element, 'Import finished');
        expect(shownText(element)).to.not.contain('Result of');
        later();
        await text(element, 'Result of');
        expect(hasRole(element, 'button', 'Download failed rows')).to.be.true;
      });
    });

    it('keeps what is done when it is cancelled, says so and can go on', async () => {
      const base = smallCrm();
      let calls = 0;
      const adapter = adapterWith(base, {
        importLeads: (rows, options) => (++calls === 2 ? never(options.signal) : base.importLeads(rows, options)),
      });
      const element = await toCheck(adapter, csv(`Name\n${'Ann Ray\n'.repeat(1500)}`));
      await click(button(element, 'Import 1,500 leads'));
      await text(element, '1,000 of 1,500');
      expect(element.busy).to.be.true;
      await click(button(element, 'Cancel import'));
      await heading(element, 'Import stopped');
      expect(element.busy).to.be.false;
      expect(shownText(element)).to.contain('1,000 leads created').and.to.contain('500 rows not imported yet');
      await click(button(element, 'Continue import'));
      await heading(element, 'Import finished');
      expect(shownText(element)).to.contain('1,500 leads created');
      const { total } = await base.listLeads({ recordType: 'lead', limit: 1, total: 'exact' });
      expect(total!.value).to.equal(1502);
    });

    it('waits for the rows under way where sending them again could create them twice', async () => {
      const base = smallCrm();
      const answer = byHand<void>();
      const adapter = adapterWith(base, {
        capabilities: { ...base.capabilities, idempotency: false },
        importLeads: async (rows, options) => {
          await answer.promise;
          return base.importLeads(rows, options);
        },
      });
      const element = await toCheck(adapter, csv(`Name\n${'Ann Ray\n'.repeat(1500)}`));
      await click(button(element, 'Import 1,500 leads'));
      await heading(element, 'Importing leads');
      await click(button(element, 'Cancel import'));
      await text(element, 'Stopping after the rows that are under way');
      answer.resolve();
      await heading(element, 'Import stopped');
      expect(shownText(element)).to.contain('1,000 leads created');
    });

    it('stops cleanly when it is taken out of the page, and shows what was done when it comes back', async () => {
      const base = smallCrm();
      const adapter = adapterWith(base, { importLeads: (_rows, options) => never(options.signal) });
      const element = await toCheck(adapter, two);
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Importing leads');
      const place = element.parentElement!;
      element.remove();
      await aTimeout(0);
      place.append(element);
      await heading(element, 'Import stopped');
      expect(button(element, 'Continue import')).to.exist;
    });

    it('sends failed rows again where that may help', async () => {
      const base = smallCrm();
      let calls = 0;
      const adapter = adapterWith(base, {
        importLeads: async (rows, options) =>
          ++calls === 1
            ? rows.map(({ rowNumber }) => ({ rowNumber, status: 'failed', reason: 'Busy.' }))
            : base.importLeads(rows, options),
      });
      const element = await toCheck(adapter, two);
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      expect(shownText(element)).to.contain('2 rows failed').and.to.contain('Busy.');
      await click(button(element, 'Retry failed rows'));
      await text(element, '2 leads created');
      expect(hasRole(element, 'button', 'Retry failed rows')).to.be.false;
    });

    it('goes back to the check when people cannot be created, and can do without them', async () => {
      const base = smallCrm();
      const adapter = adapterWith(base, {
        createAssignees: async () => Promise.reject(new AdapterError('forbidden', 'Only managers add people.')),
      });
      const element = await toCheck(adapter, strangers);
      const told: string[] = [];
      for (const type of ['leads-import-progress', 'leads-import-paused', 'leads-imported'] as const)
        element.addEventListener(type, () => told.push(type));
      await click(byRole(element, 'radio', 'Create these people'));
      await click(button(element, 'Import 3 leads and create 2 users'));
      await text(element, 'Only managers add people.');
      // No import waits: it is over before it began.
      expect(told).to.deep.equal(['leads-import-progress', 'leads-imported']);
      await click(byRole(element, 'radio', 'Leave unassigned'));
      await click(button(element, 'Import 3 leads'));
      await heading(element, 'Import finished');
      expect(await newLeads(base)).to.have.length(3);
    });

    it('says the first of several warnings of a row and the others when they are asked for', async () => {
      const element = await toCheck(smallCrm(), csv('Name,Email,Phone\nAnn Ray,mailto:ann@x.example,do not call\n'));
      await text(element, '“mailto:ann@x.example” was cleaned.');
      const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[popover][role=group]')];
      expect(all.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Row 2']);
      expect(all[0]!.checkVisibility()).to.be.false;
      await click(button(element, 'and 1 more'));
      expect(all[0]!.checkVisibility()).to.be.true;
      expect(all[0]!.textContent).to.contain('“do not call” is no phone number');
    });

    it('shows short values whole', async () => {
      const element = await toCheck(smallCrm(), csv('Name,Phone\nAnn Ray,+49 30 1234500\n'));
      const cells = [...element.shadowRoot!.querySelectorAll('[data-cell]')];
      expect(cells.length).to.be.greaterThan(1);
      expect(cells.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).to.have.length(0);
    });

    it('imports clients', async () => {
      const adapter = smallCrm();
      const element = await importer(adapter, 'client');
      await choose(element, csv('Client name,Stage\nAnn Ray Inc,ACTIVE\n'));
      await heading(element, 'Match columns');
      await click(button(element, 'Continue'));
      await heading(element, 'Check the rows');
      await click(button(element, 'Import 1 client'));
      await heading(element, 'Import finished');
      const { items } = await adapter.listLeads({ recordType: 'client', search: 'Ann Ray Inc', limit: 5 });
      expect(items[0]).to.include({ recordType: 'client', status: 'Active' });
    });

    it('tells other elements on the same data', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, two);
      const { listenForChanges } = await import('../../../src/controllers/adapter/record-changes.js');
      const heard: string[] = [];
      const abort = new AbortController();
      listenForChanges(adapter, ({ type }) => heard.push(type), abort.signal);
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      abort.abort();
      expect(heard).to.include('resync');
    });
  });

  describe('the report', () => {
    it('has every row that was not imported and why, safe for spreadsheets, and can be mended and imported', async () => {
      const adapter = smallCrm();
      const element = await toCheck(adapter, withProblems);
      await click(button(element, 'Import 1 lead'));
      await heading(element, 'Import finished');
      expect(shownText(element)).to.contain('2 rows with problems not imported');
      const report = await downloaded(() => click(button(element, 'Download failed rows')));
      expect(report.name).to.equal('leads - not imported.csv');
      const lines = report.text.split('\r\n');
      expect(lines[0]).to.equal('\ufeffName,Email,Status,Phone,Row,Reason');
      expect(lines[1]).to.equal(`,bo@lee.example,,"'=1+123",3,Name is missing.`);
      expect(lines).to.have.length(3);

      await click(button(element, 'Import another file'));
      await heading(element, 'Choose a file');
      const mended = report.text.replace('\r\n,bo@', '\r\nBo Lee,bo@').replace('cy@,Nope', 'cy@fox.example,Qualified');
      await choose(element, csv(mended, report.name));
      await heading(element, 'Match columns');
      expect(chosen(select(element, 'Import Row as'))).to.equal('Not imported');
      expect(chosen(select(element, 'Import Reason as'))).to.equal('Not imported');
      await click(button(element, 'Continue'));
      await heading(element, 'Check the rows');
      await click(button(element, 'Import 2 leads'));
      await heading(element, 'Import finished');
      const bo = (await newLeads(adapter)).find(({ name }) => name === 'Bo Lee');
      expect(bo).to.include({ phone: '=1+123' });
      expect(bo!.fields).to.be.undefined;
    });

    it('says so when it cannot be made, and makes it the next time', async () => {
      const element = await toCheck(smallCrm(), withProblems);
      const original = URL.createObjectURL;
      URL.createObjectURL = () => {
        throw new Error('no memory');
      };
      await click(button(element, 'Download rows with problems'));
      await text(element, 'That did not work.').finally(() => (URL.createObjectURL = original));
      await downloaded(() => click(button(element, 'Download rows with problems')));
      expect(shownText(element)).not.to.contain('That did not work.');
    });
  });
});
