import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fieldKinds } from '../../../src/domain/record/field-kind.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';
import { leadOrdering } from '../../../src/domain/list/sort-leads.js';
import { sortedSlice } from '../../../src/domain/list/sorted-slice.js';
import { textOrder } from '../../../src/domain/text/text-order.js';

const kinds = fieldKinds({
  ...defaultSchema('lead'),
  fields: [
    ...defaultSchema('lead').fields,
    { name: 'value', label: 'Value', type: 'money' },
    { name: 'due', label: 'Due', type: 'date' },
  ],
});

const lead = (id: string, more: Partial<Lead> = {}): Lead => ({
  id,
  recordType: 'lead',
  name: id,
  status: 'New Lead',
  assigneeIds: [],
  version: '1',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

const ids = (leads: Lead[], field: string, direction: 'asc' | 'desc', locale?: string): string =>
  leads
    .toSorted(leadOrdering([{ field, direction }], kinds, locale).compare)
    .map(({ id }) => id)
    .join(' ');

const names = fc.oneof(
  fc.constantFrom(
    'Ann',
    'ann',
    'ANN',
    'Änn',
    'chata',
    'cesta',
    'hora',
    'Zoë',
    'zoe',
    'Åse',
    'aardvark',
    'item 2',
    'item 10',
    'i',
    'I',
    'ı',
    'İ',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'h', 's', 'z', 'y', 'A', 'Z', ' ', '-', '1', '2', 'é', 'e\u0301', 'a\u030a'),
    maxLength: 6,
  }),
);

describe('sorting', () => {
  it('puts empty values last, whichever way it is sorted', () => {
    const leads = [
      lead('a', { company: 'Birch' }),
      lead('b'),
      lead('c', { company: 'Alder' }),
      lead('d', { company: '' }),
    ];
    expect(ids(leads, 'company', 'asc')).to.equal('c a b d');
    expect(ids(leads, 'company', 'desc')).to.equal('a c d b');
  });

  it('sorts moments by when they are, also where they come as milliseconds', () => {
    const leads = [
      lead('a', { fields: { due: '2026-01-10' } }),
      lead('b', { fields: { due: Date.UTC(2026, 0, 2) } }),
      lead('c', { fields: { due: '2025-12-31T10:00:00.000Z' } }),
    ];
    expect(ids(leads, 'due', 'asc')).to.equal('c b a');
  });

  it('sorts numbers by value, also where they are part of a text or come as texts', () => {
    const leads = [
      lead('a', { fields: { value: '10' } }),
      lead('b', { fields: { value: 9 } }),
      lead('c', { fields: { value: 'x' } }),
    ];
    expect(ids(leads, 'value', 'asc')).to.equal('b a c');
    expect(ids([lead('a', { name: 'item 10' }), lead('b', { name: 'item 9' })], 'name', 'asc')).to.equal('b a');
  });

  it('follows the language: ä after z in Swedish, beside a in German, ch after h in Czech', () => {
    const leads = [lead('1', { name: 'ärlig' }), lead('2', { name: 'zebra' }), lead('3', { name: 'arlig' })];
    expect(ids(leads, 'name', 'asc', 'sv')).to.equal('3 2 1');
    expect(ids(leads, 'name', 'asc', 'de')).to.equal('3 1 2');
    expect(
      ids(
        [lead('1', { name: 'chata' }), lead('2', { name: 'hora' }), lead('3', { name: 'cesta' })],
        'name',
        'asc',
        'cs',
      ),
    ).to.equal('3 2 1');
  });

  it('refuses an unknown field', () => {
    expect(() => leadOrdering([{ field: 'no-such', direction: 'asc' }], kinds))
      .to.throw('not supported')
      .with.property('kind', 'unsupported');
  });

  it('survives a malformed locale', () => {
    expect(ids([lead('b'), lead('a')], 'name', 'asc', 'not a locale!')).to.equal('a b');
  });

  for (const locale of ['en', 'de', 'sv', 'cs', 'hu', 'tr', 'et', 'lt', 'da', 'es', 'ja']) {
    it(`compares texts exactly like Intl.Collator in ${locale}`, () => {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      fc.assert(
        fc.property(names, names, (a, b) => Math.sign(textOrder(locale)(a, b)) === Math.sign(compare(a, b))),
        { numRuns: 1_000 },
      );
    });
  }
});

describe('a page of an unsorted list', () => {
  it('holds what a full sort would put there', () => {
    const compare = (a: number, b: number): number => a - b;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 3_000 }),
        fc.nat(3_200),
        fc.nat(100),
        (items, from, length) => {
          const page = sortedSlice(Uint32Array.from(items), from, from + length, compare);
          expect(page).to.deep.equal(items.toSorted(compare).slice(from, from + length));
        },
      ),
      { numRuns: 300 },
    );
  });
});
