// What a field's control holds is read before the reader of what people write is there, and by it as soon as it is.
import { expect } from '@open-wc/testing';
import { loadReader, readable, readField } from '../../../src/controllers/record/field-reading.js';
import type { FieldSchema } from '../../../src/domain/record/record-schema.js';

const options = [{ value: 'New' }, { value: 'Won, late' }];
const field = (type: FieldSchema['type'], more?: Partial<FieldSchema>): FieldSchema => ({
  ...{ name: 'field', label: 'Field', type },
  ...more,
});

const written: [text: string, FieldSchema, value: unknown][] = [
  [' Ann ', field('text'), 'Ann'],
  ['1250.5', field('money'), 1250.5],
  ['-3', field('number'), -3],
  ['2026-11-24', field('date'), '2026-11-24'],
  ['2026-11-24T10:15', field('date-time'), new Date(2026, 10, 24, 10, 15).toISOString()],
  ['true', field('boolean'), true],
  ['false', field('boolean'), false],
  ['New', field('select', { options }), 'New'],
  ['free', field('select'), 'free'],
  ['New\nWon, late', field('multi-select', { options }), ['New', 'Won, late']],
];

const readAll = () => written.map(([text, of]) => readField(text, of, { locale: 'en' }));
const values = written.map(([, , value]) => ({ status: 'read', value }));

describe('reading a field', () => {
  it('takes what controls write before the reader has come', () => {
    expect(readAll()).to.deep.equal(values);
    expect(readField('  ', field('date'), { locale: 'en' })).to.deep.equal({ status: 'empty' });
    expect(readField('Lost', field('select', { options }), { locale: 'en' })).to.deep.equal({ status: 'unread' });
    expect(readField('half', field('number'), { locale: 'en' })).to.deep.equal({ status: 'unread' });
  });

  it('knows numbers as people write them once a schema with one is there', async () => {
    const schema = { recordType: 'lead' as const, fields: [field('money')] };
    expect(await readable(schema)).to.equal(schema);
    expect(readField('1.250,50 €', field('money', { currency: 'EUR' }), { locale: 'de' })).to.deep.equal({
      ...{ status: 'read', value: 1250.5 },
    });
  });

  it('is the same with the reader', async () => {
    await loadReader();
    expect(readAll()).to.deep.equal(values);
  });
});
