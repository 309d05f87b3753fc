// Form, importer and store must find the same problems in the same values.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FieldSchema, FieldType } from '../../../src/domain/record/record-schema.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';
import { maxLengthOf, problemText, validateField, validateRecord } from '../../../src/domain/record/validate-record.js';
import { isEmail } from '../../../src/domain/text/email-address.js';

const field = (type: FieldType, more: Partial<FieldSchema> = {}): FieldSchema => ({
  name: 'x',
  label: 'X',
  type,
  ...more,
});
const code = (value: unknown, type: FieldType, more?: Partial<FieldSchema>) =>
  validateField(value, field(type, more))?.code;

describe('isEmail', () => {
  for (const good of [
    'a@b.co',
    'ann.lee+crm@mail.example.com',
    "o'brien@example.com",
    'иван@пример.рф',
    'a@xn--p1ai.com',
  ]) {
    it(`takes ${good}`, () => expect(isEmail(good)).to.equal(true));
  }
  for (const bad of [
    '',
    'a',
    'a@',
    '@b.co',
    'a@b',
    'a@b..co',
    'a@-b.co',
    'a@b-.co',
    'a b@c.de',
    'a@b@c.de',
    'a@b.c d',
    `${'a'.repeat(260)}@b.co`,
  ]) {
    it(`refuses ${bad.length > 40 ? 'an address of more than 254 characters' : JSON.stringify(bad)}`, () =>
      expect(isEmail(bad)).to.equal(false));
  }
  it('takes every address that the standard generator makes', () => {
    fc.assert(fc.property(fc.emailAddress(), (address) => isEmail(address)));
  });
  it('does not slow down on long nonsense', () => {
    const start = performance.now();
    isEmail(`${'a.'.repeat(100_000)}@${'b-'.repeat(100_000)}`);
    isEmail('@'.repeat(200_000));
    expect(performance.now() - start).to.be.below(100);
  });
});

describe('validateField', () => {
  it('asks for a required value, and takes spaces for none', () => {
    for (const empty of ['', '   ', undefined, null]) {
      expect(code(empty, 'text', { required: true })).to.equal('required');
      expect(code(empty, 'email')).to.equal(undefined);
    }
  });

  const cases: [FieldType, unknown, string | undefined][] = [
    ['number', '12.5', undefined],
    ['number', 12, undefined],
    ['number', '-3', undefined],
    ['number', '1,5', 'number'],
    ['number', 'Infinity', 'number'],
    ['number', '0x10', 'number'],
    ['money', '12a', 'number'],
    ['date', '2026-11-24', undefined],
    ['date', '2024-02-29', undefined],
    ['date', '2026-11-24T10:00:00Z', undefined],
    ['date', '2026-02-30', 'date'],
    ['date', '2025-02-29', 'date'],
    ['date', '2026-13-01', 'date'],
    ['date', '24.11.2026', 'date'],
    ['date', '2026-02-30T10:00:00Z', 'date'],
    ['url', 'https://example.com', undefined],
    ['url', 'example.com/path', undefined],
    ['url', 'javascript:alert(1)', 'url'],
    ['url', 'nonsense', 'url'],
    ['url', 'two words.com', 'url'],
    ['email', 'ann@example', 'email'],
    ['phone', 'anything', undefined],
  ];
  for (const [type, value, problem] of cases) {
    it(`finds ${problem ?? 'no problem'} in ${type} ${JSON.stringify(value)}`, () =>
      expect(code(value, type)).to.equal(problem));
  }

  it('knows the choices of a select', () => {
    const options = [{ value: 'New' }, { value: 'Won' }];
    expect(code('Won', 'select', { options })).to.equal(undefined);
    expect(validateField('Lost', field('select', { options }))).to.deep.equal({ code: 'option', value: 'Lost' });
    expect(code('Lost', 'select')).to.equal(undefined);
  });

  it('takes a value of the longest length and refuses one more', () => {
    for (const type of ['text', 'long-text', 'phone'] as const) {
      const max = maxLengthOf(field(type));
      expect(code('x'.repeat(max), type)).to.equal(undefined);
      expect(code('x'.repeat(max + 1), type)).to.equal('too-long');
    }
    expect(code('xxxx', 'text', { maxLength: 3 })).to.equal('too-long');
  });

  it('never throws, whatever the value', () => {
    const types = fc.constantFrom<FieldType>(
      'text',
      'email',
      'phone',
      'url',
      'select',
      'date',
      'number',
      'money',
      'long-text',
    );
    fc.assert(
      fc.property(fc.anything(), types, (value, type) => {
        fc.pre(value === null || typeof value !== 'object');
        validateField(value, field(type));
      }),
    );
  });
});

describe('validateRecord', () => {
  it('names every field with a problem, those of the record and those of its `fields`', () => {
    const schema = { ...defaultSchema('lead') };
    schema.fields = [...schema.fields, { name: 'budget', label: 'Budget', type: 'money' }];
    const problems = validateRecord(
      { recordType: 'lead', name: '', email: 'x', status: 'Nope', assigneeIds: [], fields: { budget: 'much' } },
      schema,
    );
    expect([...problems.keys()]).to.deep.equal(['name', 'email', 'status', 'budget']);
  });

  it('has a sentence for every problem', () => {
    const problems = [
      { code: 'required' },
      { code: 'email' },
      { code: 'url' },
      { code: 'number' },
      { code: 'date' },
      { code: 'option', value: 'Nope' },
      { code: 'too-long', maxLength: 3 },
    ] as const;
    for (const problem of problems) expect(problemText(problem, 'Email')).to.match(/^Email .*\.$/);
  });
});
