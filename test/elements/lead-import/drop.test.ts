// What else people drop and paste where a file is wanted: cells, folders, and with the focus nowhere.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { hasRole, shownText } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { pasteInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const importer = (): Promise<LeadImport> =>
  fixture<LeadImport>(html`<lead-import .adapter=${smallCrm()}></lead-import>`);
const columns = (element: LeadImport) =>
  waitUntil(() => hasRole(element, 'heading', 'Match columns'), 'columns', { timeout: 15_000 });
const cells = 'Name\tEmail\nAnn Ray\tann@ray.example\n';

function drop(element: LeadImport, dataTransfer: DataTransfer): boolean {
  const zone = element.shadowRoot!.querySelector('[part=drop-zone]')!;
  return !zone.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }));
}

describe('what is dropped where a file is wanted', () => {
  it('may be cells of a spreadsheet', async () => {
    const element = await importer();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', cells);
    drop(element, dataTransfer);
    await columns(element);
  });

  it('is left to the browser where it is an address', async () => {
    const element = await importer();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/uri-list', 'https://x.example/');
    dataTransfer.setData('text/plain', 'https://x.example/');
    expect(drop(element, dataTransfer)).to.be.false;
  });

  it('is called a folder where it is one', async () => {
    const element = await importer();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'May'));
    // A page cannot make a folder of its own.
    const { webkitGetAsEntry } = DataTransferItem.prototype;
    DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true }) as FileSystemEntry;
    try {
      drop(element, dataTransfer);
    } finally {
      DataTransferItem.prototype.webkitGetAsEntry = webkitGetAsEntry;
    }
    await waitUntil(() => shownText(element).includes('May cannot be imported. It is a folder.'), 'the reason');
  });
});

describe('cells that are pasted with the focus nowhere', () => {
  it('are taken', async () => {
    const element = await importer();
    pasteInto(document.body, cells);
    await columns(element);
  });

  it('are taken by one importer alone: the one that was used last, else the first that is seen', async () => {
    const away = await importer();
    away.style.display = 'none';
    const first = await importer();
    const second = await importer();
    pasteInto(document.body, cells);
    await columns(first);
    expect([away, second].some((each) => hasRole(each, 'heading', 'Match columns'))).to.be.false;
    const third = await importer();
    third.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    pasteInto(document.body, cells);
    await columns(third);
    expect(hasRole(second, 'heading', 'Match columns')).to.be.false;
  });

  it('are left alone in a field of the page, and where the place for files is out of sight', async () => {
    const element = await importer();
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Other" />`);
    expect(pasteInto(input, cells).defaultPrevented).to.be.false;
    element.hidden = true;
    element.style.display = 'none';
    expect(pasteInto(document.body, cells).defaultPrevented).to.be.false;
  });
});
