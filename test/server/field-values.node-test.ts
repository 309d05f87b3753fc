// What may stand in a field is one thing: what the form takes, the database takes, and what the form refuses, no client stores.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FieldSchema } from '../../src/domain/record/record-schema.js';
import { validateField } from '../../src/domain/record/validate-record.js';
import type { FieldType } from '../../src/domain/values/field-type.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const options = [{ value: 'sea' }, { value: 'air' }, { value: 'a choice of a name' }];

/** Good ones, bad ones, empty ones, and the longest. */
const values: Record<FieldType, unknown[]> = {
  text: ['x', 'x'.repeat(200), 'x'.repeat(201), 5, true],
  'long-text': ['x'.repeat(10_000), 'x'.repeat(10_001)],
  email: ['a@b.example', 'a@b', 'a b@c.example', `${'a'.repeat(243)}@b.example`, `${'a'.repeat(250)}@b.example`],
  phone: ['+1 212', 'x'.repeat(201)],
  url: ['https://a.example/x', 'a.example', 'javascript:alert(1)', 'no address'],
  select: ['sea', 'land', 'Sea'],
  'multi-select': [
    ...[['sea', 'air'], ['sea', 'land'], 'sea; air', 'sea, land', 'sea'],
    ...[['a choice of a name', 'sea', 'air'], Array.from({ length: 700 }, () => 'a choice of a name')],
  ],
  boolean: [true, false, 'true', 'FALSE', '1', 0, 'yes', 'perhaps', 2],
  date: [
    '2026-02-28',
    '2026-02-30',
    '2026-1-5',
    '2026-01-05T00:00:00Z',
    '2026-01-05T10:00:00+02:00',
    '2026-01-05T25:00',
    'soon',
    5,
  ],
  'date-time': [
    '2026-02-28',
    '2026-01-05T10:00',
    '2026-01-05 10:00:00.123456+02',
    '2026-01-05T10:61Z',
    '2026-02-30T10:00Z',
    'soon',
  ],
  number: [5, '5', '-5.5e3', '1,234.50', '3rd', 'x', true],
  money: [5, '5.20', '5 €'],
  percent: [5, '5', '5%', 'x'],
  lookup: ['an-id', 'x'.repeat(201)],
};
const empty = ['', '  ', null, [], ['']];

describe('the values of a field', () => {
  let database: TestDatabase;

  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  const problemOf = async (name: string, value: unknown): Promise<Record<string, unknown> | undefined> => {
    const { rows } = await database.client.query<{ problems: Record<string, Record<string, unknown>> | null }>(
      'SELECT crm_private.problems($1, $2, true) AS problems',
      ['lead', JSON.stringify({ fields: { [name]: value } })],
    );
    const { label: _label, ...problem } = rows[0]!.problems?.[name] ?? {};
    return Object.keys(problem).length > 0 ? problem : undefined;
  };

  for (const [index, [type, given]] of Object.entries(values).entries())
    it(`of type ${type} are judged alike by the form and by the database`, async () => {
      for (const required of [false, true]) {
        const name = `own_${index}_${required}`;
        const field: FieldSchema = { name, label: name, type: type as FieldType, required };
        if (type.includes('select')) field.options = options;
        await database.client.query(
          `INSERT INTO crm.record_fields (record_type, name, position, label, type, required, options)
           VALUES ('lead', $1, $2, $1, $3, $4, $5)`,
          [name, 200 + 2 * index + Number(required), type, required, field.options && JSON.stringify(field.options)],
        );
        for (const value of [...given, ...empty]) {
          const said = JSON.stringify(value).slice(0, 80);
          deepEqual(await problemOf(name, value), validateField(value, field), `${type} ${said}`);
        }
      }
    });

  it('all types are looked at', async () => {
    equal(Object.keys(values).length, 14);
  });
});
