// When problems of a form appear and go, and what becomes of typed values when the record moves below them.
import { expect } from '@open-wc/testing';
import { loadReader } from '../../../src/controllers/record/field-reading.js';
import { RecordFields } from '../../../src/controllers/record/record-fields.js';
import type { FieldSchema } from '../../../src/domain/record/record-schema.js';

const schema: FieldSchema[] = [
  { name: 'name', label: 'Name', type: 'text', required: true },
  { name: 'email', label: 'Email', type: 'email' },
  { name: 'budget', label: 'Budget', type: 'money', currency: 'EUR' },
  { name: 'due', label: 'Due', type: 'date' },
];

function fieldsOf(values: Record<string, unknown> = {}): RecordFields {
  const fields = new RecordFields(() => {});
  fields.begin(schema, (field) => values[field.name]);
  return fields;
}

describe('RecordFields', () => {
  before(loadReader);

  it('shows a problem when the field is left, and takes it away as soon as the value is good', () => {
    const fields = fieldsOf();
    fields.set('email', 'grace');
    expect(fields.problem('email')).to.equal(undefined);
    fields.leave('email');
    expect(fields.problem('email')).to.deep.equal({ code: 'email' });
    fields.set('email', 'grace@navy');
    expect(fields.problem('email')).to.deep.equal({ code: 'email' });
    fields.set('email', 'grace@navy.example');
    expect(fields.problem('email')).to.equal(undefined);
  });

  it('shows all problems when the form is sent, in the order of the form', () => {
    const fields = fieldsOf();
    fields.set('budget', '12 apples');
    expect(fields.check()).to.equal(false);
    expect(fields.problems.map(({ field }) => field.name)).to.deep.equal(['name', 'budget']);
  });

  it('does not take half a date for none', () => {
    const fields = fieldsOf({ name: 'Ann' });
    fields.set('due', '', true);
    expect(fields.check()).to.equal(false);
    fields.set('due', '2026-11-24');
    expect(fields.check()).to.equal(true);
  });

  it('forgets half a date with what was typed, and when somebody else sets the date, so that its control has to be a new one', () => {
    const fields = fieldsOf({ name: 'Ann' });
    fields.set('due', '', true);
    fields.revert('due');
    expect(fields.check()).to.equal(true);
    expect(fields.renewals('due')).to.equal(1);
    fields.set('due', '', true);
    fields.rebase('due', '2026-11-24');
    expect([fields.check(), fields.value('due'), fields.renewals('due')]).to.deep.equal([true, '2026-11-24', 2]);
    fields.set('due', '', true);
    fields.begin(schema, () => undefined);
    expect(fields.renewals('due')).to.equal(3);
  });

  it('gives numbers as numbers and texts without the blanks around them', () => {
    const fields = fieldsOf();
    fields.set('budget', ' 1250.5 ');
    fields.set('name', ' Ann ');
    expect(fields.typed(schema[2]!)).to.equal(1250.5);
    expect(fields.typed(schema[0]!)).to.equal('Ann');
  });

  it('shows what is said of a field where a host hands on several messages, or no text', () => {
    const fields = fieldsOf();
    const said = { email: ['Blocked.', 'Odd.'], name: 5 } as unknown as Record<string, string>;
    fields.refuse(said);
    expect(fields.problems.map(({ problem }) => 'message' in problem && problem.message)).to.deep.equal([
      '5',
      'Blocked., Odd.',
    ]);
  });

  it('writes numbers anew when the page changes its language, and means the same ones', () => {
    const fields = fieldsOf({ name: 'Ann', budget: 1234.5 });
    fields.locale = 'de';
    expect([fields.value('budget'), fields.dirty]).to.deep.equal(['1234,5', false]);
    fields.set('budget', '1.234');
    fields.locale = 'en';
    expect([fields.value('budget'), fields.typed(schema[2]!)]).to.deep.equal(['1234', 1234]);
    fields.set('budget', '12 apples');
    fields.locale = 'fr';
    expect(fields.value('budget')).to.equal('12 apples');
  });

  it('goes on with what was left in another language: the same number, and no clash with the same value', () => {
    const fields = fieldsOf({ name: 'Ann', budget: 1234.5 });
    fields.locale = 'de';
    expect(fields.resume('budget', { text: '9,876', base: '1234.5', locale: 'en' })).to.equal(false);
    expect(fields.typed(schema[2]!)).to.equal(9876);
    fields.restore({ budget: '1,500' }, 'en');
    expect(fields.value('budget')).to.equal('1500');
  });

  it('takes choices with a semicolon or a bar in their names', () => {
    const field: FieldSchema = {
      name: 'areas',
      label: 'Areas',
      type: 'multi-select',
      options: [{ value: 'R&D; Ops' }, { value: 'A|B' }, { value: 'Sales, EMEA' }],
    };
    const fields = new RecordFields(() => {});
    fields.begin([field], () => ['R&D; Ops', 'Sales, EMEA']);
    expect(fields.check()).to.equal(true);
    fields.set('areas', 'R&D; Ops\nA|B');
    expect([fields.check(), fields.typed(field)]).to.deep.equal([true, ['R&D; Ops', 'A|B']]);
  });

  it('names the field where the back end refuses one that the form does not have', () => {
    const fields = fieldsOf({ name: 'Ann' });
    expect(fields.refuse({ taxId: 'is not valid', quota: 'Your quota is used up.' })).to.deep.equal([
      'taxId: is not valid',
      'Your quota is used up.',
    ]);
  });

  it('shows what the back end says until the value is changed, and hands back what it says of other things', () => {
    const fields = fieldsOf({ name: 'Ann' });
    expect(fields.refuse({ email: 'Blocked.', quota: 'Your quota is used up.' })).to.deep.equal([
      'Your quota is used up.',
    ]);
    fields.leave('email');
    expect(fields.problem('email')).to.deep.equal({ code: 'refused', message: 'Blocked.' });
    fields.set('email', 'a@b.example');
    expect(fields.problem('email')).to.equal(undefined);
  });

  it('follows a newer record where nothing was typed, keeps what was typed, and tells of a clash', () => {
    const fields = fieldsOf({ name: 'Ann', email: 'a@old.example' });
    fields.set('name', 'Ann Lee');
    expect(fields.rebase('email', 'a@new.example')).to.equal(false);
    expect(fields.value('email')).to.equal('a@new.example');
    expect(fields.rebase('name', 'Anne')).to.equal(true);
    expect(fields.value('name')).to.equal('Ann Lee');
    expect(fields.rebase('name', 'Ann Lee')).to.equal(false);
    expect(fields.dirty).to.equal(false);
  });
});
