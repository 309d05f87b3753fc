// A field lives either on the record or in its `fields`; nobody else has to know where.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fieldValue, isBuiltInField, type LeadDraft, withFieldValue } from '../../../src/domain/record/lead.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';

const draft: LeadDraft = { recordType: 'lead', name: 'Ann', assigneeIds: [] };

describe('the fields of a record', () => {
  it('answers what was set, for any name of a field, and leaves the old record as it was', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'email', 'budget'));
    fc.assert(
      fc.property(names, fc.string(), (name, value) => {
        const before = JSON.stringify(draft);
        expect(fieldValue(withFieldValue(draft, name, value), name)).to.equal(value);
        expect(JSON.stringify(draft)).to.equal(before);
      }),
    );
  });

  it('has no value for what only objects have', () => {
    expect(fieldValue(draft, 'constructor')).to.equal(undefined);
    expect(fieldValue({ ...draft, fields: {} }, 'toString')).to.equal(undefined);
  });

  it('never counts the assignees as a field, so that no edit can touch them', () => {
    expect(isBuiltInField('assigneeIds')).to.equal(false);
    expect(withFieldValue(draft, 'assigneeIds', ['x']).assigneeIds).to.deep.equal([]);
  });
});

describe('defaultSchema', () => {
  for (const recordType of ['lead', 'client'] as const) {
    it(`gives a ${recordType} a required name and a status with a preset choice`, () => {
      const { fields } = defaultSchema(recordType);
      const required = fields.filter((field) => field.required).map(({ name }) => name);
      expect(required).to.deep.equal(['name', 'status']);
      const status = fields.find(({ name }) => name === 'status')!;
      expect(status.options!.map(({ value }) => value)).to.include(status.defaultValue);
      expect(fields.every(({ name }) => isBuiltInField(name))).to.equal(true);
    });
  }

  it('answers a schema of its own each time, so that a host may change it', () => {
    defaultSchema('lead').fields.pop();
    expect(defaultSchema('lead').fields).to.have.length(7);
  });
});
