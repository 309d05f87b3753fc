// Zip files as programs write them: sizes told elsewhere, names in other letters and with other strokes, XML in other encodings.
import { expect } from '@open-wc/testing';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { readFile } from '../../../../src/controllers/import/read-file.js';
import { checkOf } from '../check-file.js';
import { data, row, text, xlsx } from './make-workbook.js';

const lines = [
  ['Name', 'Town'],
  ['Ida Äbel', 'Köln'],
];
const files = xlsx({
  sheets: {
    Leads: data(...lines.map(([name, town], at) => row(at + 1, text(`A${at + 1}`, name!) + text(`B${at + 1}`, town!)))),
  },
});

const cellsOf = async (bytes: Uint8Array) => {
  const { rows } = await readFile(new File([bytes as BlobPart], 'leads.xlsx'), {
    signal: new AbortController().signal,
  });
  return rows.map(({ cells }) => cells);
};

const renamed = (rename: (name: string) => string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [rename(name), bytes])));

/** The directory of a zip file as Java writes it as it goes: sizes and places of 8 bytes, behind the names. */
function withLongNumbers(zip: Uint8Array, hasLongEnd: boolean): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const end = zip.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let place = start, entry = 0; entry < count; entry++) {
    const length = 46 + view.getUint16(place + 28, true);
    const written = new Uint8Array(length + 28);
    written.set(zip.subarray(place, place + length));
    const to = new DataView(written.buffer);
    to.setUint16(30, 28, true);
    to.setUint16(length, 1, true);
    to.setUint16(length + 2, 24, true);
    for (const [at, field] of [24, 20, 42].entries()) {
      to.setBigUint64(length + 4 + at * 8, BigInt(view.getUint32(place + field, true)), true);
      to.setUint32(field, 0xffffffff, true);
    }
    entries.push(written);
    place += length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const ends = new Uint8Array(56 + 20 + 22);
  const to = new DataView(ends.buffer);
  to.setUint32(0, 0x06064b50, true);
  to.setBigUint64(40, BigInt(size), true);
  to.setBigUint64(48, BigInt(start), true);
  to.setUint32(56, 0x07064b50, true);
  to.setBigUint64(64, BigInt(start + size), true);
  to.setUint32(76, 0x06054b50, true);
  to.setUint32(88, hasLongEnd ? 0xffffffff : size, true);
  to.setUint32(92, hasLongEnd ? 0xffffffff : start, true);
  return new Uint8Array([...zip.subarray(0, start), ...entries.flatMap((entry) => [...entry]), ...ends]);
}

describe('the zip file of a workbook', () => {
  it('is read where a program tells sizes and places in longer numbers', async () => {
    for (const hasLongEnd of [false, true])
      expect(await cellsOf(withLongNumbers(zipSync(files), hasLongEnd))).to.deep.equal(lines);
  });

  it('is read whatever strokes and letters the names of its parts are written with', async () => {
    for (const rename of [
      (name: string) => name.replaceAll('/', '\\'),
      (name: string) => `/${name}`,
      (name: string) => `./${name}`,
      (name: string) => name.replace('worksheets/s', 'Worksheets/S').replace('workbook', 'Workbook'),
    ])
      expect(await cellsOf(renamed(rename)), rename('xl/workbook.xml')).to.deep.equal(lines);
  });

  it('is read in the encoding that its parts have, or say that they have', async () => {
    const sheet = strFromU8(files['xl/worksheets/s0.xml'] as Uint8Array);
    const wide = (content: string): Uint8Array =>
      new Uint8Array(Uint16Array.from(content, (sign) => sign.charCodeAt(0)).buffer);
    const narrow = (content: string): Uint8Array => Uint8Array.from(content, (sign) => sign.charCodeAt(0));
    for (const part of [
      wide(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${sheet}`),
      narrow(`<?xml version="1.0" encoding="ISO-8859-1"?>${sheet}`),
      strToU8(`<?xml version="1.0" encoding="utf-16"?>${sheet}`),
      strToU8(`\uFEFF${sheet}`),
    ]) {
      const packed: Zippable = { ...files, 'xl/worksheets/s0.xml': part };
      expect(await cellsOf(zipSync(packed))).to.deep.equal(lines);
    }
  });
});

describe('a workbook that counts its days from 1904', () => {
  it('says the same day in a cell that shows no day as in one that does', async () => {
    const packed = xlsx({
      workbookPr: 'date1904="1"',
      sheets: {
        Leads: data(
          row(1, text('A1', 'Name') + text('B1', 'Close date')),
          row(2, text('A2', 'Ida Abel') + '<c r="B2" s="1"><v>44888</v></c>'),
          row(3, text('A3', 'Cem Costa') + '<c r="B3"><v>44888</v></c>'),
        ),
      },
    });
    const { drafts } = await checkOf(zipSync(packed));
    expect(drafts.map(({ fields }) => fields?.['closeDate'])).to.deep.equal(['2026-11-24', '2026-11-24']);
  });
});
