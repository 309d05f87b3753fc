// Which conditions a field has, by its type, and what is asked of the back end for what somebody typed.
import { expect } from '@open-wc/testing';
import { conditionOf, operatorsOf, typedValue } from '../../../../src/elements/lead-table/filters/field-operators.js';
import type { FieldSchema } from '../../../../src/domain/record/record-schema.js';

const field = (type: FieldSchema['type']): FieldSchema => ({ name: 'it', label: 'It', type });

describe('a condition on a field', () => {
  it('compares percentages and amounts as numbers', () => {
    for (const type of ['number', 'money', 'percent'] as const) {
      expect(operatorsOf(field(type)))
        .to.include('at-least')
        .and.not.include('contains');
      expect(conditionOf(field(type), 'at-least', '12.5', [])).to.deep.equal({
        field: 'it',
        operator: 'at-least',
        value: 12.5,
      });
    }
  });

  it('asks whether a boolean is one of two', () => {
    expect(operatorsOf(field('boolean'))).to.deep.equal(['is', 'empty', 'not-empty']);
    expect(conditionOf(field('boolean'), 'is', 'false', [])).to.deep.equal({
      field: 'it',
      operator: 'is',
      value: false,
    });
    expect(conditionOf(field('boolean'), 'is', '', [])).to.equal(undefined);
  });

  it('takes a day for the moment at which it begins here, and shows the day again', () => {
    const condition = conditionOf(field('date-time'), 'before', '2026-03-04', []);
    const value = condition && 'value' in condition ? condition.value : undefined;
    expect(value).to.equal(new Date(2026, 2, 4).toISOString());
    expect(typedValue(field('date-time'), value)).to.equal('2026-03-04');
    expect(typedValue(field('date-time'), '2026-03-04')).to.equal('2026-03-04');
    expect(conditionOf(field('date-time'), 'before', 'soon', [])).to.equal(undefined);
  });

  it('chooses from the names of a lookup field only where they can be searched', () => {
    expect(operatorsOf(field('lookup'), true)).to.include('in');
    expect(operatorsOf(field('lookup')))
      .to.include('is')
      .and.not.include('in');
  });
});
